"""The journal's file: it only grows, it survives what it meets, and it never leads out of the case."""

import sqlite3

import pytest

from crosscheck.errors import ConfigError, OutputError
from crosscheck.model import Decision
from crosscheck.review.journal import Action, Event, Source
from crosscheck.review.store import open_journal

DECIDED = Decision(
    fingerprint="0" * 12, verdict="error-a", reason='Zoë\'s "count"\n\x00', values=("3 cranes", "4"), articles=("a",)
)
EVENTS = (
    Event(seq=1, action=Action.DECIDE, source=Source.PAGE, fingerprint="0" * 12, by="Ada", at="t", decision=DECIDED),
    Event(seq=2, action=Action.UNDO, source=Source.PAGE, fingerprint="0" * 12),
    Event(seq=3, action=Action.CLEAR, source=Source.FILE, fingerprint="f" * 12),
)


@pytest.fixture
def journal(tmp_path):
    made, told = open_journal(tmp_path)
    assert told == ""
    yield made
    made.close()


def test_events_are_read_back_as_they_were_written(journal, tmp_path):
    with journal.writing():
        journal.append(EVENTS)
    again, _ = open_journal(tmp_path)

    assert (journal.events(), again.events(after=1)) == (EVENTS, EVENTS[1:])
    again.close()


def test_a_commit_reaches_the_disk_before_it_returns(journal):
    """WAL alone would lose the last commits when the machine stops; FULL does not."""
    base = journal._base
    assert base.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert base.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.parametrize(
    "statement", ["DELETE FROM event", "UPDATE event SET by = 'x'", "DELETE FROM event WHERE seq = 3"]
)
def test_no_row_can_be_changed_or_lost(journal, statement):
    with journal.writing():
        journal.append(EVENTS)
    with pytest.raises(sqlite3.IntegrityError, match="the journal only grows"):
        journal._base.execute(statement)
    assert journal.events() == EVENTS


def test_what_leaves_the_transaction_undoes_it(journal):
    def fail():
        with journal.writing():
            journal.append(EVENTS)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert journal.events() == ()


def test_two_events_of_one_number_are_refused(journal):
    with pytest.raises(OutputError, match="cannot be written"), journal.writing():
        journal.append((EVENTS[0], EVENTS[0]))
    assert journal.events() == ()


def test_the_folder_is_hidden_from_git(journal, tmp_path):
    assert (tmp_path / ".review" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("content", [b"no database at all, " * 300, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_journal_is_set_aside(tmp_path, content):
    folder = tmp_path / ".review"
    folder.mkdir()
    (folder / "journal.sqlite").write_bytes(content)
    journal, told = open_journal(tmp_path)

    assert "is no journal and was renamed to broken-1.sqlite" in told
    assert (folder / "broken-1.sqlite").read_bytes() == content
    assert journal.events() == ()
    journal.close()


def test_a_journal_with_an_unreadable_event_is_set_aside(tmp_path):
    journal, _ = open_journal(tmp_path)
    journal._base.execute("INSERT INTO event VALUES (1, 'decide', 'page', 'f', '', '', '{\"verdict\": 3}')")
    journal.close()
    again, told = open_journal(tmp_path)

    assert "broken-1.sqlite" in told
    again.close()


def test_a_later_journal_is_refused_and_left_alone(tmp_path):
    journal, _ = open_journal(tmp_path)
    journal._base.execute("PRAGMA user_version = 9")
    journal.close()
    with pytest.raises(ConfigError, match="was written by a later crosscheck"):
        open_journal(tmp_path)


def test_a_link_in_the_place_of_the_folder_is_refused(tmp_path):
    """A case that somebody sends must not make us write elsewhere."""
    (tmp_path / "case").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "case" / ".review").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConfigError, match="is a link that leads elsewhere"):
        open_journal(tmp_path / "case")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / ".review").write_text("a file")
    with pytest.raises(OutputError, match=r"\.review: cannot be written"):
        open_journal(tmp_path)
