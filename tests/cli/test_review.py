"""`crosscheck review`: what it refuses before it serves, its statistics, and decisions that a later run heeds."""

from __future__ import annotations

import builtins
import socket
import sys
from pathlib import Path

import pytest

from crosscheck import Options, load_case, run
from crosscheck.model import Decision
from crosscheck.review import draft_decision, dump_decisions
from tests.cli.newsroom import CONFLICT, write_case
from tests.conftest import Cli

LEXICAL = ("--encoder", "lexical", "--no-browser")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return write_case(tmp_path / "claims" / "visit", CONFLICT)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere", "nowhere: is no case"),
        ("..", "..: is no case"),
        ("../../etc", "../../etc: is no case"),
        ("claims/../..", "is no case"),
        ("visit/../../secrets", "is no case"),
        ("/etc", "/etc: is no case"),
        ("claims", "claims: is no case"),
        ("claims/visit/articles", "is no case"),
    ],
)
def test_what_is_no_case_is_refused(cli: Cli, case: Path, name: str, words: str) -> None:
    """No name leads out of claims/ by itself, and no folder becomes a case by being named."""
    outcome = cli("review", name, *LEXICAL)

    assert (outcome.code, words in outcome.err) == (2, True)
    assert not (case / ".review").exists()


def test_a_name_with_a_nul_is_refused(cli: Cli, case: Path) -> None:
    outcome = cli("review", "visit\0", *LEXICAL)
    assert (outcome.code, "internal error" in outcome.err) == (2, False)


def test_one_of_several_cases_must_be_named(cli: Cli, case: Path, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "second", CONFLICT)
    outcome = cli("review", *LEXICAL)
    assert (outcome.code, "holds 2 cases. Name one of claims/second, claims/visit." in outcome.err) == (2, True)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "example.org", "127.evil.example", ""])
def test_an_address_that_others_can_reach_is_refused(cli: Cli, case: Path, host: str) -> None:
    outcome = cli("review", "visit", "--host", host, *LEXICAL)
    assert (outcome.code, "can be reached from other machines" in outcome.err) == (2, True)


@pytest.mark.parametrize(
    "url", ["review.example", "ftp://x", "https://", "https://x/path", "https://u@x", "https://x?q=1"]
)
def test_a_public_address_must_be_one(cli: Cli, case: Path, url: str) -> None:
    outcome = cli("review", "visit", "--public-url", url, *LEXICAL)
    assert (outcome.code, "is no address of a server" in outcome.err) == (2, True)


def test_a_port_in_use_is_named(cli: Cli, case: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = cli("review", "visit", "--port", port, *LEXICAL)
    assert (outcome.code, f"cannot listen on 127.0.0.1, port {port}" in outcome.err) == (2, True)


def test_decisions_that_cannot_be_read_are_named(cli: Cli, case: Path) -> None:
    (case / "decisions.toml").write_text("[[decision")
    outcome = cli("review", "visit", *LEXICAL)
    assert (outcome.code, "decisions.toml: is not valid TOML" in outcome.err) == (2, True)


def test_without_the_extra_it_says_what_to_install(cli: Cli, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *more: object, **named: object) -> object:
        if name == "uvicorn":
            raise ImportError(name, name=name)
        return real(name, *more, **named)

    monkeypatch.delitem(sys.modules, "uvicorn", raising=False)
    monkeypatch.setattr(builtins, "__import__", missing)
    outcome = cli("review", "visit", *LEXICAL)
    assert (outcome.code, "pip install 'crosscheck-news[review]'" in outcome.err) == (2, True)


def test_it_prints_the_link_alone_and_ends_well(cli: Cli, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Server:
        def run(self, sockets: list[socket.socket]) -> None:
            assert sockets[0].getsockname()[0] == "127.0.0.1"
            raise KeyboardInterrupt

    monkeypatch.setattr("crosscheck.review.server.serving.make_server", lambda _app: Server())
    outcome = cli("review", "visit", *LEXICAL)
    lines = outcome.out.splitlines()

    assert (outcome.code, outcome.err) == (0, "")
    assert lines[0] == "A story: 1 finding, 0 settled."
    assert next(line for line in lines if line.startswith("http://127.0.0.1:")).partition("/?token=")[2].strip()
    assert lines[-1] == "Stopped. 0 decisions stand in claims/visit/decisions.toml."


def test_what_was_decided_settles_the_next_run(cli: Cli, case: Path) -> None:
    """By fingerprint; and when a value changes, the decision is stale and the run fails again."""
    result = run(load_case(case), Options(encoder="lexical"))
    (finding,) = result.findings
    made = draft_decision(finding, result.claims, verdict="error-a", reason="Telephoned.", by="Ada", at="2024-06-07")
    (case / "decisions.toml").write_text(dump_decisions([made]))
    arguments = ("run", "claims/visit", "--encoder", "lexical", "--format", "json")

    settled = cli(*arguments)
    assert (settled.code, '"state": "settled"' in settled.out) == (0, True)
    article = case / "articles" / "courier.txt"
    article.write_text(article.read_text().replace("from 2 to", "from 3 to"))
    stale = cli(*arguments)
    assert (stale.code, '"state": "stale"' in stale.out) == (1, True)


def made(verdict: str, number: int, rule: str = "value-conflict") -> Decision:
    return Decision(fingerprint=f"{number:012x}", verdict=verdict, reason="x", rule=rule)


def test_statistics_count_the_decisions_of_all_cases(cli: Cli, case: Path, tmp_path: Path) -> None:
    second = write_case(tmp_path / "claims" / "second", CONFLICT)
    (case / "decisions.toml").write_text(dump_decisions([made("error-a", 1), made("both-right", 2)]))
    (second / "decisions.toml").write_text(dump_decisions([made("corrected", 1), made("later", 2, "rounding")]))

    assert cli("review", "--stats").out.splitlines() == [
        "rule            right    both right    not the same fact    later    precision (95 %)",
        "--------------  -------  ------------  -------------------  -------  ------------------",
        "rounding        0        0             0                    1        -",
        "value-conflict  2        1             0                    0        67 % (21-94)",
        "",
        "4 decisions in 2 cases.",
    ]
    assert cli("review", "visit", "--stats").out.splitlines()[-1] == "2 decisions in 1 case."


def test_statistics_without_a_decision_say_so(cli: Cli, case: Path) -> None:
    outcome = cli("review", "visit", "--stats")
    assert (outcome.code, outcome.out.startswith("No decisions yet")) == (0, True)
