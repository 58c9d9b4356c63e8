"""Saving: journal and decisions.toml say the same, whoever writes and whatever fails."""

import threading
from dataclasses import replace
from itertools import count

import pytest

from crosscheck.errors import ConfigError, OutputError
from crosscheck.model import Decision
from crosscheck.review import dump_decisions, load_decisions
from crosscheck.review.desk import Desk, OvertakenError

ONE = Decision(
    fingerprint="1" * 12, verdict="error-a", reason="Counted.", by="Ada", rule="value-conflict", subject="crane"
)
OTHER = replace(ONE, fingerprint="2" * 12, subject="barge")
DATED = replace(ONE, at="t0")


@pytest.fixture
def opened(tmp_path):
    """Opens desks on one folder; the clock counts its calls."""
    desks = []

    def make():
        ticks = count()
        desk = Desk(tmp_path, lambda: f"t{next(ticks)}")
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.close()


def written(desk):
    return load_decisions(desk.path)


def test_a_decision_is_in_the_file_when_it_is_saved(opened):
    desk = opened()
    history = desk.decide(ONE, base=0)

    assert written(desk) == history.in_force() == (DATED,)


def test_it_is_there_after_a_restart_and_nothing_differs(opened):
    opened().decide(ONE, base=0)
    again = opened()

    assert (again.history().in_force(), again.notices) == ((DATED,), ())


def test_undo_takes_it_out_of_the_file(opened):
    desk = opened()
    step = desk.decide(ONE, base=0).step(ONE.fingerprint).seq
    second = desk.decide(replace(ONE, verdict="both-right"), base=step).step(ONE.fingerprint).seq
    desk.undo(ONE.fingerprint, base=second, by="Ada")
    assert written(desk) == (DATED,)
    desk.undo(ONE.fingerprint, base=step, by="Ada")
    assert written(desk) == ()


def test_what_another_editor_decided_meanwhile_is_not_overwritten(opened):
    """The second one is told, and nothing of either is lost."""
    desk = opened()
    desk.decide(ONE, base=0)
    with pytest.raises(OvertakenError) as caught:
        desk.decide(replace(ONE, verdict="later", by="Bo"), base=0)

    assert caught.value.step.decision == DATED
    assert written(desk) == (DATED,)


@pytest.mark.parametrize("base", [0, 7])
def test_undo_of_what_is_not_there_is_refused(opened, base):
    with pytest.raises((ConfigError, OvertakenError)):
        opened().undo(ONE.fingerprint, base=base, by="Ada")


def test_a_new_journal_takes_over_what_the_file_says(opened, tmp_path):
    (tmp_path / "decisions.toml").write_text(dump_decisions([ONE, OTHER]))
    desk = opened()

    assert desk.history().in_force() == (ONE, OTHER)
    assert desk.notices == ("The journal is new and took over 2 from decisions.toml.",)


def test_what_git_brought_is_taken_over_and_told(opened, tmp_path):
    """Changed, added and removed entries: the file is right, and the journal keeps what it knew."""
    desk = opened()
    desk.decide(ONE, base=0)
    desk.decide(OTHER, base=0)
    desk.close()
    new = replace(ONE, fingerprint="3" * 12)
    (tmp_path / "decisions.toml").write_text(dump_decisions([replace(DATED, verdict="corrected"), new]))
    again = opened()

    assert again.history().in_force() == (replace(DATED, verdict="corrected"), new)
    assert [line[:12] for line in again.notices] == ["1" * 12, "2" * 12, "3" * 12]
    step = again.history().step(OTHER.fingerprint).seq
    assert again.undo(OTHER.fingerprint, base=step, by="Ada").step(OTHER.fingerprint).decision == replace(
        OTHER, at="t1"
    )


def test_the_file_may_change_while_the_desk_is_open(opened):
    desk = opened()
    desk.decide(ONE, base=0)
    desk.path.write_text("# ours\n" + dump_decisions([DATED, OTHER]))
    desk.decide(replace(ONE, fingerprint="3" * 12), base=0)

    assert [d.fingerprint[0] for d in written(desk)] == ["1", "2", "3"]
    assert desk.path.read_text().startswith("# ours\n")
    assert [line[:12] for line in desk.notices] == ["2" * 12]


def test_a_file_broken_by_hand_stops_saving_and_is_left_alone(opened):
    desk = opened()
    desk.decide(ONE, base=0)
    desk.path.write_text("[[decision")
    with pytest.raises(ConfigError, match="is not valid TOML"):
        desk.decide(OTHER, base=0)
    assert desk.path.read_text() == "[[decision"
    desk.path.write_text(dump_decisions([DATED]))
    assert desk.decide(OTHER, base=0).step(OTHER.fingerprint).decision is not None


def test_a_broken_file_is_refused_at_the_start(opened, tmp_path):
    (tmp_path / "decisions.toml").write_text("[[decision")
    with pytest.raises(ConfigError, match="is not valid TOML"):
        opened()


def test_a_link_in_the_place_of_the_file_is_refused(opened, tmp_path):
    (tmp_path / "secret").write_text("")
    (tmp_path / "decisions.toml").symlink_to(tmp_path / "secret")
    with pytest.raises(ConfigError, match="is a link that leads elsewhere"):
        opened()


def test_when_the_file_cannot_be_written_the_journal_says_nothing_either(opened, monkeypatch):
    desk = opened()
    desk.decide(ONE, base=0)
    monkeypatch.setattr("pathlib.Path.replace", failing)
    with pytest.raises(OutputError, match=r"decisions\.toml: cannot be written: No space left"):
        desk.decide(OTHER, base=0)
    monkeypatch.undo()

    assert desk.history().in_force() == written(desk) == (DATED,)
    assert opened().history().in_force() == (DATED,)


def failing(*_):
    raise OSError(28, "No space left on device")


def test_when_the_journal_does_not_take_it_the_file_goes_back(opened):
    desk = opened()
    desk.decide(ONE, base=0)
    journal = desk._journal
    journal._base.execute("CREATE TRIGGER full AFTER INSERT ON event BEGIN SELECT raise(ABORT, 'disk is full'); END")
    with pytest.raises(OutputError, match="disk is full"):
        desk.decide(OTHER, base=0)

    assert written(desk) == (DATED,)


def test_a_decision_that_only_reached_the_file_is_taken_over(opened):
    """As after a crash between the two: it was never acknowledged, and yet it is not lost."""
    desk = opened()
    desk.decide(ONE, base=0)
    desk.close()
    desk.path.write_text(dump_decisions([DATED, OTHER]))
    assert opened().history().in_force() == (DATED, OTHER)


def test_what_a_crash_left_half_written_is_no_matter(opened, tmp_path):
    desk = opened()
    desk.decide(ONE, base=0)
    (tmp_path / ".review" / "decisions.toml.tmp").write_text("[[decision]]\nfinger")
    desk.decide(OTHER, base=0)
    assert len(written(desk)) == 2


def test_two_desks_writing_at_once_lose_nothing(opened):
    """Two processes on one case, four editors: every decision is in both and in the file."""
    desks = [opened(), opened()]
    names = [f"{n:012x}" for n in range(40)]

    def work(desk, mine):
        for name in mine:
            desk.decide(replace(ONE, fingerprint=name), base=0)

    threads = [threading.Thread(target=work, args=(desks[i % 2], names[i::4])) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [d.fingerprint for d in written(desks[0])] == names
    assert [[d.fingerprint for d in desk.history().in_force()] for desk in desks] == [names, names]
    assert [desk.notices for desk in desks] == [(), ()]
    assert [event.seq for event in desks[0]._journal.events()] == list(range(1, 41))
