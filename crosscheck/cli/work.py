"""From paths to runs, as `run` and `explain` need them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.flags import EncoderName
from crosscheck.cli.places import cache_folder, named_or_all
from crosscheck.cli.progress import progress
from crosscheck.config import Options

if TYPE_CHECKING:
    from crosscheck.articles import Case
    from crosscheck.model import Run


def runs(
    paths: list[Path], *, encoder: EncoderName, model: str, max_bytes: int, no_cache: bool, quiet: bool
) -> Iterator[tuple[Case, Run]]:
    """Read and check every case that `paths` name, in order. Raises `CrosscheckError` as its rooms do."""
    from crosscheck import pipeline
    from crosscheck.align.encode import make
    from crosscheck.articles import collect
    from crosscheck.cache import Cache

    options = Options(encoder=encoder.value, model=model, max_bytes=max_bytes)
    with progress(quiet=quiet) as tell:
        tell("reading")
        cache = Cache(None if no_cache else cache_folder())
        cases = collect(named_or_all(paths), max_bytes=max_bytes, cache=cache)
        likeness = make(options.encoder, options.model, cache)
        for case in cases:
            yield case, pipeline.run(case, options, likeness, cache=cache, tell=tell)
