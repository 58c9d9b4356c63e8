"""decisions.toml as it is written: an entry that did not change keeps its text, comments and all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.errors import ConfigError
from crosscheck.model import Decision
from crosscheck.review.ledger import dump_decisions, parse_decisions

_HEAD = re.compile(r"[ \t]*\[\[[ \t]*decision[ \t]*\]\][ \t]*(?:#.*)?\r?\n?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One decision and the very text that states it."""

    decision: Decision
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The text of a decisions.toml, cut into what stands before the first decision and one block a decision."""

    preamble: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """The whole file."""
        return self.preamble + "".join(block.text for block in self.blocks)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What it holds, in its order."""
        return tuple(block.decision for block in self.blocks)


def read_sheet(raw: bytes, where: str) -> Sheet:
    """
    Cut a decisions.toml into its blocks; raises ConfigError as `parse_decisions` does.

    A file whose tables cannot be cut one from another (an array in line, a header inside a text of several lines) is
    taken as `dump_decisions` would write it.
    """
    decisions = parse_decisions(raw, where)
    preamble, texts = _cut(raw.decode("utf-8"))
    blocks = tuple(Block(decision=d, text=t) for d, t in zip(decisions, texts, strict=False))
    if len(texts) == len(decisions) and _holds(preamble, ()) and all(_holds(b.text, (b.decision,)) for b in blocks):
        return Sheet(preamble=preamble, blocks=blocks)
    return rewrite(Sheet(), decisions)


def _cut(text: str) -> tuple[str, list[str]]:
    """The text before the first header, and from each header to the next; comments right above one go with it."""
    parts: list[list[str]] = [[]]
    for line in text.splitlines(keepends=True):
        if _HEAD.fullmatch(line):
            above: list[str] = []
            while parts[-1] and parts[-1][-1].lstrip().startswith("#"):
                above.insert(0, parts[-1].pop())
            parts.append([*above, line])
        else:
            parts[-1].append(line)
    return "".join(parts[0]), ["".join(part) for part in parts[1:]]


def _holds(text: str, decisions: tuple[Decision, ...]) -> bool:
    try:
        return parse_decisions(text.encode("utf-8"), "") == decisions
    except ConfigError:
        return False


def rewrite(sheet: Sheet, decisions: Iterable[Decision]) -> Sheet:
    """
    The sheet with these decisions and no others.

    Those that stand there already keep text and place, a changed one keeps its place, a new one goes before the first
    fingerprint that is greater: two branches that each add a decision rarely touch the same line.
    """
    wanted = {decision.fingerprint: decision for decision in decisions}
    blocks: list[Block] = []
    for block in sheet.blocks:
        decision = wanted.pop(block.decision.fingerprint, None)
        if decision is not None:
            blocks.append(block if decision == block.decision else _fresh(decision))
    for _, decision in sorted(wanted.items()):
        greater = (i for i, b in enumerate(blocks) if b.decision.fingerprint > decision.fingerprint)
        blocks.insert(next(greater, len(blocks)), _fresh(decision))
    return sheet if tuple(blocks) == sheet.blocks else _spaced(sheet.preamble, blocks)


def _fresh(decision: Decision) -> Block:
    return Block(decision=decision, text=dump_decisions([decision]))


def _spaced(preamble: str, blocks: list[Block]) -> Sheet:
    """Put a blank line between entries and none at the end."""
    if not blocks:
        return Sheet(preamble=preamble)
    between = (Block(decision=block.decision, text=_closed(block.text)) for block in blocks[:-1])
    last = Block(decision=blocks[-1].decision, text=blocks[-1].text.rstrip("\n") + "\n")
    return Sheet(preamble=_closed(preamble) if preamble.strip() else preamble, blocks=(*between, last))


def _closed(text: str) -> str:
    """The text, ended by a line end and a blank line."""
    lines = text.splitlines()
    if lines and not lines[-1].strip() and text.endswith("\n"):
        return text
    return (text if text.endswith("\n") else f"{text}\n") + "\n"
