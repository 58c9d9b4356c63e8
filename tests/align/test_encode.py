"""Encoders: one Protocol, no downloads, no model where none is asked for."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.align.encode import ENCODERS, make, mention, sentence
from crosscheck.cache import Cache
from crosscheck.errors import ConfigError, ModelError

CONTEXTS = (
    "The minister stayed in Lisbon [extent] for talks on fishing rights.",
    "Talks about fishing rights kept the minister in Lisbon [extent].",
    "A goal [time] settled the cup final between the two northern clubs.",
)


@pytest.mark.parametrize("name", ENCODERS)
def test_like_contexts_are_more_alike_than_unlike_ones(name: str, tmp_path: Path) -> None:
    encoder = make(name, "", Cache(tmp_path))
    encoder.prepare(CONTEXTS)

    assert encoder.likeness(CONTEXTS[0], CONTEXTS[0]) == 1.0
    assert encoder.likeness(CONTEXTS[0], CONTEXTS[1]) > 0.6 > encoder.likeness(CONTEXTS[0], CONTEXTS[2])
    assert encoder.likeness(CONTEXTS[0], CONTEXTS[1]) == encoder.likeness(CONTEXTS[1], CONTEXTS[0])


@pytest.mark.parametrize("name", ["mention", "sentence"])
def test_a_second_run_reads_the_vectors_and_loads_no_model(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make(name, "", Cache(tmp_path))
    first.prepare(CONTEXTS)

    for module, door in ((sentence, "load_model"), (mention, "_network")):
        monkeypatch.setattr(module, door, lambda *_: pytest.fail("the model was loaded again"))
    second = make(name, "", Cache(tmp_path))
    second.prepare(CONTEXTS)

    assert first.likeness(CONTEXTS[0], CONTEXTS[1]) == second.likeness(CONTEXTS[0], CONTEXTS[1])


def test_no_encoder_of_that_name() -> None:
    with pytest.raises(ConfigError, match="no encoder 'wordy'"):
        make("wordy", "", Cache(None))


def test_the_lexical_encoder_takes_no_model() -> None:
    with pytest.raises(ConfigError, match="has no model"):
        make("lexical", "some/model", Cache(None))


def test_the_mention_encoder_takes_no_other_model() -> None:
    with pytest.raises(ConfigError, match="has its own model"):
        make("mention", "some/model", Cache(None))


def test_the_mention_weights_are_those_that_were_pinned() -> None:
    raw = mention.DELTAS.read_bytes()

    assert hashlib.sha256(raw).hexdigest() == mention.DELTAS_SHA256
    assert len(raw) < 5_000_000


@pytest.mark.parametrize(
    ("raw", "fault"), [(b"not the weights", "expected"), (None, "cannot be read")], ids=["altered", "missing"]
)
def test_other_mention_weights_are_refused(raw: bytes | None, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "mention.safetensors"
    if raw is not None:
        path.write_bytes(raw)

    with pytest.raises(ModelError, match=fault):
        mention.MentionEncoder(path, mention.DELTAS_SHA256, Cache(None)).prepare(CONTEXTS)


def test_a_mention_is_known_by_its_passage_whatever_company_it_is_encoded_in() -> None:
    alone, together = make("mention", "", Cache(None)), make("mention", "", Cache(None))
    alone.prepare(CONTEXTS[:2])
    together.prepare([*CONTEXTS, *(f"In round {n} [count goal] were scored by the guests." for n in range(40))])

    assert alone.likeness(*CONTEXTS[:2]) == pytest.approx(together.likeness(*CONTEXTS[:2]), abs=0.001)


def test_the_veil_is_found_among_the_word_pieces() -> None:
    class Words:
        cls_token_id, sep_token_id = 1, 2

        def encode(self, text: str, *, add_special_tokens: bool) -> list[int]:
            assert not add_special_tokens
            return [len(word) for word in text.split()]

    ids, start, stop = mention.pieces(Words(), "They sank [count soviet tank] in June")

    assert ids == [1, 4, 4, 6, 6, 5, 2, 4, 2]
    assert ids[start:stop] == [6, 6, 5]


def test_a_model_that_is_not_here_is_never_fetched() -> None:
    with pytest.raises(ModelError, match="downloads nothing"):
        make("sentence", "no-such-desk/no-such-model", Cache(None))


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no weights"):
        make("sentence", str(tmp_path), Cache(None))


def test_altered_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")

    with pytest.raises(ModelError, match="expected 53aa51172d14"):
        sentence.load_model(tmp_path, sentence.WEIGHTS_SHA256)


def test_a_folder_that_is_no_model_is_an_error_with_advice(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")
    encoder = make("sentence", str(tmp_path), Cache(None))

    with pytest.raises(ModelError, match="cannot be loaded"):
        encoder.prepare(["some words"])


def test_importing_the_encoders_loads_neither_torch_nor_numpy() -> None:
    code = "import sys, crosscheck.align.encode as e; print({'torch', 'numpy', 'sentence_transformers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
