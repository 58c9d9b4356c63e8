"""The settings of a gate, as crosscheck.toml and pyproject.toml state them."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.errors import ConfigError
from crosscheck.gate import tables
from crosscheck.gate.exits import threshold
from crosscheck.gate.globs import matches

OWN_FILE = "crosscheck.toml"
_MAP_KEYS = ("drafts", "against")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Drafts, by patterns, and the sources they are held against: cases, folders or files."""

    drafts: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a gate is told in a file. Paths and patterns are meant from the file's folder; a flag outranks each."""

    drafts: tuple[str, ...] = ()
    """Patterns of what is checked when no draft is named."""
    against: tuple[str, ...] = ()
    """Sources of drafts that neither their front matter nor a mapping gives any."""
    maps: tuple[Mapping, ...] = ()
    """The first whose pattern fits a draft decides."""
    fail_on: str = ""
    encoder: str = ""
    baseline: str = ""
    allow_empty: bool = False
    allow_missing_sources: bool = False
    max_waiver_days: int = 0
    """Most days a waiver may still have to run; 0 for no limit."""

    def patterns(self) -> tuple[str, ...]:
        """Patterns of all drafts, those of the mappings last."""
        return tuple(dict.fromkeys((*self.drafts, *(pattern for one in self.maps for pattern in one.drafts))))

    def sources_of(self, draft: str) -> tuple[str, ...]:
        """The sources of a draft, by its path from the file's folder with forward slashes; none when not mapped."""
        for one in self.maps:
            if any(matches(draft, pattern) for pattern in one.drafts):
                return one.against
        return self.against


KEYS = (
    *("drafts", "against", "map", "fail_on", "encoder", "baseline"),
    *("allow_empty", "allow_missing_sources", "max_waiver_days"),
)


def parse_settings(text: str, where: str) -> Settings | None:
    """
    Read a crosscheck.toml, or the [tool.crosscheck] of a pyproject.toml; None for a pyproject.toml without one.

    Raise ConfigError for what is not TOML, an unknown key and a value of the wrong kind.
    """
    table = tables.parse(text, where)
    if not where.endswith(OWN_FILE) and "tool" in table:
        tool = table["tool"]
        own = tool.get("crosscheck") if isinstance(tool, dict) else None
        if own is None:
            return None
        table = _table(own, "tool.crosscheck", where)
    elif where.endswith("pyproject.toml"):
        return None
    tables.known(table, ("gate",), where)
    return read_settings(_table(table.get("gate", {}), "gate", where), f"{where}, [gate]")


def _table(value: object, name: str, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ConfigError(where, f"'{name}' is no table.", f"Write [{name}] and its keys below.")
    return value


def read_settings(table: tables.Table, where: str) -> Settings:
    """The settings of a [gate] table."""
    tables.known(table, KEYS, where)
    maps = []
    for number, row in enumerate(tables.rows(table, "map", where), start=1):
        place = f"{where}, map {number}"
        tables.known(row, _MAP_KEYS, place)
        one = Mapping(drafts=tables.texts(row, "drafts", place), against=tables.texts(row, "against", place))
        if not (one.drafts and one.against):
            raise ConfigError(place, "a map needs 'drafts' and 'against'.", 'Write drafts = "drafts/*.md".')
        maps.append(one)
    settings = Settings(
        drafts=tables.texts(table, "drafts", where),
        against=tables.texts(table, "against", where),
        maps=tuple(maps),
        fail_on=tables.text(table, "fail_on", where),
        encoder=tables.text(table, "encoder", where),
        baseline=tables.text(table, "baseline", where),
        allow_empty=tables.flag(table, "allow_empty", where),
        allow_missing_sources=tables.flag(table, "allow_missing_sources", where),
        max_waiver_days=tables.number(table, "max_waiver_days", where),
    )
    if settings.fail_on:
        threshold(settings.fail_on, where=f"{where}, fail_on")
    return settings
