"""Kill -9 while two editors save: nothing that was acknowledged is lost. The script does it twenty times."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import review_crash

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 and no Ctrl-C for one process")


@pytest.mark.parametrize(("goal", "pause"), [(1, 0.0), (20, 0.013), (60, 0.031)])
def test_what_was_acknowledged_is_there_after_kill_9(tmp_path: Path, goal: int, pause: float) -> None:
    folder = tmp_path / "figures"
    review_crash.write_case(folder)
    saving, _ = review_crash.crash(folder, 200, goal, pause)

    assert saving.count >= goal
    assert review_crash.check(folder, saving) >= 0


def test_a_loss_would_be_seen(tmp_path: Path) -> None:
    """The check itself: a decision that was acknowledged and is nowhere."""
    folder = tmp_path / "figures"
    review_crash.write_case(folder)
    saving, _ = review_crash.crash(folder, 20, 1, 0.0)
    name = next(iter(saving.kept))
    saving.kept[name].append("Never written.")
    saving.sent[name].append("Never written.")

    with pytest.raises(review_crash.BrokenError, match="lost from the journal"):
        review_crash.check(folder, saving)
