"""Whether a text is English: by its script, then by the little words that every sentence needs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WINDOW = 40_000
"""Characters looked at; a text does not change its language after that."""
_FEW_LETTERS = 12
_FEW_WORDS = 25
"""Below this many words a Latin-script text is too short to tell, and is read as English."""
_MANY_WORDS = 60
_DISTINCT = 5
"""English of that many words uses at least this many different little words."""
_FOREIGN_LETTERS = 0.02

_PROFILES = {
    "English": (
        "the of and to in a is that for was on with as by at from it has have were be this an are said his which"
    ),
    "French": (
        "le la les de des du et un une est dans pour que qui sur avec au par il elle sont ont été aux ce cette ses"
    ),
    "Spanish": (
        "el la los las de del y un una es en para que por con se su al lo como más fue son ha pero sus este esta"
    ),
    "Portuguese": (
        "o os as de do da dos das e um uma em para que por com se não na no ao foi são mais como pelo pela seu"
    ),
    "German": (
        "der die das und den dem des ein eine einer ist von zu mit auf für im nicht sich auch wird bei nach aus hat"
    ),
    "Italian": (
        "il lo la gli le di del della dei e un una è in per che con si non da al sono nel alla dal più anche ha ma"
    ),
    "Dutch": (
        "de het een en van in is dat op te voor met zijn niet aan er om ook als bij door naar heeft werd uit wordt"
    ),
    "Swedish": ("och det att en ett som på är av för med den till inte har de om från var han men vid ska efter i sig"),
    "Danish or Norwegian": (
        "og det at en et som på er av af for med den til ikke har de om fra var han men ved skal etter"
    ),
    "Indonesian or Malay": (
        "yang dan di ke dari untuk dengan pada ini itu dalam tidak akan oleh telah sebagai juga adalah"
    ),
    "Polish": ("i w na z do się nie to że jest o jak po za od przez dla są ale ten który było tym oraz może"),
    "Czech or Slovak": (
        "se je na že si po od do jako které který která bude jeho byl byla bylo ale také ve pro při před jsou "
        "nebo podle však až jen již už sú ako ktoré bola bolo aj pri podľa sa"
    ),
    "Turkish": ("ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise göre ancak her oldu olduğu"),
    "Vietnamese": ("và của là có trong cho các được với không này đã một những người khi ở đến từ để theo tại về"),
}
_WORDS = {name: frozenset(words.split()) for name, words in _PROFILES.items()}

_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "km": "Khmer", "ko": "Korean", "lo": "Lao", "ms": "Malay", "my": "Burmese",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def is_english(declared: str) -> bool:
    """Whether a declared language ("en", "en-GB", "eng", "English") is English."""
    return re.split(r"[-_]", declared.strip().lower())[0] in {"en", "eng", "english"}


def name_of(declared: str) -> str:
    """Name of a declared language: "Lao" for "lo" and "lo-LA"; the word itself where we know no name."""
    return _NAMES.get(re.split(r"[-_]", declared.strip().lower())[0], declared.strip())


def foreign(text: str) -> str:
    """
    Say why `text` is held not to be English, in words ("it is written in Lao script"), or "" where it may be.

    First the script: under half Latin letters is not English. Then, for texts of some length, the share of
    little words: another language's clearly above English's, or next to none together with accented letters.
    """
    window = text[:_WINDOW]
    script = _script(window)
    if script:
        return f"it is written in {script} script"
    words = [word.lower() for word in _WORD.findall(window)]
    if len(words) < _FEW_WORDS:
        return ""
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in list_) / len(words) for name, list_ in _WORDS.items()}
    english = shares.pop("English")
    best = max(shares, key=lambda name: (shares[name], name))
    if shares[best] > 0.12 and shares[best] > 1.5 * english:
        return f"it reads as {best}"
    letters = sum(map(len, words))
    accented = sum(1 for word in words for letter in word if letter > "\x7f" and letter.isalpha())
    if (
        len(words) >= _MANY_WORDS
        and len(_WORDS["English"] & counts.keys()) < _DISTINCT
        and accented > _FOREIGN_LETTERS * letters
    ):
        return "it does not read as English"
    return ""


def _script(window: str) -> str:
    """Name of the script most letters are in, "" when at least half are Latin or there are too few to tell."""
    latin = sum(1 for letter in window if letter.isascii() and letter.isalpha())
    others: Counter[str] = Counter()
    for letter, count in Counter(c for c in window if c > "\x7f").items():
        name = unicodedata.name(letter, "") if unicodedata.category(letter)[0] in "LM" else ""
        if name.startswith("LATIN") or not name:
            latin += count if name else 0
        elif not name.startswith(("COMBINING", "MODIFIER")):
            others[name.split(" ")[0]] += count
    total = latin + others.total()
    if total < _FEW_LETTERS or others.total() <= latin:
        return ""
    top = max(others, key=lambda name: (others[name], name))
    return {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}.get(top, top.capitalize())
