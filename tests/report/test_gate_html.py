"""The gate's page: self-contained, readable without a script, and free of markup of articles."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from html.parser import HTMLParser

import pytest

from crosscheck.model import GateRun
from crosscheck.report import GATE_FORMATS
from tests.report.gate_sample import HIDDEN_CHARACTERS, build, empty, found, hostile, receipt


class Page(HTMLParser):
    """Elements, attributes and text of a page."""

    def __init__(self, run: GateRun) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(GATE_FORMATS["html"](run))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("run", [build(), empty(), hostile()], ids=["sample", "empty", "hostile"])
def test_elements_are_closed_and_nothing_loads_or_runs(run: GateRun) -> None:
    page = Page(run)

    assert page.open == []
    assert {"script", "img", "iframe", "link", "object", "form"} & set(page.tags) == set()
    assert [name for name, _ in page.attributes if name.startswith("on") or name in {"style", "src"}] == []


def test_the_policy_admits_the_own_style_alone() -> None:
    written = GATE_FORMATS["html"](build())
    style = re.search(r"<style>(.*?)</style>", written, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert f"default-src 'none'; style-src 'sha256-{digest}';" in written


def test_findings_stand_loudest_first_with_quotes_marked() -> None:
    written = GATE_FORMATS["html"](build())

    assert re.findall(r'<article class="(\w+)">', written) == ["error", "warning", "warning", "note"]
    assert "<mark>from 7 to 10 May</mark>" in written
    assert "<mark>from 8 to 10 May</mark>" in written


def test_what_is_hidden_and_left_out_is_told() -> None:
    text = Page(build()).text

    assert "waived or decided until 2024-06-30 by night desk" in text
    assert "in the baseline" in text
    assert "Not checked: claims/visit/articles/scan.pdf" in text
    assert "Only lines changed since main count." in text


@pytest.mark.parametrize(("code", "title"), [(0, "Passed"), (1, "Failed"), (3, "Nothing was checked")])
def test_the_title_tells_how_it_ended(code: int, title: str) -> None:
    page = GATE_FORMATS["html"](dataclasses.replace(build(), exit_code=code))

    assert f"<title>crosscheck: {title}</title>" in page


def test_only_web_addresses_are_linked() -> None:
    sources = (receipt(url="https://courier.example/a?b=1&c=2"), receipt(url="javascript:alert(1)"))
    page = Page(dataclasses.replace(build(), findings=(found(sources=sources),)))

    assert [value for name, value in page.attributes if name == "href"] == ["https://courier.example/a?b=1&c=2"]


def test_hostile_words_are_shown_as_words() -> None:
    page = Page(hostile())

    assert "<script>alert(1)</script>" in page.text
    assert [value for name, value in page.attributes if name == "href"] == []
    assert re.findall(HIDDEN_CHARACTERS, GATE_FORMATS["html"](hostile())) == []
