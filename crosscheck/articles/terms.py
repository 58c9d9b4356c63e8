"""On what terms files are read."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.cache import Cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The largest text that is read, in bytes, and where drafts of slow formats are kept."""

    max_bytes: int
    cache: Cache
