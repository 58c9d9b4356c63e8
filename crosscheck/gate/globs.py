"""Patterns of paths, as people know them: "drafts/**/*.md". Matched without backtracking over a whole path."""

from __future__ import annotations

import re


def matches(path: str, pattern: str) -> bool:
    """
    Whether a path with forward slashes, relative to where the pattern is meant from, is one of its paths.

    `**` stands for any folders, `*` for any part of one name, `?` for one character of it.
    """
    wanted = [part for part in pattern.split("/") if part not in {"", "."}]
    open_at = {0}
    for name in path.split("/"):
        after = set()
        for at in _skipping(open_at, wanted):
            if at < len(wanted):
                if wanted[at] == "**":
                    after.add(at)
                    after.add(at + 1)
                elif _fits(name, wanted[at]):
                    after.add(at + 1)
        open_at = after
    return len(wanted) in open_at


def _skipping(at: set[int], wanted: list[str]) -> set[int]:
    """The places in a pattern that may come next: `**` may also stand for no folder at all."""
    found = set(at)
    for place, part in enumerate(wanted[:-1]):
        if place in found and part == "**":
            found.add(place + 1)
    return found


def _fits(name: str, part: str) -> bool:
    """One name against one part of a pattern: the last `*` met is widened until the rest fits."""
    at = place = 0
    star = mark = -1
    while at < len(name):
        if place < len(part) and part[place] == "*":
            star, mark, place = place, at, place + 1
        elif place < len(part) and part[place] in {"?", name[at]}:
            at, place = at + 1, place + 1
        elif star >= 0:
            mark, place = mark + 1, star + 1
            at = mark
        else:
            return False
    return not part[place:].strip("*")


def root_of(pattern: str) -> str:
    """The folder below which all paths of a pattern lie, "" for the folder it is meant from."""
    fixed = re.split(r"[*?]", pattern.removeprefix("./"), maxsplit=1)[0]
    return fixed.rpartition("/")[0]
