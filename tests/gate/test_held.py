"""What a gate says of one draft: place, other side, standing, and what was compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crosscheck.gate import Changes, Conduct, Files, Filters, Held, Lines, Terms, assess, known
from crosscheck.model import Fact, Origin, Position, Severity, SourceMap, Standing
from tests import factories

TEXTS = {
    "draft": "Two words.\nSão 4 cranes came.",
    "one": "3 cranes came.",
    "two": "3 cranes came in.",
    "six": "4 cranes stood.",
    "ten": "4 cranes were there.",
    "fox": "4 cranes were seen.",
}
ARTICLES = {name: factories.article(text, id=name) for name, text in TEXTS.items()}
CLAIMS = {name: factories.claim(a, f"{'3' if '3' in a.text else '4'} cranes") for name, a in ARTICLES.items()}
TERMS = Terms(today=dt.date(2024, 6, 1))
FILES = Files(names=lambda path: f"in/{path}", text=lambda path: TEXTS[path.removesuffix(".txt")])


def held(*names, article="draft", **more):
    """A run in which those articles disagree on one count."""
    articles = tuple(ARTICLES[name] for name in names)
    claims = tuple(CLAIMS[name] for name in names)
    sides = [[name for name in names if f"{n} cranes" in TEXTS[name]] for n in (3, 4)]
    positions = tuple(
        Position(value=f"{n}", claims=tuple(CLAIMS[m].id for m in side), outlets=tuple(side))
        for n, side in zip((3, 4), sides, strict=True)
        if side
    )
    fact = Fact(id="f1", kind="count", subject="crane", claims=tuple(c.id for c in claims), links=(), origins=2)
    finding = replace(factories.conflict(claims[0], claims[-1])[1], positions=positions)
    run = factories.run(articles, claims, facts=(fact,), findings=(finding,), **more)
    return Held(run=run, article=article, ledger="decisions.toml")


def gate(one, *, fail_on="error", allow_empty=False, **filters):
    conduct = Conduct(fail_on=fail_on, encoder="lexical", allow_empty=allow_empty)
    return assess([one], files=FILES, filters=Filters(terms=TERMS, **filters), conduct=conduct)


def test_a_finding_lies_at_the_drafts_value_in_code_points_and_in_bytes():
    (found,) = gate(held("draft", "one")).findings

    assert (found.draft, found.quote, found.value) == ("in/draft.txt", "4 cranes", "4")
    place = found.place
    assert (place.line, place.column, place.end_column, place.byte_column, place.byte_end_column) == (2, 5, 13, 6, 14)
    assert found.sentence[found.at :].startswith("4 cranes")
    assert [(r.outlet, r.quote, r.place.path) for r in found.sources] == [("Outlet one", "3 cranes", "in/one.txt")]


def test_a_format_without_offsets_gives_its_line_alone():
    one = held("draft", "one")
    home = SourceMap(path="page.html", anchors=((0, 0),), line_starts=(0,), exact=False)
    articles = (replace(ARTICLES["draft"], source=home), ARTICLES["one"])
    (found,) = gate(replace(one, run=replace(one.run, articles=articles))).findings

    assert (found.place.path, found.place.line, found.place.column, found.place.byte_column) == (
        "in/page.html",
        1,
        0,
        0,
    )


@pytest.mark.parametrize(
    ("lines", "standing"),
    [
        ({"in/draft.txt": Lines(runs=((2, 2),))}, Standing.NEW),
        ({"in/one.txt": Lines(whole=True)}, Standing.NEW),
        ({"in/other.txt": Lines(whole=True)}, Standing.UNCHANGED),
        ({}, Standing.UNCHANGED),
    ],
)
def test_it_counts_when_its_sentence_or_that_of_a_source_changed(lines, standing):
    """The whole of the draft is one sentence here."""
    run = gate(held("draft", "one"), changes=Changes(lines=lines))

    assert [found.standing for found in run.findings] == [standing]
    assert run.exit_code == (1 if standing is Standing.NEW else 0)


def test_a_baseline_hides_and_a_changed_line_brings_back():
    one = held("draft", "one")
    entry = known(gate(one).findings[0], one.run.case)

    assert gate(one, baseline=(entry,)).findings[0].standing is Standing.BASELINE
    assert gate(one, baseline=(replace(entry, value="5"),)).findings[0].standing is Standing.NEW
    changed = Changes(lines={"in/draft.txt": Lines(whole=True)})
    assert gate(one, baseline=(entry,), changes=changed).findings[0].standing is Standing.NEW
    assert gate(one, baseline=(entry,), changes=Changes()).findings[0].standing is Standing.BASELINE


@pytest.mark.parametrize(
    ("names", "severity"),
    [
        (("draft", "one", "two"), Severity.ERROR),
        (("draft", "one", "two", "six"), Severity.ERROR),
        (("draft", "one", "two", "six", "ten"), Severity.ERROR),
        (("draft", "one", "two", "six", "ten", "fox"), Severity.WARNING),
    ],
)
def test_what_three_independent_sources_bear_out_is_their_dispute(names, severity):
    (found,) = gate(held(*names)).findings

    assert found.finding.severity is severity


def test_a_source_that_changed_is_told_all_the_same():
    names = ("draft", "one", "six", "ten", "fox")
    changes = Changes(lines={"in/one.txt": Lines(whole=True)})

    assert gate(held(*names), changes=changes).findings[0].finding.severity is Severity.ERROR


def test_prints_of_one_wire_bear_nothing_out():
    names = ("draft", "one", "six", "ten", "fox")
    origins = (
        *(Origin(id=n, articles=(n,), reason="") for n in names[:2]),
        Origin(id="w", articles=names[2:], reason=""),
    )

    assert gate(held(*names, origins=origins)).findings[0].finding.severity is Severity.ERROR


def test_what_was_compared_is_listed_with_its_findings():
    (check,) = gate(held("draft", "one", "two")).drafts

    assert (check.path, check.sources, check.values) == ("in/draft.txt", 2, 1)
    assert [(c.quote, c.sources, len(c.findings)) for c in check.claims] == [
        ("4 cranes", ("Outlet one", "Outlet two"), 1)
    ]


@pytest.mark.parametrize(("allow_empty", "code"), [(False, 3), (True, 0)])
def test_a_draft_without_a_counterpart_is_no_pass(allow_empty, code):
    one = held("draft", "one")
    alone = replace(one, run=replace(one.run, facts=(), findings=()))
    run = gate(alone, allow_empty=allow_empty)

    assert run.exit_code == code
    assert run.notes == ("in/draft.txt: nothing was checked, its one value is not in its sources",)


def test_one_blind_draft_among_others_is_no_pass():
    """A draft mapped to the wrong sources would else pass for ever."""
    seeing, blind = held("draft", "one"), held("draft", "one")
    seeing = replace(seeing, run=replace(seeing.run, findings=()))
    blind = replace(blind, run=replace(blind.run, facts=(), findings=()))
    conduct = Conduct(fail_on="error", encoder="lexical")
    run = assess([seeing, blind], files=FILES, filters=Filters(terms=TERMS), conduct=conduct)

    assert run.exit_code == 3


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("conflict", 1), ("never", 0)])
def test_only_what_counts_fails(fail_on, code):
    assert gate(held("draft", "one"), fail_on=fail_on).exit_code == code
