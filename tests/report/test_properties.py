"""Laws of the reports for any text an article may hold."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import kinds
from crosscheck.model import Skip, Span
from crosscheck.report import FORMATS
from crosscheck.report.extract_rows import extract_row
from crosscheck.report.markdown import escape
from crosscheck.report.wording import clip_end, clip_start, shown
from tests.factories import article, claim, conflict, run
from tests.report.sample import FakeKind

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)
MARKUP = st.text("<>&\"'`*_[]()|\\@#:$-+1. \nab/", min_size=1, max_size=40)


class Text(HTMLParser):
    """The text of a page and its elements; those of the full texts, whose lines are the article's, on their own."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.story: set[str] = set()
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if self.inside:
            self.story.add(tag)
        else:
            self.tags.append(tag)
        self.inside = self.inside or ("class", "story") in attrs

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "div"

    def handle_data(self, data):
        self.text += data


def told(words: str):
    """A run that shows `words` wherever a report shows text."""
    one = article(f"{words} 30 {words}", id="one", outlet=words, title=words, url=words)
    two = article(f"{words} 31", id="two", outlet=words)
    a, b = claim(one, "30", id="a", span=Span(len(words) + 1, len(words) + 3)), claim(two, "31", id="b")
    fact, finding = conflict(a, b, values=(words, words))
    return run(
        (one, two), (a, b), title=words, facts=(fact,), findings=(finding,), skips=(Skip(where=words, reason=words),)
    )


@given(words=st.one_of(WORDS, MARKUP))
@settings(max_examples=25, deadline=None)
def test_no_words_change_the_pages_elements(words: str) -> None:
    """Whatever an article says, the page's tree is the one that plain words give, and the words are in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kinds, "kind_of", FakeKind, raising=False)
        page = Text(FORMATS["html"](told(words)))
        plain = Text(FORMATS["html"](told("plain")))

    assert page.tags == plain.tags
    assert page.story <= {"p", "a", "mark"}
    assert shown(words).strip() in page.text


@given(text=st.one_of(WORDS, MARKUP))
def test_shown_is_one_line_and_final(text: str) -> None:
    once = shown(text)

    assert len(once.splitlines()) <= 1
    assert shown(once) == once


@given(text=MARKUP)
def test_escaped_markdown_holds_nothing_active(text: str) -> None:
    """Every character that Markdown or a code host acts on is behind a backslash, an entity or a space of no width."""
    bare = escape(text).replace("&#8203;", "\0")
    i = 0
    while i < len(bare):
        if bare[i] == "\\":
            i += 2
            continue
        assert bare[i] not in "<>|$`*_[]~"
        if bare[i] == "@":
            assert bare[i + 1 : i + 2] in {"\0", ""} or not bare[i + 1].isalnum()
        i += 1


@given(text=st.text(max_size=80), most=st.integers(2, 40))
def test_clips_keep_their_length(text: str, most: int) -> None:
    for clip in (clip_end(text, most), clip_start(text, most)):
        assert len(clip) <= most
        assert clip == text or clip.strip("…").strip() in text


@given(text=st.text(min_size=1, max_size=40).filter(lambda t: t.isprintable() or "\n" in t))
def test_a_row_gives_the_words_back(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kinds, "kind_of", FakeKind, raising=False)
        source = article(text, id="a")
        row = extract_row(source, (claim(source, text),))

    assert row.count("\n") == 1
    assert json.loads(row)["claims"][0]["quote"] == text
