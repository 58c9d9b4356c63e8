"""What an earlier run worked out, kept on disk by content. It never changes a result, only the time it takes."""

from crosscheck.cache.codec import Codec
from crosscheck.cache.sources import sources_of
from crosscheck.cache.store import Cache

__all__ = ["Cache", "Codec", "sources_of"]
