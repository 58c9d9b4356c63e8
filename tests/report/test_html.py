"""The page: what it shows of a run, before and after the markup."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser
from urllib.parse import unquote

from benchmarks.report import story
from crosscheck.model import Evidence, Link, Run, Verdict
from crosscheck.report import FORMATS
from crosscheck.report.html import html_pages
from crosscheck.report.matrix import Matrix
from crosscheck.report.page import page_of
from crosscheck.report.wording import shown
from tests.factories import article, claim, conflict, run
from tests.report.sample import build, two_sides


class Anchors(HTMLParser):
    """The ids of a page and what its links and labels name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.labels: list[str] = []
        self.elsewhere: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, _tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.labels += given.get("aria-labelledby", "").split()
        file, _, place = (given.get("href") or "").partition("#")
        if file and not file.startswith("http"):
            self.elsewhere.append((file, place))
        elif "href" in given and not file:
            self.links.append(place)


def test_page_links_each_finding_by_its_fingerprint() -> None:
    written = FORMATS["html"](build())

    for finding in build().findings:
        assert f'id="f-{finding.fingerprint}"' in written
        assert f"href=#f-{finding.fingerprint}" in written


def test_every_link_inside_the_page_leads_somewhere() -> None:
    written = Anchors(FORMATS["html"](build()))

    assert set(written.links) - set(written.ids) == set()
    assert set(written.labels) - set(written.ids) == set()
    assert len(written.ids) == len(set(written.ids))


def table_of(run: Run) -> Matrix:
    return page_of(run).matrix


def test_matrix_says_differs_agrees_silent_and_same_origin() -> None:
    """Columns: Northfield Courier, Harbour Gazette, Sallow Post, The Daily Tern."""
    rows = {r.subject: [[(e.state, e.side) for e in c.entries] for c in r.cells] for r in table_of(build()).rows}

    assert rows["time in dock of the ferry"] == [[("differs", "B")], [("differs", "A")], [("differs", "C")], []]
    assert rows["money for the hull"] == [[("agrees", "")], [], [("same origin", "")], []]
    assert rows["cost of the repairs"] == [[], [("agrees", "")], [], [("agrees", "")]]
    assert rows["people who crossed last week"] == [[("rounds", "")], [("rounds", "")], [("same origin", "")], []]


def test_matrix_names_the_findings_first() -> None:
    assert [bool(r.href) for r in table_of(build()).rows] == [True, True, False, False, False]


def test_a_matrix_of_many_columns_names_who_speaks() -> None:
    of = build()
    more = tuple(article(f"Nothing of it, {i}.", id=f"more{i}") for i in range(20))
    wide = table_of(dataclasses.replace(of, articles=(*of.articles, *more)))
    row = next(r for r in wide.rows if r.subject == "cost of the repairs")

    assert wide.wide
    assert [c.outlet for c in row.cells] == ["Harbour Gazette", "The Daily Tern"]
    assert row.silent == 22


def test_page_lists_every_fact_once() -> None:
    """Findings, agreements, compatible, related and single facts together are all facts of the run."""
    page = page_of(build())
    lists = page.lists
    rows = [*lists.agreements, *lists.compatible, *lists.others, *(r for g in lists.singles for r in g.rows)]

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
    """A finding with sentences, an axis and a row of its own takes two and a half kilobytes of a large report."""
    size = {n: len(FORMATS["html"](story(n)).encode()) for n in (400, 500)}

    assert size[500] - size[400] < 100 * 2_500


def test_what_was_inferred_is_said_once() -> None:
    """A part that was filled in stands under its own heading, and not among the other reasons."""
    of = build()
    note = "year 2024 from the publication date"
    reasons = (f"Inferred for Harbour Gazette: {note}.", "One stay has one first day.")
    card = page_of(dataclasses.replace(of, findings=(dataclasses.replace(of.findings[1], reasons=reasons),))).cards[0]

    assert card.inferred == (f"{note}: Harbour Gazette, Northfield Courier, Sallow Post",)
    assert card.apart == ("One stay has one first day.",)


def test_reasons_for_one_fact_stand_apart_from_those_against_the_values() -> None:
    of = two_sides(reasons=("Both name the pier.", "It cannot be both."))
    evidence = Evidence(name="name", weight=1.0, words="both name the pier")
    link = Link(a=of.claims[0].id, b=of.claims[1].id, score=0.9, evidence=(evidence,))
    card = page_of(dataclasses.replace(of, facts=(dataclasses.replace(of.facts[0], links=(link,)),))).cards[0]

    assert (card.one_fact, card.apart_title, card.apart) == (
        ("Both name the pier.",),
        "Why both cannot stand",
        ("It cannot be both.",),
    )


def test_filters_offer_what_the_findings_have() -> None:
    filters = {f.name: [(c.value, c.count) for c in f.choices] for f in page_of(build()).filters}

    assert filters == {
        "verdict": [("conflict", 1), ("possibly one fact", 1)],
        "severity": [("error", 1), ("warning", 1)],
        "state": [("open", 1), ("settled", 1)],
        "rule": [("possible-conflict", 1), ("value-conflict", 1)],
        "outlet": [("Harbour Gazette", 2), ("Northfield Courier", 1), ("Sallow Post", 1), ("The Daily Tern", 1)],
    }


def test_card_is_what_others_build_on() -> None:
    """The review client puts its form into each card: this is what it may rely on."""
    written = FORMATS["html"](build())

    for finding in build().findings:
        name = finding.fingerprint
        card = written.partition(f'<article class="finding" id="f-{name}" data-fingerprint="{name}"')[2]
        assert card.partition("</article>")[0].count('<div class="decide" hidden></div>') == 1


def test_many_findings_are_paged() -> None:
    """Each finding stands on one page, and every link leads to a place on the page that it names."""
    run = story(25)
    pages = html_pages(run, name="my report.html", size=10)
    read = {name: Anchors(text) for name, text in pages.items()}
    held = {name: [i for i in page.ids if i.startswith("f-")] for name, page in read.items()}

    assert list(pages) == ["my report.html", "my report-2.html", "my report-3.html"]
    assert [len(h) for h in held.values()] == [10, 10, 5]
    assert sorted(i for ids in held.values() for i in ids) == sorted(f"f-{f.fingerprint}" for f in run.findings)
    for page in read.values():
        assert set(page.links) <= set(page.ids)
        for file, place in page.elsewhere:
            assert place in {*read[unquote(file)].ids, ""}


def test_one_page_holds_as_many_findings_as_it_may() -> None:
    assert list(html_pages(story(10), name="report.html", size=10)) == ["report.html"]
    assert FORMATS["html"](story(10)) == html_pages(story(10), name="report.html")["report.html"]


def test_full_texts_are_whole_and_every_claim_is_marked() -> None:
    of = build()
    page = page_of(of)
    texts = {s.outlet: [" ".join(p.text for p in par.pieces) for par in s.paragraphs] for s in page.sources}
    marked = {n for s in page.sources for par in s.paragraphs for p in par.pieces for n in p.claims}

    for source in of.articles:
        lines = [shown(line) for line in source.text.split("\n") if line.strip()]
        assert ["".join(t.split()) for t in texts[source.outlet]] == ["".join(line.split()) for line in lines]
    assert marked == set(range(len(of.claims)))


def test_claims_that_share_words_are_one_mark_with_all_their_facts() -> None:
    one, two = article("It ran from 8 to 10 May.", id="one"), article("It ran from 8 to 11 May.", id="two")
    whole, inner, other = claim(one, "8 to 10 May"), claim(one, "10 May", kind="date"), claim(two, "8 to 11 May")
    fact, finding = conflict(whole, other)
    single = dataclasses.replace(fact, id="f2", claims=(inner.id,), verdict=Verdict.SINGLE, subject="the end")
    page = page_of(run((one, two), (whole, inner, other), facts=(fact, single), findings=(finding,)))
    pieces = [p for par in page.sources[0].paragraphs for p in par.pieces]

    assert [(p.text, len(p.claims)) for p in pieces] == [("It ran from ", 0), ("8 to 10 May", 2), (".", 0)]
    assert [(t.href, t.subject) for t in pieces[1].targets] == [("#f-0123456789ab", "the thing"), ("#k0", "the end")]


def test_a_very_long_article_is_shown_around_its_claims() -> None:
    lines = [f"Line {i}." for i in range(2000)]
    lines[1000] = "It was 30 then."
    source = article("\n".join(lines), id="a")
    page = page_of(run((source,), (claim(source, "was 30"),)))

    assert [(p.left, p.marked) for p in page.sources[0].paragraphs] == [
        (999, False), (0, False), (0, True), (0, False), (998, False),
    ]  # fmt: skip


def test_an_agreement_stays_listed_beside_its_finding() -> None:
    of = build()
    note = dataclasses.replace(of.findings[0], fact="f2")

    assert "cost of the repairs" in [
        r.subject for r in page_of(dataclasses.replace(of, findings=(note,))).lists.agreements
    ]
