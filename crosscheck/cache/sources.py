"""What the code that worked something out was, so that another version of it never reads the results of this one."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path


@cache
def sources_of(*rooms: str) -> str:
    """One SHA-256 over every file of these rooms of the package, names and contents."""
    package = Path(__file__).parent.parent
    found = hashlib.sha256()
    for room in rooms:
        for path in sorted(path for path in (package / room).rglob("*") if path.suffix in {".py", ".json"}):
            content = path.read_bytes()
            found.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode() + content)
    return found.hexdigest()
