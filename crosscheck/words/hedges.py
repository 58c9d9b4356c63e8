"""Words that bound a figure: "more than", "nearly", "or so"."""

from __future__ import annotations

from crosscheck.model import Bound
from crosscheck.words import word_set


def _read(table: str) -> dict[tuple[str, ...], str]:
    """Phrases of a table: a force on a line of its own, the phrases indented under it, parted by bars."""
    phrases: dict[tuple[str, ...], str] = {}
    force = ""
    for line in table.strip().splitlines():
        if line[0] != " ":
            force = line
            continue
        phrases.update({tuple(phrase.split()): force for phrase in line.split("|")})
    return phrases


BEFORE: dict[tuple[str, ...], str] = _read("""
over
    more than the | more than | over | above | greater than | higher than | larger than | bigger than | longer than
    taller than | older than | exceeding | exceeded | exceeds | exceed | in excess of | surpassing | surpassed
    topping | topped | north of | past the | not just | well over | far more than | well above
    much more than | well in excess of | better than | beyond | over than | > | heavier than
    deeper than | wider than | faster than
just-over
    just over | just more than | just above | slightly more than | slightly over | slightly above
    a little more than | a little over | a bit more than | a bit over | little more than
    a shade over | a touch over
at-least
    at least | no fewer than | no less than | not less than | not fewer than | a minimum of | minimum
    min | upwards of | as few as | as little as | as low as | ≥ | > = | a minimum | from at least
    starting at | starting from
under
    less than the | fewer than the | less than | fewer than | under
    below | lower than | smaller than | shorter than | younger than
    well under | well below | far less than | far fewer than | sub | south of | < | lighter than
    not quite | beneath | slower than
nearly
    nearly | almost | just under | just below | slightly less than | slightly under | slightly below
    slightly fewer than | a little less than | a little under | just short of | short of | approaching
    nearing | just shy of | shy of | virtually | very nearly | little less than | just less than
    just fewer than | a bit less than | a bit under
at-most
    within | at most | no more than | not more than | a maximum of | maximum | max | no higher than
    no greater than | not exceeding | not over | ≤ | < = | at the most | no longer than | no larger than
    capped at | limited to
up-to
    up to | as many as | as much as | as high as | as long as | as large as | as far as | as old as
    as fast as | anything up to | upto
about
    about | around | roughly | approximately | approx | approx . | circa | ca | c . | some | an estimated
    estimated | estimated at | estimated to be | close to | near | in the region of | in the range of
    on the order of | in the order of | in the neighborhood of | in the neighbourhood of | ~ | ≈
    more or less | give or take | somewhere around | reportedly | an average of | averaging | averaged
    at about | something like | est | est . | a rough | the estimated | roundly | maybe | perhaps | ±
    probably | or about | or roughly | or around | an approximate | approximate
exact
    exactly | precisely | only | just | a total of | a combined | a record | an additional | additional
    another | a further | a mere | merely | a full
""")
"""Phrase before a figure (lower-case tokens) to its force."""

NOT_HEDGES = frozenset({"averaging", "averaged", "an average of", "reportedly", "maybe", "perhaps", "probably"})
"""Of those, phrases that say nothing of the figure's size and are only stepped over."""

AFTER: dict[tuple[str, ...], str] = _read("""
at-least
    or more | or higher | or above | or over | or older | or greater | or longer | or better | or larger
    or bigger | and above | and over | and up | and older | plus | + | and more | or upwards
    or heavier | or taller | and counting | and upwards
at-most
    or less | or fewer | or under | or below | or lower | or younger | or shorter | or smaller
    and under | and below | and younger | at most | or slower | maximum | max | tops
about
    or so | odd | or thereabouts | ish | give or take | approximately | approx | more or less
""")

FORCES: dict[str, Bound] = {
    "over": Bound.MORE_THAN,
    "just-over": Bound.MORE_THAN,
    "at-least": Bound.AT_LEAST,
    "under": Bound.LESS_THAN,
    "nearly": Bound.NEARLY,
    "at-most": Bound.AT_MOST,
    "up-to": Bound.UP_TO,
    "about": Bound.ABOUT,
    "exact": Bound.EXACT,
}
BOUNDED: dict[Bound, str] = {bound: force for force, bound in FORCES.items() if force not in {"just-over", "exact"}}
"""The force that gives a bound, "" for none."""
BOUNDED[Bound.EXACT] = ""

CHANGES = word_set(
    "fell fall falls falling fallen rose rise rises rising risen dropped drop drops dropping declined decline "
    "declines declining increased increase increases increasing decreased decrease decreases decreasing grew grow "
    "grows growing grown shrank shrink shrinks shrinking shrunk climbed climb climbs climbing jumped jump jumps "
    "jumping surged surge surges surging soared soar soars soaring plunged plunge plunges plunging tumbled tumble "
    "tumbles tumbling slid slide slides sliding slipped slip slips slipping cut cuts cutting raised raise raises "
    "raising lowered lower lowers lowering reduced reduce reduces reducing went go goes going gone moved move moves "
    "moving changed change changes changing expanded expand expands expanding boosted boost boosts boosting lifted "
    "lift lifts lifting hiked hike hikes hiking slashed slash slashes slashing up down doubled tripled eased ease "
    "eases easing edged edge edges advanced advance advances gained gain gains swelled swell ballooned improved "
    "improve improves improving widened widen narrowed narrow revised revise upgraded downgraded trimmed trim bumped "
    "sank sink sinks sunk dipped dip dips rebounded recovered crept shifted shift creeping doubling tripling "
    "accelerated slowed"
)
"""Verbs and nouns of change: "fell from A to B" gives two figures in time, not a range."""

PARTICLES: dict[str, frozenset[str]] = {
    "over": word_set(
        "hand hands handed handing take takes took taken taking turn turns turned turning sign signs signed signing "
        "fork forks forked forking knock knocks knocked knocking bowl bowled pull pulls pulled pulling switch "
        "switched switching mull mulled mulling pore pored poring preside presides presided presiding argue argued "
        "arguing quarrel clash clashed clashing spread spreads spreading scattered strewn stretch stretches stretched "
        "stretching staggered phased grieve grieving"
    ),
    "about": word_set(
        "talk talks talked talking worry worries worried worrying complain complains complained complaining care "
        "cares cared concerned boast boasted boasting brag bragged bragging joke joked joking inquire enquire lie "
        "lied lying gossip"
    ),
    "up to": word_set("add adds added adding own owned owning stand stands stood standing"),
    "under": word_set("buried trapped pinned crushed"),
    "near": word_set("live lives lived living crashed exploded"),
}
"""Verbs to which the word belongs when it stands right after them: "took over 12 firms", "worried about 12 firms"."""

MEASURED = word_set("take takes took taken taking")
"""Of those, verbs whose "over" is a hedge after all before what is measured: "it took over 12 years"."""

TOTALS = word_set("toll total tally count number")
MOVED = word_set("now already hit gone went goes dead injured wounded killed hurt")
TOTALLING = MOVED | word_set("is has had stands")
"""What stands between a total and the "up to" that it has come, a word of `MOVED` among it: "the toll is now"."""
