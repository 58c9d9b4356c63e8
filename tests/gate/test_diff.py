"""What git says of changes, read without git."""

from __future__ import annotations

import pytest

from crosscheck.gate import WHOLE, Lines, parse_names, parse_patch


def test_names_tell_new_moved_and_changed_files_and_leave_deleted_ones_out():
    output = b"M\0a.md\0A\0b.md\0D\0c.md\0R086\0old d.md\0new d.md\0M\0l\xc3\xa0o.md\0"

    assert parse_names(output) == {"a.md": "a.md", "b.md": "", "new d.md": "old d.md", "lào.md": "lào.md"}


def test_no_output_is_no_change():
    assert parse_names(b"") == {}
    assert parse_patch(b"") == {}


PATCH = b"""diff --git a/drafts/a.md b/drafts/a.md
index 1..2 100644
--- a/drafts/a.md
+++ b/drafts/a.md
@@ -3 +3 @@ in a heading
-from 8 to 10 May
+from 7 to 10 May
@@ -9,2 +8,0 @@
-gone
-gone
@@ -20,0 +19,3 @@
+++ b/not/a/header
+@@ -1 +1 @@
+new
"""


def test_a_patch_gives_runs_of_changed_lines_and_gaps_where_lines_went():
    assert parse_patch(PATCH) == {"drafts/a.md": Lines(runs=((3, 3), (19, 21)), gaps=(8,))}


@pytest.mark.parametrize(
    ("written", "path"),
    [
        (b"+++ b/a b.md\t", "a b.md"),
        (b"+++ b/caf\xc3\xa9/\xe0\xba\xa5.md", "café/ລ.md"),
        (rb'+++ "b/say \"so\".md"', 'say "so".md'),
        (rb'+++ "b/tab\there.md"', "tab\there.md"),
        (rb'+++ "b/caf\303\251.md"', "café.md"),
    ],
)
def test_paths_are_read_however_git_writes_them(written, path):
    patch = b"diff --git x y\n--- a/x\n" + written + b"\n@@ -1 +1 @@\n-a\n+b\n"

    assert parse_patch(patch) == {path: Lines(runs=((1, 1),))}


def test_a_binary_file_changed_as_a_whole():
    assert parse_patch(b"diff --git a/x b/x\nindex 1..2\nBinary files a/x and b/x differ\n") == {"x": WHOLE}


def test_a_deleted_file_has_no_lines():
    assert parse_patch(b"diff --git a/x b/x\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n") == {}


@pytest.mark.parametrize(
    ("first", "last", "touched"),
    [
        (1, 2, False),
        (3, 3, True),
        (1, 9, True),
        (4, 8, False),
        (8, 9, True),
        (9, 12, False),
        (6, 30, True),
        (22, 30, False),
    ],
)
def test_a_sentence_is_touched_by_a_run_in_it_and_by_a_gap_inside_it(first, last, touched):
    """A gap after line 8 lies inside a sentence of lines 8 and 9, not in one that ends or begins there."""
    lines = Lines(runs=((3, 3), (19, 21)), gaps=(8,))

    assert lines.touches(first, last) is touched


def test_a_whole_file_is_touched_everywhere_and_an_unchanged_one_nowhere():
    assert WHOLE.touches(7, 7)
    assert not Lines().touches(1, 10_000)
