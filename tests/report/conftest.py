"""Reports are tested with kinds of their own, so that another room's wording moves no golden file."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from tests.report.sample import FakeKind


@pytest.fixture(autouse=True)
def fake_kinds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real_kinds" not in request.fixturenames:
        monkeypatch.setattr(kinds, "kind_of", FakeKind, raising=False)


@pytest.fixture
def real_kinds() -> None:
    """Ask for the shipped registry."""
