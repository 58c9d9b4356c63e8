"""
The page's template, compiled once for all runs.

Its bytecode lies where Python keeps that of the modules around it, and is trusted as they are; where it cannot be
written the template is compiled anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from functools import cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined, Template
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).parent / "templates"
PAGE = "report.html.j2"


class Beside(BytecodeCache):
    """
    Keeps the bytecode of a template beside that of modules.

    Jinja2 itself checks that it was made from the same words; Jinja2's version and this module's words, which set how
    templates are compiled, are in the name.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is there; what is broken or absent leaves the bucket empty."""
        try:
            with _place(bucket.key).open("rb") as file:
                bucket.load_bytecode(file)
        except (OSError, EOFError, ValueError, TypeError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write beside the place and rename, so that no half of it is ever read."""
        if sys.dont_write_bytecode:
            return
        place = _place(bucket.key)
        temporary = place.with_name(f"{place.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(bucket.bytecode_to_string())
            temporary.replace(place)


@cache
def template() -> Template:
    """The page's template; all text it is given is escaped."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        optimized=False,
        loader=FunctionLoader(lambda name: (TEMPLATES / name).read_text("utf-8")),
        bytecode_cache=Beside(),
    )
    return environment.get_template(PAGE)


def _place(key: str) -> Path:
    shaped = hashlib.sha256(f"{key} {version('jinja2')}".encode() + Path(__file__).read_bytes()).hexdigest()
    return Path(cache_from_source(str(TEMPLATES / f"{PAGE}-{shaped[:16]}.py")))
