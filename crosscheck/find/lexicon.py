"""Word classes, and the class of a word by itself."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.words import english as en
from crosscheck.words.forms import BASE, GERUND, THIRD, VERB_FORMS, positive, verb_form
from crosscheck.words.verbs import NOUN_TOO

DET, PREP, TO, CONJ, SUB, PRON = "D", "P", "TO", "C", "S", "PR"
BE, HAVE, DO, MODAL, NOT = "BE", "HV", "DO", "M", "NEG"
ADV, ADJ, NOUN, NAME, NUM = "R", "J", "N", "NP", "NUM"
VERB, PASTV, ING = "V", "VD", "VG"
CALENDAR = "T"
"""Names of months and days: they break noun phrases and are no one's name."""
MARK, HYPHEN = ".", "HY"
DESIGNATION = "DG"
"""A name with digits, as the grammar found it: T-34, COVID-19."""
NOMINAL = frozenset({NOUN, NAME, DESIGNATION})
VERBAL = frozenset({VERB, PASTV, ING})
AUXILIARY = frozenset({BE, HAVE, DO, MODAL})

_NUMBER_WORDS = en.word_set(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "dozen hundreds "
    "thousands millions billions trillions dozens bn mn tn m k percent pct"
)
_ADJECTIVES_TOO = en.word_set(
    "separate clear clean narrow secure slow complete correct exempt lower direct own moderate smooth dry warm "
    "cool light open "
    "last present free near live mature idle empty spare sober elaborate alternate deliberate weary parallel "
    "better double triple"
)
_ADJECTIVE_ENDINGS = (
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ical",
    "ish",
    "ese",
    "ic",
    "ive",
    "al",
    "ary",
    "ian",
    "ern",
)
_NOUNS_LIKE_ADJECTIVES = en.word_set(
    "hospital capital metal trial festival rival arrival survival approval proposal removal general official "
    "animal individual "
    "terminal criminal signal journal goal deal oil appeal meal materials material memorial professional "
    "withdrawal music public "
    "topic traffic clinic fabric republic critic epidemic pandemic mechanic olive native executive detective "
    "initiative "
    "representative alternative objective perspective motive archive dive drive library salary secretary anniversary "
    "boundary military january february missionary dictionary technician politician civilian guardian physician "
    "magic musical "
    "finish fish english british wish variable vegetable table cable vehicle article particle title couple "
    "people gender academic "
    "total rehearsal referral renewal disposal dismissal denial burial funeral canal cereal crystal petal pedal "
    "medal rail mail "
    "nail tail detail trail email jail panel parallel virus census bonus campus focus status bus genus chorus "
    "corpus pig"
)
_ED_NOUNS = en.word_set(
    "seed feed speed need deed weed breed bed red shed hundred kindred united biped creed greed steed sped"
)
_ING_NOUNS = en.word_set(
    "building meeting morning evening thing something anything everything nothing ceiling king ring spring "
    "string wing sibling "
    "wedding shooting bombing killing hearing briefing opening closing signing filing ruling warning finding "
    "feeling landing "
    "painting training funding housing parking shipping engineering boxing racing swimming fighting spending "
    "trading saving "
    "savings earnings earning holding proceeding greeting gathering offering crossing crossing screening sting "
    "being listing "
    "rating setting beginning ending understanding unveiling mining farming banking manufacturing beijing "
    "reading clothing"
)


@lru_cache(maxsize=1 << 15)
def lexical(word: str) -> str:
    """Class of a word in lower case by itself: a tag, or "vb", "vz" (with "n" when as often a noun), "vd", "vg"."""
    for words, tag in _CLOSED:
        if word in words:
            return tag
    if word in VERB_FORMS:
        base, form = VERB_FORMS[word]
        if form == BASE and word in _ADJECTIVES_TOO:
            return "vbj"
        both = base in NOUN_TOO
        if form == BASE:
            return "vbn" if both else "vb"
        if form == THIRD:
            return "vzn" if both else "vz"
        if form == GERUND:
            return "vgn" if word in _ING_NOUNS else "vg"
        return "vd"
    if word in en.ADJECTIVES or positive(word) != word:
        return ADJ
    if (
        word.endswith("ly")
        and len(word) > 4
        and word not in {"family", "assembly", "supply", "reply", "rally", "july", "italy"}
    ):
        return ADV
    _, form = verb_form(word)
    if form == GERUND:
        return NOUN if word in _ING_NOUNS else "vg"
    if form and word not in _ED_NOUNS:
        return "vd"
    if word.endswith(_ADJECTIVE_ENDINGS) and len(word) > 4 and word not in _NOUNS_LIKE_ADJECTIVES:
        return ADJ
    return NOUN


_CLOSED: tuple[tuple[frozenset[str], str], ...] = (
    (en.BE, BE),
    (en.HAVE, HAVE),
    (en.DO, DO),
    (en.MODALS, MODAL),
    (frozenset({"to"}), TO),
    (frozenset({"not", "never", "n't"}), NOT),
    (_NUMBER_WORDS, NUM),
    (en.SUBORDINATORS, SUB),
    (en.SUBJECT_PRONOUNS | en.PRONOUNS, PRON),
    (frozenset({"more", "less", "most", "least", "other", "own", "same", "few", "several", "many"}), ADJ),
    (en.DETERMINERS, DET),
    (en.CONJUNCTIONS, CONJ),
    (en.PREPOSITIONS, PREP),
    (en.ADVERBS, ADV),
)
