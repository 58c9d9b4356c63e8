"""Two versions of one outlet's article are one article: the later stands, the earlier is noted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from crosscheck.articles.drafts import Entry
from crosscheck.model import Skip

_COMMON = 0.6
"""Share of the shorter text's words that two versions have in common; two stories of one outlet share a third."""
_MOST = 20
"""Earlier articles of one title that a version is held against, so that a day's thousand briefs stay linear."""
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://|^//", re.IGNORECASE)


def canonical(url: str) -> str:
    """An address without what does not tell pages apart: scheme, query, fragment, "www.", "/amp", last slash."""
    bare = _SCHEME.sub("", url.strip()).split("#")[0].split("?")[0].rstrip("/")
    host, _, path = bare.partition("/")
    host = host.lower().removeprefix("www.").removeprefix("amp.")
    path = path.removesuffix("/amp").removesuffix(".amp").removeprefix("amp/").rstrip("/")
    return f"{host}/{path}" if path else host


def settle(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Skip, ...]]:
    """
    Keep the last version of each article, in the order given, and note the others.

    Two are versions of one when they have one canonical URL, or one outlet and one id or title while both are
    dated and their dates differ (for a title: and their words are mostly the same). The later update (else
    publication) is the later version; where nothing dates them apart the longer text stands, so that the order of
    input never decides.
    """
    parent = list(range(len(entries)))
    keys: dict[tuple[str, ...], list[int]] = {}
    for number, entry in enumerate(entries):
        for key in _keys(entry):
            for earlier in keys.setdefault(key, [])[:_MOST]:
                if _versions(key[0], entry, entries[earlier]):
                    parent[_root(parent, number)] = _root(parent, earlier)
                    break
            keys[key].append(number)
    groups: dict[int, list[int]] = {}
    for number in range(len(entries)):
        groups.setdefault(_root(parent, number), []).append(number)
    stays: set[int] = set()
    skips: list[tuple[int, Skip]] = []
    for group in groups.values():
        last = max(group, key=lambda n: _age(entries[n]))
        stays.add(last)
        skips.extend((n, _note(entries[n], entries[last])) for n in group if n != last)
    return (
        tuple(entry for number, entry in enumerate(entries) if number in stays),
        tuple(skip for _, skip in sorted(skips, key=lambda item: item[0])),
    )


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _keys(entry: Entry) -> Iterable[tuple[str, ...]]:
    article = entry.article
    if "/" in canonical(article.url):
        yield ("url", canonical(article.url))
    if article.outlet:
        outlet = article.outlet.casefold()
        if entry.given_id:
            yield ("id", outlet, entry.given_id)
        if article.title:
            yield ("title", outlet, " ".join(article.title.casefold().split()))


def _versions(key: str, one: Entry, other: Entry) -> bool:
    """One address is one article; one title or id needs two dates and, lest it be a column's, a common text."""
    if key == "url":
        return True
    apart = one.dated[0] and other.dated[0] and one.dated[0] != other.dated[0]
    return bool(apart) and (key == "id" or _common_words(one, other) >= _COMMON)


def _common_words(one: Entry, other: Entry) -> float:
    mine, theirs = (set(re.findall(r"\w+", entry.article.text.casefold())) for entry in (one, other))
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _age(entry: Entry) -> tuple[str, str, int, str]:
    return (*entry.dated, len(entry.article.text), entry.article.text)


def _note(older: Entry, newer: Entry) -> Skip:
    if older.article.text == newer.article.text:
        reason = f"the same article as {newer.where}, kept once"
    elif older.dated == newer.dated:
        reason = f"another version of {newer.where}, which is longer and is kept; neither says which is later"
    else:
        reason = f"older version of {newer.where}, superseded by it"
    return Skip(where=older.where, reason=reason)
