"""What holds for every format of the gate."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import subprocess
import sys

import pytest

from crosscheck.report import GATE_FORMATS
from crosscheck.report.gate_words import by_draft, inert
from tests.conftest import ROOT
from tests.factories import article, claim, run
from tests.report.gate_sample import build, draft, empty, found, hostile, line_only


@pytest.mark.parametrize("form", GATE_FORMATS)
@pytest.mark.parametrize("of", [build(), empty(), hostile()], ids=["sample", "empty", "hostile"])
def test_every_run_is_utf8_with_a_line_end(form: str, of: object) -> None:
    written = GATE_FORMATS[form](of)

    assert written.encode("utf-8").endswith(b"\n")
    assert not written.endswith("\n\n")


def digests() -> str:
    """What this process writes of the samples, in every format."""
    runs = (build(), hostile())
    return " ".join(hashlib.sha256(GATE_FORMATS[f](r).encode()).hexdigest() for f in GATE_FORMATS for r in runs)


def test_bytes_do_not_depend_on_the_process() -> None:
    """Neither the seed of hashes nor the locale, time zone and folder shape a report."""
    code = "from tests.report.test_gate_formats import digests; print(digests())"
    for seed, language, zone in (("1", "C", "UTC"), ("2", "tr_TR.UTF-8", "Asia/Vientiane")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language, "TZ": zone, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == digests().split()


@pytest.mark.parametrize("form", GATE_FORMATS)
def test_a_finding_without_columns_is_written(form: str) -> None:
    one = found(place=line_only("drafts/a.html", 3), draft="drafts/a.html")
    of = dataclasses.replace(build(), drafts=(draft("drafts/a.html"),), findings=(one,))

    assert "drafts/a.html" in GATE_FORMATS[form](of)


@pytest.mark.parametrize(
    "text",
    [
        "plain words, 12:30, 8-10 May, 12 percent, $40 million, 3 < 4, a@ b, ratio 3:1, 100% of it",
        "“quoted” – naïve, ວຽງຈັນ (1994)",
        "",
    ],
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("@desk", "@desk"), ("a@b.example", "@b"), ("no. #12", "#12"), ("!12", "!12"), ("GH-12", "GH-12"),
        ("https://a.example", "://"), ("www.a.example", "www."), ("[a](b)", "]("), ("[a]: b", "]:"), ("[a][b]", "]["),
        ("<img src=x>", "<img"), ("</b>", "</b"), ("<!-- x -->", "<!"), ("##[error]", "##["), ("::error::", "::"),
        ("%12", "%12"), ("&12", "&12"), ("~12", "~12"),
    ],
)  # fmt: skip
def test_what_a_host_acts_on_is_broken_and_still_reads_the_same(text: str, trigger: str) -> None:
    assert trigger not in inert(text)
    assert inert(text).replace("\u200b", "") == text
    assert inert(inert(text)) == inert(text)


def test_findings_of_two_drafts_in_one_file_are_told_apart() -> None:
    """JSONL holds many drafts in a file: each is named by its article, and has its own findings only."""
    texts = {name: article("It says 30 here.", id=name) for name in ("a", "b")}
    said = {name: claim(text, "30") for name, text in texts.items()}
    drafts = tuple(
        draft("drafts/all.jsonl", run=run((texts[name],), (said[name],)), article=name) for name in ("a", "b")
    )
    one = found(draft="drafts/all.jsonl", claim=said["b"].id)
    both = dataclasses.replace(build(), drafts=drafts, findings=(one,), skips=())

    assert [(name, len(own)) for _, name, own in by_draft(both)] == [
        ("drafts/all.jsonl (a)", 0),
        ("drafts/all.jsonl (b)", 1),
    ]
    assert GATE_FORMATS["junit"](both).count("<failure ") == 1
