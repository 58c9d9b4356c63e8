"""A newsroom for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.review.server.desks import Newsroom, open_newsroom


@pytest.fixture
def newsroom(tmp_path) -> Iterator[Newsroom]:
    room = open_newsroom(tmp_path / "visit")
    yield room
    room.close()
    assert room.troubles == []
