"""
What finding claims costs: speed beside rivals, the first call, growth with length, memory over many articles.

    python benchmarks/speed.py FILE ... [--repeat 3] [--articles 10000] [--longest 10000000]

Processor seconds of one process on one core, so that neighbours do not count. The files' text is repeated to longer
articles, in paragraphs and as one line; the exponent is the slope of log time over log length, 1 is linear. Rivals that
are installed (quantulum3 for figures, dateparser for dates) read the same text in the same run.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

FIRST_CALL = """
import sys, time
text = sys.stdin.read()
start = time.process_time()
from crosscheck.grammar import parse
parse(text)
middle = time.process_time()
from crosscheck.articles import read_file
from crosscheck.find import find_claims
import pathlib, tempfile
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "story.txt"
    path.write_text(text, encoding="utf-8")
    for article in read_file(path, max_bytes=1 << 30).articles:
        find_claims(article)
print(middle - start, time.process_time() - start)
"""


def seconds_of(work: Callable[[], object], *, repeat: int) -> float:
    """Median processor seconds."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def reading(text: str) -> Callable[[], int]:
    """Find every claim of `text`, already read as one article; the number of claims."""
    from crosscheck.articles import read_file
    from crosscheck.find import find_claims

    def find() -> int:
        return sum(len(find_claims(article)) for article in articles)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.txt"
        path.write_text(text, encoding="utf-8")
        articles = read_file(path, max_bytes=1 << 30).articles
    return find


def first_call(text: str) -> None:
    """Import and one short article, in a new process, with compiled modules as an installed package has them."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        runs = [
            subprocess.run(
                [sys.executable, "-c", FIRST_CALL],
                input=text,
                check=True,
                capture_output=True,
                text=True,
                env=environment,
            )
            for _ in range(6)
        ]
    grammar, whole = (statistics.median(float(run.stdout.split()[part]) for run in runs[1:]) for part in (0, 1))
    print(
        f"first call, imports included: {whole:.2f} s to read a file and find its claims; {grammar:.2f} s grammar alone"
    )


def rivals(texts: list[str], *, repeat: int) -> None:
    """Characters a second, and how many times slower than crosscheck on the same articles."""
    size = sum(len(text) for text in texts)
    finders = [reading(text) for text in texts]
    ours = size / seconds_of(lambda: [find() for find in finders], repeat=repeat)
    print(f"crosscheck, dates and figures together: {ours:,.0f} characters a second")
    if find_spec("quantulum3") is not None:
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False  # its classifier only reads the scikit-learn of its day, and is slower
        parser.parse("two metres")
        spent = seconds_of(lambda: [parser.parse(text) for text in texts], repeat=repeat)
        show_rival("quantulum3 without classifier, figures", size / spent, ours)
    if find_spec("dateparser") is not None:
        from dateparser.search import search_dates

        base = {"RELATIVE_BASE": dt.datetime.fromisoformat("2024-05-23")}
        search_dates("on 9 May", languages=["en"], settings=base)
        spent = seconds_of(
            lambda: [search_dates(text, languages=["en"], settings=base) for text in texts], repeat=repeat
        )
        show_rival("dateparser, dates", size / spent, ours)


def show_rival(name: str, speed: float, ours: float) -> None:
    """One line."""
    print(f"{name}: {speed:,.0f} characters a second, crosscheck is {ours / speed:.1f} times as fast")


def growth(unit: str, shape: str, *, longest: int, repeat: int) -> None:
    """Times from 10,000 characters to `longest`, by tens, and their exponent."""
    points = []
    length = 10_000
    while length <= longest:
        find = reading((unit * (length // len(unit) + 1))[:length])
        spent = seconds_of(find, repeat=repeat if length < 1_000_000 else 1)
        points.append((length, spent))
        print(f"{shape:<12}{length:>12,} characters{spent:>9.3f} s{length / spent:>12,.0f} a second")
        length *= 10
    print(f"{shape:<12}exponent {exponent(points):.2f}")


def exponent(points: list[tuple[int, float]]) -> float:
    """Slope of the least-squares line through log length and log time."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    mean_x, mean_y = statistics.fmean(xs), statistics.fmean(ys)
    over = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - mean_x) ** 2 for x in xs)


def memory(unit: str, *, articles: int) -> None:
    """Peak memory after a tenth of the articles and after all: one does not remember another."""
    finders = [reading(f"Item {part}. " + unit[part * 97 % len(unit) :][:800]) for part in range(100)]
    peaks = []
    for number in range(1, articles + 1):
        finders[number % len(finders)]()
        if number in {articles // 10, articles}:
            peaks.append((number, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
    (some, before), (every, after) = peaks
    print(f"memory: {before:.0f} MB after {some:,} articles, {after:.0f} MB after {every:,}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--articles", type=int, default=10_000, help="articles of the memory measure")
    parser.add_argument("--longest", type=int, default=10_000_000, help="characters of the longest article")
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8").strip() for path in arguments.files]
    text = "\n\n".join(texts) + "\n\n"
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    first_call(text[:1000])
    memory(text, articles=arguments.articles)
    rivals(texts, repeat=arguments.repeat)
    for shape, unit in (("paragraphs", text), ("one line", " ".join(text.split()) + " ")):
        growth(unit, shape, longest=arguments.longest, repeat=arguments.repeat)


if __name__ == "__main__":
    main()
