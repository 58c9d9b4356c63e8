"""`crosscheck init`: a first case to fill with articles, or a newsroom with a gate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.output import say, write_all
from crosscheck.cli.places import CLAIMS
from crosscheck.errors import ConfigError

EPILOG = "Example: crosscheck init claims/harbour-fire"

_CASE = """\
# One story as several outlets tell it. Put each article into articles/ and list it here.
title = "{title}"

[[article]]
outlet = "The Harbour Gazette"
file = "articles/harbour-gazette.txt"
published = "2024-06-04"       # a day, a month ("2024-06") or a year; relative dates are read from it

[[article]]
outlet = "Northshore Courier"
file = "articles/northshore-courier.txt"
published = "2024-06-04"
# Also known: id, url, title, updated, byline, dateline, language, and lines = "27-35" for a part of a longer file.
"""

_README = """\
# {title}

- `case.toml` lists the articles: outlet, file, date of publication.
- `articles/` holds them: plain text, Markdown with front matter, or HTML saved from a news site. The two that are there
  are examples to replace.
- `claims.jsonl` is written by crosscheck: every value it read, one a line. Keep it in the repository: its diff shows
  what a change of an article changed.
- `decisions.toml` keeps what an editor decided about a finding.

Check it with `crosscheck run {folder}`.
"""

_ARTICLES = {
    "harbour-gazette.txt": """\
Trade minister ends visit to Northshore

Trade Minister Ada Lindqvist visited Northshore from 1 to 4 June, her office said. She opened a ferry terminal that
cost $40 million, and said exports to the port had grown by 12 percent.
""",
    "northshore-courier.txt": """\
Minister's visit closes with terminal opening

Trade Minister Ada Lindqvist visited Northshore from 2 to 4 June. She opened the new $40 million ferry terminal. The
minister said exports to the port had grown by 12%.
""",
}


_FIRST = CLAIMS / "first-case"
_NEWSROOM = Path("newsroom")


def init(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIR",
            help=f"Folder of the case, named like it [{_FIRST.as_posix()}], or of the newsroom [{_NEWSROOM}].",
            show_default=False,
        ),
    ] = None,
    gate: Annotated[
        bool,
        typer.Option("--gate", help="Start a newsroom instead: a draft, its case, settings, and the files for CI."),
    ] = False,
) -> None:
    """
    Start a case with two short articles to replace, or with --gate a newsroom whose drafts are checked in CI.

    Nothing that is there already is overwritten.
    """
    if gate:
        from crosscheck.cli.newsroom import newsroom

        place = folder or _NEWSROOM
        _write({place / path: text for path, text in newsroom().items()})
        say(f"Next: cd {place.as_posix()} && crosscheck check")
        return
    folder = folder or _FIRST
    _write(_case(folder))
    say(f"Next: crosscheck run {folder.as_posix()}")


def _case(folder: Path) -> dict[Path, str]:
    title = folder.resolve().name.replace("-", " ").replace("_", " ").capitalize().replace('"', "'").replace("\\", "/")
    return {
        folder / "case.toml": _CASE.format(title=title),
        folder / "README.md": _README.format(title=title, folder=folder.as_posix()),
        **{folder / "articles" / name: text for name, text in _ARTICLES.items()},
    }


def _write(files: dict[Path, str]) -> None:
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        raise ConfigError(
            str(there[0]), "is there already, and nothing was changed.", "Name another folder, or edit what is there."
        )
    write_all(files)
    for path in files:
        say(f"wrote {path.as_posix()}")
