"""
The gate's run as JUnit XML: a suite for each draft, a test case for each value that was compared with a source.

Failed is what fails the run, skipped what was found and does not count, passed the rest. What was not compared is no
pass: a draft without one compared value holds an error, or a skipped case where the run was told to allow it.
Elements and attributes are those that docs.gitlab.com, "Unit test reports", and Jenkins read.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crosscheck.model import DraftCheck, GateFinding, GateRun, Place, Standing
from crosscheck.report.gate_words import by_draft, fails, inert, lines, name_of, standing
from crosscheck.report.wording import listing, unhidden

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

UNCHECKED = 3
"""Exit code of a run that checked nothing."""


def junit(run: GateRun) -> str:
    """`run` as an XML document with a newline at its end; no times, for they differ from run to run."""
    from xml.etree.ElementTree import Element, indent, tostring

    root = Element("testsuites", name="crosscheck")
    for draft, name, found in by_draft(run):
        _suite(root, inert(name), _cases(run, draft, found))
    if run.skips:
        _suite(root, "not checked", [_skip(skip.where, skip.reason) for skip in run.skips])
    if not run.drafts:
        _suite(root, "crosscheck", [_nothing(run, "drafts", "No draft was checked.")])
    for attribute in _COUNTED:
        root.set(attribute, str(sum(int(suite.get(attribute, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


_COUNTED = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
"""Attribute of a suite and the element that it counts."""


def _suite(root: Element, name: str, cases: list[Element]) -> None:
    from xml.etree.ElementTree import SubElement

    suite = SubElement(root, "testsuite", name=name)
    taken = {case.get("name", "") for case in cases}
    times: Counter[str] = Counter()
    for case in cases:
        title = case.get("name", "")
        times[title] += 1
        if times[title] > 1:  # GitLab leaves out all but the first test of a name
            while (numbered := f"{title} ({times[title]})") in taken:
                times[title] += 1
            case.set("name", numbered)
        case.set("classname", name)
        suite.append(case)
    for attribute, element in _COUNTED.items():
        suite.set(attribute, str(len(suite.findall(f".//{element}"))))


def _cases(run: GateRun, draft: DraftCheck, found: list[GateFinding]) -> list[Element]:
    at: dict[str, list[GateFinding]] = {}
    for one in found:
        for key in (one.claim, one.finding.fingerprint):
            at.setdefault(key, []).append(one)
    cases = []
    told: set[str] = set()
    for claim in draft.claims:
        keys = dict.fromkeys((claim.claim, *claim.findings))
        about = list({id(one): one for key in keys for one in at.get(key, ())}.values())
        told |= {one.finding.fingerprint for one in about}
        case = _case(f"{claim.subject or claim.kind}: {claim.value}", claim.place)
        _judge(run, case, about, f"“{claim.quote}” was compared with {listing(list(claim.sources))}.")
        cases.append((_spot(claim.place), case))
    # what contradicts the draft itself, or a source for an uncertain link, was not compared and must show all the same
    for one in found:
        if one.finding.fingerprint not in told:
            case = _case(f"{one.finding.subject or one.finding.rule}: {one.value}", one.place)
            others = listing(list(dict.fromkeys(name_of(source) for source in one.sources))) or "the draft itself"
            _judge(run, case, [one], f"“{one.quote}” was held against {others}.")
            cases.append((_spot(one.place), case))
    if not draft.claims:
        words = f"None of the {draft.values} values of this draft is stated by a source."
        cases.append(((0, 0), _nothing(run, "values compared with the sources", words)))
    return [case for _, case in sorted(cases, key=lambda spot: spot[0])]


def _spot(place: Place) -> tuple[int, int]:
    return (place.line, place.column)


def _judge(run: GateRun, case: Element, found: list[GateFinding], compared: str) -> None:
    """Mark the case as failed, else as skipped, else as passed with what was compared and what does not fail."""
    from xml.etree.ElementTree import SubElement

    counted = [one for one in found if one.standing is Standing.NEW]
    failing = [one for one in counted if fails(run, one.finding.severity)]
    if failing:
        first = failing[0].finding
        mark = SubElement(case, "failure", message=inert(first.message), type=inert(first.rule))
        mark.text = "\n\n".join("\n".join(lines(one)) for one in failing)
    elif found and not counted:
        mark = SubElement(case, "skipped", message=inert(standing(found[0])))
        mark.text = "\n\n".join("\n".join([inert(standing(one)), *lines(one)]) for one in found)
    else:
        told = [inert(compared), *(" ".join(lines(one)) for one in counted)]
        SubElement(case, "system-out").text = "\n".join(told)


def _nothing(run: GateRun, name: str, words: str) -> Element:
    from xml.etree.ElementTree import SubElement

    case = _case(name, None)
    SubElement(case, "error" if run.exit_code == UNCHECKED else "skipped", message=words).text = words
    return case


def _skip(what: str, reason: str) -> Element:
    from xml.etree.ElementTree import SubElement

    case = _case(what, None)
    SubElement(case, "skipped", message=inert(reason)).text = inert(reason)
    return case


def _case(name: str, place: Place | None) -> Element:
    from xml.etree.ElementTree import Element

    case = Element("testcase", name=inert(name))
    if place is not None:
        case.set("file", unhidden(place.path))
        case.set("line", str(place.line))
    return case
