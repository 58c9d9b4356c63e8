"""Flags in, text out, exit code: the only room that prints, exits or looks at the machine."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Run the command line and exit with its code.

    0 nothing at or above `--fail-on`, 1 findings, 2 the work could not be done, 3 nothing was checked, 130 Ctrl-C.
    """
    try:
        from crosscheck.cli.app import call

        code = call(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:  # while the modules load: the command itself catches its own
        code = 130
    sys.exit(code)
