"""The page: what it shows of a run, before and after the markup."""

from __future__ import annotations

import dataclasses
import re

from crosscheck.report import FORMATS
from crosscheck.report.book import open_book
from crosscheck.report.matrix import matrix
from crosscheck.report.page import page_of
from tests.factories import article, claim, conflict, run
from tests.report.sample import build, two_sides


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


def test_large_reports_stay_small() -> None:
    """A short finding with its drawing takes less than four kilobytes, so a thousand still open at once."""
    of = two_sides()
    many = tuple(dataclasses.replace(of.findings[0], fingerprint=f"{i:012x}") for i in range(100))
    more = len(FORMATS["html"](dataclasses.replace(of, findings=many))) - len(FORMATS["html"](of))

    assert more < 99 * 4_000


def test_what_a_reason_says_is_not_said_again() -> None:
    """A part that was filled in is listed once: by the finding's reasons, else under its own heading."""
    of = build()
    note = "year 2024 from the publication date"
    told = dataclasses.replace(of.findings[1], reasons=(f"Inferred for Harbour Gazette: {note}.",))
    cards = [page_of(dataclasses.replace(of, findings=(f,))).cards[0] for f in (of.findings[1], told)]

    assert [card.inferred for card in cards] == [(f"{note}: Harbour Gazette, Northfield Courier, Sallow Post",), ()]


def test_an_agreement_stays_listed_beside_its_finding() -> None:
    of = build()
    note = dataclasses.replace(of.findings[0], fact="f2")

    assert "cost of the repairs" in [r.subject for r in page_of(dataclasses.replace(of, findings=(note,))).agreements]
