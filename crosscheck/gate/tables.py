"""Tables of TOML that people write by hand, read strictly: every fault names its place and the next step."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Mapping

from crosscheck.errors import ConfigError

Table = Mapping[str, object]


def parse(text: str, where: str) -> dict[str, object]:
    """The table that TOML holds; ConfigError with the line for what is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column \d+\)", str(error))
        fault = re.sub(r"\s*\(at .*\)$", "", str(error))
        line = f":{place[1]}" if place else ""
        raise ConfigError(f"{where}{line}", f"this is not TOML: {fault[:120]}.", "Correct the line.") from None
    except (RecursionError, ValueError):
        raise ConfigError(where, "this is TOML beyond reason.", "Keep tables flat and numbers short.") from None


def known(table: Table, keys: Iterable[str], where: str) -> None:
    """Refuse a key that is not among `keys`, with the nearest that is."""
    names = tuple(keys)
    for key in table:
        if key not in names:
            raise ConfigError(where, f"there is no key '{key[:60]}'.", nearest(key, names))


def nearest(word: str, names: Iterable[str]) -> str:
    """Advice on a word that is none of `names`."""
    from rapidfuzz import process

    choices = tuple(names)
    found = process.extractOne(word[:80], choices, score_cutoff=60)
    listed = f"Known: {', '.join(choices) or 'none'}."
    return f"Did you mean '{found[0]}'? {listed}" if found else listed


def text(table: Table, key: str, where: str) -> str:
    """A text, "" when it is not there."""
    value = table.get(key, "")
    if not isinstance(value, str):
        raise ConfigError(where, f"'{key}' is not a text: {value!r:.60}.", f'Write {key} = "...".')
    return value.strip()


def texts(table: Table, key: str, where: str) -> tuple[str, ...]:
    """A list of texts; a single text stands for a list of one."""
    value = table.get(key, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ConfigError(where, f"'{key}' is not a list of texts: {value!r:.60}.", f'Write {key} = ["..."].')
    return tuple(item.strip() for item in value)


def flag(table: Table, key: str, where: str) -> bool:
    """True or false, false when it is not there."""
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise ConfigError(where, f"'{key}' is neither true nor false: {value!r:.60}.", f"Write {key} = true.")
    return value


def number(table: Table, key: str, where: str) -> int:
    """A whole number above zero, 0 when it is not there."""
    value = table.get(key, 0)
    if key in table and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise ConfigError(where, f"'{key}' is no whole number above zero: {value!r:.60}.", f"Write {key} = 90.")
    return value if isinstance(value, int) else 0


def day(table: Table, key: str, where: str) -> dt.date | None:
    """A date, written with or without quotes; None when it is not there."""
    value = table.get(key)
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value).strip())
    except ValueError:
        raise ConfigError(where, f"'{key}' is not a date: {str(value)[:40]!r}.", "Write it as 2024-05-13.") from None


def rows(table: Table, key: str, where: str) -> list[dict[str, object]]:
    """The tables under [[key]], none when there is none."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ConfigError(where, f"'{key}' is not a list of tables.", f"Start each with [[{key}]].")
    return value
