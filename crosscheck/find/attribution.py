"""Who an article says something from: "the ministry said", "according to X", and the speaker of a quotation."""

from __future__ import annotations

from bisect import bisect_left

from crosscheck.find import lexicon as t
from crosscheck.find.names import Cast
from crosscheck.find.roles import subject_of
from crosscheck.find.sentences import Sentence
from crosscheck.find.syntax import Syntax
from crosscheck.words import english as en

_AFTER_SPEECH = frozenset(",”\"’'")
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})
_BACK = 3
"""Sentences looked back over when each has only pronouns."""
_QUOTES = frozenset('“”"')
_MOST = 12
"""Sources kept of one sentence."""


class Sources:
    """The sources of every sentence that has one, found once for a text."""

    def __init__(self, syntax: Syntax, cast: Cast) -> None:
        self._syntax = syntax
        self._cast = cast
        self._quoted = _quoted_sentences(syntax)
        self._found = _sources(syntax)
        self._tokens = [token for token, _, _ in self._found]

    def of(self, sentence: int, token: int, governor: int, *, temporal: bool) -> str:
        """
        The source of what stands at `token`, "" for the article's own voice.

        `governor` is the number of the governing verb: the day on which somebody spoke is told by the article itself.
        """
        bounds = self._syntax.outline.sentences[sentence]
        low = bisect_left(self._tokens, bounds.first)
        high = min(bisect_left(self._tokens, bounds.stop), low + _MOST)
        best, distance, source = "", 1 << 30, token
        for at, verb, speaker in self._found[low:high]:
            if temporal and verb >= 0 and verb == governor:
                continue
            if abs(at - token) < distance:
                best, distance, source = speaker, abs(at - token), at
        if best:
            return self._resolved(best, sentence, source)
        if sentence in self._quoted:
            return self._carried(sentence, bounds)
        return ""

    def _carried(self, sentence: int, bounds: Sentence) -> str:
        """A quotation that runs over sentences keeps the speaker named beside it in its paragraph."""
        sentences = self._syntax.outline.sentences
        for step in (-1, 1, -2, 2):
            other = sentence + step
            if not 0 <= other < len(sentences) or sentences[other].paragraph != bounds.paragraph:
                continue
            low = bisect_left(self._tokens, sentences[other].first)
            if low < len(self._found) and self._tokens[low] < sentences[other].stop:
                return self._resolved(self._found[low][2], other, self._tokens[low])
        return ""

    def _resolved(self, speaker: str, sentence: int, token: int) -> str:
        """
        A source with a pronoun put back to its name; "" where more than one name would do, or none.

        "he" is the one person named before it in its sentence, else the one source and person of the sentence before.
        """
        if speaker.casefold() not in _PRONOUNS:
            return speaker
        personal = speaker.casefold() in {"he", "she"}
        sentences = self._syntax.outline.sentences
        trails = _trails(self._syntax, token, sentences[sentence].first)
        inside = self._cast.people(sentences[sentence].first, token) if personal and not trails else ()
        if inside:
            return inside[0] if len(inside) == 1 else ""
        return self._before(sentence, personal=personal)

    def _before(self, sentence: int, *, personal: bool) -> str:
        """The source of the sentence before where it names no other person; over a paragraph's end only a person."""
        sentences = self._syntax.outline.sentences
        for other in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
            bounds = sentences[other]
            same = bounds.paragraph == sentences[sentence].paragraph
            low, high = bisect_left(self._tokens, bounds.first), bisect_left(self._tokens, bounds.stop)
            sources = {speaker for _, _, speaker in self._found[low:high]}
            people = self._cast.people(bounds.first, bounds.stop)
            if sources and all(source.casefold() in _PRONOUNS for source in sources) and not people:
                continue
            if not personal:
                return _only(sources - set(people)) if same and not people else ""
            if people:
                named = len(people) == 1 and all(_names(source, people[0]) for source in sources)
                return people[0] if named and (same or sources) else ""
            return _only(sources) if same else ""
        return ""


def _trails(syntax: Syntax, token: int, first: int) -> bool:
    """As in "the port, he said": the names before it belong to what is told, not to who tells it."""
    at = token
    while at > max(first, token - 4) and syntax.tokens.lowers[at] not in _PRONOUNS:
        at -= 1
    return at > first and syntax.tokens.words[at - 1] in _AFTER_SPEECH


def _only(sources: set[str]) -> str:
    return next(iter(sources)) if len(sources) == 1 else ""


def _names(source: str, person: str) -> bool:
    """Whether a source is that person: "Mr Moor" is "Jan Moor", and a pronoun may be."""
    return source.casefold() in _PRONOUNS or person.rpartition(" ")[2] in source


def _quoted_sentences(syntax: Syntax) -> frozenset[int]:
    """Sentences that lie, in whole or part, inside quotation marks."""
    quoted: set[int] = set()
    words = syntax.tokens.words
    inside, paragraph = False, -1
    for number, sentence in enumerate(syntax.outline.sentences):
        if sentence.paragraph != paragraph:
            inside, paragraph = False, sentence.paragraph
        touched = inside
        for index in range(sentence.first, sentence.stop):
            word = words[index]
            if word not in _QUOTES:
                continue
            if word == "“" or (word == '"' and not inside):
                inside = touched = True
            else:
                inside = False
        if touched:
            quoted.add(number)
    return frozenset(quoted)


def _sources(syntax: Syntax) -> list[tuple[int, int, str]]:
    """Token, number of the verb (-1 for "according to") and words of every source, in order."""
    found: list[tuple[int, int, str]] = []
    tokens = syntax.tokens
    for index in range(len(tokens) - 2):
        if tokens.lowers[index] == "according" and tokens.lowers[index + 1] == "to":
            speaker = _phrase_text(syntax, syntax.phrase_at[index + 2])
            if speaker:
                found.append((index, -1, speaker))
    for number, verb in enumerate(syntax.verbs):
        if verb.lemma not in en.SPEECH or verb.passive or verb.form != "finite":
            continue
        speaker = _speaker(syntax, number)
        if speaker and _reports(syntax, number):
            found.append((verb.head, number, speaker))
    found.sort()
    return found


def _speaker(syntax: Syntax, number: int) -> str:
    verb = syntax.verbs[number]
    inverted = syntax.phrase_at[verb.stop] if verb.stop < len(syntax.tokens) else -1
    before = syntax.tokens.words[verb.first - 1] if verb.first else ""
    closed = inverted >= 0 and not _verb_follows(syntax, syntax.phrases[inverted].stop)
    if (
        closed
        and verb.form == "finite"
        and before in _AFTER_SPEECH
        and verb.lemma in {"say", "add", "report", "write", "tell"}
    ):
        return _phrase_text(syntax, inverted)
    if verb.first and syntax.tags[verb.first - 1] == t.PRON:
        return "" if syntax.tokens.lowers[verb.first - 1] in {"there", "who"} else syntax.tokens.words[verb.first - 1]
    subject = subject_of(syntax, number)
    if subject >= 0:
        return _phrase_text(syntax, subject)
    return ""


def _verb_follows(syntax: Syntax, index: int) -> bool:
    return index < len(syntax.tags) and (syntax.tags[index] in t.VERBAL or syntax.tags[index] in t.AUXILIARY)


def _reports(syntax: Syntax, number: int) -> bool:
    """Verbs that also take a plain object speak only before a clause, a quotation or a comma: "announced that"."""
    verb = syntax.verbs[number]
    if verb.lemma in {"say", "tell"}:
        return True
    tag = syntax.tags[verb.stop] if verb.stop < len(syntax.tags) else ""
    if verb.lemma in {"report", "announce", "confirm", "estimate"} and tag in {t.DET, t.NUM, t.ADJ}:
        return True
    after = syntax.tokens.lowers[verb.stop] if verb.stop < len(syntax.tokens) else "."
    return after in {"that", ",", ".", ":", "“", '"'} or tag in {t.PRON, t.CALENDAR}


def _phrase_text(syntax: Syntax, number: int) -> str:
    """A source as written, with the "of" phrases that hang on it: "the Lao Ministry of Foreign Affairs"."""
    if number < 0:
        return ""
    phrase = syntax.phrases[number]
    stop = phrase.stop
    for _ in range(2):
        if stop + 1 < len(syntax.tokens) and syntax.tokens.lowers[stop] == "of" and syntax.phrase_at[stop + 1] >= 0:
            stop = syntax.phrases[syntax.phrase_at[stop + 1]].stop
    if syntax.tokens.lowers[phrase.head] in en.CALENDAR_WORDS:
        return ""
    return syntax.tokens.text[syntax.tokens.starts[phrase.first] : syntax.tokens.ends[stop - 1]]
