"""
Kill -9 while decisions are being saved: what was acknowledged must be there.

    python benchmarks/review_crash.py [--rounds 20] [--decisions 200] [--seed 1]

Each round starts the command itself on a case of its own, lets two editors save decisions over HTTP as fast as they are
answered, and kills the server at a moment drawn from the seed, requests under way. Then it looks: the database opens
and is sound, every acknowledged decision is in it, decisions.toml can be read and holds what was acknowledged last (or
what was under way), and the command starts again, tells of no loss and ends on Ctrl-C with code 0.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from crosscheck.review import load_decisions
from crosscheck.review.store import FILE, FOLDER

SENTENCES = (
    "The orchestra of Eastmark hired {} violinists, its director Tomas Vell said.",
    "The storm at Hexley tore the roofs off {}0 houses, mayor Ines Corrado said.",
    "The Brackwater ferry terminal cost ${} million, the harbour authority said.",
    "The museum of Gullhaven bought {} paintings by Oskar Brandt.",
    "Exports of Dunmarsh tin rose by {} percent, the customs office reported.",
)
FIGURES = {"gazette": 41, "courier": 47}
EDITORS = 2
START_S = 120
VERDICTS = ("error-a", "error-b", "both-right", "later")


class BrokenError(AssertionError):
    """A promise that was not kept."""


def write_case(folder: Path) -> None:
    """A case whose two articles differ in every figure."""
    for name, figure in FIGURES.items():
        path = folder / "articles" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(line.format(figure) for line in SENTENCES) + "\n", encoding="utf-8")
    rows = [
        f'[[article]]\noutlet = "The {name.title()}"\nfile = "articles/{name}.txt"\npublished = "2024-06-05"\n'
        for name in FIGURES
    ]
    (folder / "case.toml").write_text('title = "Figures"\n\n' + "\n".join(rows), encoding="utf-8")


class Server:
    """`crosscheck review` in a process of its own."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "crosscheck", "review", str(folder), "--encoder", "lexical", "--no-browser"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "CROSSCHECK_CACHE": str(folder.parent / "cache")}
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        self.said: list[str] = []
        self._grown = threading.Condition()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                with self._grown:
                    self.said.append(line)
                    self._grown.notify_all()

    def link(self, number: int) -> re.Match[str]:
        """The link of that number that it has printed, once it has."""
        end = time.monotonic() + START_S
        with self._grown:
            while True:
                links = [m for line in self.said if (m := re.search(r"http://(127\.0\.0\.1:\d+)(/\?token=\S+)", line))]
                if len(links) > number:
                    return links[number]
                if self.process.poll() is not None or time.monotonic() > end:
                    raise BrokenError(f"the command did not start: {''.join(self.said)}")
                self._grown.wait(0.2)

    def stop(self) -> int:
        """End it by Ctrl-C and give its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


class Editor:
    """One browser."""

    def __init__(self, link: re.Match[str]) -> None:
        self._host = link[1]
        self._line = http.client.HTTPConnection(link[1], timeout=30)
        self._line.request("GET", link[2])
        answer = self._line.getresponse()
        answer.read()
        self._cookie = (answer.getheader("set-cookie") or "").partition(";")[0]

    def close(self) -> None:
        """Close the connection."""
        self._line.close()

    def ask(self, method: str, path: str, sent: object = None) -> dict[str, object]:
        """One request; raises OSError or http.client.HTTPException when it is not answered whole."""
        headers = {"Cookie": self._cookie, "Origin": f"http://{self._host}", "Content-Type": "application/json"}
        self._line.request(method, path, None if sent is None else json.dumps(sent), headers)
        answer = self._line.getresponse()
        data = answer.read()
        if answer.status != 200:
            raise BrokenError(f"{method} {path}: {answer.status} {data[:200]!r}")
        told = json.loads(data)
        assert isinstance(told, dict)
        return told


@dataclass(slots=True)
class Saving:
    """What two editors saved: for each finding the reasons sent and the reasons acknowledged, in order."""

    sent: dict[str, list[str]] = field(default_factory=dict)
    kept: dict[str, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    count: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    reached: threading.Event = field(default_factory=threading.Event)


def rows_of(state: dict[str, object]) -> dict[str, int]:
    """The step of each finding."""
    rows = state["findings"]
    assert isinstance(rows, list)
    return {row["fingerprint"]: row["step"] for row in rows}


def save(editor: Editor, names: list[str], number: int, goal: int, saving: Saving, mine: int) -> None:
    """Save decisions on these findings, one after another and over again, until the server is gone."""
    steps = dict.fromkeys(names, 0)
    for n in range(number):
        name = names[n % len(names)]
        reason = f"Editor {mine} has looked {n} times."
        with saving.lock:
            saving.sent.setdefault(name, []).append(reason)
        wish = {
            "fingerprint": name,
            "verdict": VERDICTS[n % len(VERDICTS)],
            "reason": reason,
            "by": f"E{mine}",
            "base": steps[name],
        }
        try:
            steps |= rows_of(editor.ask("POST", "/api/decide", wish))
        except (OSError, http.client.HTTPException):
            return
        except BrokenError as error:
            saving.faults.append(str(error))
            return
        with saving.lock:
            saving.kept.setdefault(name, []).append(reason)
            saving.count += 1
            if saving.count >= goal:
                saving.reached.set()


def crash(folder: Path, decisions: int, goal: int, pause: float) -> tuple[Saving, float]:
    """Save, kill when `goal` are acknowledged and `pause` seconds have passed; what was saved, and the time it took."""
    saving = Saving()
    with Server(folder) as server, ExitStack() as opened:
        editors = [opened.enter_context(closing(Editor(server.link(n)))) for n in range(EDITORS)]
        names = sorted(rows_of(editors[0].ask("GET", "/api/state")))
        if len(names) < EDITORS:
            raise BrokenError(f"the case has {len(names)} findings; {EDITORS} are needed")
        shares = [
            (editor, names[n::EDITORS], decisions // EDITORS, goal, saving, n) for n, editor in enumerate(editors)
        ]
        threads = [threading.Thread(target=save, args=share) for share in shares]
        start = time.monotonic()
        for thread in threads:
            thread.start()
        if not saving.reached.wait(START_S):
            raise BrokenError(f"saving stopped by itself: {saving.faults}")
        time.sleep(pause)
        took = time.monotonic() - start
        server.process.kill()
        for thread in threads:
            thread.join()
    if saving.faults:
        raise BrokenError("; ".join(saving.faults))
    return saving, took


def check(folder: Path, saving: Saving) -> int:
    """Raise `BrokenError` when anything acknowledged is missing; else how many were kept that nobody was told of."""
    with closing(sqlite3.connect(folder / FOLDER / FILE)) as base:
        if base.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BrokenError("the database is damaged")
        stored = {
            json.loads(row[0])["reason"] for row in base.execute("SELECT decision FROM event WHERE action = 'decide'")
        }
    acknowledged = {reason for reasons in saving.kept.values() for reason in reasons}
    if acknowledged - stored:
        raise BrokenError(f"lost from the journal: {sorted(acknowledged - stored)}")
    file = {decision.fingerprint: decision.reason for decision in load_decisions(folder / "decisions.toml")}
    for name, reasons in saving.kept.items():
        allowed = saving.sent[name][len(reasons) - 1 :]  # the last that was acknowledged, or the one under way
        if file.get(name) not in allowed:
            raise BrokenError(f"decisions.toml says {file.get(name)!r} of {name}, not one of {allowed}")
    with Server(folder) as server:
        with closing(Editor(server.link(0))) as editor:
            state = editor.ask("GET", "/api/state")
        rows = state["findings"]
        assert isinstance(rows, list)
        shown = {row["fingerprint"]: row["decision"]["reason"] for row in rows if row["decision"]}
        code = server.stop()
    if shown != file or code != 0:
        raise BrokenError(f"after the restart (exit code {code}) the page shows {shown}, the file holds {file}")
    return len(stored - acknowledged)


def main() -> None:
    """Run the rounds and print what was kept."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--decisions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    print(
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )
    print("round  acknowledged  of them lost  kept unacknowledged  seconds of saving")
    total = 0
    with tempfile.TemporaryDirectory() as place:
        for number in range(1, options.rounds + 1):
            folder = Path(place) / f"round-{number}" / "figures"
            write_case(folder)
            goal = draw.randint(1, max(1, options.decisions - 20))
            saving, took = crash(folder, options.decisions, goal, draw.random() * 0.05)
            unsaid = check(folder, saving)
            total += saving.count
            print(f"{number:5}  {saving.count:12}  {0:12}  {unsaid:19}  {took:17.2f}", flush=True)
    print(f"{options.rounds} kills, {total} decisions acknowledged, none lost; every database and every file whole.")


if __name__ == "__main__":
    main()
