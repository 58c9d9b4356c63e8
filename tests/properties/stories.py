"""Stories for the laws: short articles of several outlets that agree, differ and speak of other things."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from crosscheck.articles import Case
from crosscheck.model import Article, Part, Role, SourceMap, Span, When
from tests.factories import day

OUTLETS = ("Harbour Gazette", "Northshore Courier", "Eastmark Post", "Valley Observer")

_NUMBERS = st.sampled_from(
    ("12", "13", "30", "about 40", "more than 200", "2,000", "1.2 million", "dozens of", "three")
)
_DAYS = st.sampled_from(("3 June", "4 June", "June 3, 2024", "Tuesday", "last month", "May 2024", "the spring"))
_SPANS = st.sampled_from(("from 1 to 4 June", "from 2 to 4 June", "on June 1-4", "between 2 and 4 June 2024"))

SENTENCES = st.one_of(
    st.builds("Trade Minister Ada Lindqvist visited Northshore {}.".format, _SPANS),
    st.builds("The ferry terminal in Northshore was opened on {}.".format, _DAYS),
    st.builds("The terminal cost ${} million, the port authority said.".format, st.sampled_from(("40", "45", "4.5"))),
    st.builds("Exports through the port grew by {} percent last year.".format, st.sampled_from(("12", "12.4", "15"))),
    st.builds("The storm injured {} people in Eastmark.".format, _NUMBERS),
    st.builds("Police detained {} demonstrators in the harbour.".format, _NUMBERS),
    st.just("The minister thanked the crew. Nobody spoke of money."),
    st.just("Lindqvist, 61, signed the treaty on fishing 30 years ago."),
    st.just("The treaty on fishing was signed in 1994 by Lindqvist."),
)
"""Sentences of one story; two of them may state one fact in two ways."""

FOREIGN = (
    "Gardeners in Quillhaven planted 7,500 tulips along the canal. The oldest gardener is 91. "
    "Watering took 16 hours and ended on 20 March 2023."
)
"""An article that shares nothing with the story."""

ODD = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=120)
PIECES = st.lists(
    st.one_of(
        SENTENCES,
        ODD,
        st.sampled_from(
            (
                "7–11 May",
                "$1.762bn",
                "12 %",
                "T-34",
                "1/2",
                "½",
                "٣٠",
                "30-",
                "-30",
                "9:30 a.m.",
                "1957-58",
                "minus 3°C",
            )
        ),
        st.from_regex(r"[0-9.,:/%$€-]{1,12}", fullmatch=True),
    ),
    max_size=8,
)
TEXTS = PIECES.map(" ".join)


def article(number: int, text: str, *, outlet: str = "", published: When | None = None) -> Article:
    """Plain text, all of it body, published in June 2024."""
    return Article(
        id=f"a{number}",
        outlet=outlet or OUTLETS[number % len(OUTLETS)],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source=SourceMap(path=f"a{number}.txt", line_starts=(0, *(i + 1 for i, c in enumerate(text) if c == "\n"))),
        parts=(Part(span=Span(0, len(text)), role=Role.BODY),) if text else (),
        published=published or day("2024-06-05"),
    )


def case(articles: tuple[Article, ...]) -> Case:
    """A case that lies nowhere."""
    return Case(name="story", title="A story", folder=None, articles=articles)


ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=2, max_size=4).map(
    lambda texts: tuple(article(number, text) for number, text in enumerate(texts))
)
"""Two to four articles on one story, one outlet each."""
