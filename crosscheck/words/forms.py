"""Forms of English words: lemmas, and what a form can be as a verb."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.words.english import ADJECTIVES, word_set
from crosscheck.words.verbs import IRREGULAR_VERBS, VERBS

BASE, THIRD, PAST, PARTICIPLE, GERUND = "base", "third", "past", "participle", "gerund"
_VOWELS = frozenset("aeiou")
_DOUBLING = word_set(
    "abet admit bar ban beg bet commit compel control cut defer dip drag drop equip expel fit forget grab hit "
    "jog knit let "
    "man map mob nod occur omit pat permit pin plan plot prefer propel put quit rebel refer regret repel rob rub "
    "run set shed "
    "ship shop shut sit skip slam slap slip snap spin split spot stem step stir stop strap strip submit swim tap "
    "tip top "
    "transfer transmit trap travel trim trip upset wed whip win wrap"
)


def _endings(base: str) -> tuple[str, str, str]:
    """Third person, past and gerund of a regular verb."""
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if base.endswith("ie"):
        return third, base + "d", base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return third, base + "d", base[:-1] + "ing"
    if base.endswith("e"):
        return third, base + "d", base + "ing"
    if base in _DOUBLING:
        return third, base + base[-1] + "ed", base + base[-1] + "ing"
    return third, base + "ed", base + "ing"


def _verb_forms() -> dict[str, tuple[str, str]]:
    """Every form of the listed verbs: form -> (lemma, what it is); a past that is also a participle is "past"."""
    forms: dict[str, tuple[str, str]] = {}
    irregular = [entry.split() for line in IRREGULAR_VERBS.strip().splitlines() for entry in line.split("|")]
    for base, past, participle in irregular:
        third, _, gerund = _endings(base)
        forms.setdefault(participle, (base, PARTICIPLE))
        forms[past] = (base, PAST)
        forms[third] = (base, THIRD)
        forms[gerund] = (base, GERUND)
        forms[base] = (base, BASE)
    known = {base for base, _, _ in irregular}
    for base in VERBS:
        if base in known:
            continue
        third, past, gerund = _endings(base)
        for form, what in ((third, THIRD), (past, PAST), (gerund, GERUND), (base, BASE)):
            if form not in forms or form == "wound":
                forms[form] = (base, what)
    for extra in ("cancelled", "travelled", "labelled", "modelled", "signalled", "fuelled", "totalled"):
        forms[extra] = (extra[:-3], PAST)
        forms[extra[:-2] + "ing"] = (extra[:-3], GERUND)
    forms["dying"] = ("die", GERUND)
    forms["lying"] = ("lie", GERUND)
    forms["has"] = ("have", THIRD)
    forms["does"] = ("do", THIRD)
    forms["proved"] = ("prove", PAST)
    forms["burned"] = ("burn", PAST)
    forms["pleaded"] = ("plead", PAST)
    forms["lit"] = ("light", PAST)
    forms["lay"] = ("lay", BASE)
    for form in ("is", "are", "am", "was", "were", "been", "being"):
        forms[form] = ("be", PAST if form in {"was", "were"} else BASE)
    return forms


INVARIANT_VERBS: frozenset[str] = frozenset(
    base
    for line in IRREGULAR_VERBS.strip().splitlines()
    for base, past, _ in (entry.split() for entry in line.split("|"))
    if base == past
)
"""Verbs whose past is spelt like the base: "set", "hit"; alone they are taken for the past in news."""
VERB_FORMS: dict[str, tuple[str, str]] = _verb_forms()
_PARTICLES = """
hand over back out in|take over back away off on|carry out|pay back off out|set up|give up back away|bring back in
send back in out|put up on out|pick up|wipe out|call off|lay off|shut down|break up down|turn over down|sell off
buy back up|cut off down|blow up|shoot down|bring down|win back|hold back up|sign over off|write off|spin off|roll out
"""
PARTICLES: dict[str, frozenset[str]] = {
    verb: frozenset(particles)
    for line in _PARTICLES.strip().splitlines()
    for verb, *particles in (entry.split() for entry in line.split("|"))
}
"""Verb -> particles after which its object follows: "handed over the tanks"."""
_DEGREES = """
best good|better good|worst bad|worse bad|further far|furthest far|eldest old|elder old|most many|more many|least little
"""
DEGREES: dict[str, str] = dict(entry.split() for line in _DEGREES.strip().splitlines() for entry in line.split("|"))
_WITH_PARTICIPLE = {base for base, form in VERB_FORMS.values() if form == PARTICIPLE}
FINITE_FORMS: frozenset[str] = frozenset(
    word for word, (base, form) in VERB_FORMS.items() if form == PAST and base in _WITH_PARTICIPLE
)
"""Pasts that cannot be participles: "grew", "took"."""
_IRREGULAR_PLURALS = """
men man|women woman|children child|feet foot|teeth tooth|geese goose|mice mouse|lives life|wives wife
knives knife|leaves leaf|halves half|thieves thief|shelves shelf|wolves wolf|loaves loaf|selves self
crises crisis|analyses analysis|bases base|theses thesis|phenomena phenomenon|criteria criterion|media media
data data|persons person|oxen ox|dice die|troops troop|forces force|series series|species species
aircraft aircraft|personnel personnel|police police|headquarters headquarters|news news|policemen policeman
firemen fireman|servicemen serviceman|gunmen gunman|fishermen fisherman|spokesmen spokesman
congressmen congressman|businessmen businessman|clothes clothes|goods goods|talks talks|ties tie|movies movie
cookies cookie|zombies zombie|calories calorie|hippies hippie|buses bus|gases gas|viruses virus|campuses campus
bonuses bonus|census census|viruses' virus|statuses status|people people|lenses lens|mathematics mathematics
economics economics|politics politics|physics physics|olympics olympics|works work|means means|diabetes diabetes
congress congress|gas gas|bus bus|times time|pounds pound|injuries injury|casualties casualty|heroes hero
potatoes potato|caches cache|aches ache|headaches headache|shoes shoe|canoes canoe|toes toe
"""
IRREGULAR_PLURALS: dict[str, str] = {
    plural: single
    for line in _IRREGULAR_PLURALS.strip().splitlines()
    for plural, single in (entry.split() for entry in line.split("|"))
}
_KEEP = ("ss", "us", "is", "'s")


@lru_cache(maxsize=1 << 12)
def positive(word: str) -> str:
    """The plain degree of an adjective in lower case: "largest" -> "large"; other words as they are."""
    known = DEGREES.get(word)
    if known is not None:
        return known
    for ending in ("est", "er"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        for plain in (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else "", stem[:-1]):
            if plain in ADJECTIVES and (plain != stem[:-1] or stem[-1] == stem[-2:-1]):
                return plain
    return word


def noun_lemma(word: str) -> str:
    """Singular of a noun in lower case: "tanks" -> "tank", "countries" -> "country"; possessive endings fall away."""
    word = word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("'")
    known = IRREGULAR_PLURALS.get(word)
    if known is not None:
        return known
    if len(word) < 4 or not word.endswith("s") or word.endswith(_KEEP):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zzes", "ches", "shes")):
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2] if len(word) > 5 else word[:-1]
    return word[:-1]


@lru_cache(maxsize=1 << 15)
def verb_form(word: str) -> tuple[str, str]:
    """
    Lemma and form of `word` in lower case as a verb, ("", "") where it can be none.

    Unlisted words ending in -ed and -ing are taken for regular verbs; other unlisted words are not verbs.
    """
    known = VERB_FORMS.get(word)
    if known is not None:
        return known
    for prefix in ("re-", "re", "un", "over", "out", "mis", "co-", "under", "dis"):
        if word.startswith(prefix) and len(word) > len(prefix) + 4:
            inner = VERB_FORMS.get(word[len(prefix) :])
            if inner is not None and inner[1] not in {BASE, THIRD}:
                return prefix + inner[0], inner[1]
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return _strip(word[:-2]), PAST
    if len(word) > 5 and word.endswith("ing"):
        return _strip(word[:-3]), GERUND
    return "", ""


def _strip(stem: str) -> str:
    """Base of a regular verb from its form without -ed or -ing."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    if (
        stem.endswith(
            ("at", "iz", "is", "us", "v", "uc", "ur", "c", "dg", "rg", "bl", "pl", "ng", "u", "as", "iv", "or")
        )
        and len(stem) > 2
    ):
        return stem + "e"
    return stem


@lru_cache(maxsize=1 << 15)
def lemma(word: str) -> str:
    """Lemma of `word` in lower case, as a verb where its form says verb ("signed" -> "sign"), else as a noun."""
    base, form = verb_form(word)
    if base and form in {PAST, PARTICIPLE, GERUND}:
        return base
    return noun_lemma(word)
