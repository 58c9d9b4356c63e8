"""case.toml: what it states, how it outranks the files, and every way in which it can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.articles import collect, load_case
from crosscheck.errors import ConfigError, InputError
from crosscheck.model import Role
from tests.articles.builders import BRIDGE, by_role, write

SCRAPE = (
    "Menu\n"
    "\n"
    "Bridge opens\n"
    "\n"
    "The bridge opened on May 9 in Kelby.\n"
    "\n"
    "Ferry ends\n"
    "\n"
    "The ferry to Kelby ended on May 10.\n"
)


def case(folder: Path, toml: str) -> Path:
    write(folder, "case.toml", toml)
    return folder


def test_keys_of_the_case_outrank_the_file(tmp_path: Path) -> None:
    write(tmp_path, "articles/a.md", "---\noutlet: A\ntitle: Old\npublished: 2023\n---\nThe bridge opened.\n")
    case(
        tmp_path,
        'title = "Bridge"\n[[article]]\nfile = "articles/a.md"\noutlet = "B"\nid = "one"\npublished = 2024-05-13\n',
    )

    loaded = load_case(tmp_path)

    assert (loaded.name, loaded.title, loaded.folder) == (tmp_path.name, "Bridge", tmp_path)
    (article,) = loaded.articles
    assert (article.id, article.outlet, article.title) == ("one", "B", "Old")
    assert article.published is not None
    assert article.published.timex == "2024-05-13"
    assert article.source.path == f"{tmp_path.as_posix()}/articles/a.md"


@pytest.mark.parametrize(
    ("value", "timex"),
    [
        ("2023", "2023"),
        ('"2024-05"', "2024-05"),
        ("2024-05-13T10:00:00+02:00", "2024-05-13"),
        ("2024-05-13", "2024-05-13"),
    ],
)
def test_dates_may_stand_without_quotes(tmp_path: Path, value: str, timex: str) -> None:
    write(tmp_path, "a.txt", BRIDGE)

    (article,) = load_case(case(tmp_path, f"[[article]]\nfile = 'a.txt'\npublished = {value}\n")).articles

    assert article.published is not None
    assert article.published.timex == timex


def test_line_ranges_of_one_scrape_are_articles_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "shared/scrape.txt", SCRAPE)
    rows = "".join(
        f'[[article]]\nfile = "../shared/scrape.txt"\noutlet = "{outlet}"\nlines = "{lines}"\n'
        for outlet, lines in (("A", "3-5"), ("B", "7-9"))
    )
    case(tmp_path / "bridge", rows)
    monkeypatch.chdir(tmp_path)

    loaded = load_case("bridge")

    assert [a.id for a in loaded.articles] == ["scrape", "scrape-2"]
    second = loaded.articles[1]
    assert by_role(second) == {
        Role.HEADLINE: ["Ferry ends"],
        Role.BODY: ["The ferry to Kelby ended on May 10."],
    }
    place = second.source.locate(second.text.index("May 10"))
    assert (place.path, place.line, place.column) == ("bridge/../shared/scrape.txt", 9, 29)
    assert SCRAPE.startswith("May 10", place.offset)


def test_a_case_without_articles_takes_its_articles_folder(tmp_path: Path) -> None:
    write(tmp_path, "articles/b.txt", BRIDGE)
    write(tmp_path, "articles/a.txt", BRIDGE)
    write(tmp_path, "articles/c.txt", "")

    loaded = load_case(case(tmp_path, 'title = "Bridge"\n'))

    assert [a.id for a in loaded.articles] == ["a", "b"]
    assert [skip.reason for skip in loaded.skips] == ["the file is empty"]


@pytest.mark.parametrize(
    ("toml", "fault", "advice"),
    [
        ("title = [", "this is not TOML", ""),
        ("titel = 'x'", "there is no key 'titel'.", "Did you mean 'title'?"),
        ("zzz = 1", "there is no key 'zzz'.", "The keys are: title, article."),
        ("title = 5", "'title' must be a text.", ""),
        ("article = 5", "'article' must be a list of tables.", ""),
        ("article = []", "the case lists no article.", ""),
        ("title = 'x'", "the case lists no article.", ""),
        ("[[article]]\noutlet = 'A'", "this article has no 'file'.", ""),
        ("[[article]]\nfile = 5", "this article has a 'file' that is no path.", ""),
        ("[[article]]\nfile = 'a.txt'\noulet = 'A'", "there is no key 'oulet'.", "Did you mean 'outlet'?"),
        ("[[article]]\nfile = 'a.txt'\ndate = 2024-05-13", "there is no key 'date'.", "Did you mean 'published'?"),
        ("[[article]]\nfile = 'a.txt'\noutlet = ['A']", "'outlet' must be a text, not a list.", ""),
        ("[[article]]\nfile = 'a.txt'\noutlet = ''", "'outlet' is empty.", ""),
        ("[[article]]\nfile = 'a.txt'\ntitle = 1.5", "'title' must be a text, not a fraction.", ""),
        (
            "[[article]]\nfile = 'a.txt'\npublished = '13 Mai'",
            "'13 Mai' is not a date.",
            "Write it as 2024-05-13.",
        ),
        ("[[article]]\nfile = 'a.txt'\nupdated = '2024-02-30'", "'2024-02-30' is not a date.", ""),
        ("[[article]]\nfile = 'a.txt'\ndate_order = 'ymd'", "date_order is 'ymd'.", ""),
        ("[[article]]\nfile = 'a.txt'\nlines = 'all'", "'lines' is no range of lines.", ""),
        ("[[article]]\nfile = 'a.txt'\nlines = 3", "'lines' is no range of lines.", ""),
        ("[[article]]\nfile = 'a.txt'\nlines = '4-2'", "lines 4-2 run backwards or start before line 1.", ""),
        ("[[article]]\nfile = 'a.txt'\nlines = '0-2'", "lines 0-2 run backwards or start before line 1.", ""),
        ("[[article]]\nfile = 'a.txt'\nlines = '2-9'", "which has 5 lines.", "Correct the range."),
        ("[[article]]\nfile = 'a.txt'\nlines = '2-2'", "are blank.", ""),
        (
            "[[article]]\nfile = 'a.txt'\nid = 'x'\n[[article]]\nfile = 'b.txt'\nid = 'x'",
            "the id 'x' is already that of",
            "Give each its own id.",
        ),
        ("[[article]]\nfile = 'two.jsonl'\nid = 'x'", "holds 2 articles, and one id is given.", ""),
    ],
)
def test_a_malformed_case_is_named(tmp_path: Path, toml: str, fault: str, advice: str) -> None:
    write(tmp_path, "a.txt", BRIDGE)
    write(tmp_path, "b.txt", BRIDGE)
    write(tmp_path, "two.jsonl", '{"text": "It is."}\n{"text": "It was."}\n')

    with pytest.raises(ConfigError) as caught:
        load_case(case(tmp_path, toml))

    assert fault in caught.value.fault
    assert advice in caught.value.advice
    assert caught.value.where.startswith(tmp_path.as_posix())


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_case(case(tmp_path, 'title = "x"\n\n[[article]\nfile = "a.txt"\n'))

    assert caught.value.where == f"{tmp_path.as_posix()}/case.toml:3"


@pytest.mark.parametrize("toml", ["a = " + "[" * 5000, "a = " + "9" * 5000])
def test_toml_beyond_reason_is_refused(tmp_path: Path, toml: str) -> None:
    with pytest.raises(ConfigError):
        load_case(case(tmp_path, toml))


@pytest.mark.parametrize(("file", "fault"), [("gone.txt", "no such file"), ("sub", "a folder"), ("empty.txt", "empty")])
def test_an_article_a_case_names_must_be_readable(tmp_path: Path, file: str, fault: str) -> None:
    (tmp_path / "sub").mkdir()
    write(tmp_path, "empty.txt", "")

    with pytest.raises(InputError, match=fault):
        load_case(case(tmp_path, f"[[article]]\nfile = '{file}'\noutlet = 'A'\n"))


def test_a_folder_without_a_case_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"case\.toml: there is no such file"):
        load_case(tmp_path)


def test_a_range_of_lines_is_not_for_html(tmp_path: Path) -> None:
    write(tmp_path, "a.html", "<p>The bridge opened.</p>\n" * 5)

    with pytest.raises(InputError, match="not HTML"):
        load_case(case(tmp_path, "[[article]]\nfile = 'a.html'\nlines = '1-2'\n"))


def test_a_language_that_is_not_english_is_a_skip(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", BRIDGE)

    (loaded,) = collect([case(tmp_path, "[[article]]\nfile = 'a.txt'\noutlet = 'A'\nlanguage = 'lo'\n")])

    assert loaded.articles == ()
    assert [skip.reason for skip in loaded.skips] == ["not English: declared as Lao"]
