"""What a news page says of its story: JSON-LD first, then Open Graph and other meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from crosscheck.articles import dates
from crosscheck.articles.metadata import Meta

_ARTICLE_TYPE = re.compile(r"(?:News|Report|Article|Posting)")
_SPACE = re.compile(r"\s+")
_UNFIT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_LONGEST = 500
_TAGS = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "url": ("og:url",),
    "published": (
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
        "publish-date", "parsely-pub-date", "sailthru.date", "article.published",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "article.updated"),
    "byline": ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"),
}  # fmt: skip


def read(tree: Any) -> Meta:
    """The keys that a page states; what is no date, or too long to be a name, is left out."""
    found = dict.fromkeys(("title", "outlet", "url", "published", "updated", "byline", "dateline"), "")
    for source in (_linked_data(tree), _tags(tree), _page(tree)):
        for key, value in source.items():
            word = _clean(value)
            if word and not found[key] and not (key in {"published", "updated"} and not _is_date(word)):
                found[key] = word
    if found["byline"].startswith(("http:", "https:")):
        found["byline"] = ""
    if not found["outlet"] and found["url"]:
        found["outlet"] = _host(found["url"])
    return Meta(**found)


def _linked_data(tree: Any) -> dict[str, object]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text_content() if hasattr(script, "text_content") else script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            return {
                "title": node.get("headline"),
                "outlet": _name(node.get("publisher")),
                "url": _address(node),
                "published": node.get("datePublished"),
                "updated": node.get("dateModified"),
                "byline": _name(node.get("author")),
                "dateline": node.get("dateline"),
            }
    return {}


def _nodes(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The article objects of a JSON-LD block, its @graph included."""
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        names = types if isinstance(types, list) else [types]
        if any(isinstance(name, str) and _ARTICLE_TYPE.search(name) for name in names):
            yield data
        yield from _nodes(data.get("@graph"), depth + 1)


def _name(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:20])))
    if isinstance(value, dict):
        return _name(value.get("name"))
    return value if isinstance(value, str) else ""


def _address(node: dict[str, Any]) -> str:
    main = node.get("mainEntityOfPage")
    for value in (node.get("url"), main.get("@id") if isinstance(main, dict) else main):
        if isinstance(value, str) and value:
            return value
    return ""


def _tags(tree: Any) -> dict[str, object]:
    stated: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        stated.setdefault(name.lower(), tag.get("content") or "")
    return {key: next((stated[name] for name in names if stated.get(name)), "") for key, names in _TAGS.items()}


def _page(tree: Any) -> dict[str, object]:
    """What stands in the page itself: its canonical address, its first time element, its title."""
    link = next((e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"), "")
    time = next((e.get("datetime") for e in tree.iter("time") if e.get("datetime")), "")
    title = next((e.text for e in tree.iter("title") if e.text), "")
    return {"url": link, "published": time, "title": title}


def _clean(value: object) -> str:
    if not isinstance(value, str):
        return ""
    word = _SPACE.sub(" ", _UNFIT.sub(" ", value)).strip()
    return word if len(word) <= _LONGEST else ""


def _is_date(word: str) -> bool:
    try:
        dates.stated(word)
    except dates.NotADateError:
        return False
    return True


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
