"""Ages in the machine form: a length of time only where the words name one."""

import json

import pytest

from crosscheck.find import find_claims
from crosscheck.report.extract_rows import extract_row
from tests.factories import article


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The 66-year-old skipper sailed alone.", "P66Y"),
        ("The skipper, aged 34 years, sailed alone.", "P34Y"),
        ("Petra Lund, 52, sailed alone.", None),
        ("The skipper was in her 30s when she sailed alone.", None),
    ],
)
def test_an_age_is_a_timex_where_its_words_name_a_length(text: str, timex: str | None) -> None:
    source = article(text)
    (age,) = (row for row in json.loads(extract_row(source, find_claims(source)))["claims"] if row["kind"] == "age")

    assert age["quantity"]["unit"] == "year of age"
    assert age.get("timex", {}).get("value") == timex
