"""One small run, made by hand, that holds every part a report shows; and the kinds it speaks with."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from crosscheck.model import (
    Age,
    Amount,
    Bound,
    Claim,
    Clock,
    Context,
    Count,
    Decision,
    Duration,
    Extent,
    Fact,
    Finding,
    Grain,
    Interval,
    Measure,
    Modality,
    Money,
    Multiple,
    Ordinal,
    Origin,
    Percent,
    Position,
    Run,
    Score,
    Severity,
    Skip,
    SourceMap,
    Span,
    State,
    Vague,
    Value,
    Verdict,
    When,
)
from tests.factories import article, claim, conflict, day, exact, run

GAZETTE = """Ferry to Sallow Island stops for repairs
The ferry will rest in dock from 4 to 8 March. Yard foreman Ilse Roon called the work overdue. Repairs cost $4.2 million, the council said.
The boat carried 1,987 people last week.
It has served the island for 33 years."""
COURIER = """Five quiet days on the Sound
Islanders woke to a silent pier. The ferry will rest in dock from 5 to 8 March. Nobody will cross before it returns.
About $4 million will be spent on the hull.
Some 2,000 people crossed last week."""
POST = COURIER.replace("from 5 to 8 March", "from 5 to 9 March")
TERN = """The hull was last painted 33 years ago. The repairs will cost $4.2 million. More than 60 percent of islanders work on the mainland."""


class FakeKind:
    """One kind for all values, which words them by their bare figures."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def say(self, value: Value) -> str:
        match value:
            case When():
                return value.timex
            case Clock():
                return value.timex
            case Extent(start=start, end=end):
                return f"{start.timex} to {end.timex}"
            case Ordinal():
                return f"{value.rank}th {value.noun}".strip()
            case Score():
                return f"{value.left}-{value.right}"
            case Vague():
                return "some time"
            case Money():
                return f"{value.amount.number:,} {value.currency}"
            case Count():
                return f"{value.amount.number:,} {value.noun}".strip()
            case Multiple():
                return f"{value.amount.number} times"
            case _:
                return f"{value.amount.number:,} {value.unit}"

    def timex(self, value: Value) -> dict[str, object] | None:
        match value:
            case When() | Clock():
                return {"type": "DATE" if isinstance(value, When) else "TIME", "value": value.timex, "mod": value.mod}
            case Duration():
                return {"type": "DURATION", "value": value.timex, "mod": value.mod}
            case Vague():
                return {"type": value.timex_type, "value": value.timex, "mod": value.mod}
            case Extent(start=When() as start, end=When() as end):
                sides = ((start, value.start_span), (end, value.end_span))
                begin, stop = ({"start": s[0], "end": s[1], "type": "DATE", "value": w.timex} for w, s in sides)
                return {"begin": begin, "end": stop, "interval": [start.first, end.last]}
            case _:
                return None

    def quantity(self, value: Value) -> dict[str, object] | None:
        if isinstance(value, When | Clock | Extent | Ordinal | Score | Vague):
            return None
        unit = getattr(value, "unit", "") or getattr(value, "currency", "") or getattr(value, "noun", "")
        amount = value.amount
        stated = amount.number if amount.upper is None else (amount.number, amount.upper)
        ends = {"low": amount.hard.low, "high": amount.hard.high}
        return {"value": stated, "unit": unit, "bound": amount.bound, **ends}


def amount(
    number: str, *, bound: Bound = Bound.EXACT, low: str | None = "", high: str | None = "", slack: str = "0.5"
) -> Amount:
    """An amount whose hard ends are the number itself unless given; None is unbounded."""
    value = Decimal(number)
    hard = Interval(
        low=value if low == "" else None if low is None else Decimal(low),
        high=value if high == "" else None if high is None else Decimal(high),
    )
    soft = Interval(low=value - Decimal(slack), high=value + Decimal(slack))
    return Amount(number=value, upper=None, bound=bound, step=Decimal(1), hard=hard, soft=soft)


def march(first: int, last: int) -> Extent:
    return Extent(start=day(f"2024-03-{first:02}"), end=day(f"2024-03-{last:02}"), start_span=(0, 1), end_span=(2, 3))


EVERY_VALUE: tuple[tuple[str, Value], ...] = (
    ("date", day("2024-03-04")),
    ("date", dataclasses.replace(day("2000-03-04"), year_known=False, timex="XXXX-03-04", limit="since")),
    ("time", Clock(day=None, first=54000, last=54000, grain=Grain.MINUTE, timex="T15:00", zone="GMT", offset=0)),
    ("time", Clock(day=day("2024-03-04"), first=54000, last=54000, grain=Grain.MINUTE, timex="2024-03-04T15:00")),
    ("extent", march(4, 8)),
    ("duration", Duration(amount=exact(3), unit="day", timex="P3D")),
    ("count", Count(amount=exact(30), noun="boat")),
    ("money", Money(amount=amount("4200000"), currency="USD", per="year")),
    ("percent", Percent(amount=amount("12.4", bound=Bound.MORE_THAN, high=None), unit="percent")),
    ("multiple", Multiple(amount=exact(2))),
    ("measure", Measure(amount=amount("0.1"), unit="kilometre", dimension="length")),
    ("age", Age(amount=exact(66))),
    ("ordinal", Ordinal(rank=79, noun="anniversary")),
    ("score", Score(left=2, right=1)),
    ("date", Vague(timex_type="DATE", timex="PRESENT_REF")),
)


def _sentence(text: str, quote: str) -> Span:
    at = text.index(quote)
    start = max(text.rfind(mark, 0, at) + len(mark) if mark in text[:at] else 0 for mark in ("\n", ". "))
    stop = text.find(".", at + len(quote)) + 1
    return Span(start, stop or len(text))


def build() -> Run:
    """Four articles of three origins: a conflict of three sides, a settled warning, agreements, singles and skips."""
    texts = (
        ("gazette", "Harbour Gazette", GAZETTE, "2024-03-03", "Ferry to Sallow Island stops for repairs"),
        ("courier", "Northfield Courier", COURIER, "2024-03-03", "Five quiet days on the Sound"),
        ("post", "Sallow Post", POST, "2024-03-04", "Five quiet days on the Sound"),
        ("tern", "The Daily Tern", TERN, "", ""),
    )
    articles = tuple(
        article(
            text, id=name, outlet=outlet, title=title, published=day(date) if date else None,
            url=f"https://{name}.example/ferry" if name != "tern" else "",
            dateline="SALLOW ISLAND, March 3" if name == "gazette" else "",
            source=SourceMap(path=f"articles/{name}.txt", line_starts=(0, *(i + 1 for i, c in enumerate(text) if c == "\n"))),
        )
        for name, outlet, text, date, title in texts
    )  # fmt: skip
    by_id = {a.id: a for a in articles}

    def make(source: str, quote: str, value: Value, kind: str, **more: object) -> Claim:
        sentence = _sentence(by_id[source].text, quote)
        return claim(by_id[source], quote, value, kind=kind, **{"context": Context(sentence=sentence), **more})

    dates = tuple(
        make(a, f"from {x} to {y} March", march(x, y), "extent", modality=Modality.PLANNED, inferred=("year 2024 from the publication date",))
        for a, x, y in (("gazette", 4, 8), ("courier", 5, 8), ("post", 5, 9))
    )  # fmt: skip
    usd = [
        make(a, "$4.2 million", Money(amount=amount("4200000"), currency="USD"), "money", attribution=who)
        for a, who in (("gazette", "the council"), ("tern", ""))
    ]
    about = Money(amount=amount("4000000", bound=Bound.ABOUT, low=None, high=None, slack="500000"), currency="USD")
    round_usd = [make(a, "About $4 million", about, "money") for a in ("courier", "post")]
    people = [
        make("gazette", "1,987 people", Count(amount=exact(1987), noun="person"), "count"),
        *(make(a, "Some 2,000 people", Count(amount=amount("2000", bound=Bound.ABOUT, low=None, high=None, slack="100"), noun="person"), "count") for a in ("courier", "post")),
    ]  # fmt: skip
    years = [
        make("gazette", "33 years", Duration(amount=exact(33), unit="year", timex="P33Y"), "duration"),
        make("tern", "33 years", Duration(amount=exact(33), unit="year", timex="P33Y"), "duration"),
    ]
    share = make(
        "tern",
        "More than 60 percent",
        Percent(amount=amount("60", bound=Bound.MORE_THAN, high=None), unit="percent"),
        "percent",
    )
    vague = make("gazette", "last week", Vague(timex_type="DATE", timex="2024-W09"), "date", checkable=False)

    def fact(name: str, kind: str, subject: str, claims: list[Claim], verdict: Verdict, origins: int) -> Fact:
        return Fact(
            id=name,
            kind=kind,
            subject=subject,
            claims=tuple(c.id for c in claims),
            links=(),
            origins=origins,
            verdict=verdict,
            confidence="high",
        )

    facts = (
        fact("f1", "extent", "time in dock of the ferry", list(dates), Verdict.CONFLICT, 2),
        fact("f2", "money", "cost of the repairs", usd, Verdict.AGREE, 2),
        fact("f3", "money", "money for the hull", round_usd, Verdict.AGREE, 1),
        fact("f4", "count", "people who crossed last week", people, Verdict.ROUNDS_TO, 2),
        fact("f5", "duration", "years of service | of paint", years, Verdict.POSSIBLE, 2),
        fact("f6", "percent", "islanders who work on the mainland", [share], Verdict.SINGLE, 1),
        fact("f7", "duration", "years of service", years[:1], Verdict.SINGLE, 1),
    )
    findings = (
        Finding(
            fingerprint="aaaa00001111", rule="possible-conflict", verdict=Verdict.POSSIBLE, severity=Severity.WARNING,
            confidence="low, one word in common", fact="f5", message="The Daily Tern and Harbour Gazette may speak of one age.",
            positions=(Position(value="33 year", claims=(years[0].id,), outlets=("Harbour Gazette",)), Position(value="33 year", claims=(years[1].id,), outlets=("The Daily Tern",))),
            state=State.SETTLED,
        ),
        Finding(
            fingerprint="0123456789ab", rule="value-conflict", verdict=Verdict.CONFLICT, severity=Severity.ERROR,
            confidence="high, the same ferry and dock", fact="f1",
            message="Harbour Gazette says 4 to 8 March, Northfield Courier 5 to 8 March, Sallow Post 5 to 9 March.",
            positions=tuple(
                Position(value=f"2024-03-{c.value.start.first.day:02} to 2024-03-{c.value.end.first.day:02}", claims=(c.id,), outlets=(by_id[c.article_id].outlet,))
                for c in dates
            ),
            reasons=("All three name the ferry's rest in dock.", "One stay has one first and one last day."),
        ),
    )  # fmt: skip
    return run(
        articles,
        (*dates, *usd, *round_usd, *people, *years, share, vague),
        case="sallow-ferry",
        title="The ferry to Sallow Island, March 2024",
        origins=(
            Origin(id="gazette", articles=("gazette",), reason=""),
            Origin(id="courier", articles=("courier", "post"), reason="9 of 10 sentences are the same"),
            Origin(id="tern", articles=("tern",), reason=""),
        ),
        facts=facts,
        findings=findings,
        skips=(
            Skip(where="articles/lagoon.txt", reason="The text is not in English (Danish)."),
            Skip(where="articles/blank.txt", reason="The file holds no words."),
        ),
        options=(("encoder", "lexical"), ("max_bytes", "20000000"), ("model", "")),
        decisions=(Decision(fingerprint="aaaa00001111", verdict="not one fact", reason="Paint and service are two things.", by="I. Roon"),),
    )  # fmt: skip


def two_sides(**more: object) -> Run:
    """A run of nothing but one conflict; `more` changes its finding."""
    one, two = article("It was 30 then.", id="one"), article("It was 31 then.", id="two")
    a, b = claim(one, "30"), claim(two, "31")
    fact, finding = conflict(a, b)
    return run((one, two), (a, b), facts=(fact,), findings=(dataclasses.replace(finding, **more),))
