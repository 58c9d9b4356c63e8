"""The commands, and what becomes of an error."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from crosscheck import __version__
from crosscheck.cli import check, explain, extract, init, review, rules, run, waivers
from crosscheck.cli.output import complain, say
from crosscheck.errors import CrosscheckError

app = typer.Typer(
    name="crosscheck",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: the same text in every terminal, and nothing heavy to load
)


def _version(wanted: bool) -> None:
    if wanted:
        say(f"crosscheck {__version__}")
        raise typer.Exit


@app.callback(epilog="Example: crosscheck run claims/lao-russia-2024")
def _top(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """
    Find where news sources disagree on facts that can be checked, and prove it with the words themselves.

    Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it, 2 the work could not be done,
    3 nothing was checked, 130 interrupted.
    """


app.command(epilog=run.EPILOG)(run.run)
app.command(epilog=check.EPILOG)(check.check)
app.command(epilog=extract.EPILOG)(extract.extract)
app.command(epilog=explain.EPILOG)(explain.explain)
app.command(epilog=init.EPILOG)(init.init)
app.command(epilog=review.EPILOG)(review.review)
app.command(epilog=rules.EPILOG)(rules.rules)
app.add_typer(waivers.app, name="waivers")


def call(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; every error has become one line on stderr."""
    try:
        code = app(list(arguments), prog_name="crosscheck", standalone_mode=False)
    except CrosscheckError as error:
        complain(str(error))
        return 2
    except typer.TyperException as error:
        return _usage(error)
    except (KeyboardInterrupt, typer.Abort):
        code = 130
    except Exception as error:  # noqa: BLE001 - the last door: a reader never meets a traceback
        return _internal(error)
    if code == 130:
        complain("interrupted; no file was left half-written.", label="crosscheck")
    return code if isinstance(code, int) else 0


def _usage(error: typer.TyperException) -> int:
    message = error.format_message().strip()
    if type(error).__name__ == "NoArgsIsHelpError":
        say(message)
        return 2
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "crosscheck")
    complain(f"usage: {message.rstrip('.')}. See '{command} --help'.")
    return 2


def _internal(error: Exception) -> int:
    if os.environ.get("CROSSCHECK_DEBUG") == "1":
        traceback.print_exc(file=sys.stderr)
    words = " ".join(f"{type(error).__name__}: {error}".split())
    complain(f"internal error: {words} This is a fault of crosscheck: run again with CROSSCHECK_DEBUG=1 and report it.")
    return 2
