"""Options, and every threshold with the measurement that chose it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from decimal import Decimal

MAX_BYTES = 20_000_000
"""Largest text that is read, in bytes: far above any article, and still read in minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """All that shapes a result. Output paths, formats, cache state and fail-on do not, and live in the CLI."""

    encoder: str = "mention"
    """"mention" (all-MiniLM-L6-v2 taught this task), "sentence" (as published, or `model`), or "lexical" (no model)."""
    model: str = ""
    """Path or name of another model for the sentence encoder; "" is the packaged one."""
    max_bytes: int = MAX_BYTES

    def items(self) -> tuple[tuple[str, str], ...]:
        """Names and values, sorted, as reports print them."""
        return tuple(sorted((field.name, str(getattr(self, field.name))) for field in fields(self)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Least:
    """Least score of a pair whose values can stand together to be joined, by what the values are."""

    figure: float
    digit: float
    """For figures of one digit (3, 20, 400), which many facts of a story share."""
    when: float
    """For what is temporal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """
    Where alignment cuts. Scores carry three decimals and these four, so that no score ever lies on a threshold.

    By `agree`, and by `linkage`, a cluster's average score, claims are put together to weigh what differs; `settled`
    is what `agree` is for those that nothing was set against, to be said to be one fact. `conflict` and `possible` are
    log-odds of two clusters with irreconcilable values; below `mutual` each has to be the other's strongest rival, and
    `told_twice` is what `possible` is where some article tells both sides.
    """

    agree: Least
    settled: Least
    linkage: float
    conflict: float
    possible: float
    mutual: float
    told_twice: float


THRESHOLDS = Thresholds(
    agree=Least(figure=0.8005, digit=0.8505, when=0.7505),
    settled=Least(figure=0.8505, digit=0.9005, when=0.8505),
    linkage=0.3005,
    conflict=-0.2505,
    possible=-2.6005,
    mutual=-1.6005,
    told_twice=-1.4005,
)
"""
Swept on the 32 training topics of the labelled stories, end to end, each half seen through an encoder not taught with
its labels and by weights of evidence learned without it, and checked on the development topics (in brackets).

`conflict`: 17 of 81 conflicts at precision .71 at log-odds .05 (13 of 45 at .87), 21 at .72 at -.25 (14 at .82), 22
at .69 at -.45 (14 at .74), all without OTHER_DAY. `possible`: with -2.4 recall .52 at .33 (.58 at .49), with this .53
at .32 (.60 at .49), with -2.8 .53 at .30 (.62 at .48), with -3 .53 at .29 (.62 at .46). `mutual`: with -.8 .52 at .33
(.58 at .50), with -2 .54 at .29 (.60 at .46). `told_twice`: with -1 one conflict fewer is shown on either. `settled`:
pair F1 .69 and 46 of 597 look-alikes joined (.72 and 6 of 172); with what `agree` is .72 and 60 (.74 and 10), with .9
for all .65 and 41 (.68 and 6). `agree` as `settled` is: 21 conflicts at .75 (14 at .82), and with `possible` recall
.46 at .27 (.56 at .48). With .45 for `linkage` pair F1 fell by .02. The last two were measured with the weights of
their day.
"""

SURER = replace(THRESHOLDS, conflict=0.3505)
"""
The same where a conflict has to be likelier; what lies between is `possible` there.

For encoders that were not taught this task: of the conflicts that they find on the development topics eight are right
and four (lexical) or two (sentence) wrong at -.25, five and none at .35.
"""
DRAFTED = replace(SURER, settled=THRESHOLDS.agree)
"""
For a draft: a report shows an editor what is probably a conflict, a gate that stops a draft has to be surer of it. What
an edit changes is held against all that probably tells the fact: with `settled` as in a report 423 of 484 changed
values were caught on the development topics, with this 430, and no draft is wrongly raised (docs/gate.md).
"""


def limits(encoder: str, *, draft: bool) -> Thresholds:
    """Where alignment cuts for an encoder, by its name, with or without a draft among the articles."""
    if draft:
        return DRAFTED
    return THRESHOLDS if encoder == "mention" else SURER


ALIKE = 0.5505
"""Least likeness of the words around two values for them to be one wording. Of the sides on the training topics with
log-odds above 0 that share no noun or name other people (which then stood in the way), both above it are conflicts,
four of 13 below it; end to end .5 finds one conflict more and two that are none."""
SELFSAME = 0.7605
"""Least likeness of two passages, one of them the other's nearest, to tell of one thing where no noun is shared. End to
end on the training topics, each half by weights of the other half and of the pool, 22 conflicts at precision .81; 18 at
.78 with .82 and each the other's nearest, 20 at .83 with .78 so; without any such limit 22 at .76."""
OTHERWISE = 0.8505
"""The same where the predicates differ too: 30 houses destroyed are not 45 cars damaged. It costs one of the 22; never
to join such costs three, and two of 14 on the development topics."""
OTHER_DAY = 0.8205
"""Least likeness of the passages of two dates or times of which different things are said ("shot", "charged") to be of
one happening. With .8 and .83 as with this, 21 conflicts of the training topics at precision .75, 14 of the development
topics at .87 and .93; without it .72 and .82; with .86 one conflict fewer on either."""
ALONE = 0.8005
"""Least score for two claims of one article to be one fact: it tells most facts once, and of many like things. On the
training topics the figures are those without it; of 172 look-alikes on the development topics three fewer are joined.
"""
TOLD_APART = 0.2005
"""
Score below which an article that tells one value twice tells it of two facts: then what joins its one passage is not
joined to what joins the other. On the training topics, each half seen through an encoder not taught with its labels,
conflicts rose with it, and with `linkage` .3 instead of .35, from 20 of 81 at precision .83 to 21 at .88, and those
shown at all from 44 at .30 to 45 at .31; with anything from .05 to .35 the figures of the clusters differ by .001 or by
one shown. Pair F1 stays .69, 42 of 597 look-alikes stay joined, and on the development topics nothing changes (14 of 45
at .94; .72; 5 of 172).
"""
COPIED = 0.9005
"""Likeness from which one sentence is a copy of the other; then the copy alone decides, whatever its neighbours say. 22
of those 24,422 pairs lie above it; end to end no alarm on labelled figures that was wrong came of them."""
COPIED_WORDS = 60
"""Least code points around a value for its wording to be told from a chance likeness. Not swept."""
SURE = 3.0
"""Log-odds of a copy (a reprint whose value changed against its own wire copy is the safest conflict of all) and of
one person's two periods that overlap: a score of .95. Not swept."""
ANCHOR = 0.3
"""Least rarity of a word that may bring two claims together; below it stand 190 everyday words."""
ALIKE_PARTNERS = 32
PARTNERS = 16
"""Most claims that one claim is set against for its own sake, of the same value and of others. Of pairs of one fact on
the training topics 94 of 100 are kept, with 71 of 100 of all pairs; end to end nothing is lost by it. With 32 and 8
precision of conflicts falls from 1 to .5, with 16 for both together F1 of pairs by .04 (weights not learned anew)."""

CONTAINED = 0.455
"""Least share of the shorter text's five-word shingles found in the longer for the two to be one text. Of 1,009 pairs
of articles on the development topics nine in ten share less than .12, 24 share more than this."""
CREDITED = 0.205
"""The same when both name one agency as their source; 69 of those pairs share more than .2."""

FEW = Decimal(20)
"""Largest figure that none may be set against. Not swept: of 126 labelled conflicts two are of none against three or
twelve."""
FOLD = Decimal(8)
"""Figures more than eight-fold apart are held to be two facts, a magnitude and a figure from its square. Of 191 pairs
of figures in real conflict on the training topics 162 lie within it, half of them within 1.2-fold; the wider ones are
given up for precision."""
