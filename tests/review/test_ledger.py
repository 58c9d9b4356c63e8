"""decisions.toml is read whole or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import ConfigError
from crosscheck.model import Decision
from crosscheck.review import VERDICTS, dump_decisions, load_decisions

GOOD = """
[[decision]]
fingerprint = "0123456789ab"
verdict = "confirmed-b"
reason = "The palace confirmed 4-6 June by telephone."
by = "desk"
at = 2024-06-07
articles = ["a", "b"]
values = ["3-6 June 2024", "4-6 June 2024"]
"""


def load(tmp_path, text):
    path = tmp_path / "decisions.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_decisions(path)


def test_a_missing_file_holds_no_decisions(tmp_path):
    """A new case has none."""
    assert load_decisions(tmp_path / "decisions.toml") == ()


def test_an_empty_file_holds_no_decisions(tmp_path):
    """Nor has a file with nothing in it."""
    assert load(tmp_path, "") == ()


def test_a_decision_is_read_with_all_it_says(tmp_path):
    """A TOML date is taken as its text."""
    assert load(tmp_path, GOOD) == (
        Decision(
            fingerprint="0123456789ab",
            verdict="confirmed-b",
            reason="The palace confirmed 4-6 June by telephone.",
            by="desk",
            at="2024-06-07",
            articles=("a", "b"),
            values=("3-6 June 2024", "4-6 June 2024"),
        ),
    )


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_is_accepted(tmp_path, verdict):
    """The six words an editor may use."""
    assert load(tmp_path, GOOD.replace("confirmed-b", verdict))[0].verdict == verdict


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("reason =", "reson ="), ["decision 1: unknown key 'reson'", "Did you mean 'reason'?"]),
        (("[[decision]]", "[[decisions]]"), ["unknown key 'decisions'", "Did you mean 'decision'?"]),
        (("confirmed-b", "confirm-b"), ["'verdict' is unknown: 'confirm-b'", "Did you mean 'confirmed-b'?"]),
        (("0123456789ab", "0123"), ["'fingerprint' is not 12 hexadecimal digits", "Copy it from the report."]),
        (('"The palace confirmed 4-6 June by telephone."', '" "'), ["'reason' is missing or empty"]),
        (('["a", "b"]', '"a"'), ["'articles' is not a list of texts", 'Write it as ["one", "two"].']),
        (('"desk"', "7"), ["'by' is not text: 7"]),
        (("[[decision]]", "[decision]"), ["'decision' is not a list of tables", "[[decision]]"]),
        (('"desk"', '"desk'), ["is not valid TOML", "line 6"]),
    ],
)
def test_a_fault_is_named_with_the_next_step(tmp_path, change, words):
    """The message names file, entry, fault and what to do."""
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, GOOD.replace(*change))

    message = str(caught.value)
    assert "decisions.toml" in message
    assert [word for word in words if word not in message] == []


def test_two_decisions_on_one_finding_are_refused(tmp_path):
    """Neither is dropped in silence."""
    with pytest.raises(ConfigError, match="decision 2: has the fingerprint of decision 1"):
        load(tmp_path, GOOD + GOOD)


@pytest.mark.parametrize("raw", [b"\xff\xfe", b'reason = "\x00"'])
def test_what_is_not_text_is_refused(tmp_path, raw):
    """Bytes that are no UTF-8, or no TOML, end in a ConfigError."""
    with pytest.raises(ConfigError):
        load(tmp_path, raw)


def test_a_folder_is_refused(tmp_path):
    """A path that cannot be read is named."""
    with pytest.raises(ConfigError, match="cannot be read"):
        load_decisions(tmp_path)


texts = st.text(st.characters(codec="utf-8"), max_size=20)
decisions = st.builds(
    Decision,
    fingerprint=st.text("0123456789abcdef", min_size=12, max_size=12),
    verdict=st.sampled_from(VERDICTS),
    reason=texts.filter(str.strip),
    by=texts,
    at=texts,
    articles=st.lists(texts, max_size=3).map(tuple),
    values=st.lists(texts, max_size=3).map(tuple),
    rule=texts,
    subject=texts,
)


@given(st.lists(decisions, max_size=4, unique_by=lambda decision: decision.fingerprint).map(tuple))
def test_no_decision_is_lost_in_writing(tmp_path_factory, ledger):
    """What is written is read back, whatever the words."""
    path = tmp_path_factory.mktemp("ledger") / "decisions.toml"
    path.write_text(dump_decisions(ledger), encoding="utf-8", newline="")

    assert load_decisions(path) == ledger
