"""
How fast claims are found, and how time grows with the length of a text.

    python benchmarks/speed.py FILE ... [--repeat 3]

Repeats the files' text to ever longer articles, in paragraphs and as one line. The exponent is the slope of log time
over log length: 1 is linear.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import statistics
import tempfile
import time
from pathlib import Path

from crosscheck.articles import read_file
from crosscheck.find import find_claims

LENGTHS = (25_000, 100_000, 400_000, 1_600_000)


def measure(text: str, *, repeat: int) -> tuple[float, int]:
    """Median processor seconds to read and find, and how many claims came."""
    times, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.txt"
        path.write_text(text, encoding="utf-8")
        for _ in range(repeat):
            start = time.process_time()
            count = sum(len(find_claims(article)) for article in read_file(path, max_bytes=1 << 30).articles)
            times.append(time.process_time() - start)
    return statistics.median(times), count


def exponent(points: list[tuple[int, float]]) -> float:
    """Slope of the least-squares line through log length and log time."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    mean_x, mean_y = statistics.fmean(xs), statistics.fmean(ys)
    over = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - mean_x) ** 2 for x in xs)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    paragraphs = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in arguments.files) + "\n\n"
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    start = time.process_time()
    measure(paragraphs[:1000], repeat=1)
    print(f"first call, tables and patterns included: {time.process_time() - start:.2f} s")
    for shape, unit in (("paragraphs", paragraphs), ("one line", " ".join(paragraphs.split()) + " ")):
        points = []
        for length in LENGTHS:
            text = (unit * (length // len(unit) + 1))[:length]
            seconds, claims = measure(text, repeat=arguments.repeat)
            points.append((length, seconds))
            print(
                f"{shape:<12}{length:>10,} chars{seconds:>9.3f} s{length / seconds:>12,.0f} a second{claims:>7} claims"
            )
        print(f"{shape:<12}exponent {exponent(points):.2f}")


if __name__ == "__main__":
    main()
