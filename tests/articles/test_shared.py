"""Real texts, when they lie beside the project: pasted pages lose their furniture, clean stories keep their words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from crosscheck.articles import load_case, read_file
from crosscheck.model import Article, Role
from tests.articles.builders import write

pytestmark = pytest.mark.shared


@pytest.fixture
def scrape(shared: Path) -> Path:
    path = shared / "cases" / "laos-russia" / "scrape.txt"
    if not path.is_file():
        pytest.skip("the real scrape is not there")
    return path


def article_of(scrape: Path, folder: Path, lines: str, outlet: str) -> Article:
    write(folder, "case.toml", f"[[article]]\nfile = '{scrape}'\noutlet = '{outlet}'\nlines = '{lines}'\n")
    (article,) = load_case(folder).articles
    return article


def lines_of(article: Article, role: Role) -> set[int]:
    """Numbers of the lines that are not blank and have the role."""
    found = set()
    for part in article.parts:
        at = part.span.start
        for line in article.text[part.span.start : part.span.end].split("\n"):
            if part.role is role and line.strip():
                found.add(article.source.locate(at).line)
            at += len(line) + 1
    return found


CAPTIONS = {170, 178, 184, 192, 206, 214, 230, 240, 248, 256, 266, 274, 288, 306}


@pytest.mark.parametrize(
    ("lines", "outlet", "body", "headline", "caption"),
    [
        ("27-35", "Vientiane Times", {29, 31, 33}, {27}, set()),
        ("40-62", "The Laotian Times", set(range(46, 57, 2)), set(), set()),
        ("70-94", "KPL", {74, 76, 78, 82, 84, 86, 88, 90, 92, 94}, {70}, {72, 80}),
        ("70-136", "KPL", {74, 76, 78, 82, 84, 86, 88, 90, 92, 94}, {70}, {72, 80}),
        ("354-360", "TASS", {356, 358, 360}, {354}, set()),
    ],
)
def test_each_line_of_the_scrape_has_its_role(
    scrape: Path, tmp_path: Path, lines: str, outlet: str, body: set[int], headline: set[int], caption: set[int]
) -> None:
    article = article_of(scrape, tmp_path, lines, outlet)

    assert lines_of(article, Role.BODY) == body
    assert lines_of(article, Role.HEADLINE) == headline
    assert lines_of(article, Role.CAPTION) == caption


def test_a_long_feature_keeps_its_paragraphs_and_labels_its_photos(scrape: Path, tmp_path: Path) -> None:
    article = article_of(scrape, tmp_path, "146-318", "Radio Free Asia")

    assert lines_of(article, Role.CAPTION) == CAPTIONS
    assert lines_of(article, Role.FURNITURE) == {148, 150}
    assert {146, 156, 194, 258, 290} <= lines_of(article, Role.HEADLINE)


def test_clean_stories_keep_their_words(shared: Path) -> None:
    folder = shared / "bench" / "discrepancy"
    counts: Counter[Role] = Counter()
    for base in ("ecb", "gva", "wcl"):
        for path in sorted((folder / base).rglob("*.txt")):
            reading = read_file(path)
            assert reading.skips == ()
            for part in reading.articles[0].parts:
                counts[part.role] += len(part.span)
    if not counts:
        pytest.skip("the discrepancy benchmark is not there")

    assert counts[Role.FURNITURE] < 0.01 * counts.total()
