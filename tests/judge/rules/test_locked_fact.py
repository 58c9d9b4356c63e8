"""A value that the desk has locked."""

from dataclasses import replace

import pytest

from crosscheck.model import Modality, Role, Severity
from tests.judge.stories import Story, count

SOURCE = "verified with the harbour office on 2024-06-02"


def story(draft, lock=40, *, certain=True, **more):
    told = Story(certain=certain).tells("a", count(lock)).tells("lock", count(lock)).tells("z", count(draft), **more)
    told.articles[1] = replace(told.articles[1], locked=SOURCE)
    return told


def test_another_value_is_told_with_the_source_of_the_lock():
    assert story(41).found()[0] == (
        "locked-fact",
        f"Number of cranes: 41 crane in The Z, but locked as 40 crane ({SOURCE}).",
    )


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.REPORTED, Modality.ASSERTED])
def test_a_locked_value_holds_for_plans_and_reports(modality):
    assert "locked-fact" in story(41, modality=modality).rules()


@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.HYPOTHETICAL])
def test_what_is_denied_or_supposed_is_left_alone(modality):
    assert "locked-fact" not in story(41, modality=modality).rules()


def test_the_locked_value_itself_is_fine():
    assert story(40).rules() == []


def test_without_a_lock_it_is_a_plain_conflict():
    told = Story().tells("a", count(40)).tells("z", count(41))

    assert told.rules() == ["value-conflict"]


def test_an_uncertain_link_holds_nothing_against_anybody():
    assert "locked-fact" not in story(41, certain=False).rules()


def test_a_caption_is_only_warned_of():
    found = [f for f in story(41, role=Role.CAPTION).judged().findings if f.rule == "locked-fact"]

    assert [f.severity for f in found] == [Severity.WARNING]
