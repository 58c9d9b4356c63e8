"""What keeps a decision and what voids it."""

import pytest

from crosscheck.judge import fingerprint
from tests.judge.stories import Story, count


def prints(*tellings, subject="crane", text="{quote} came."):
    story = Story(subject=subject)
    for name, value, outlet in tellings:
        quote = f"{value} cranes"
        story.tells(name, count(value), quotes=[quote], text=text.format(quote=quote), outlet=outlet)
    return [finding.fingerprint for finding in story.judged().findings]


BASE = (("a", 12, "The A"), ("b", 14, "The B"))


def test_a_fingerprint_is_twelve_hexadecimal_digits():
    """Short enough to type, long enough not to collide in a newsroom's life."""
    (found,) = prints(*BASE)

    assert len(found) == 12
    assert set(found) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param(lambda: prints(*BASE, text="A first paragraph.\n\nThen {quote} came."), id="paragraph-moved"),
        pytest.param(lambda: prints(("x", 12, "The A"), ("y", 14, "The B")), id="file-renamed"),
        pytest.param(lambda: prints(*BASE, ("c", 14, "The C")), id="one-more-that-agrees"),
        pytest.param(lambda: prints(("a", 12, "The A"), ("b", 14, "The Z")), id="outlet-renamed"),
        pytest.param(lambda: prints(*reversed(BASE)), id="order-changed"),
        pytest.param(lambda: prints(*BASE, subject="The crane"), id="subject-with-article"),
    ],
)
def test_what_leaves_the_values_alone_keeps_the_fingerprint(kept):
    """Offsets, paths, outlets and agreement stay out of it."""
    assert kept() == prints(*BASE)


@pytest.mark.parametrize(
    "voided",
    [
        pytest.param(lambda: prints(("a", 13, "The A"), ("b", 14, "The B")), id="value-changed"),
        pytest.param(lambda: prints(*BASE, ("c", 16, "The C")), id="third-value"),
        pytest.param(lambda: prints(*BASE, subject="barge"), id="another-subject"),
    ],
)
def test_what_changes_the_dispute_voids_it(voided):
    """Another value, or another thing, is another finding."""
    assert voided() != prints(*BASE)


def test_values_count_once_and_in_no_order():
    """A set of values, not a list."""
    assert fingerprint("r", "k", "s", ["2", "1", "2"]) == fingerprint("r", "k", "s", ["1", "2"])


def test_parts_do_not_run_into_each_other():
    """Rule, kind, subject and values are kept apart."""
    assert fingerprint("r", "k", "s", ["1"]) != fingerprint("r", "ks", "", ["1"])
    assert fingerprint("r", "k", "s", ["1", "2"]) != fingerprint("r", "k", "s", ["1,2"])
