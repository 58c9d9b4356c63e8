"""What a fact is called: "Dates of the visit of Ana Ruiz", "Number of Soviet tanks", "Date of signing"."""

from __future__ import annotations

import re

from crosscheck.judge.view import View
from crosscheck.model import Count

_LEADS = {
    "date": "date",
    "time": "time",
    "extent": "dates",
    "duration": "length",
    "age": "age",
    "count": "number",
    "ordinal": "rank",
}
"""What a kind gives of its subject; the other kinds' values say it themselves (percent, money, measures)."""

_NO_ARTICLE = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "these", "those"})
_SMALL = _NO_ARTICLE | {"of", "in", "on", "at", "to", "for", "by", "with", "and", "or", "not"}
_MASS = frozenset({"people", "staff", "police", "personnel", "cattle", "aircraft", "spacecraft", "series", "species"})
_IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "life": "lives",
    "wife": "wives",
    "knife": "knives",
    "leaf": "leaves",
    "half": "halves",
    "foot": "feet",
    "tooth": "teeth",
    "mouse": "mice",
}
_VOWELS = "aeiou"
_OPENS = ("", ".", "!", "?", ":", '"', "“")
"""After these a capital says nothing."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def heading(view: View) -> str:
    """The fact's name as a message begins with it."""
    nouns = {claim.context.noun for claim in view.claims}
    nouns |= {claim.value.noun for claim in view.claims if isinstance(claim.value, Count)}
    nouns -= {""}
    verb = not nouns and view.fact.subject.partition(" ")[0] in {claim.context.predicate for claim in view.claims}
    subject = cased(view.fact.subject, view)
    if view.fact.kind == "count" and subject.partition(" of ")[0].split()[-1:] and not verb:
        head, of, rest = subject.partition(" of ")
        known = head.split()[-1].casefold() in {noun.casefold() for noun in nouns}
        subject = f"{plural(head) if known else head}{of}{rest}"
    return title(view.fact.kind, subject, verb=verb)


def title(kind: str, subject: str, *, verb: bool = False) -> str:
    """
    Name a fact of `kind` by its `subject`; with `verb` the subject begins with the lemma of one.

    A verb is given its -ing form; a count's noun has its plural already.
    """
    subject = subject.strip()
    lead = _LEADS.get(kind, "")
    if not subject:
        return (lead or "figure").capitalize()
    if lead and lead in subject.casefold().split()[:1]:
        return _capital(subject)
    if verb:
        head, _, rest = subject.partition(" ")
        name = f"{lead.capitalize()} of" if lead and kind != "count" else "Figure for"
        return f"{name} {_gerund(head)}{' ' if rest else ''}{rest}"
    if kind == "ordinal" or not lead:
        return _capital(subject)
    if kind == "count":
        return f"Number of {subject}"
    words = subject.partition(" of ")[0].split() or subject.split()
    first, head = words[0], words[-1]
    bare = (
        kind == "age"
        or not head.islower()
        or first in _NO_ARTICLE
        or any(word.endswith(("'s", "’s")) for word in words)
    )
    return f"{lead.capitalize()} of {'' if bare else 'the '}{subject}"


def cased(subject: str, view: View) -> str:
    """The subject with those words capitalised that the articles mostly write so inside their sentences."""
    balance = dict.fromkeys((word for word in subject.split() if word.islower() and word not in _SMALL), 0)
    for claim in view.claims:
        article = view.desk.articles.get(claim.article_id)
        if article is None:
            continue
        text = article.text[claim.context.sentence.start : claim.context.sentence.end]
        for match in _WORD.finditer(text):
            word = match.group()
            inside = text[max(0, match.start() - 3) : match.start()].rstrip()[-1:] not in _OPENS
            if inside and (low := word.lower()) in balance:
                balance[low] += -1 if word == low else 1
    return " ".join(_capital(word) if balance.get(word, 0) > 0 else word for word in subject.split())


def plural(noun: str) -> str:
    """The plural of a noun phrase's last word: "Soviet tank" gives "Soviet tanks"."""
    rest, space, head = noun.rpartition(" ")
    low = head.casefold()
    many = low.endswith(("s", "people", "men")) and not low.endswith(("ss", "us", "is"))
    if many or low in _MASS or not head.isalpha():
        return noun
    if low in _IRREGULAR:
        return f"{rest}{space}{_IRREGULAR[low]}"
    if low.endswith(("man", "woman")) and low not in {"human", "german"}:
        return f"{rest}{space}{head[:-2]}en"
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if low.endswith("y") and low[-2:-1] not in {*_VOWELS}:
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _gerund(verb: str) -> str:
    """The -ing form of a verb's lemma."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    short = sum(letter in _VOWELS for letter in verb) == 1 or verb in {"begin", "commit", "admit", "occur", "refer"}
    if short and len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS:
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
