"""What `crosscheck init --gate` writes: a small newsroom whose drafts are checked in commits and merge requests."""

from __future__ import annotations

_SETTINGS = """\
# What `crosscheck check` does without arguments. Paths are meant from this file's folder.
[gate]
drafts = "drafts/*.md"
encoder = "lexical"        # shared words alone; "sentence" sees more and needs the sentence model
fail_on = "error"
max_waiver_days = 90

# A draft's front matter may name its case; a map does it by path.
[[gate.map]]
drafts = "drafts/lindqvist-*.md"
against = "claims/lindqvist-visit"
"""

_DRAFT = """\
---
title: Minister's visit to Northshore ends with a new terminal
outlet: The Tidewater Herald
published: 2024-05-11
case: lindqvist-visit
---

# Minister's visit to Northshore ends with a new terminal

Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May, her first trip to the port since she took office.

On Thursday she opened the new ferry terminal, which cost $40 million and took three years to build.

Exports through the port grew by about 12 percent in 2023, she told reporters.

The terminal employs 230 people, the port authority said.
"""

_CASE = """\
title = "Ada Lindqvist in Northshore, May 2024"

[[article]]
outlet = "The Harbour Gazette"
file = "articles/harbour-gazette.txt"
published = "2024-05-10"

[[article]]
outlet = "Northshore Courier"
file = "articles/northshore-courier.txt"
published = "2024-05-11"

[[article]]
outlet = "Eastmark Post"
file = "articles/eastmark-post.txt"
published = "2024-05-11"
"""

_GAZETTE = """\
Lindqvist leaves Northshore with terminal open

Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May 2024, the ministry said on Friday.

She opened the ferry terminal on 9 May. Building it took three years and cost $40 million.

Exports through the port of Northshore grew by 12.3 percent in 2023, the minister said.
"""

_COURIER = """\
Minister opens our terminal

Ada Lindqvist, the trade minister, was in town for three days. Her visit to Northshore lasted from May 8 to May 10.

The $40 million ferry terminal that Lindqvist opened on Thursday employs 230 people.
"""

_POST = """\
Northshore shows off its port

The ferry terminal in Northshore, opened by Trade Minister Ada Lindqvist on 9 May, cost 40 million dollars.

The port authority said that 230 people work at the terminal. Exports through the port rose 12.3% in 2023.
"""

_FACTS = """\
# Values that the desk has verified: a draft that says otherwise fails, whatever the other papers print.
[[fact]]
id = "terminal-cost"
statement = "The ferry terminal in Northshore cost $40 million."
value = "$40 million"
source = "budget of the port authority, page 14"
date = 2024-05-10
"""

_PRE_COMMIT = """\
# Runs before each commit once `pre-commit install` was run here. crosscheck itself must be installed.
repos:
  - repo: local
    hooks:
      - id: crosscheck
        name: crosscheck
        entry: crosscheck check
        language: system
        types: [text]
        pass_filenames: false
"""

_WORKFLOW = """\
name: crosscheck
on:
  pull_request:
  push:
    branches: [main]

permissions: {}

concurrency:
  group: crosscheck-${{ github.ref }}
  cancel-in-progress: true

jobs:
  drafts:
    name: Drafts against their sources
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # to show the findings under Security and in the diff
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          fetch-depth: 0 # to see which lines changed since the branch began
          persist-credentials: false

      # the place and the commit that your newsroom takes crosscheck from
      - uses: your-organisation/crosscheck@0000000000000000000000000000000000000000
        id: gate

      - uses: github/codeql-action/upload-sarif@0499de31b99561a6d14a36a5f662c2a54f91beee # v4.31.2
        if: ${{ !cancelled() && steps.gate.outputs.sarif != '' }}
        with:
          sarif_file: ${{ steps.gate.outputs.sarif }}
          category: crosscheck

      - uses: actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0
        if: ${{ !cancelled() && steps.gate.outputs.html != '' }}
        with:
          name: crosscheck
          path: ${{ steps.gate.outputs.html }}
"""

_GITLAB = """\
# The place and the commit that your newsroom takes crosscheck from.
include:
  - project: your-organisation/crosscheck
    ref: "0000000000000000000000000000000000000000"
    file: docs/crosscheck.gitlab-ci.yml

variables:
  CROSSCHECK_REPOSITORY: https://git.example/your-organisation/crosscheck.git
  CROSSCHECK_COMMIT: "0000000000000000000000000000000000000000"
"""

_README = """\
# A newsroom with a gate

| path | what it is |
|---|---|
| `drafts/` | articles under edit |
| `claims/<case>/` | what a draft is held against: sources in `articles/`, listed in `case.toml`; verified values |
| `crosscheck.toml` | which drafts are checked, against what, and what fails |
| `.pre-commit-config.yaml` | the same check before each commit |
| `.github/`, `.gitlab-ci.yml` | the same check in GitHub and in GitLab; delete what you do not use |

The texts are examples to replace.

## See it work

    git init && git add . && git commit -m "Start"
    crosscheck check

ends with 0. Now let the visit begin on 7 May in `drafts/lindqvist-visit.md`, and check again: it ends with 1 and
quotes the two papers that say 8 May. Then either correct the draft, or say why it is right, in the draft itself:

    <!-- crosscheck: waive "7 to 10 May" until YYYY-MM-DD by night desk: the ministry corrected its release -->

A waiver names one value, needs a reason and a last day, here within 90 days, and lapses when the value changes.
"""

_IGNORED = """\
/reports/
/.crosscheck-cache/
/crosscheck.html
/crosscheck.json
/crosscheck.xml
/gl-code-quality-report.json
"""


def newsroom() -> dict[str, str]:
    """The files of the newsroom, path from its root → text."""
    case = "claims/lindqvist-visit"
    return {
        "README.md": _README,
        "crosscheck.toml": _SETTINGS,
        "drafts/lindqvist-visit.md": _DRAFT,
        f"{case}/case.toml": _CASE,
        f"{case}/facts.toml": _FACTS,
        f"{case}/articles/harbour-gazette.txt": _GAZETTE,
        f"{case}/articles/northshore-courier.txt": _COURIER,
        f"{case}/articles/eastmark-post.txt": _POST,
        ".pre-commit-config.yaml": _PRE_COMMIT,
        ".github/workflows/crosscheck.yml": _WORKFLOW,
        ".gitlab-ci.yml": _GITLAB,
        ".gitignore": _IGNORED,
    }
