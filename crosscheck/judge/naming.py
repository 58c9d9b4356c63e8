"""What a fact is called: "Dates of the visit of Ana Ruiz", "Number of Soviet tanks", "Date of signing"."""

from __future__ import annotations

import re

from crosscheck.judge.view import View

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


def heading(view: View) -> str:
    """The fact's name as a message begins with it."""
    nouns = {claim.context.noun for claim in view.claims} - {""}
    verb = not nouns and view.fact.subject.partition(" ")[0] in {claim.context.predicate for claim in view.claims}
    return title(view.fact.kind, cased(view.fact.subject, view), verb=verb)


def title(kind: str, subject: str, *, verb: bool = False) -> str:
    """
    Name a fact of `kind` by its `subject`; with `verb` the subject begins with the lemma of one.

    The subject's words are lemmas: a count is given its plural, a verb its -ing form.
    """
    subject = subject.strip()
    lead = _LEADS.get(kind, "")
    if not subject:
        return (lead or "figure").capitalize()
    if lead and lead in subject.casefold().split()[:1]:
        return _capital(subject)
    if verb:
        head, _, rest = subject.partition(" ")
        return f"{(lead or 'figure').capitalize()} of {_gerund(head)}{' ' if rest else ''}{rest}"
    if kind == "ordinal" or not lead:
        return _capital(subject)
    if kind == "count":
        head, of, rest = subject.partition(" of ")
        return f"Number of {plural(head)}{of}{rest}"
    first = subject.split()[0]
    bare = kind == "age" or not first.islower() or first in _NO_ARTICLE or first.endswith(("'s", "’s"))
    return f"{lead.capitalize()} of {'' if bare else 'the '}{subject}"


def cased(subject: str, view: View) -> str:
    """The subject with those words capitalised that the articles write so inside their sentences."""
    words = {word for word in subject.split() if word.islower()}
    names: set[str] = set()
    for claim in view.claims:
        article = view.desk.articles.get(claim.article_id)
        if article is None:
            continue
        sentence = claim.context.sentence
        text = article.text[sentence.start : sentence.end]
        for word in sorted(words - names):
            if re.search(rf"(?<=[a-z,] ){re.escape(_capital(word))}\b", text):
                names.add(word)
    return " ".join(_capital(word) if word in names else word for word in subject.split())


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
