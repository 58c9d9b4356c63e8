"""A desk under any mix of saving, undoing, editing the file by hand and starting anew keeps journal and file together."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from crosscheck.review import dump_decisions, load_decisions
from crosscheck.review.desk import Desk
from crosscheck.review.journal import replay
from tests.review.strategies import DECISIONS, LEDGERS, NAMES


class Desks(RuleBasedStateMachine):
    """Two processes on one case, against a plain dict and the stack of what held before."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ticks = count()
        self.desks = [self.open(), self.open()]
        self.stacks: dict[str, list] = {}

    def open(self) -> Desk:
        return Desk(Path(self.folder.name), lambda: f"t{next(self.ticks)}")

    def held(self) -> dict:
        return {name: stack[-1] for name, stack in self.stacks.items() if stack and stack[-1] is not None}

    @rule(decision=DECISIONS, which=st.integers(0, 1))
    def decide(self, decision, which) -> None:
        desk = self.desks[which]
        base = desk.history().step(decision.fingerprint).seq
        made = desk.decide(decision, base=base).step(decision.fingerprint).decision
        assert made == replace(decision, at=made.at)
        self.stacks.setdefault(decision.fingerprint, []).append(made)

    @rule(name=NAMES, which=st.integers(0, 1))
    def undo(self, name, which) -> None:
        desk = self.desks[which]
        if self.stacks.get(name):
            desk.undo(name, base=desk.history().step(name).seq, by="x")
            self.stacks[name].pop()

    @rule(ledger=LEDGERS)
    def edit_by_hand(self, ledger) -> None:
        self.desks[0].path.write_text(dump_decisions(ledger), encoding="utf-8", newline="")
        self.desks[0].history()
        file, before = {d.fingerprint: d for d in ledger}, self.held()
        for name in sorted(file.keys() | before.keys()):
            if file.get(name) != before.get(name):
                self.stacks.setdefault(name, []).append(file.get(name))

    @rule(which=st.integers(0, 1))
    def start_anew(self, which) -> None:
        self.desks[which].close()
        self.desks[which] = self.open()
        assert self.desks[which].notices == ()

    @invariant()
    def all_say_the_same(self) -> None:
        held = self.held()
        histories = [desk.history() for desk in self.desks]
        assert [{d.fingerprint: d for d in history.in_force()} for history in histories] == [held, held]
        assert {d.fingerprint: d for d in load_decisions(self.desks[0].path)} == held
        assert replay(self.desks[0]._journal.events()) == histories[0] == histories[1]

    def teardown(self) -> None:
        for desk in self.desks:
            desk.close()
        self.folder.cleanup()


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=12, stateful_step_count=12)
