"""What the table, the Markdown and the page say."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys

import pytest

from crosscheck.model import Context, Modality, Part, Role, Span, State, Verdict
from crosscheck.report import FORMATS
from crosscheck.report.book import open_book
from crosscheck.report.matrix import matrix
from crosscheck.report.page import page_of
from crosscheck.report.quotes import SIDE, day_words, quote_of
from crosscheck.report.table import summary, table
from crosscheck.report.wording import clip_end, clip_start, counted, first_sentence, last_sentence, listing
from tests.factories import article, claim, conflict, day, run
from tests.report.sample import build


def two_sides(**more: object):
    one, two = article("It was 30 then.", id="one"), article("It was 31 then.", id="two")
    a, b = claim(one, "30"), claim(two, "31")
    fact, finding = conflict(a, b)
    return run((one, two), (a, b), facts=(fact,), findings=(dataclasses.replace(finding, **more),))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_table_keeps_its_width(width: int) -> None:
    lines = table(build(), width=width).splitlines()

    assert [line for line in lines if len(line) > width] == []
    assert all(line == line.rstrip() for line in lines)


def test_table_puts_errors_first() -> None:
    lines = FORMATS["table"](build()).splitlines()
    first = [line.split()[0] for line in lines if line.startswith(("error", "warning"))]

    assert first == ["error", "warning"]


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        (
            build(),
            "4 articles, 14 claims, 4 facts stated by two or more; 1 conflict, 1 settled; not checked: 2 (reasons below)",
        ),
        (
            run((), ()),
            "0 articles, 0 claims, 0 facts stated by two or more; no conflict; not checked: nothing left out",
        ),
        (two_sides(), "2 articles, 2 claims, 1 fact stated by two or more; 1 conflict; not checked: nothing left out"),
        (
            two_sides(state=State.SETTLED),
            "2 articles, 2 claims, 1 fact stated by two or more; no conflict, 1 settled; not checked: nothing left out",
        ),
    ],
)
def test_summary(of, sentence: str) -> None:
    assert summary(open_book(of)) == sentence


@pytest.mark.parametrize("name", ["table", "md", "html"])
def test_no_findings_is_said_plainly(name: str) -> None:
    """A run that found nothing differs in words from one that had nothing to compare."""
    nothing = FORMATS[name](run((), ()))
    agreed = FORMATS[name](dataclasses.replace(build(), findings=()))

    assert "No findings" in nothing
    assert "No findings" in agreed
    assert "no fact is stated by two or more" in nothing.lower()
    assert "differs" in agreed


@pytest.mark.parametrize("name", ["table", "md", "html"])
def test_every_skip_is_named_with_its_reason(name: str) -> None:
    written = FORMATS[name](build())

    for skip in build().skips:
        assert skip.where in written
        assert skip.reason in written


@pytest.mark.parametrize("name", ["md", "html"])
def test_every_side_is_quoted_with_its_value_marked(name: str) -> None:
    tag = {"md": "b", "html": "mark"}[name]
    marked = re.findall(f"<{tag}>(from [^<]*)</{tag}>", FORMATS[name](build()))

    assert [m for m in marked if "March" in m] == ["from 4 to 8 March", "from 5 to 8 March", "from 5 to 9 March"]


def test_page_links_each_finding_by_its_fingerprint() -> None:
    written = FORMATS["html"](build())

    for finding in build().findings:
        assert f'id="f-{finding.fingerprint}"' in written
        assert f'href="#f-{finding.fingerprint}"' in written


def test_every_link_inside_the_page_leads_somewhere() -> None:
    written = FORMATS["html"](build())
    ids = re.findall(r'id="([^"]+)"', written)

    assert set(re.findall(r'href="#([^"]+)"', written)) <= set(ids)
    assert set(re.findall(r'aria-labelledby="([^"]+)"', written)) <= set(ids)
    assert len(ids) == len(set(ids))


def test_matrix_says_differs_agrees_silent_and_same_origin() -> None:
    """Columns: Northfield Courier, Harbour Gazette, Sallow Post, The Daily Tern."""
    rows = {r.subject: [[(e.state, e.side) for e in cell] for cell in r.cells] for r in matrix(open_book(build())).rows}

    assert rows["time in dock of the ferry"] == [[("differs", "B")], [("differs", "A")], [("differs", "C")], []]
    assert rows["money for the hull"] == [[("agrees", "")], [], [("same origin", "")], []]
    assert rows["cost of the repairs"] == [[], [("agrees", "")], [], [("agrees", "")]]
    assert rows["people who crossed last week"] == [[("rounds", "")], [("rounds", "")], [("same origin", "")], []]


def test_matrix_names_the_findings_first() -> None:
    assert [bool(r.finding) for r in matrix(open_book(build())).rows] == [True, True, False, False, False]


def test_page_lists_every_fact_once() -> None:
    """Findings, agreements, compatible, related and single facts together are all facts of the run."""
    page = page_of(build())
    rows = [*page.agreements, *page.compatible, *page.others, *(r for g in page.singles for r in g.rows)]

    assert len(build().facts) == len(page.cards) + len(rows)


def test_card_shows_the_decision() -> None:
    settled = next(c for c in page_of(build()).cards if c.state == "settled")

    assert settled.decision == "not one fact: Paint and service are two things. (I. Roon)"


def test_many_quotes_of_one_side_unfold() -> None:
    articles = tuple(article(f"It was {30 if i else 31} then.", id=f"a{i}") for i in range(6))
    claims = tuple(claim(a, a.text[7:9]) for a in articles)
    fact, finding = conflict(claims[0], claims[1])
    wide = dataclasses.replace(finding.positions[1], claims=tuple(c.id for c in claims[1:]))
    of = run(
        articles,
        claims,
        facts=(fact,),
        findings=(dataclasses.replace(finding, positions=(finding.positions[0], wide)),),
    )
    sides = page_of(of).cards[0].sides

    assert [(len(s.quotes), len(s.more)) for s in sides] == [(1, 0), (3, 2)]


def test_quote_has_one_sentence_on_either_side() -> None:
    text = "First. Second, by Dr. Roon, ends. It was 30 then! Third follows. Fourth."
    start = text.index("It was")
    source = article(text, id="a")
    quote = quote_of(
        open_book(run((source,), ())), claim(source, "30", context=Context(sentence=Span(start, text.index(" Third"))))
    )

    assert (quote.before[-5:], quote.head, quote.mark, quote.tail, quote.after) == (
        "ends.",
        "It was ",
        "30",
        " then!",
        "Third follows.",
    )


def test_context_does_not_reach_into_other_parts() -> None:
    """A headline or a menu beside the body is no context of it."""
    text = "Headline here\nIt was 30 then.\nRelated stories"
    cut = [0, text.index("It"), text.index("Related"), len(text)]
    roles = (Role.HEADLINE, Role.BODY, Role.FURNITURE)
    source = article(
        text, id="a", parts=tuple(Part(span=Span(cut[i], cut[i + 1]), role=r) for i, r in enumerate(roles))
    )
    quote = quote_of(
        open_book(run((source,), ())), claim(source, "30", context=Context(sentence=Span(cut[1], cut[2] - 1)))
    )

    assert (quote.before, quote.after) == ("", "")


def test_a_sentence_without_end_is_clipped_around_its_value() -> None:
    source = article("word " * 40_000 + "30 " + "word " * 40_000, id="a")
    quote = quote_of(open_book(run((source,), ())), claim(source, "30"))

    assert len(quote.head) <= SIDE + 1
    assert len(quote.tail) <= SIDE
    assert quote.head.startswith("…")
    assert quote.tail.endswith("…")


def test_quote_says_what_a_reader_must_know() -> None:
    source = article("It was 30 then.", id="a")
    odd = claim(
        source,
        "30",
        modality=Modality.DENIED,
        derived_from="b",
        context=Context(sentence=Span(0, 15), role=Role.CAPTION),
    )

    assert quote_of(open_book(run((source,), ())), odd).notes == ("in a caption", "denied", "these words imply 1")


@pytest.mark.parametrize(
    ("function", "text", "expected"),
    [
        (clip_end, "one two three four", "one two…"),
        (clip_start, "one two three seven", "…seven"),
        (clip_end, "short", "short"),
        (clip_start, "short", "short"),
    ],
)
def test_clipping_ends_at_words(function, text: str, expected: str) -> None:
    assert function(text, 10) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("A b. C d.", "A b.", "C d."), ("One.", "One.", "One."), ("", "", ""), ("At 3.5 m. So", "At 3.5 m.", "So")],
)
def test_sentences_by_punctuation(text: str, first: str, last: str) -> None:
    assert (first_sentence(text), last_sentence(text)) == (first, last)


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_listing(words: list[str], said: str) -> None:
    assert listing(words) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 facts"), (1, "1 fact"), (1200, "1,200 facts")])
def test_counted(number: int, said: str) -> None:
    assert counted(number, "fact") == said


def test_days_are_written_without_the_machines_locale() -> None:
    assert day_words(day("2024-05-09")) == "9 May 2024"
    assert day_words(dataclasses.replace(day("2024-05-09"), year_known=False, timex="XXXX-05-09")) == "XXXX-05-09"
    assert day_words(None) == ""


def test_possible_facts_are_not_counted_as_stated_by_two() -> None:
    assert Verdict.POSSIBLE not in {f.verdict for f in open_book(build()).shared()}


def test_import_is_light() -> None:
    """The template engine and the table writer load with the first report that needs them."""
    script = "import sys, crosscheck.report; print(sorted({'jinja2', 'tabulate', 'numpy', 'torch'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_large_reports_stay_small() -> None:
    """A short finding with its drawing takes less than four kilobytes, so a thousand still open at once."""
    of = two_sides()
    many = tuple(dataclasses.replace(of.findings[0], fingerprint=f"{i:012x}") for i in range(100))
    more = len(FORMATS["html"](dataclasses.replace(of, findings=many))) - len(FORMATS["html"](of))

    assert more < 99 * 4_000
