"""`crosscheck review`: decide findings in a browser, on this machine."""

from __future__ import annotations

import datetime as dt
import os
import secrets
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from crosscheck.cli import flags
from crosscheck.cli.output import complain, say
from crosscheck.cli.places import CLAIMS, named_or_all
from crosscheck.cli.work import runs
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.model import Run
    from crosscheck.review.desk import Desk

EPILOG = "Example: crosscheck review claims/lao-russia-2024"


def review(
    case: Annotated[
        Path | None, typer.Argument(metavar="CASE", help="Folder of the case, or its name in claims/.")
    ] = None,
    stats: Annotated[
        bool, typer.Option("--stats", help="Print how often each rule was right, by the decisions made, and end.")
    ] = False,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="Port; 0 takes a free one.")] = 0,
    allow_remote: Annotated[
        bool, typer.Option("--allow-remote", help="Listen on an address that other machines can reach.")
    ] = False,
    public_url: Annotated[
        str, typer.Option(metavar="URL", help="Address under which a proxy of yours, with TLS, serves the page.")
    ] = "",
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser; only print the link.")] = False,
    encoder: flags.Encoder = flags.ENCODER,
    model: flags.Model = "",
    max_bytes: flags.MaxBytes = flags.MAX,
    no_cache: flags.NoCache = False,
) -> None:
    """
    Serve the report of one case on this machine, with a place to decide each finding.

    Decisions go to decisions.toml in the case's folder, at once, and settle their findings in every later run. The
    printed link lets one browser in; the next one is printed when it was used. Ctrl-C ends it.
    """
    if stats:
        _print_statistics(case)
        return
    folder = _case_folder(case)
    _check_address(host, public_url, allow_remote=allow_remote)
    _check_installed()

    def check(*, quiet: bool = True) -> Run:
        given = runs([folder], encoder=encoder, model=model, max_bytes=max_bytes, no_cache=no_cache, quiet=quiet)
        ((_, result),) = given
        return result

    result = check(quiet=False)

    from crosscheck.review.desk import Desk

    with closing(Desk(folder, _now)) as desk, closing(_listener(host, port)) as listener:
        for notice in desk.notices:
            complain(notice, label="crosscheck: note")
        _serve(result, desk, check, listener, host=host, public_url=public_url, browser=not no_browser)
        say(f"Stopped. {len(desk.history().in_force())} decisions stand in {desk.path.as_posix()}.")


def _serve(
    result: Run,
    desk: Desk,
    check: Callable[[], Run],
    listener: socket.socket,
    *,
    host: str,
    public_url: str,
    browser: bool,
) -> None:
    from crosscheck.report.wording import counted
    from crosscheck.review.server.bench import Bench
    from crosscheck.review.server.door import Keys, address
    from crosscheck.review.server.routes import make_app
    from crosscheck.review.server.serving import make_server

    bench = Bench(result, desk, check)
    here = address(host, listener.getsockname()[1], public_url)
    links: list[str] = []

    def announce(token: str) -> None:
        link = f"{here.base}/?token={token}"
        say(link if not links else f"Link for one more browser: {link}")
        links.append(link)

    settled = sum(finding.state == "settled" for finding in bench.view().run.findings)
    say(f"{result.title or result.case}: {counted(len(result.findings), 'finding')}, {settled} settled.")
    say(f"Decisions go to {desk.path.as_posix()}. Ctrl-C ends the review. This link lets one browser in:")
    keys = Keys(_secret, announce)
    app = make_app(bench, address=here, keys=keys, nonce=_secret, trouble=_trouble)
    if browser and _has_screen():
        import webbrowser

        webbrowser.open(links[0])
    try:
        make_server(app).run(sockets=[listener])
    except KeyboardInterrupt:  # the ordinary way to end a review
        say("")


def _case_folder(case: Path | None) -> Path:
    """The folder of the case that is meant. A name is looked up in claims/ only when it is no path."""
    if case is None:
        cases = named_or_all([])
        if len(cases) > 1:
            listed = ", ".join(one.as_posix() for one in cases)
            raise ConfigError("CASE", f"{CLAIMS}/ holds {len(cases)} cases.", f"Name one of {listed}.")
        return cases[0]
    folder = case.parent if case.name == "case.toml" else case
    if len(case.parts) == 1 and case.name not in {"", ".."} and not folder.exists():
        folder = CLAIMS / case
    if not (folder / "case.toml").is_file():
        raise ConfigError(
            case.as_posix(),
            "is no case: there is no case.toml in it.",
            "Name the folder of a case, or start one with 'crosscheck init'.",
        )
    return folder


def _check_address(host: str, public_url: str, *, allow_remote: bool) -> None:
    from crosscheck.review.server.door import is_loopback

    if not is_loopback(host) and not allow_remote:
        raise ConfigError(
            "--host",
            f"'{host}' can be reached from other machines.",
            "Leave it out to serve this machine alone, or add --allow-remote behind a proxy with TLS.",
        )
    if not is_loopback(host) and not public_url.startswith("https://"):
        complain("without TLS before it, everybody on the way reads the page and its cookie.", label="crosscheck: note")
    parts = urlsplit(public_url)
    whole = parts.scheme in {"http", "https"} and parts.netloc and parts.path in {"", "/"} and "@" not in parts.netloc
    if public_url and (not whole or parts.query or parts.fragment):
        raise ConfigError("--public-url", f"'{public_url}' is no address of a server.", "Write https://name[:port].")


def _check_installed() -> None:
    try:
        import starlette
        import uvicorn
    except ImportError as error:
        raise ConfigError(
            "crosscheck review",
            f"needs a package that is not installed: {error.name}.",
            "Install the extra: pip install 'crosscheck-news[review]'.",
        ) from error
    del starlette, uvicorn


def _listener(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        fault = f"cannot listen on {host}, port {port}: {error.strerror or error}."
        raise ConfigError("--port", fault, "Name another port, or 0 for a free one.") from error


def _print_statistics(case: Path | None) -> None:
    """A table of the rules, by the decisions of one case or of all."""
    from tabulate import tabulate

    from crosscheck.judge import RULES
    from crosscheck.model import Severity
    from crosscheck.review import load_decisions
    from crosscheck.review.statistics import tally

    folders = named_or_all([]) if case is None else [_case_folder(case)]
    decisions = [decision for folder in folders for decision in load_decisions(folder / "decisions.toml")]
    if not decisions:
        say("No decisions yet: 'crosscheck review CASE' is where they are made.")
        return
    alarming = [rule.name for rule in RULES if rule.severity is not Severity.NOTE]
    rows = [
        (row.rule or "(no rule named)", row.right, row.both, row.apart, row.later, _share(row.precision))
        for row in tally(decisions, alarming)
    ]
    headers = ("rule", "right", "both right", "not the same fact", "later", "precision (95 %)")
    say(tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True))
    say(f"\n{len(decisions)} decisions in {len(folders)} {'case' if len(folders) == 1 else 'cases'}.")


def _share(precision: tuple[int, int, int] | None) -> str:
    return "-" if precision is None else "{} % ({}-{})".format(*precision)


def _now() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _secret() -> str:
    return secrets.token_urlsafe(32)


def _trouble(error: Exception) -> None:
    words = " ".join(f"{type(error).__name__}: {error}".split())
    complain(f"internal error while serving: {words} This is a fault of crosscheck; the review goes on.")


def _has_screen() -> bool:
    """Whether a graphical browser can be opened: a browser in text mode would take this terminal."""
    if not sys.stdout.isatty():
        return False
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
