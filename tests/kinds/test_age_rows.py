"""Ages in the machine form: a quantity, told of somebody, and no length of time."""

import json

import pytest

from crosscheck.find import find_claims
from crosscheck.report.extract_rows import extract_row
from tests.factories import article


@pytest.mark.parametrize(
    "text",
    [
        "The 66-year-old skipper sailed alone.",
        "The skipper, aged 34 years, sailed alone.",
        "Petra Lund, 52, sailed alone.",
        "The skipper was in her 30s when she sailed alone.",
    ],
)
def test_an_age_has_a_quantity_and_no_timex(text: str) -> None:
    source = article(text)
    (age,) = (row for row in json.loads(extract_row(source, find_claims(source)))["claims"] if row["kind"] == "age")

    assert age["quantity"]["unit"] == "year of age"
    assert "timex" not in age
