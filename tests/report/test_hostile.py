"""Articles are untrusted: none of their words becomes markup, a link, a mention or a terminal command."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import pytest

from crosscheck.model import Position, Run, Skip
from crosscheck.report import FORMATS
from crosscheck.report.quotes import safe_url
from crosscheck.report.wording import HIDDEN, shown
from tests.factories import article, claim, conflict, run

EVIL = "<script>alert(1)</script>\"' onload=x {{ 7*7 }} </style></title>--> @everyone [a](javascript:b) \u202egnihton\u202c \x1b[31m"
MARKS = ("script", "style", "img", "iframe")


def hostile() -> Run:
    one = article(
        f"Start. Word {EVIL} 30 {EVIL}. End.",
        id="one", outlet=f"One {EVIL}", title=f"T {EVIL}", url="javascript:alert(1)", dateline=EVIL,
    )  # fmt: skip
    two = article(f"Word {EVIL} 31.", id="two", outlet=f"Two {EVIL}", url='https://two.example/?q="><script>')
    a, b = claim(one, "30", attribution=EVIL, inferred=(EVIL,)), claim(two, "31")
    fact, finding = conflict(a, b)
    finding = dataclasses.replace(
        finding,
        message=EVIL, rule=EVIL, reasons=(EVIL,), confidence=EVIL,
        positions=tuple(Position(value=EVIL, claims=(c.id,), outlets=(EVIL,)) for c in (a, b)),
    )  # fmt: skip
    return run(
        (one, two), (a, b), case=EVIL, title=EVIL, facts=(dataclasses.replace(fact, subject=EVIL),), findings=(finding,),
        skips=(Skip(where=EVIL, reason=EVIL),), options=((EVIL, EVIL),),
    )  # fmt: skip


class Page(HTMLParser):
    """Elements, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data):
        self.text += data


def test_page_has_its_own_elements_only() -> None:
    """Only one script and one style stand in the page, and no element could load or run a thing."""
    page = Page(FORMATS["html"](hostile()))

    assert [page.tags.count(tag) for tag in MARKS] == [1, 1, 0, 0]
    assert not [name for name, _value in page.attributes if name.startswith("on") or name in {"style", "src", "srcset"}]


def test_page_links_to_itself_or_the_web() -> None:
    page = Page(FORMATS["html"](hostile()))
    targets = [value for name, value in page.attributes if name == "href"]

    assert [t for t in targets if not t.startswith(("#", "https://two.example/"))] == []


def test_page_shows_the_words() -> None:
    """Escaped, not dropped: the editor sees what the article says."""
    page = Page(FORMATS["html"](hostile()))

    assert "<script>alert(1)</script>" in page.text
    assert "{{ 7*7 }}" in page.text


def test_page_states_its_policy() -> None:
    page = Page(FORMATS["html"](hostile()))
    policy = next(value for _name, value in page.attributes if value.startswith("default-src"))

    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", ["table", "md", "html"])
def test_nothing_hidden_reaches_a_reader(name: str) -> None:
    """No control or bidirectional character comes through, in any format that people read."""
    written = FORMATS[name](hostile())

    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", written) == []


def test_markdown_has_no_markup_of_articles() -> None:
    written = FORMATS["md"](hostile())

    assert "<script" not in re.sub(r"`[^`\n]*`", "", written)
    assert "@everyone" not in re.sub(r"`[^`\n]*`", "", written)
    assert re.findall(r"(?<!\\)\]\(", re.sub(r"`[^`\n]*`", "", written)) == []


@pytest.mark.parametrize("url", ["https://a.example/x?y=1#z", "http://a.example"])
def test_web_addresses_may_be_linked(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "//a.example", "/local", "file:///etc/passwd", "https:", "https://[broken", "https://a.example/\u202e", "https://a b",
    ],
)  # fmt: skip
def test_other_addresses_may_not(url: str) -> None:
    assert safe_url(url) == ""


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\tb\nc\r\nd", "a b c d"),
        ("\x1b[2J", f"{HIDDEN}[2J"),
        ("\u202eabc\u2069", f"{HIDDEN}abc{HIDDEN}"),
        ("\ud800", HIDDEN),
        ("a\U000e0041b\ufeff", f"a{HIDDEN}b{HIDDEN}"),
        ("naïve “quote” 日本 –", "naïve “quote” 日本 –"),
        ("", ""),
    ],
)
def test_shown(text: str, seen: str) -> None:
    assert shown(text) == seen
