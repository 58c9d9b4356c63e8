"""The judge against fake kinds; `test_with_kinds.py` and what reads whole texts (`reading.py`) use the real ones."""

import pytest

from crosscheck import kinds
from tests.judge import reading
from tests.judge.fakes import fake_kind


@pytest.fixture(autouse=True, scope="module")
def fakes(request):
    """Put fake kinds in the place of the real ones for a module's tests."""
    with pytest.MonkeyPatch.context() as patch:
        reads = getattr(request.module, "messages", None) is reading.messages
        if not (reads or request.module.__name__.endswith("with_kinds")):
            patch.setattr(kinds, "kind", fake_kind, raising=False)
        yield
