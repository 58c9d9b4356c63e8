"""What is cut out of a claim's surroundings: who holds a value, and whether a date is only that of an utterance."""

import pytest

from crosscheck.align.facets import HELD, Facet, facets
from crosscheck.find import find_claims
from tests.factories import article, day


def _facet(words: str, quote: str) -> Facet:
    text = article(words, published=day("2024-06-07"))
    (found,) = (facet for facet in facets((text,), find_claims(text)) if facet.claim.quote == quote)
    return found


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("Berg warned on 4 June that 30 jobs were at risk.", "4 June", True),
        ("The mayor said on Tuesday that the quay would close.", "Tuesday", True),
        ("The quay cost $40 million, the mayor argued on Tuesday.", "Tuesday", True),
        ("The port authority said in a statement on Tuesday that the quay was safe.", "Tuesday", True),
        ("The interview was given on 4 June.", "4 June", True),
        ("Posted by the harbour desk on 4 June.", "4 June", True),
        ("Petra Lund gave a news conference on Tuesday.", "Tuesday", True),
        ("A press conference was held on 4 June.", "4 June", True),
        ("Deckhands were coping on Tuesday with the death of the captain.", "Tuesday", True),
        ("A conference of pilots was held on 4 June.", "4 June", False),
        ("The firm announced on Tuesday that it would close.", "Tuesday", False),
        ("The captain was arrested on Tuesday, police said.", "Tuesday", False),
        ("Reuel noted that the strike began on 4 June.", "4 June", False),
        ("Jobs were added in May 2019.", "May 2019", False),
        ("The maker recalled the buses on 4 June.", "4 June", False),
    ],
)
def test_a_date_may_be_that_of_an_utterance(words: str, quote: str, *, expected: bool) -> None:
    assert expected is _facet(words, quote).telling


def test_a_figure_is_never_the_date_of_an_utterance() -> None:
    assert not _facet("The quay cost $40 million, the mayor argued on Tuesday.", "$40 million").telling


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("According to Anna Berg, 30 crates were lost.", "30 crates", "berg"),
        ("Anna Berg arrived on 4 June.", "4 June", "berg"),
        ("Anna Berg told Petra Lund that 30 crates were lost.", "30 crates", "lund"),
        ("Anna Berg, 52, lost 30 crates.", "30 crates", "berg"),
        ("Anna Berg, 52, lost 30 crates.", "52", ""),
        ("30 crates were lost by Anna Berg.", "30 crates", ""),
        ("Anna Berg arrived. The crew lost 30 crates.", "30 crates", ""),
        ("Norlander crews took 30 crates from Norland ships.", "30 crates", ""),
        ("The ships of Norland sank; Norlanders lost 30 crates.", "30 crates", "norlanders"),
    ],
)
def test_the_holder_is_the_name_told_last_before_the_value(words: str, quote: str, expected: str) -> None:
    assert expected == _facet(words, quote).holder


@pytest.mark.parametrize(("more", "expected"), [(0, "berg"), (1, "")])
def test_a_name_further_off_holds_nothing(more: int, expected: str) -> None:
    between = " with her crew of the ferry lost at sea"
    padding = "x" * (HELD - len(between) - len("  ") + more)

    assert expected == _facet(f"Anna Berg{between} {padding} 30 crates.", "30 crates").holder


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("They lost 30 crates.", "30 crates", 1),
        ("They lost 1,204 crates.", "1,204 crates", 4),
        ("They lost 20,000 crates.", "20,000 crates", 1),
        ("They lost 1,234,567 crates.", "1,234,567 crates", 5),
        ("They lost dozens of crates.", "dozens", 0),
    ],
)
def test_significant_digits_are_counted_up_to_five(words: str, quote: str, expected: int) -> None:
    assert expected == _facet(words, quote).digits
