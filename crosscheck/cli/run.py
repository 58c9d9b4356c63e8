"""`crosscheck run`: check cases, write their reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import flags
from crosscheck.cli.output import say, write_all
from crosscheck.cli.places import CLAIMS, REPORTS
from crosscheck.cli.work import runs
from crosscheck.errors import ConfigError, OutputError

if TYPE_CHECKING:
    from crosscheck.articles import Case
    from crosscheck.model import Run

EPILOG = "Example: crosscheck run claims/lao-russia-2024 --fail-on never"

KEPT = {"html": "report.html", "json": "report.json", "md": "report.md"}
"""What a run without --format and --output keeps in `reports/<case>/`, the HTML first: format → file name."""


def run(
    paths: flags.Paths = None,
    fail_on: Annotated[flags.FailOn, typer.Option(help="Exit with 1 at this severity or above.")] = flags.FailOn.ERROR,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="FORMAT", help="table, json, md, html or csv; repeatable, each with its --output."
        ),
    ] = None,
    outputs: Annotated[
        list[Path] | None,
        typer.Option("--output", metavar="FILE", help="File of the --format at the same place; {case} is its case."),
    ] = None,
    encoder: flags.Encoder = flags.ENCODER,
    model: flags.Model = "",
    max_bytes: flags.MaxBytes = flags.MAX,
    no_cache: flags.NoCache = False,
    quiet: flags.Quiet = False,
) -> None:
    """
    Check articles on one story and write the reports.

    Without --format and --output it prints the table, writes reports/<case>/ and ends with the path of the HTML
    report on a line of its own. A --format without an --output goes to stdout.
    """
    from crosscheck import gate

    wanted = _paired(formats or [], outputs or [])
    texts: list[str] = []
    files: dict[Path, str] = {}
    codes: list[int] = []
    for case, result in runs(
        paths or [], encoder=encoder, model=model, max_bytes=max_bytes, no_cache=no_cache, quiet=quiet
    ):
        if wanted:
            _render(result, wanted, texts, files)
        else:
            texts += _kept(case, result, files)
        codes.append(gate.exit_code(result, fail_on.value))
    write_all(files)
    if wanted or not quiet:
        for text in texts:
            say(text)
    raise typer.Exit(_code(codes))


def _paired(formats: list[str], outputs: list[Path]) -> list[tuple[str, Path | None]]:
    from crosscheck.report import FORMATS

    for name in formats:
        if name not in FORMATS:
            raise ConfigError("--format", f"'{name}' is no format.", f"Take one of {', '.join(sorted(FORMATS))}.")
    if len(outputs) > len(formats):
        raise ConfigError(
            "--output",
            f"{len(outputs)} files for {len(formats)} formats.",
            "Give each --output the --format it is written in, as in '--format json --output report.json'.",
        )
    rest: list[Path | None] = [None] * (len(formats) - len(outputs))
    return list(zip(formats, [*outputs, *rest], strict=True))


def _render(result: Run, wanted: list[tuple[str, Path | None]], texts: list[str], files: dict[Path, str]) -> None:
    from crosscheck import report

    for name, output in wanted:
        if output is None:
            texts.append(report.FORMATS[name](result))
            continue
        path = Path(str(output).replace("{case}", result.case))
        if not path.name:
            raise OutputError(str(output), "is a folder, not a file.", "Name a file inside it.")
        for file, text in report.files(result, name, path.name).items():
            if path.with_name(file) in files:
                raise ConfigError(
                    "--output",
                    f"'{output}' would be written twice.",
                    "Give each format its file, and put {case} in its name.",
                )
            files[path.with_name(file)] = text


def _kept(case: Case, result: Run, files: dict[Path, str]) -> list[str]:
    """Put the reports of a case and its lock file among `files`; give what is printed."""
    from crosscheck import report
    from crosscheck.report.claims_lock import claims_lock

    folder = REPORTS / case.name
    for name, file in KEPT.items():
        if folder / file in files:
            fault = "two cases have this name."
            raise ConfigError(str(folder / file), fault, "Rename one of them, or check them one by one.")
        files.update({folder / leaf: text for leaf, text in report.files(result, name, file).items()})
    if case.folder is not None and case.folder.resolve().parent.name == CLAIMS.name:
        files[case.folder / "claims.jsonl"] = claims_lock(result)
    return [report.FORMATS["table"](result), (folder / KEPT["html"]).as_posix()]


def _code(codes: list[int]) -> int:
    """1 when any case has findings, 3 when none had anything to check, else 0."""
    if 1 in codes:
        return 1
    return 3 if codes and all(code == 3 for code in codes) else 0
