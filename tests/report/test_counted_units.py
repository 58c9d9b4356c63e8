"""The unit of a count in reports: its measured noun with the words before it."""

import pytest

from crosscheck.find import find_claims
from crosscheck.report.rows import claim_row
from tests.factories import article


@pytest.mark.usefixtures("real_kinds")
@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Norland gave 30 old tanks away.", "old tank"),
        ("The clinic has done 700 heart transplants.", "heart transplant"),
        ("The blast killed 30 people.", "people"),
        ("The blast killed 30 young people.", "people"),
        ("Moor had 20 RBIs.", "run batted in"),
        ("About 30 came from Oder.", ""),
    ],
)
def test_a_count_has_its_noun_phrase_as_unit(text, unit):
    source = article(text)
    (claim,) = find_claims(source)

    assert unit == claim_row(source, claim)["quantity"]["unit"]
