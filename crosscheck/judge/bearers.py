"""Of whom, of which day and of which happening a value is told: people age until the trial, and fires follow fires."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.judge.running import around, sentence_of
from crosscheck.model import Age, Article, Claim
from crosscheck.words.bodies import personal
from crosscheck.words.english import EVENT_NOUNS

_THEN_AFTER = re.compile(r"(?:[ ,]*(?:years? old)?[ ,(]*)at the time\b", re.IGNORECASE)
_THEN_BEFORE = re.compile(r"\bthen[ -]\Z", re.IGNORECASE)
_ACCUSED = (
    r"(?:arrest(?:ed|s|ing)|charg(?:ed|es|ing)|accus(?:ed|es|ing)|convict(?:ed|s|ing)|sentenc(?:ed|es|ing)"
    r"|indict(?:ed|s)|book(?:ed|s)|jailed|suspect(?:ed|s)?|gunman|shooter|defendant|assailant)"
)
_HARMED = (
    r"(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:s|ing)?|struck|hit|victims?|died|dies|dead"
    r"|deaths?(?: \w+)? of|hospitali[sz]ed)"
)
_AUXILIARY = r"(?:(?:who|was|were|is|are|has|have|had|been|being|also|later|fatally|critically|seriously|badly)\s+)*"
_ADVERB = r"(?:fatally |critically |seriously |accidentally )?"
_PERSON = r"(?:years? old|years?|man|woman|boy|girl|male|female|teen(?:ager)?|youth|juvenile|child|baby|toddler|person)"
_NEXT = rf"[\s,–—-]*(?:{_PERSON}\b[\s,]*)?(?:(?:from|of) [A-Z][\w. ]{{1,25}},?\s+)?"
_BEFORE = r"\s+(?:an?|the|his|her|their|another|and|one|two)?\s*\Z"
_DID_AFTER = re.compile(
    rf"{_NEXT}{_AUXILIARY}(?:{_ACCUSED}|will spend|faces|pleaded|turned (?:him|her)self in)\b", re.IGNORECASE
)
_DID_BEFORE = re.compile(rf"\b{_ACCUSED}{_BEFORE}", re.IGNORECASE)
_MET_AFTER = re.compile(
    rf"{_NEXT}{_AUXILIARY}(?:{_HARMED}|shot\b(?! (?:and|at|his|her|the|an?|two|three|\w+ed)\b))", re.IGNORECASE
)
_LISTED = r"(?:(?:\s[\w’'-]+,?){1,6}\sand\s(?:an?|another)\s*\Z)"
_MET_BEFORE = re.compile(rf"\b(?:{_HARMED}|{_ADVERB}shot)(?:{_BEFORE}|{_LISTED})", re.IGNORECASE)
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]*\w(?: [A-Z]\.?){0,2}(?: [A-Z][\w.'’-]*\w){1,3}")
_SAYS_SO = re.compile(
    rf"{_NEXT}who (?:said|told \w+) (?:that )?s?he (?:had been|was) (?:shot|hit|hurt|stabbed|attacked)\b", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:another|(?:a|the) (?:separate|different|previous)|an (?:unrelated|earlier)|the (?:last|earlier))"
    r"(?P<then>(?: [a-z-]+){1,3})",
    re.IGNORECASE,
)
"""What sets a happening apart from the one of the story; "a second theft" may be what the other article tells of."""
_REACH = 60
"""Code points on either side of an age in which the words stand that say what befell its bearer."""


def ages_differ(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """
    Why two ages need not be one person's of one day, as a sentence; "" when nothing says so.

    One is told as that of the time of what happened; or one is of who was hurt and the other of who is accused of it,
    unless both sentences name one person, who may be both.
    """
    if not (isinstance(a.value, Age) and isinstance(b.value, Age)):
        return ""
    if _then(a, articles) is not _then(b, articles):
        return "One is the age at the time of what happened, the other may be a later one."
    if _names(a, articles) & _names(b, articles):
        return ""
    parts = {_part(claim, articles) for claim in (a, b)}
    return "One is the age of who was harmed, the other of who is accused." if parts == {"did", "met"} else ""


def another(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """Why one value is said to be that of another happening ("another shooting"), as a sentence; "" else."""
    told = [_another(claim, articles) for claim in (a, b)]
    return f"One tells of {next(filter(None, told))}." if bool(told[0]) is not bool(told[1]) else ""


def _another(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The words before a claim in its sentence that tell of another happening: "a separate fire"; "" for none."""
    before, _ = around(claim, articles)
    for match in _ANOTHER.finditer(before):
        words = match["then"].casefold().split()
        told = [at for at, word in enumerate(words, start=1) if word in EVENT_NOUNS]
        if told:
            return " ".join((match.group()[: match.start("then") - match.start()].casefold(), *words[: told[-1]]))
    return ""


def _then(claim: Claim, articles: Mapping[str, Article]) -> bool:
    before, after = _beside(claim, articles)
    return bool(_THEN_AFTER.match(after) or _THEN_BEFORE.search(before))


def _part(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The part of an age's bearer: "did" for who is accused, "met" for who was harmed, "" for both and neither."""
    before, after = _beside(claim, articles)
    did = bool(_DID_AFTER.match(after) or _DID_BEFORE.search(before))
    met = bool(_MET_AFTER.match(after) or _SAYS_SO.match(after) or _MET_BEFORE.search(before))
    if did is met:
        return ""
    return "did" if did else "met"


def _beside(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, str]:
    """The words of its sentence right before and right after a claim."""
    before, after = around(claim, articles)
    return before[-_REACH:], after[:_REACH]


def _names(claim: Claim, articles: Mapping[str, Article]) -> frozenset[str]:
    """The last names of the persons that its sentence names."""
    written = (match.group() for match in _FULL_NAME.finditer(sentence_of(claim, articles)))
    return frozenset(name.split()[-1].casefold() for name in (*written, *claim.context.actors) if personal(name))
