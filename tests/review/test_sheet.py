"""decisions.toml is written so that what did not change keeps its text."""

from dataclasses import replace

from hypothesis import given

from crosscheck.review import dump_decisions
from crosscheck.review.ledger import parse_decisions
from crosscheck.review.sheet import Sheet, read_sheet, rewrite
from tests.review.strategies import LEDGERS

BY_HAND = """\
# The desk's decisions.

# telephoned on Friday
[[decision]]
fingerprint = "aaaaaaaaaaaa"
verdict = 'both-right'   # they count other things
reason = "One counts cranes, one counts booms."
[[ decision ]] # second
fingerprint = "cccccccccccc"
verdict = "later"
reason = '''
Ask the
[[decision]]
desk.'''
"""


def sheet(text):
    return read_sheet(text.encode(), "decisions.toml")


def test_a_file_by_hand_is_read_and_left_as_it_is():
    """Also where a text holds what looks like a header."""
    read = sheet(BY_HAND.replace("[[decision]]\ndesk", "desk"))

    assert [d.fingerprint for d in read.decisions] == ["aaaaaaaaaaaa", "cccccccccccc"]
    assert rewrite(read, read.decisions).text == BY_HAND.replace("[[decision]]\ndesk", "desk")


def test_a_header_inside_a_text_is_no_entry():
    """The file is then taken as the tool would write it, and no decision is lost."""
    read = sheet(BY_HAND)

    assert read.decisions == parse_decisions(BY_HAND.encode(), "")
    assert read.text == dump_decisions(read.decisions)


def test_an_array_in_line_is_read():
    text = 'decision = [{fingerprint = "aaaaaaaaaaaa", verdict = "later", reason = "x"}]\n'
    assert sheet(text).text == dump_decisions(parse_decisions(text.encode(), ""))


def test_a_new_decision_goes_to_its_place_and_leaves_the_others_alone():
    text = BY_HAND.replace("[[decision]]\ndesk", "desk")
    first, second = sheet(text).decisions
    new = replace(first, fingerprint="b" * 12, reason="New.")

    written = rewrite(sheet(text), (first, second, new)).text

    assert [d.fingerprint[0] for d in sheet(written).decisions] == ["a", "b", "c"]
    assert written.startswith(text.partition("[[ decision")[0])
    assert written.endswith(text.partition("second")[2])


def test_a_comment_above_an_entry_goes_with_it():
    text = BY_HAND.replace("[[decision]]\ndesk", "desk")
    _, second = sheet(text).decisions
    written = rewrite(sheet(text), (second,)).text

    assert "telephoned" not in written
    assert written.startswith("# The desk's decisions.\n\n[[ decision ]] # second\n")


def test_windows_line_ends_are_read():
    text = dump_decisions(sheet(BY_HAND).decisions[:1]).replace("\n", "\r\n")
    read = sheet(text)
    assert (len(read.blocks), read.text) == (1, text)


@given(LEDGERS, LEDGERS)
def test_what_is_written_is_read_back(before, after):
    """Whatever stood there before; entries that stay keep their text."""
    start = sheet(dump_decisions(before))
    written = rewrite(start, after)

    assert set(sheet(written.text).decisions) == set(after)
    assert {b.text.strip() for b in written.blocks if b.decision in before} <= {b.text.strip() for b in start.blocks}


@given(LEDGERS)
def test_writing_the_same_changes_nothing(ledger):
    once = rewrite(Sheet(), ledger)
    assert rewrite(sheet(once.text), reversed(ledger)).text == once.text
