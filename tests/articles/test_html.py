from __future__ import annotations

import logging
from pathlib import Path

import pytest

from crosscheck.articles import read_file
from crosscheck.errors import InputError
from crosscheck.model import Role
from tests.articles.builders import by_role, only, write

LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
"headline": "Harbour bridge opens", "datePublished": "2024-05-13T08:00:00+02:00", "dateModified": "2024-05-14T09:30:00Z",
"author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "Max Poe"}], "publisher": {"name": "The Coast Ledger"},
"mainEntityOfPage": {"@id": "https://ledger.example/bridge"}}]}"""

TAGS = """<meta property="og:site_name" content="The Coast Ledger"><meta property="og:title" content="Harbour bridge opens">
<meta property="article:published_time" content="2024-05-13"><meta name="author" content="Jane Roe">
<meta property="article:modified_time" content="soon"><link rel="canonical" href="https://ledger.example/bridge">"""

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour bridge opens | Ledger</title>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<main><article>
<h1>Harbour bridge opens</h1>
<figure><img src="b.jpg" alt="bridge"><figcaption>Crowds walk over the bridge on May 12.</figcaption></figure>
<p>KELBY, May 13 (CLN) - The new harbour bridge opened on <b>Monday</b> after four years of work, and 12,000 people walked
over it in the first hour, the city said.</p>
<p>It cost $214 million, the mayor told reporters, 12 percent more than was planned when the contract was signed.</p>
<h2>Ferries go on</h2>
<p>The ferries will run until 30 September, the port authority said in a statement, and then the pier will be closed.</p>
<figure><img src="c.jpg"><figcaption>The old ferry in 1987.</figcaption></figure>
<p>“We waited a long time for this day,” said Ada Lund, who has lived in Kelby for 61 years and took the first ferry.</p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/a">Police seize 14 boats</a></li></ul></aside>
<footer>Copyright 2024 Coast Ledger. All rights reserved.</footer>
</body></html>
"""


def page(head: str = "") -> str:
    return PAGE.replace("{head}", head)


def test_the_story_is_taken_and_captions_are_labelled(tmp_path: Path) -> None:
    found = by_role(only(write(tmp_path, "a.html", page())))

    assert found[Role.HEADLINE] == ["Harbour bridge opens", "Ferries go on"]
    assert found[Role.CAPTION] == ["Crowds walk over the bridge on May 12.", "The old ferry in 1987."]
    assert [line.split()[0] for line in found[Role.BODY]] == ["KELBY,", "It", "The", "“We"]
    assert set(found) == {Role.HEADLINE, Role.CAPTION, Role.BODY}


@pytest.mark.parametrize(
    ("words", "line"), [("Crowds", 6), ("KELBY", 7), ("It cost", 9), ("The ferries", 11), ("The old", 12), ("“We", 13)]
)
def test_a_paragraph_leads_to_its_line(tmp_path: Path, words: str, line: int) -> None:
    article = only(write(tmp_path, "a.html", page()))

    assert article.source.locate(article.text.index(words) + 3).line == line
    assert not article.source.exact


@pytest.mark.parametrize(
    ("head", "byline", "updated"),
    [
        (f'<script type="application/ld+json">{LINKED}</script>', "Jane Roe, Max Poe", "2024-05-14"),
        (f'<script type="application/ld+json">{{broken</script>{TAGS}', "Jane Roe", None),
        (TAGS, "Jane Roe", None),
    ],
)
def test_metadata_of_linked_data_and_of_meta_tags(tmp_path: Path, head: str, byline: str, updated: str | None) -> None:
    article = only(write(tmp_path, "a.html", page(head)))

    assert (article.outlet, article.title) == ("The Coast Ledger", "Harbour bridge opens")
    assert article.url == "https://ledger.example/bridge"
    assert article.published is not None
    assert article.published.timex == "2024-05-13"
    assert (article.updated.timex if article.updated else None) == updated
    assert (article.byline, article.dateline, article.credit) == (byline, "KELBY, May 13", "CLN")


def test_linked_data_outranks_the_tags(tmp_path: Path) -> None:
    tags = '<meta property="og:site_name" content="Other"><meta name="date" content="2020-01-01">'
    article = only(write(tmp_path, "a.htm", page(f'{tags}<script type="application/ld+json">{LINKED}</script>')))

    assert article.outlet == "The Coast Ledger"
    assert article.published is not None
    assert article.published.timex == "2024-05-13"


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8", "shift_jis", "no-such"])
def test_a_page_may_state_its_charset(tmp_path: Path, charset: str) -> None:
    text = page(f'<meta charset="{charset}">')
    coded = text.replace("“", '"').replace("”", '"') if charset in {"iso-8859-1", "shift_jis"} else text
    data = coded.encode("utf-8" if charset == "no-such" else charset)

    assert "Ada Lund" in only(write(tmp_path, "a.html", data)).text


@pytest.mark.parametrize("text", ["<html></html>", "<p></p>", "<", "<!-- -->", "<script>let a = 5;</script>"])
def test_a_page_without_a_story_is_named(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    path = write(tmp_path, "a.html", text)

    with caplog.at_level(logging.WARNING), pytest.raises(InputError, match="no article's text was found"):
        read_file(path)

    assert caplog.records == []
