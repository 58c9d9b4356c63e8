"""`crosscheck check`: drafts against their sources, as a gate."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import flags
from crosscheck.cli.output import say, write_all
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.gate import Settings
    from crosscheck.model import GateRun

EPILOG = "Example: crosscheck check drafts/visit.md --against claims/visit --diff origin/main"

Drafts = Annotated[
    list[Path] | None,
    typer.Argument(metavar="DRAFT", help="Drafts, or folders of them; with none, those that the settings name."),
]
Config = Annotated[Path | None, typer.Option(metavar="FILE", help="Settings, instead of the nearest crosscheck.toml.")]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
Wanted = tuple[str, Path | None]
"""A format and its file, None for stdout."""
Today = Annotated[str, typer.Option(metavar="DATE", hidden=True, help="The day on which waivers are looked at.")]

Against = Annotated[
    list[Path] | None,
    typer.Option("--against", metavar="PATH", help="Cases, folders, files or a facts.toml; repeatable."),
]
Diff = Annotated[
    str | None, typer.Option(metavar="REF", help="Count only what lies on lines changed since the branch left REF.")
]
NewSince = Annotated[Path | None, typer.Option(metavar="BASELINE", help="Count only what is not in this baseline.")]
WriteBaseline = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write all that is found as a baseline, and end with 0.")
]
Outputs = Annotated[
    list[str] | None,
    typer.Option("--output", metavar="FORMAT[:FILE]", help="A report, to a file or to stdout; repeatable."),
]
PairedFormats = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="FORMAT", help="The same in two words: paired with --output FILE in order."),
]


def check(
    drafts: Drafts = None,
    against: Against = None,
    diff: Diff = None,
    new_since: NewSince = None,
    write_baseline: WriteBaseline = None,
    fail_on: Annotated[flags.FailOn | None, typer.Option(help="Exit with 1 at this severity or above.")] = None,
    outputs: Outputs = None,
    formats: PairedFormats = None,
    allow_empty: Annotated[bool, typer.Option("--allow-empty", help="Pass also when nothing was compared.")] = False,
    allow_missing_sources: Annotated[
        bool, typer.Option("--allow-missing-sources", help="Leave out drafts and sources whose files are not there.")
    ] = False,
    config: Config = None,
    isolated: Isolated = False,
    encoder: Annotated[flags.EncoderName | None, typer.Option(help="Likeness by model, or by words alone.")] = None,
    model: flags.Model = "",
    max_bytes: flags.MaxBytes = flags.MAX,
    no_cache: flags.NoCache = False,
    quiet: flags.Quiet = False,
    today: Today = "",
) -> None:
    """
    Hold drafts against their sources, and fail for what an editor would want to know.

    Sources come from --against, else from the case that the draft's front matter names, else from the settings in
    crosscheck.toml. Exit codes: 0 nothing that counts, 1 findings, 2 the work could not be done, 3 nothing compared.
    """
    from crosscheck.cli.desk import find_desk
    from crosscheck.cli.gating import Order, gated

    wanted = _paired(formats, outputs or []) if formats else [_output(text) for text in outputs or []]
    desk = find_desk(config=config, isolated=isolated)
    settings = desk.settings
    if diff is not None and not diff.strip():
        raise ConfigError("--diff", "the REF is empty.", "Name a branch, a tag or a commit, as in --diff origin/main.")
    baseline = new_since or (desk.folder / settings.baseline if settings.baseline else None)
    order = Order(
        today=day(today),
        drafts=tuple(drafts or ()),
        against=tuple(against or ()),
        diff="" if write_baseline else diff or "",
        baseline=None if write_baseline else baseline,
        fail_on=fail_on.value if fail_on else settings.fail_on or "error",
        encoder=encoder.value if encoder else _encoder(settings),
        model=model,
        max_bytes=max_bytes,
        no_cache=no_cache,
        allow_empty=allow_empty or settings.allow_empty,
        allow_missing=allow_missing_sources or settings.allow_missing_sources,
        quiet=quiet,
    )
    run = gated(order, desk)
    raise typer.Exit(_keep(run, write_baseline) if write_baseline else _report(run, wanted, quiet=quiet))


def day(text: str) -> dt.date:
    """The day it is, else the one that was named."""
    if not text:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ConfigError("--today", f"'{text[:40]}' is not a date.", "Write it as 2024-05-13.") from None


def _encoder(settings: Settings) -> str:
    name = settings.encoder or flags.ENCODER.value
    if name not in set(flags.EncoderName):
        known = ", ".join(flags.EncoderName)
        raise ConfigError("settings, encoder", f"there is no encoder '{name[:40]}'.", f"Known: {known}.")
    return name


def _output(text: str) -> Wanted:
    name, colon, path = text.partition(":")
    if colon and not path:
        raise ConfigError("--output", f"'{text}' names no file.", f"Write {name}:FILE, or {name} alone for stdout.")
    return _known(name), Path(path) if path else None


def _paired(formats: list[str], outputs: list[str]) -> list[Wanted]:
    if len(outputs) > len(formats):
        fault = f"{len(outputs)} files for {len(formats)} formats."
        raise ConfigError("--output", fault, "Give each --output its --format, or write --output FORMAT:FILE.")
    files: list[Path | None] = [Path(text) for text in outputs]
    return [
        (_known(name), path)
        for name, path in zip(formats, [*files, *[None] * (len(formats) - len(files))], strict=True)
    ]


def _known(name: str) -> str:
    from crosscheck.report import GATE_FORMATS

    if name not in GATE_FORMATS:
        raise ConfigError("--output", f"'{name[:40]}' is no format.", f"Take one of {', '.join(sorted(GATE_FORMATS))}.")
    return name


def _report(run: GateRun, wanted: list[Wanted], *, quiet: bool) -> int:
    """Write the reports that were asked for; the text goes to stdout unless another report does."""
    from crosscheck.report import GATE_FORMATS

    texts: list[str] = []
    files: dict[Path, str] = {}
    for name, path in wanted:
        if path is None:
            texts.append(GATE_FORMATS[name](run))
        elif path in files:
            raise ConfigError("--output", f"'{path}' would be written twice.", "Give each format its own file.")
        else:
            files[path] = GATE_FORMATS[name](run)
    write_all(files)
    if not texts and not quiet:
        texts.append(GATE_FORMATS["text"](run))
    for text in texts:
        say(text)
    return run.exit_code


def _keep(run: GateRun, path: Path) -> int:
    """Write everything that is neither waived nor decided as a baseline."""
    from crosscheck.gate import dump_baseline, known
    from crosscheck.model import Standing

    case_of = {draft.path: draft.case for draft in run.drafts}
    kept = [known(one, case_of[one.draft]) for one in run.findings if one.standing is not Standing.WAIVED]
    write_all({path: dump_baseline(kept)})
    say(f"wrote {path.as_posix()}: {len(kept)} findings of {len(run.drafts)} drafts")
    return 0
