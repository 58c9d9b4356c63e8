"""The journal's laws: what holds is a fold over events, undo takes back one of them, the file has the last word."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Decision
from crosscheck.review.journal import Action, Difference, Event, History, Source, Step, differences, replay, taken_over
from tests.review.strategies import DECISIONS, EVENTS, LEDGERS, NAMES, numbered

ONE = Decision(fingerprint="0" * 12, verdict="error-a", reason="Counted.", by="Ada", subject="crane")
OTHER = replace(ONE, verdict="both-right", by="Bo")


def event(action, decision=None, *, seq=1, name="0" * 12):
    return Event(seq=seq, action=action, source=Source.PAGE, fingerprint=name, decision=decision)


def held(*events):
    return replay(numbered(list(events))).in_force()


def test_nothing_holds_at_first():
    assert replay(()) == History()
    assert History().step("0" * 12) == Step(seq=0, decision=None)


def test_the_last_decision_holds():
    assert held(event(Action.DECIDE, ONE), event(Action.DECIDE, OTHER)) == (OTHER,)


def test_a_cleared_decision_holds_no_more_and_undo_brings_it_back():
    clear = event(Action.CLEAR)
    assert held(event(Action.DECIDE, ONE), clear) == ()
    assert held(event(Action.DECIDE, ONE), clear, event(Action.UNDO)) == (ONE,)


def test_undo_without_a_step_does_nothing():
    assert held(event(Action.UNDO)) == ()
    assert held(event(Action.UNDO), event(Action.DECIDE, ONE)) == (ONE,)


def test_undo_reaches_only_its_own_finding():
    elsewhere = replace(ONE, fingerprint="f" * 12)
    undo = event(Action.UNDO)
    assert held(event(Action.DECIDE, ONE), event(Action.DECIDE, elsewhere, name="f" * 12), undo) == (elsewhere,)


@given(EVENTS, st.integers(0, 12))
def test_replay_in_two_parts_is_replay_in_one(events, cut):
    """A process that follows the journal step by step sees what one that reads it whole sees."""
    assert replay(events[cut:], onto=replay(events[:cut])) == replay(events)


@given(EVENTS, NAMES, DECISIONS)
def test_to_decide_and_undo_is_to_do_nothing(events, name, decision):
    before = replay(events)
    decided = replace(decision, fingerprint=name)
    last = before.last
    after = replay(
        (event(Action.DECIDE, decided, seq=last + 1, name=name), event(Action.UNDO, seq=last + 2, name=name)),
        onto=before,
    )

    assert (after.steps, after.in_force()) == (before.steps, before.in_force())


@given(EVENTS)
def test_undoing_as_often_as_there_are_steps_leaves_nothing(events):
    history = replay(events)
    names = [name for name, steps in history.steps.items() for _ in steps]
    undone = numbered([event(Action.UNDO, name=name) for name in names], history.last)

    assert replay(undone, onto=history).steps == {}


@given(EVENTS)
def test_what_holds_is_what_was_decided_under_its_own_name(events):
    """No decision appears that no event brought, and each stands once, in order."""
    holding = replay(events).in_force()

    assert set(holding) <= {one.decision for one in events}
    assert [d.fingerprint for d in holding] == sorted({d.fingerprint for d in holding})


@given(EVENTS, LEDGERS)
def test_after_taking_over_the_journal_says_what_the_file_says(events, file):
    """And there is nothing left to take over."""
    history = replay(events)
    taken = taken_over(differences(history, file), after=history.last, at="now")
    after = replay(taken, onto=history)

    assert set(after.in_force()) == set(file)
    assert differences(after, file) == ()
    assert [one.seq for one in taken] == list(range(history.last + 1, history.last + 1 + len(taken)))


@given(EVENTS, LEDGERS)
def test_what_was_taken_over_can_be_undone(events, file):
    """Taking over loses nothing: undone event by event, the journal is where it was."""
    history = replay(events)
    taken = taken_over(differences(history, file), after=history.last, at="")
    undone = numbered([event(Action.UNDO, name=one.fingerprint) for one in taken], history.last + len(taken))

    assert replay((*taken, *undone), onto=history).in_force() == history.in_force()


@given(EVENTS)
def test_a_file_that_says_the_same_is_left_alone(events):
    history = replay(events)
    assert differences(history, reversed(history.in_force())) == ()


@pytest.mark.parametrize(
    ("journal", "file", "words"),
    [
        (None, ONE, "000000000000 (crane): new in decisions.toml, 'error-a' by Ada."),
        (ONE, None, "000000000000 (crane): no longer in decisions.toml; the journal had 'error-a' by Ada."),
        (
            ONE,
            OTHER,
            "000000000000 (crane): verdict, by changed in decisions.toml; was 'error-a' by Ada, is 'both-right' by Bo.",
        ),
    ],
)
def test_a_difference_is_told_in_words(journal, file, words):
    assert Difference(fingerprint="0" * 12, journal=journal, file=file).words == words
