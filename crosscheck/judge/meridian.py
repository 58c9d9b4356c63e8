"""Local time that is Greenwich time: where a story may play on the meridian."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from crosscheck.model import Article, Claim, Clock
from crosscheck.words.places import PLACES

_CITIES = """
    london dublin accra dakar bamako rabat reykjavik heathrow kumasi
    edinburgh glasgow manchester liverpool birmingham leeds bristol cardiff belfast british english scottish welsh irish
    portuguese lisbon porto madeira azores tenerife canary faroe greenland icelandic ghanaian ivorian abidjan gambia
    gambian banjul guinea guinean conakry liberia liberian monrovia freetown sierra togo togolese lome mauritania
    nouakchott burkina ouagadougou malian senegalese moroccan casablanca sahara
"""
_COUNTRIES = frozenset(
    {"Britain", "United Kingdom", "England", "Scotland", "Wales", "Ireland", "Northern Ireland", "Portugal", "Iceland"}
    | {"Ghana", "Senegal", "Mali", "Morocco", "Gambia", "Guinea", "Liberia", "Sierra Leone", "Togo", "Mauritania"}
)
"""Countries whose clocks show Greenwich time for some of the year or all of it."""
_SHORT = 4
"""Letters of the shortest name of a place looked for: "us" and "uk" are words as well."""


def _any_of(names: set[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, names)))})(?!\w)", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a place on the meridian, and one off it."""
    names = {name for name in PLACES if len(name) >= _SHORT}
    on_it = {name for name in names if PLACES[name] in _COUNTRIES}
    return _any_of(on_it | {*_CITIES.split(), "u.k.", "u.k"}), _any_of(names - on_it)


def excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """
    Why one time called local and, with the same digits, Greenwich time need not be a slip; "" where it is one.

    It is one where the articles name places and none of them lies on the meridian.
    """
    one, two = a.value, b.value
    if not (isinstance(one, Clock) and isinstance(two, Clock)) or one.first != two.first:
        return ""
    if {one.zone == "local", two.zone == "local"} != {True, False} or one.offset == two.offset:
        return ""
    texts = [articles[claim.article_id].text for claim in (a, b) if claim.article_id in articles]
    on_it, off_it = _patterns()
    slip = any(off_it.search(text) for text in texts) and not any(on_it.search(text) for text in texts)
    return "" if slip else "Local time may be Greenwich time where this happened."
