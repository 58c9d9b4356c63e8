from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.articles import read_file
from crosscheck.articles.language import foreign, is_english, name_of
from tests.articles.builders import BRIDGE, write

FRENCH = (
    "Le nouveau pont du port a ouvert lundi après quatre ans de travaux, selon la mairie de la ville. "
    "Il a coûté 214 millions et les habitants sont venus en nombre pour le traverser avec leurs enfants."
)
GERMAN = (
    "Die neue Brücke am Hafen ist am Montag nach vier Jahren eröffnet worden, wie die Stadt mit Blick auf den Verkehr "
    "sagte. Sie hat 214 Millionen gekostet und ist für die Menschen in der Stadt ein Zeichen."
)
INDONESIAN = (
    "Jembatan baru di pelabuhan itu dibuka pada hari Senin setelah empat tahun, kata wali kota yang hadir dalam acara "
    "itu. Biaya untuk jembatan ini lebih besar dari rencana dan akan dibayar oleh kota dengan pinjaman."
)

HUNGARIAN = (
    "Az új híd hétfőn nyílt meg a kikötőben, miután négy évig építették, mondta a polgármester. A híd ezer méter "
    "hosszú, és négy sáv vezet rajta keresztül. A város vezetése szerint a költségek magasabbak lettek, mint amennyit "
    "korábban terveztek, mert az acél ára közben sokat emelkedett. A komp szeptember végéig jár, utána a mólót "
    "felújítják, és a hajók egy másik helyről indulnak majd. Sokan gyalog mentek át rajta az első órában, köztük "
    "olyanok is, akik gyerekként még az első kompon utaztak."
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (FRENCH, "it reads as French"),
        (GERMAN, "it reads as German"),
        (INDONESIAN, "it reads as Indonesian or Malay"),
        ("Новый мост открыли в понедельник после четырёх лет.", "it is written in Cyrillic script"),
        ("ຂົວໃໝ່ ເປີດ ໃນ ວັນຈັນ ຫຼັງຈາກ ສີ່ ປີ", "it is written in Lao script"),
        ("新桥周一通车，耗时四年，市长对记者说。", "it is written in Chinese script"),
        (HUNGARIAN, "it does not read as English"),
    ],
)
def test_another_language_is_named(text: str, reason: str) -> None:
    assert foreign(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        BRIDGE,
        "30 tanks",
        "",
        "7-11 May",
        "Mr Nguyễn Văn Đức met Mr Trần Thị Hạnh",
        "El Niño la Niña de los Andes",
        "A 3, B 2; C 1, D 0; " * 30,
        "The word мост means bridge, and it was the name of the paper in Kelby for years.",
        f"{BRIDGE} «Le pont est beau», he said, and she said that it was.",
    ],
)
def test_english_and_what_is_too_short_to_tell_pass(text: str) -> None:
    assert foreign(text) == ""


@pytest.mark.parametrize(
    ("declared", "english"), [("en", True), ("en-GB", True), ("EN_us", True), ("lo", False), ("fr-FR", False)]
)
def test_a_declared_language(declared: str, english: bool) -> None:
    assert is_english(declared) is english


def test_languages_have_names() -> None:
    assert [name_of(code) for code in ("lo", "fr-FR", "xx")] == ["Lao", "French", "xx"]


def test_a_text_in_another_language_is_a_skip_with_its_reason(tmp_path: Path) -> None:
    reading = read_file(write(tmp_path, "a.txt", FRENCH))

    assert reading.articles == ()
    assert [skip.reason for skip in reading.skips] == ["not English: it reads as French"]


def test_a_declaration_overrides_the_look(tmp_path: Path) -> None:
    reading = read_file(write(tmp_path, "a.md", f"---\nlanguage: en\n---\n{FRENCH}\n"))

    assert len(reading.articles) == 1
