"""Where things lie on this machine: the cases, the reports, the cache."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from crosscheck.errors import ConfigError

CLAIMS = Path("claims")
"""What a desk feeds the tool: one folder a case."""

REPORTS = Path("reports")
"""What the tool gives back, in the folder it is run from."""


def cache_folder() -> Path:
    """The user's cache: `CROSSCHECK_CACHE`, else the platform's folder for such things."""
    named = os.environ.get("CROSSCHECK_CACHE")
    if named:
        return Path(named).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "crosscheck" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "crosscheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "crosscheck"


def named_or_all(paths: list[Path]) -> list[Path]:
    """The paths given, or every case in `claims/`. Raises `ConfigError` when there is none."""
    if paths:
        return paths
    cases = sorted(toml.parent for toml in CLAIMS.glob("*/case.toml"))
    if not cases:
        raise ConfigError(
            f"{CLAIMS}/", "holds no case here.", "Name a case, a folder or files, or start one with 'crosscheck init'."
        )
    return cases
