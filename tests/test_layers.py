"""House rules that no linter keeps: sizes, who may print, who may look at the clock, what the package may import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "crosscheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
BELOW = [path for path in MODULES if "cli" not in path.relative_to(PACKAGE).parts]

MODULE_LINES = 450
FUNCTION_LINES = 60
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
FORBIDDEN = (
    "socket",
    "urllib.request",
    "http",
    "requests",
    "httpx",
    "random",
    "locale",
    "training",
    "benchmarks",
    "tests",
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_keep_their_size(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= FUNCTION_LINES
    }

    assert long == {}
    assert len(text.splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", BELOW, ids=name_of)
def test_below_the_command_line_nothing_prints_exits_or_reads_clock_and_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {func.id for func in calls if isinstance(func, ast.Name)}
    clocks = {
        f"{func.value.id}.{func.attr}"
        for func in calls
        if isinstance(func, ast.Attribute) and func.attr in CLOCKS and isinstance(func.value, ast.Name)
        if func.value.id in {"datetime", "date", "dt", "time"}
    }

    assert names & {"print", "exit", "quit", "input", "breakpoint"} == set()
    assert clocks == set()
    assert [
        module for module in imports(tree) if f"{module}.".startswith(tuple(f"{name}." for name in FORBIDDEN))
    ] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_called_after_nothing(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager", "data"}


def needed(path: Path, names: set[str]) -> set[str]:
    """Modules of the package that a module imports anywhere: `from room import file` is the file, not the room."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            files = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= files if files <= names else (files & names) | {node.module}
    return found & names


def test_no_two_modules_need_each_other() -> None:
    """Imports inside functions and under TYPE_CHECKING count too."""
    paths = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES}
    del paths["crosscheck"]  # its names are lazy
    graph = {name: needed(path, set(paths)) for name, path in paths.items()}

    def reachable(start: str) -> set[str]:
        seen: set[str] = set()
        todo = [start]
        while todo:
            new = graph[todo.pop()] - seen
            seen |= new
            todo += new
        return seen

    assert [name for name in graph if name in reachable(name)] == []
