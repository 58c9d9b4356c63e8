"""Each rule: when it speaks, what it says, and when it is silent."""

from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck.judge import RULES, rules_page
from crosscheck.judge.digits import slip
from crosscheck.model import Aspect, Measure, Modality, Percent, Role, Span
from tests import factories
from tests.judge.stories import Story, count, money, number, period

MONDAY, TUESDAY = "2024-06-03", "2024-06-04"


def percent(value, **more):
    return Percent(amount=number(value, **more), unit="percent")


def test_value_conflict_names_both_sides_the_better_supported_first():
    """One sentence: the subject, then each value with its outlets."""
    story = Story(kind="extent", subject="visit of Ana Ruiz")
    story.tells("a", period("2024-06-03", "2024-06-06"))
    story.tells("b", period("2024-06-04", "2024-06-06")).tells("c", period("2024-06-04", "2024-06-06"))

    assert story.found() == [
        (
            "value-conflict",
            "Dates of the visit of Ana Ruiz: 2024-06-04/2024-06-06 in The B and The C, 2024-06-03/2024-06-06 in The A.",
        )
    ]


def test_a_finding_carries_its_receipts():
    """Positions with claims and outlets; reasons for one fact and against both values."""
    story = Story().tells("a", count(12), inferred=("noun from the sentence before",)).tells("b", count(14))
    (finding,) = story.judged().findings

    assert (str(finding.severity), str(finding.verdict), finding.fact) == ("error", "conflict", "f1")
    assert [(p.value, p.claims, p.outlets) for p in finding.positions] == [
        ("12 crane", (story.claims[0].id,), ("The A",)),
        ("14 crane", (story.claims[1].id,), ("The B",)),
    ]
    assert finding.reasons == (
        "Both name the crane.",
        "No number is both.",
        "Inferred for The A: noun from the sentence before.",
    )


def test_an_outlet_on_both_sides_is_told_apart_by_date():
    """Two articles of one outlet are named with their days."""
    story = Story().tells("a", count(12), outlet="The Day", published=MONDAY)
    story.tells("b", count(14), outlet="The Day", published=TUESDAY)

    assert story.found() == [
        ("value-conflict", "Crane: 12 crane in The Day (2024-06-03), 14 crane in The Day (2024-06-04).")
    ]


def test_many_outlets_are_counted():
    """Four are named, the rest are a number."""
    story = Story().tells("z", count(14))
    for letter in "abcdef":
        story.tells(letter, count(12))

    assert story.found()[0][1] == "Crane: 12 crane in The A, The B, The C, The D and 2 more, 14 crane in The Z."


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (
            money(640_000_000),
            money(640_000_000_000),
            "Debt: 640000000 USD in The A, 640000000000 USD in The B; the digits match, the magnitude differs.",
        ),
        (money(25), money(250), "Debt: 25 USD in The A, 250 USD in The B; the digits match, the magnitude differs."),
    ],
)
def test_magnitude_mismatch_takes_the_place_of_the_plain_conflict(one, other, message):
    """The same digits are told by the sharper rule, and only by it."""
    assert Story(subject="debt").tells("a", one).tells("b", other).found() == [("magnitude-mismatch", message)]


@pytest.mark.parametrize(("one", "other"), [(20, 200), (100, 1_500), (25, 26), (2, 20)])
def test_round_figures_and_other_digits_are_plain_conflicts(one, other):
    """A shift by ten needs two digits that match."""
    assert Story().tells("a", count(one)).tells("b", count(other)).rules() == ["value-conflict"]


def test_a_unit_that_differs_under_the_same_figure_is_a_slip():
    """30 kilometres and 30 miles."""
    story = Story().tells("a", Measure(amount=number(30), unit="kilometre", dimension="length"))
    story.tells("b", Measure(amount=number(30), unit="mile", dimension="length"))
    story.tells("c", Measure(amount=number(31), unit="mile", dimension="length"))

    assert [slip(story.claims[0], other) for other in story.claims] == ["", "unit", ""]


WIRE = "The yard received {} cranes on Monday, the harbour office said in the morning."


def copies(*pairs, **more):
    story = Story()
    for name, value in pairs:
        story.tells(name, count(value), quotes=[str(value)], text=WIRE.format(value), **more)
    return story


def test_wire_altered_tells_a_changed_copy():
    """Copies of one text with another figure; an outlet that agrees with one is named beside it."""
    story = copies(("a", 40), ("b", 14)).tells("c", count(40)).one_origin("a", "b")

    assert story.found() == [
        (
            "wire-altered",
            "Crane: 40 crane in The A and The C, 14 crane in The B, though the texts are copies of one report.",
        )
    ]


def test_rewritten_copies_are_a_plain_conflict():
    """Without one sentence in common nothing shows that one copied the other's figure."""
    story = copies(("a", 40)).tells("b", count(14), quotes=["14"], text="Only 14 came.").one_origin("a", "b")

    assert story.rules() == ["value-conflict"]


def test_an_outlet_against_both_copies_is_a_conflict_of_its_own():
    """A third value is not explained by the alteration."""
    story = copies(("a", 40), ("b", 14)).tells("c", count(99)).one_origin("a", "b")

    assert story.rules() == ["wire-altered", "value-conflict"]


def test_possible_conflict_says_what_it_rests_on():
    """A warning where the link is uncertain, a note where a caption stands alone."""
    uncertain = Story(certain=False).tells("a", count(12)).tells("b", count(14))
    caption = Story().tells("a", count(12)).tells("b", count(14), role=Role.CAPTION)

    assert uncertain.found() == [
        ("possible-conflict", "Crane: 12 crane in The A, 14 crane in The B, if both speak of the same thing.")
    ]
    assert caption.found() == [
        ("possible-conflict", "Crane: 12 crane in The A, 14 crane in The B; one side is a photo caption.")
    ]
    severities = [str(story.judged().findings[0].severity) for story in (uncertain, caption)]
    assert severities == ["warning", "note"]


def test_superseded_and_revised_tell_the_course():
    """Values in the order of their days."""
    ours, theirs = {"published": TUESDAY, "predicate": "die"}, {"published": MONDAY, "predicate": "die"}
    up = Story(subject="deaths").tells("a", count(11, "person"), **ours).tells("b", count(9, "person"), **theirs)
    down = Story(subject="deaths").tells("a", count(9, "person"), **ours).tells("b", count(11, "person"), **theirs)

    assert up.found() == [
        ("superseded", "Deaths: 9 person in The B (2024-06-03), then 11 person in The A (2024-06-04).")
    ]
    assert down.found() == [
        ("revised", "Deaths: 11 person in The B (2024-06-03), then 9 person in The A (2024-06-04).")
    ]


def test_scope_differs_gives_the_words_of_scope():
    """The reason names what each figure counts."""
    story = Story(subject="cases").tells("a", count(12, "case"), qualifiers=("confirmed",))
    story.tells("b", count(14, "case"), qualifiers=("suspected",))
    (finding,) = story.judged().findings

    assert finding.message == "Cases: 12 case in The A, 14 case in The B, which count different things."
    assert "One counts what is confirmed, the other what is suspected." in finding.reasons


def test_rounding_and_looks_off_are_notes():
    """A correct rounding, and a bound that reaches farther than it is used."""
    rounding = Story(subject="growth").tells("a", percent("7.2", step="0.1")).tells("b", percent(7))
    off = Story().tells("a", count(500, bound="more-than")).tells("b", count(2300))

    assert rounding.found() == [
        ("rounding", "Growth: 7 percent in The B, 7.2 percent in The A; one is a rounding of the other.")
    ]
    assert off.found() == [
        (
            "looks-off",
            (
                "Crane: 2300 crane in The B, more-than 500 crane in The A; "
                "both can be true, but a reader would not think so."
            ),
        )
    ]
    assert {str(story.judged().findings[0].severity) for story in (rounding, off)} == {"note"}


@pytest.mark.parametrize("certain", [True, False])
def test_what_agrees_or_rests_on_an_uncertain_link_gives_no_note(certain):
    """Notes need a certain fact; agreement needs none."""
    agree = Story(certain=certain).tells("a", count(12)).tells("b", count(12))
    uncertain = Story(certain=False).tells("a", percent("7.2", step="0.1")).tells("b", percent(7))

    assert (agree.found(), uncertain.found()) == ([], [])


FIRE = {"noun": "hectare", "noun_words": ("hectare",), "predicate": "burn"}


def contradicting(**more):
    text = "The fire burned 300 hectares. Later, it burned 500 hectares, they wrote."
    story = Story(subject="hectares burned")
    story.tells("a", count(300), count(500), quotes=["300 hectares", "500 hectares"], text=text, **{**FIRE, **more})
    ends = text.index(".") + 1
    one, two = story.claims
    first, second = (Span(0, ends), Span(ends + 1, len(text)))
    story.claims = [
        replace(one, context=replace(one.context, sentence=first)),
        replace(two, context=replace(two.context, sentence=second)),
    ]
    return story


def test_internal_contradiction_needs_no_second_article():
    """One article, one noun, one verb, two values."""
    assert contradicting().found() == [
        ("internal-contradiction", "Hectares burned: The A itself gives 300 crane and 500 crane.")
    ]


@pytest.mark.parametrize(
    "change",
    [{"predicate": ""}, {"noun": ""}, {"modality": Modality.PLANNED}, {"role": Role.CAPTION}],
    ids=lambda change: next(iter(change)),
)
def test_internal_contradiction_is_silent_in_doubt(change):
    """Without noun, verb or the article's own statement there is no finding."""
    assert contradicting(**change).found() == []


def test_speakers_differ_is_no_conflict_of_outlets():
    """Two outlets quote the same two speakers: the difference is theirs."""
    story = Story(subject="flooded homes")
    for letter in "ab":
        story.tells(letter, count(40, "home"), count(65, "home"))
    speakers = ("the mayor", "the governor") * 2
    story.claims = [replace(c, attribution=who) for c, who in zip(story.claims, speakers, strict=True)]

    assert story.verdict() == "agree"
    assert story.found() == [
        (
            "speakers-differ",
            (
                "Flooded homes: 40 home according to the mayor, 65 home according to the governor, "
                "as The A and The B both report."
            ),
        )
    ]


def dated(text, quote, iso="2024-06-05", published="2024-06-06"):
    story = Story(kind="date", subject="talks")
    return story.tells("a", factories.day(iso), quotes=[quote], text=text, published=published).found()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They met on Tuesday, 5 June 2024 in town.", "5 June 2024"),
        ("They met on Tuesday, 5 June 2024 in town.", "Tuesday, 5 June 2024"),
        ("They met on Tuesday, June 5, in town.", "June 5"),
        ("They met on 5 June (Tuesday) in town.", "5 June"),
        ("They met on Tue. 5 June in town.", "5 June"),
    ],
)
def test_weekday_mismatch_reads_the_weekday_beside_the_date(text, quote):
    """5 June 2024 was a Wednesday."""
    assert dated(text, quote) == [("weekday-mismatch", "The A calls 2024-06-05 a Tuesday; it was a Wednesday.")]


@pytest.mark.parametrize(
    ("text", "quote", "published"),
    [
        ("They met on Wednesday, 5 June 2024.", "5 June 2024", "2024-06-06"),
        ("They met on 5 June. Tuesday was calm.", "5 June", "2024-06-06"),
        ("They met on Tuesday and on 5 June.", "5 June", "2024-06-06"),
        ("They met on Tuesday, June 5.", "June 5", "2024-12-06"),
        ("They met on Tuesday, June 5.", "June 5", None),
        ("They met on Tuesday.", "Tuesday", "2024-06-06"),
    ],
)
def test_weekday_mismatch_is_silent(text, quote, published):
    """Right weekdays, weekdays of their own, and years that are only guessed."""
    assert dated(text, quote, published=published) == []


@pytest.mark.parametrize(
    ("value", "noun", "aspect", "expected"),
    [
        (112, "pupil", Aspect.SHARE, ["share-over-100"]),
        (100, "pupil", Aspect.SHARE, []),
        (112, "output", Aspect.SHARE, []),
        (112, "pupil", Aspect.CHANGE, []),
    ],
)
def test_share_over_100_only_where_it_is_impossible(value, noun, aspect, expected):
    """Of people, and of a share; a rise may well be above 100 percent."""
    assert Story().tells("a", percent(value), noun=noun, aspect=aspect).rules() == expected


def test_a_share_over_100_reads_as_a_sentence():
    """Subject, outlet, value."""
    story = Story(subject="pupils who passed").tells("a", percent(112), noun="pupil", aspect=Aspect.SHARE)

    assert story.found()[0][1] == ("Pupils who passed: The A gives a share of 112 percent, which is more than all.")


def test_the_gravest_finding_is_told_first():
    """Errors before warnings before notes; a slip of magnitude before every other."""
    names = [rule.name for rule in RULES]

    assert names[0] == "magnitude-mismatch"
    assert names.index("value-conflict") < names.index("possible-conflict") < names.index("rounding")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page(rule):
    """What it does, why, its blind spots, an example, and the severity it really has."""
    sections = [line[3:] for line in rule.page.splitlines() if line.startswith("## ")]

    assert sections == ["What it does", "Why", "Known problems", "Example", "Severity"]
    assert rule.page.strip().splitlines()[0] == rule.name
    assert rule.page.strip().splitlines()[-1] == str(rule.severity)


def test_every_rule_has_a_file_of_its_name():
    """One rule, one file, one line in the registry."""
    folder = Path(__file__).parents[2] / "crosscheck" / "judge" / "rules"
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert files == {rule.name.replace("-", "_") for rule in RULES}


def test_the_page_in_docs_is_the_one_the_rules_write():
    """docs/rules.md is generated; change the docstrings instead."""
    page = Path(__file__).parents[2] / "docs" / "rules.md"

    assert page.read_text(encoding="utf-8") == rules_page()
