"""The baseline: what is known, kept by what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.errors import ConfigError
from crosscheck.gate import Known, dump_baseline, parse_baseline
from crosscheck.gate.baseline import dead

ENTRY = Known(
    case="visit", fingerprint="0" * 12, value="7–10 May", draft="drafts/a.md", rule="value-conflict", message="“Days”."
)


def test_what_is_written_is_read_back_sorted_and_once():
    other = replace(ENTRY, draft="drafts/0.md", fingerprint="1" * 12)
    text = dump_baseline([ENTRY, other, ENTRY])

    assert parse_baseline(text, "base.json") == (other, ENTRY)
    assert len(text.splitlines()) == 4
    assert parse_baseline(dump_baseline([]), "base.json") == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "other", "findings": []}', "[" * 100_000])
def test_another_file_is_refused(text):
    with pytest.raises(ConfigError, match=r"base\.json: is no baseline"):
        parse_baseline(text, "base.json")


def test_an_entry_without_its_texts_is_refused():
    text = '{"schema": "crosscheck-baseline/1", "findings": [{"case": "x"}]}'

    with pytest.raises(ConfigError, match=r"finding 1: needs the texts case, fingerprint"):
        parse_baseline(text, "base.json")


def test_an_entry_is_dead_only_when_its_draft_was_looked_at():
    assert dead([ENTRY], set(), {"drafts/a.md"}) == (ENTRY,)
    assert dead([ENTRY], set(), {"drafts/b.md"}) == ()
    assert dead([ENTRY], {ENTRY.key}, {"drafts/a.md"}) == ()
