"""Files and cases on disk, so that a test states only their words."""

from __future__ import annotations

from pathlib import Path

from crosscheck.articles import read_file
from crosscheck.model import Article, Role

BRIDGE = (
    "Harbour bridge opens in Kelby\n"
    "\n"
    "The new harbour bridge opened on Monday after four years of work, the city of Kelby said.\n"
    "\n"
    "It cost $214 million, the mayor told reporters, and is 1,250 metres long.\n"
)


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """A file in `folder`, with its parents."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def only(path: Path) -> Article:
    """The one article of a file."""
    (article,) = read_file(path).articles
    return article


def by_role(article: Article) -> dict[Role, list[str]]:
    """The paragraphs of an article under their roles."""
    found: dict[Role, list[str]] = {}
    for part in article.parts:
        words = article.text[part.span.start : part.span.end]
        found.setdefault(part.role, []).extend(line.strip() for line in words.split("\n") if line.strip())
    return found
