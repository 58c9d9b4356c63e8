"""A gate's run with a finding of every standing, built by hand, so that a format is tested without the gate."""

from __future__ import annotations

import dataclasses
import datetime as dt

from crosscheck.model import (
    CheckedClaim,
    DraftCheck,
    Finding,
    GateFinding,
    GateRun,
    Place,
    Receipt,
    Severity,
    Skip,
    Standing,
    Verdict,
    Waiver,
)
from tests.factories import article, run

LAO = "ວຽງຈັນ: Minister Ada Lindqvist stayed from 7 to 10 May, her office said."
"""Six letters of three bytes each stand before what is marked."""


def place(path: str, line: int, text: str, quote: str) -> Place:
    """The place of `quote` in a line."""
    start = text.index(quote)
    before, inside = (part.encode("utf-8", "surrogatepass") for part in (text[:start], quote))
    return Place(
        path=path,
        line=line,
        column=start + 1,
        end_line=line,
        end_column=start + len(quote) + 1,
        byte_column=len(before) + 1,
        byte_end_column=len(before) + len(inside) + 1,
    )


def line_only(path: str, line: int) -> Place:
    """A place in a file of a format that keeps no columns."""
    return Place(path=path, line=line, column=0, end_line=line, end_column=0, byte_column=0, byte_end_column=0)


def receipt(outlet: str = "The Courier", **more: object) -> Receipt:
    text = "Ms Lindqvist stayed from 8 to 10 May."
    fields: dict[str, object] = {
        "outlet": outlet,
        "value": "8-10 May 2024",
        "quote": "from 8 to 10 May",
        "sentence": text,
        "at": text.index("from 8"),
        "place": place("claims/visit/articles/courier.txt", 3, text, "from 8 to 10 May"),
        "url": "https://courier.example/visit",
    }
    return Receipt(**{**fields, **more})  # type: ignore[arg-type]


def finding(**more: object) -> Finding:
    fields: dict[str, object] = {
        "fingerprint": "3f9a1c0b7d2e",
        "rule": "value-conflict",
        "verdict": Verdict.CONFLICT,
        "severity": Severity.ERROR,
        "confidence": "high: said plainly, of one thing",
        "fact": "f1",
        "message": "Dates of the visit of Ada Lindqvist: 7-10 May 2024 in visit, 8-10 May 2024 in The Courier.",
        "positions": (),
        "reasons": ("Both name Ada Lindqvist.", "The first day differs."),
        "subject": "visit",
    }
    return Finding(**{**fields, **more})  # type: ignore[arg-type]


def found(of: Finding | None = None, **more: object) -> GateFinding:
    fields: dict[str, object] = {
        "finding": of or finding(),
        "draft": "drafts/visit.md",
        "claim": "visit:1",
        "value": "7-10 May 2024",
        "quote": "from 7 to 10 May",
        "sentence": LAO,
        "at": LAO.index("from 7"),
        "place": place("drafts/visit.md", 5, LAO, "from 7 to 10 May"),
        "sources": (
            receipt(),
            receipt("The Gazette", place=line_only("claims/visit/articles/gazette.html", 12), url=""),
        ),
        "standing": Standing.NEW,
    }
    return GateFinding(**{**fields, **more})  # type: ignore[arg-type]


def compared(claim: str, subject: str, value: str, line: int, *findings: str) -> CheckedClaim:
    text = f"It says {value} here."
    return CheckedClaim(
        claim=claim,
        kind="count",
        subject=subject,
        value=value,
        quote=value,
        place=place("drafts/visit.md", line, text, value),
        sources=("The Courier", "The Gazette"),
        findings=findings,
    )


def draft(path: str = "drafts/visit.md", *claims: CheckedClaim, **more: object) -> DraftCheck:
    text = article("It says so.", id="visit")
    fields: dict[str, object] = {
        "path": path,
        "case": "visit",
        "run": run((text,), ()),
        "article": "visit",
        "sources": 2,
        "values": len(claims) + 1,
        "claims": claims,
    }
    return DraftCheck(**{**fields, **more})  # type: ignore[arg-type]


WARNING = finding(
    fingerprint="aaaaaaaaaaaa",
    rule="possible-conflict",
    severity=Severity.WARNING,
    verdict=Verdict.POSSIBLE,
    message="Cost of the terminal: $40 million in visit, $42 million in The Gazette.",
)
NOTE = finding(
    fingerprint="bbbbbbbbbbbb",
    rule="rounding",
    severity=Severity.NOTE,
    verdict=Verdict.ROUNDS_TO,
    message="Growth of exports: 12 percent in visit, 12.3 percent in The Gazette.",
)
KNOWN = finding(fingerprint="cccccccccccc", message="Number of ferries: 4 in visit, 5 in The Gazette.")
OLD = finding(fingerprint="dddddddddddd", message="Age of Ada Lindqvist: 44 in visit, 45 in The Gazette.")
WAIVED = finding(fingerprint="eeeeeeeeeeee", message="Number of jobs: 300 in visit, 200 in The Courier.")
INTERNAL = finding(
    fingerprint="ffffffffffff",
    rule="weekday-mismatch",
    severity=Severity.WARNING,
    message="Tuesday, 9 May 2024 was a Thursday.",
    subject="weekday",
)
BY_HAND = Waiver(
    kind="waiver",
    where="claims/visit/decisions.toml",
    reason="The ministry corrected the number by telephone.",
    by="night desk",
    expires=dt.date(2024, 6, 30),
)


def build() -> GateRun:
    """One draft with every standing and severity, one draft in which nothing was compared, skips and notes."""
    at = {
        one.fingerprint: line_only("drafts/visit.md", line)
        for line, one in enumerate((WARNING, NOTE, KNOWN, OLD, WAIVED, INTERNAL), 6)
    }
    findings = (
        found(),
        found(WARNING, claim="visit:2", place=at[WARNING.fingerprint], value="$40 million"),
        found(NOTE, claim="visit:3", place=at[NOTE.fingerprint], value="12 percent"),
        found(KNOWN, claim="visit:4", place=at[KNOWN.fingerprint], standing=Standing.BASELINE),
        found(OLD, claim="visit:5", place=at[OLD.fingerprint], standing=Standing.UNCHANGED),
        found(WAIVED, claim="visit:6", place=at[WAIVED.fingerprint], standing=Standing.WAIVED, waiver=BY_HAND),
        found(INTERNAL, claim="visit:7", place=at[INTERNAL.fingerprint], sources=(), value="9 May 2024"),
    )
    claims = (
        compared("visit:1", "visit of Ada Lindqvist", "7-10 May 2024", 5, "3f9a1c0b7d2e"),
        compared("visit:2", "terminal", "$40 million", 6, WARNING.fingerprint),
        compared("visit:3", "exports", "12 percent", 7, NOTE.fingerprint),
        compared("visit:4", "ferry", "4", 8, KNOWN.fingerprint),
        compared("visit:5", "age of Ada Lindqvist", "44", 9, OLD.fingerprint),
        compared("visit:6", "job", "300", 10, WAIVED.fingerprint),
        compared("visit:8", "ferry", "4", 12),
    )
    return GateRun(
        drafts=(draft("drafts/visit.md", *claims), draft("drafts/weather.md", values=3)),
        findings=findings,
        hidden=((Standing.UNCHANGED, 1), (Standing.BASELINE, 1), (Standing.WAIVED, 1)),
        notes=("The waiver of 111111111111 in claims/visit/decisions.toml ended on 1 May 2024.",),
        skips=(Skip(where="claims/visit/articles/scan.pdf", reason="this is a PDF, not text."),),
        encoder="lexical: likeness by shared words alone",
        base="main",
        exit_code=1,
    )


def empty(exit_code: int = 3) -> GateRun:
    """A run without a draft."""
    return dataclasses.replace(
        build(), drafts=(), findings=(), skips=(), notes=(), hidden=tuple((s, 0) for s in list(Standing)[1:]), exit_code=exit_code
    )  # fmt: skip


EVIL = (
    "<script>alert(1)</script>\"' <img src=x onerror=y> ]]> & [a](https://evil.example) ![b](c) @everyone #12 !7 GH-1 "
    "https://evil.example www.evil.example `code` *b* {0} {{x}} ${{ secrets.X }} ::error::x ##[error]y %0A 100% a|b "
    "\\ \r\n::warning::z\x00\x1b[31m\u202egnihton\u2066\u2028\ud800\ufffe\U000e0041"
)
"""Each thing that some host takes for markup, a mention, a link, a command or the end of a text."""
HIDDEN_CHARACTERS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff\ufffe]"
"""Pattern of what no reader may be shown."""


def hostile() -> GateRun:
    """A run whose every text is hostile."""
    of = finding(
        fingerprint=EVIL, rule=EVIL, confidence=EVIL, message=EVIL, reasons=(EVIL,), subject=EVIL, fact=EVIL
    )  # fmt: skip
    path = f"drafts/{EVIL}.md"
    spot = place(path, 2, f"a{EVIL}b", EVIL)
    words: dict[str, object] = {"value": EVIL, "quote": EVIL, "sentence": f"a{EVIL}b", "at": 1}
    source = receipt(EVIL, place=dataclasses.replace(spot, path=f"sources/{EVIL}.txt"), url=EVIL, **words)
    waiver = Waiver(kind=EVIL, where=EVIL, reason=EVIL, by=EVIL, expires=None)
    one = found(of, draft=path, claim="1", place=spot, sources=(source,), **words)
    two = dataclasses.replace(one, claim="2", standing=Standing.WAIVED, waiver=waiver)
    note = dataclasses.replace(one, claim="3", finding=dataclasses.replace(of, severity=Severity.NOTE))
    claims = tuple(
        CheckedClaim(
            claim=str(number), kind=EVIL, subject=EVIL, value=EVIL, quote=EVIL, place=spot, sources=(EVIL, EVIL),
            findings=(),
        )
        for number in range(1, 5)
    )  # fmt: skip
    return GateRun(
        drafts=(draft(path, *claims, case=EVIL, article=EVIL),),
        findings=(one, two, note),
        hidden=((Standing.UNCHANGED, 0), (Standing.BASELINE, 0), (Standing.WAIVED, 1)),
        notes=(EVIL,),
        skips=(Skip(where=EVIL, reason=EVIL),),
        encoder=EVIL,
        base=EVIL,
        exit_code=1,
    )
