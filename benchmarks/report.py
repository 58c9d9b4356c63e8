"""
How large the HTML report gets, how long it takes to write, and how soon a browser shows it.

    python benchmarks/report.py [--repeat 5]

One invented story of eight outlets in which every finding stands on a fact, a sentence and an axis of its own. Sizes
are bytes of the pages written. Writing times are medians of processor seconds; the exponent is the slope of time over
findings on logarithmic axes, 1 for linear. Browser times are medians of wall seconds in headless Chromium, from a
file: until the first paint, and until everything is loaded and a frame was drawn; beside them those of the same page
without `content-visibility`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import math
import platform
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck import kinds
from crosscheck.model import (
    Amount,
    Article,
    Bound,
    Claim,
    Context,
    Count,
    Evidence,
    Extent,
    Fact,
    Finding,
    Grain,
    Interval,
    Link,
    Measure,
    Modality,
    Money,
    Origin,
    Part,
    Percent,
    Position,
    Role,
    Run,
    Severity,
    SourceMap,
    Span,
    Value,
    Verdict,
    When,
)
from crosscheck.report.html import PAGE_FINDINGS, html_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OUTLETS = (
    *("Harbour Gazette", "Northfield Courier", "Sallow Post", "The Daily Tern"),
    *("Quayside Herald", "Eastern Wire Service", "Skerry Observer", "The Lantern"),
)
PLACES = ("Sallow", "Northfield", "Skerry", "Ostrand", "Hollin", "Marrow", "Tansy", "Withen", "Corran", "Ebb")
THINGS = ("pier", "ferry", "light", "school", "bridge", "mill", "library", "clinic", "market", "tram")
SIZES = (500, 1000, 2000, 4000)
"""Findings for which writing is timed."""


def amount(number: Decimal, step: Decimal) -> Amount:
    """A bare figure of that precision."""
    soft = Interval(low=number - step / 2, high=number + step / 2, high_open=True)
    hard = Interval(low=number, high=number)
    return Amount(number=number, upper=None, bound=Bound.EXACT, step=step, hard=hard, soft=soft)


def day(number: int) -> When:
    """A day of 2024, from 0."""
    date = dt.date(2024, 1, 1) + dt.timedelta(days=number)
    return When(first=date, last=date, grain=Grain.DAY, timex=date.isoformat())


def value(number: int, *, other: bool) -> tuple[str, Value, str]:
    """Kind, value and words of one side of finding `number`."""
    form, add = number % 5, 1 + number % 7 if other else 0
    figure = 20 + number % 70 + add
    if form == 0:
        start, end = day(number % 300), day(number % 300 + 3 + add)
        words = f"{start.first.day} {start.first:%B} to {end.first.day} {end.first:%B}"
        return "extent", Extent(start=start, end=end, start_span=(0, 1), end_span=(2, 3)), words
    if form == 1:
        return (
            "money",
            Money(amount=amount(Decimal(figure * 10**6), Decimal(10**6)), currency="EUR"),
            f"€{figure} million",
        )
    if form == 2:
        return "percent", Percent(amount=amount(Decimal(figure), Decimal(1)), unit="percent"), f"{figure} percent"
    if form == 3:
        return (
            "measure",
            Measure(amount=amount(Decimal(figure), Decimal(1)), unit="kilometre", dimension="length"),
            f"{figure} kilometres",
        )
    return "count", Count(amount=amount(Decimal(figure * 7), Decimal(1)), noun="worker"), f"{figure * 7} workers"


def sentence(number: int, outlet: int) -> tuple[str, str]:
    """The words before and after the value in one outlet's sentence on finding `number`."""
    place, thing = PLACES[number % 10], THINGS[number // 10 % 10]
    openings = (
        f"The council of {place} has set aside ",
        f"Work on the {thing} in {place}, number {number}, will take ",
        f"Officials at {place} put the {thing} at ",
    )
    endings = (
        f" for the {thing}, said the clerk of works in a note.",
        f", and the {thing} stays closed until the last plank is laid.",
        f", which nobody in {place} disputed.",
    )
    return openings[(number + outlet) % 3], endings[(number + outlet // 2) % 3]


def story(findings: int) -> Run:
    """A run of that many findings, each of two outlets, on a fact of its own."""
    texts: list[list[str]] = [[] for _ in OUTLETS]
    lengths = [0] * len(OUTLETS)
    claims: list[Claim] = []
    facts: list[Fact] = []
    found: list[Finding] = []
    for i in range(findings):
        pair = tuple(_claim(i, side, texts, lengths) for side in (0, 1))
        claims += pair
        facts.append(_fact(i, pair))
        found.append(_finding(i, facts[-1], pair))
    articles = tuple(_article(i, "".join(text)) for i, text in enumerate(texts))
    return Run(
        case="bench",
        title="Works along the Sound, 2024",
        articles=articles,
        origins=tuple(Origin(id=a.id, articles=(a.id,), reason="") for a in articles),
        claims=tuple(claims),
        facts=tuple(facts),
        findings=tuple(found),
        skips=(),
        options=(("encoder", "lexical"),),
    )


def _claim(number: int, side: int, texts: list[list[str]], lengths: list[int]) -> Claim:
    outlet = (number + side * (1 + number % 3)) % len(OUTLETS)
    kind, what, words = value(number, other=bool(side))
    before, after = sentence(number, outlet)
    start = lengths[outlet]
    text = f"{before}{words}{after}" + ("\n\n" if len(texts[outlet]) % 3 == 2 else " ")
    texts[outlet].append(text)
    lengths[outlet] += len(text)
    span = Span(start + len(before), start + len(before) + len(words))
    return Claim(
        id=f"o{outlet}:{span.start}-{span.end}",
        kind=kind,
        article_id=f"o{outlet}",
        span=span,
        quote=words,
        value=what,
        context=Context(sentence=Span(start, start + len(text.rstrip())), paragraph=(len(texts[outlet]) - 1) // 3),
        modality=Modality.ASSERTED,
        inferred=("year 2024 from the publication date",) if kind == "extent" else (),
    )


def _fact(number: int, pair: tuple[Claim, ...]) -> Fact:
    thing = f"the {THINGS[number // 10 % 10]} at {PLACES[number % 10]}, number {number}"
    evidence = (
        Evidence(name="rare", weight=1.0, words=f"rare words stand near both values: {thing.replace(', number', '')}"),
        Evidence(name="sense", weight=0.9, words="the sentences around the values mean much the same"),
    )
    a, b = sorted(c.id for c in pair)
    return Fact(
        id=f"f{number}",
        kind=pair[0].kind,
        subject=f"plan for {thing}",
        topic="plan",
        claims=(pair[0].id, pair[1].id),
        links=(Link(a=a, b=b, score=0.9, evidence=evidence),),
        origins=2,
        verdict=Verdict.CONFLICT,
        confidence="high",
    )


def _finding(number: int, fact: Fact, pair: tuple[Claim, ...]) -> Finding:
    said = [kinds.kind_of(c.value).say(c.value) for c in pair]
    names = [OUTLETS[int(c.article_id[1:])] for c in pair]
    severity = tuple(Severity)[number % 3]
    return Finding(
        fingerprint=hashlib.sha256(str(number).encode()).hexdigest()[:12],
        rule=("rounding", "possible-conflict", "value-conflict")[number % 3],
        verdict=Verdict.CONFLICT,
        severity=severity,
        confidence="high: said plainly, of one thing",
        fact=fact.id,
        message=f"{fact.subject.capitalize()}: {said[0]} in {names[0]}, {said[1]} in {names[1]}.",
        positions=tuple(
            Position(value=v, claims=(c.id,), outlets=(n,)) for v, c, n in zip(said, pair, names, strict=True)
        ),
        reasons=(
            *(f"{e.words[0].upper()}{e.words[1:]}." for e in fact.links[0].evidence),
            f"{said[0]} and {said[1]} cannot both be exact.",
        ),
        subject="plan",
    )


def _article(number: int, text: str) -> Article:
    starts = (0, *(i + 1 for i, c in enumerate(text) if c == "\n"))
    name = OUTLETS[number].lower().replace(" ", "-")
    return Article(
        id=f"o{number}",
        outlet=OUTLETS[number],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source=SourceMap(path=f"claims/sound/articles/{name}.txt", line_starts=starts),
        parts=(Part(span=Span(0, len(text)), role=Role.BODY),),
        url=f"https://{name}.example/2024/05/works-along-the-sound",
        title="Works along the Sound",
        published=day(120 + number),
        byline="Ilse Roon" if number % 2 else "",
    )


def seconds(task: Callable[[], object], repeat: int) -> float:
    """Median of processor seconds of a few calls."""
    taken = []
    for _ in range(repeat):
        start = time.process_time()
        task()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def exponent(times: dict[int, float]) -> float:
    """Slope of the least-squares line through the logarithms."""
    xs, ys = [math.log(n) for n in times], [math.log(t) for t in times.values()]
    mean_x, mean_y = statistics.fmean(xs), statistics.fmean(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)


PAINTED = """
() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  done([(paint ? paint.startTime : NaN) / 1000, performance.now() / 1000]);
})))
"""


def shown(browser: Browser, file: Path, repeat: int) -> tuple[float, float]:
    """Medians of seconds until the first paint and until all is loaded and drawn."""
    taken = []
    for _ in range(repeat):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(300_000)
        page.goto(file.as_uri(), wait_until="load")
        taken.append(page.evaluate(PAINTED))
        page.close()
    return statistics.median(t[0] for t in taken), statistics.median(t[1] for t in taken)


def written(folder: Path, findings: int, *, lazy: bool) -> Path:
    """The first page of a run of that many findings."""
    pages = html_pages(story(findings), name="report.html")
    text = pages["report.html"]
    if not lazy:
        text = text.replace("content-visibility", "content-visibilitx")
        policy = text.partition('http-equiv="Content-Security-Policy"')[2].partition(">")[0]
        text = text.replace(policy, ' content=""', 1)
    file = folder / f"{findings}-{lazy}.html"
    file.write_text(text, "utf-8")
    return file


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    repeat: int = parser.parse_args().repeat
    print(f"{platform.machine()}, Python {platform.python_version()}, {repeat} times each")
    html_pages(story(10), name="report.html")
    times = {}
    for size in SIZES:
        run = story(size)
        times[size] = seconds(lambda run=run: html_pages(run, name="report.html"), repeat)  # type: ignore[misc]
        pages = html_pages(run, name="report.html")
        total = sum(len(text.encode()) for text in pages.values())
        print(f"write {size:6} findings: {times[size]:6.2f} s, {total:10,} bytes on {len(pages)} page(s)", flush=True)
    print(f"exponent of the writing time: {exponent(times):.2f}")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        print("no Chromium on this machine: nothing was opened")
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name, sync_playwright() as session:
        browser = session.chromium.launch(executable_path=path, args=["--no-sandbox", "--headless", "--disable-gpu"])
        print(f"Chromium {browser.version}")
        for size in (1000, PAGE_FINDINGS):
            for lazy in (True, False):
                paint, done = shown(browser, written(Path(name), size, lazy=lazy), repeat)
                how = "with" if lazy else "without"
                print(
                    f"open {size:6} findings {how:>7} content-visibility: paint {paint:.2f} s, drawn {done:.2f} s",
                    flush=True,
                )
        browser.close()


if __name__ == "__main__":
    main()
