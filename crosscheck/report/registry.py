"""Formats by name, each module loaded when its format is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Generic, TypeVar

R = TypeVar("R")


class Formats(Mapping[str, R], Generic[R]):
    """
    Name of a format → its reporter, in the order given.

    `homes` says where each is: "module:function", the module one of this room. A gate that writes plain text thus
    loads no page of HTML.
    """

    def __init__(self, homes: Mapping[str, str]) -> None:
        self._homes = dict(homes)

    def __getitem__(self, name: str) -> R:
        module, _, function = self._homes[name].partition(":")
        reporter: R = getattr(import_module(f"crosscheck.report.{module}"), function)
        return reporter

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)

    def __contains__(self, name: object) -> bool:
        return name in self._homes
