"""From drafts to a gate's run, as `check` and `waivers` need it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.desk import Desk
from crosscheck.cli.library import Library, readable, same_file
from crosscheck.cli.places import cache_folder
from crosscheck.cli.progress import progress
from crosscheck.config import MAX_BYTES
from crosscheck.errors import ConfigError, CrosscheckError, InputError

if TYPE_CHECKING:
    from crosscheck.cli.repository import Since
    from crosscheck.config import Options
    from crosscheck.gate import Changes, Held, Known
    from crosscheck.model import Article, GateRun

ENCODERS = {
    "lexical": "lexical: likeness by shared words alone, so a fact told in other words may not be recognised",
}
"""What a report says of the encoder besides its name."""
_ROWS = frozenset({".jsonl", ".ndjson"})
"""Files of many texts, which can hold no comment."""
Wanted = tuple[Path, tuple[Path, ...]]
"""A draft and the paths of what it is held against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a gate is asked to do, flags and settings taken together."""

    today: dt.date
    drafts: tuple[Path, ...] = ()
    against: tuple[Path, ...] = ()
    diff: str = ""
    baseline: Path | None = None
    fail_on: str = "error"
    encoder: str = "mention"
    model: str = ""
    max_bytes: int = MAX_BYTES
    no_cache: bool = False
    allow_empty: bool = False
    allow_missing: bool = False
    quiet: bool = False


def gated(order: Order, desk: Desk) -> GateRun:
    """
    Hold the drafts against their sources and say what counts.

    Raises CrosscheckError for named input that cannot be read, for settings, and for what git does not know.
    """
    from crosscheck.cache import Cache
    from crosscheck.cli.repository import since
    from crosscheck.config import Options
    from crosscheck.gate import Conduct, Files, Filters, Terms, assess

    baseline = _baseline(order, desk)
    start = since(Path.cwd(), order.diff) if order.diff else None
    cache = Cache(None if order.no_cache else cache_folder())
    library = Library(desk=desk, cache=cache, max_bytes=order.max_bytes, allow_missing=order.allow_missing)
    options = Options(encoder=order.encoder, model=order.model, max_bytes=order.max_bytes)
    with progress(quiet=order.quiet) as tell:
        wanted = list(_wanted(order, desk, library))
        changes = _changes(wanted, library, desk, start)
        if changes is not None and not order.drafts:
            wanted = [(path, given) for path, given in wanted if _concerned(path, given, library, desk, changes)]
        held = _held(wanted, order, library, options, start, tell)
    conduct = Conduct(
        fail_on=order.fail_on,
        encoder=ENCODERS.get(order.encoder, order.encoder),
        base=order.diff,
        allow_empty=order.allow_empty,
    )
    terms = Terms(today=order.today, max_days=desk.settings.max_waiver_days)
    return assess(
        held,
        files=Files(names=desk.name, text=library.text),
        filters=Filters(terms=terms, changes=changes, baseline=baseline),
        conduct=conduct,
        skips=tuple(library.skips),
        notes=[] if held else [_nothing(order)],
    )


def _nothing(order: Order) -> str:
    changed = f": none changed since {order.diff}, nor did a source of one" if order.diff and not order.drafts else ""
    return f"no draft was checked{changed}"


def _baseline(order: Order, desk: Desk) -> tuple[Known, ...] | None:
    """The baseline that was named, None without one; ConfigError for one that is not there."""
    from crosscheck.articles.sources import read_bytes
    from crosscheck.gate import parse_baseline

    if order.baseline is None:
        return None
    name = f"baseline {desk.name(order.baseline.as_posix())}"
    try:
        text = read_bytes(order.baseline, max_bytes=order.max_bytes, name=name).decode("utf-8")
    except InputError as error:
        raise ConfigError(name, error.fault, "Write one with 'crosscheck check --write-baseline'.") from None
    except UnicodeDecodeError:
        raise ConfigError(name, "is not UTF-8 text.", "Write it anew.") from None
    return parse_baseline(text, name)


def _wanted(order: Order, desk: Desk, library: Library) -> Iterator[Wanted]:
    """Every draft to be looked at, with the paths of its sources."""
    if not order.drafts and not desk.settings.patterns():
        advice = "Name one, or write [gate] drafts = [...] in crosscheck.toml."
        raise ConfigError("check", "no draft is named, and no settings say which there are.", advice)
    for path in readable(order.drafts) if order.drafts else desk.drafts():
        try:
            named = () if order.against else library.cases_named(path)
        except InputError as error:
            if order.drafts:
                raise
            library.skip(error.where, error.fault)
            continue
        try:
            yield path, order.against or desk.sources(path, named)
        except CrosscheckError as error:
            if not order.allow_missing:
                raise
            library.skip(error.where, error.fault)


def _changes(wanted: Sequence[Wanted], library: Library, desk: Desk, start: Since | None) -> Changes | None:
    """The changed lines of all drafts and of what they are held against; None when nobody asked."""
    if start is None:
        return None
    paths = {desk.name(path.as_posix()) for path, _ in wanted}
    for given in dict.fromkeys(given for _, given in wanted):
        paths.update(desk.name(path) for path in library.shelf(given).files())
    return start.changes(paths)


def _concerned(path: Path, given: tuple[Path, ...], library: Library, desk: Desk, changes: Changes) -> bool:
    """Whether a draft, or anything it is held against, changed."""
    files = (path.as_posix(), *library.shelf(given).files())
    return any(desk.name(file) in changes.lines for file in files)


def _held(
    wanted: Sequence[Wanted],
    order: Order,
    library: Library,
    options: Options,
    start: Since | None,
    tell: Callable[[str], None],
) -> list[Held]:
    """Every draft as it was held against its sources."""
    from crosscheck import pipeline
    from crosscheck.align.encode import make
    from crosscheck.gate import Held, parse_inline

    likeness = make(options.encoder, options.model, library.cache)
    found: list[Held] = []
    for path, given in wanted:
        tell(f"checking {path.as_posix()}")
        articles = _articles(path, library, named=bool(order.drafts))
        shelf = library.shelf(given)
        if not articles or not (shelf.cases or shelf.locks):
            continue
        sources = library.sources(given, tell)
        same = frozenset(a.source.path for a in sources.articles if same_file(a.source.path, path))
        ledger = ", ".join(map(library.desk.name, shelf.ledgers()))
        comments = parse_inline(library.text(path.as_posix())) if path.suffix.lower() not in _ROWS else ()
        before = library.before(path, start.text(library.desk.name(path.as_posix()))) if start is not None else None
        for article in articles:
            run, name = pipeline.check(
                article,
                sources,
                options,
                likeness,
                leave_out=same,
                before=before if len(articles) == 1 else None,
                cache=library.cache,
            )
            found.append(Held(run=run, article=name, comments=comments, ledger=ledger))
    return found


def _articles(path: Path, library: Library, *, named: bool) -> tuple[Article, ...]:
    """A draft's articles; one that was not named and cannot be read is a skip."""
    try:
        return library.draft(path)
    except InputError as error:
        if named:
            raise
        library.skip(error.where, error.fault)
        return ()
