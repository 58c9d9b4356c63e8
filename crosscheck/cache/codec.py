"""Frozen nouns as JSON and back: what is kept on disk is data, never code."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from enum import Enum
from operator import attrgetter
from typing import Any


class Codec:
    """
    Writes and reads values made of the dataclasses and enums it was given.

    Texts, whole numbers, floats, booleans and None stand as they are; everything else is a list whose first item names
    what it is: ["Span", 0, 4], ["Role", "body"], ["decimal", "1.50"]. A union needs no more than that.
    """

    def __init__(self, classes: Iterable[type[Any]]) -> None:
        self._write: dict[type[Any], Callable[[Any], Any]] = {
            **dict.fromkeys((str, int, float, bool, type(None)), _same),
            tuple: lambda value: ["tuple", *map(self._plain, value)],
            Decimal: lambda value: ["decimal", str(value)],
            dt.date: lambda value: ["date", value.isoformat()],
        }
        self._read: dict[str, Callable[[list[Any]], Any]] = {
            "tuple": lambda row: tuple(map(self._value, row[1:])),
            "decimal": lambda row: Decimal(row[1]),
            "date": lambda row: dt.date.fromisoformat(row[1]),
        }
        for one in classes:
            if issubclass(one, Enum):
                self._enum(one)
            else:
                self._noun(one)

    def encode(self, value: Any) -> bytes:
        """`value` as JSON in ASCII; KeyError when it holds what the codec was not given."""
        return json.dumps(self._plain(value), separators=(",", ":")).encode("ascii")

    def decode(self, content: bytes) -> Any:
        """What `encode` was given; ValueError for bytes that it did not write."""
        try:
            return self._value(json.loads(content))
        except (ValueError, TypeError, LookupError, InvalidOperation, RecursionError) as error:
            raise ValueError("not written by this codec") from error

    def _plain(self, value: Any) -> Any:
        return self._write[type(value)](value)

    def _value(self, item: Any) -> Any:
        if type(item) is list:
            return self._read[item[0]](item)
        if type(item) is dict:
            raise ValueError("an object is never written")
        return item

    def _enum(self, one: type[Enum]) -> None:
        tag = one.__name__
        self._write[one] = lambda value: [tag, value.value]
        self._read[tag] = lambda row: one(row[1])

    def _noun(self, one: type[Any]) -> None:
        names = tuple(field.name for field in fields(one))
        tag, values, count = one.__name__, attrgetter(*names, "__class__"), len(names) + 1
        self._write[one] = lambda value: [tag, *map(self._plain, values(value)[:-1])]

        def read(row: list[Any]) -> Any:
            if len(row) != count:
                raise ValueError(f"{tag} has {count - 1} fields")
            return one(**dict(zip(names, map(self._value, row[1:]), strict=True)))

        self._read[tag] = read


def _same(value: Any) -> Any:
    return value
