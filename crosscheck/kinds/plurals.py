"""English plurals of lemmas, for wording: "2,000 people", "30 Palestinians", "2 series"."""

from __future__ import annotations

from crosscheck.grammar.nouns import PLURALS
from crosscheck.words import word_set
from crosscheck.words.places import NATIONALITIES

_FORMS = {lemma: form for form, lemma in reversed(PLURALS.items())}
_OES = word_set("hero potato tomato veto echo torpedo embargo cargo")
_ENDING_ED = word_set(
    "bed seed shed speed breed weed steed need deed feed reed sled creed moped biped thoroughbred hundred"
)
_MANS = word_set("human german roman norman ottoman shaman talisman caiman")
_INVARIANT = word_set(
    "elderly sick rich poor rbi chinese japanese vietnamese portuguese swiss "
    "british "
    "french irish dutch spanish english danish turkish swedish corps means headquarters barracks crossroads gallows "
    "salmon trout shrimp bison moose swine hovercraft watercraft counsel quid baht yen yuan"
)


def plural_of(noun: str) -> str:
    """The plural of a lemma in small letters; a form that has no other plural, or is one already, stays."""
    words = noun.split(" ")
    words[-1] = _plural(words[-1])
    return " ".join(words)


def written(word: str) -> str:
    """A noun as it is printed: nationalities have their capital."""
    single = word if word in NATIONALITIES else word.removesuffix("s")
    return word[0].upper() + word[1:] if single in NATIONALITIES else word


def _plural(noun: str) -> str:
    if noun in _FORMS:
        return _FORMS[noun]
    if noun in PLURALS or noun in _INVARIANT or not noun or not noun[-1].isalpha():
        return noun
    if noun.endswith("ed") and noun not in _ENDING_ED:
        return noun  # "the wounded", "the displaced"
    if noun.endswith("man") and noun not in _MANS and len(noun) > 3:
        return noun[:-3] + "men"
    if noun.endswith("y") and len(noun) > 2 and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("ch", "sh", "ss", "us", "x", "zz")) or noun in _OES:
        return noun + "es"
    if noun.endswith(("s", "ese")):
        return noun
    return noun + "s"
