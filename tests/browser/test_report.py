"""What an editor does with the page: filters, links, keys, copies; and what it does to those who read it otherwise."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from benchmarks.report import story
from crosscheck.model import Count, Severity, State, Verdict
from crosscheck.report import FORMATS
from crosscheck.report.html import html_pages
from crosscheck.review.ledger import parse_decisions
from tests.browser.test_page import CONTRAST, opened
from tests.factories import article, claim, conflict, day, exact, run
from tests.report.test_hostile import EVIL, hostile

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('.finding')].filter((f) => !f.hidden).length"
CLIPBOARD = """
    window.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied.push(text); } } });
"""
LIGHT_STORY = 12


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve findings of every severity and state, a drawing of every form among them."""
    of = story(LIGHT_STORY)
    states = (State.OPEN, State.STALE, State.SETTLED, State.OPEN)
    findings = tuple(dataclasses.replace(f, state=states[i % 4]) for i, f in enumerate(of.findings))
    path = tmp_path_factory.mktemp("twelve") / "report.html"
    path.write_text(FORMATS["html"](dataclasses.replace(of, findings=findings)), "utf-8")
    return path


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page so long that it says once what its cards share."""
    path = tmp_path_factory.mktemp("long") / "report.html"
    path.write_text(FORMATS["html"](story(320)), "utf-8")
    return path


def toll_run():
    """A count of the dead that rose from day to day."""
    texts = (("gazette", 38, "2024-06-03"), ("courier", 41, "2024-06-04"), ("post", 45, "2024-06-07"))
    articles = tuple(
        article(f"The slide killed {n} people.", id=name, outlet=name.title(), published=day(date))
        for name, n, date in texts
    )
    claims = tuple(
        claim(a, f"{n} people", Count(amount=exact(n), noun="person"))
        for a, (_, n, _) in zip(articles, texts, strict=True)
    )
    fact, finding = conflict(claims[0], claims[1])
    positions = tuple(
        dataclasses.replace(finding.positions[0], value=c.quote, claims=(c.id,), outlets=(a.outlet,))
        for a, c in zip(articles, claims, strict=True)
    )
    moved = dataclasses.replace(
        finding, verdict=Verdict.SUPERSEDED, severity=Severity.NOTE, rule="superseded", positions=positions
    )
    return run(
        articles, claims, facts=(dataclasses.replace(fact, claims=tuple(c.id for c in claims)),), findings=(moved,)
    )


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("severity", "error", 4),
        ("rule", "value-conflict", 4),
        ("state", "stale", 3),
        ("verdict", "conflict", 12),
        ("outlet", "Harbour Gazette", 3),
    ],
)
def test_filters_choose_and_stand_in_the_address(browser, twelve: Path, name: str, value: str, left: int) -> None:
    with opened(browser, twelve) as page:
        page.locator(f".filters [name={name}]").select_option(value)

        assert page.evaluate(SHOWN) == left
        assert f"{left} of 12" in page.locator(".filters output").inner_text() or left == 12
        assert page.url.endswith(f"#{name}={value.replace(' ', '+')}")


def test_a_view_can_be_sent(browser, twelve: Path) -> None:
    """The address of a filtered page opens the same view, words and all; 'show all' clears both."""
    with opened(browser, twelve) as page:
        page.locator("[name=severity]").select_option("error")
        page.locator("[name=q]").fill("Corran")
        page.wait_for_function("location.hash.includes('Corran')")
        sent = page.url
        first = page.evaluate(SHOWN)
        page.goto("about:blank")
        page.goto(sent)

        assert first == page.evaluate(SHOWN)
        assert 0 < first < 4
        assert page.locator("[name=q]").input_value() == "Corran"
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function(f"{SHOWN} === 12")
        assert "#" not in page.url
        assert page.noise == []


def test_a_permalink_opens_at_its_finding_and_shows_it(browser, twelve: Path) -> None:
    name = f"f-{story(LIGHT_STORY).findings[0].fingerprint}"
    with opened(browser, twelve) as page:
        page.locator("[name=severity]").select_option("error")
        hidden = not page.locator(f"#{name}").is_visible()
        page.evaluate(f"location.hash = '{name}'")
        page.wait_for_function(f"{SHOWN} === 12")

        assert hidden
        assert page.locator(":target").get_attribute("id") == name


def test_a_link_into_a_folded_text_unfolds_it(browser, twelve: Path) -> None:
    with opened(browser, twelve) as page:
        page.locator("figcaption a[href^='#c']").first.click()
        page.wait_for_function(
            "document.querySelector(':target') && document.querySelector(':target').checkVisibility()"
        )
        place = page.evaluate("location.hash.slice(1)")
        page.locator(f"#{place}").click()

        assert re.search(r"#f-[0-9a-f]{12}$", page.url)


def test_a_permalink_to_another_page_goes_there(browser, tmp_path: Path) -> None:
    of = story(12)
    for name, text in html_pages(of, name="report.html", size=5).items():
        (tmp_path / name).write_text(text, "utf-8")
    read = (tmp_path / "report-3.html").read_text("utf-8")
    last = re.findall(r'data-fingerprint="([0-9a-f]+)"', read)[-1]
    with opened(browser, tmp_path / "report.html") as page:
        page.goto(f"{(tmp_path / 'report.html').as_uri()}#f-{last}")
        page.wait_for_url("**/report-3.html#*")
        assert page.locator(":target").get_attribute("data-fingerprint") == last
        page.locator("figcaption a[href*='#c']").first.click()
        page.wait_for_url("**/report.html#c*")
        assert page.locator(":target").is_visible()
        assert page.noise == []


def test_every_silence_is_written(browser, twelve: Path) -> None:
    """Twelve facts, two of eight outlets on each: the other six are said to be silent."""
    script = "[...document.querySelectorAll('.matrix td')].map((d) => getComputedStyle(d, '::before').content)"
    with opened(browser, twelve) as page:
        assert page.evaluate(script).count('"– silent"') == 12 * 6


def test_keys(browser, twelve: Path) -> None:
    """j and k step over what is shown, / searches, o opens, c copies, ? explains."""
    with opened(browser, twelve) as page:
        page.evaluate(CLIPBOARD)
        page.locator("[name=severity]").select_option("warning")
        page.evaluate("document.activeElement.blur()")
        seen = []
        for key in "jjk":
            page.keyboard.press(key)
            seen.append(page.evaluate("document.activeElement.dataset.severity + document.activeElement.id"))
        page.keyboard.press("c")
        page.wait_for_function("window.copied.length === 1")
        copied = page.evaluate("window.copied[0]")
        page.keyboard.press("o")
        page.wait_for_function("location.hash.startsWith('#c')")
        page.keyboard.press("/")
        searching = page.evaluate("document.activeElement.name")
        page.keyboard.type("jk?")
        written = page.locator("[name=q]").input_value()
        page.keyboard.press("Escape")
        page.keyboard.press("?")

        assert [s[:7] for s in seen] == ["warning"] * 3
        assert seen[0] == seen[2] != seen[1]
        assert copied == f"{twelve.as_uri()}#{seen[2][7:]}"
        assert searching == "q"
        assert written == "jk?"
        assert page.locator("#help").is_visible()


def test_the_switch_for_keys_is_remembered(browser, twelve: Path) -> None:
    with opened(browser, twelve) as page:
        page.get_by_role("button", name="Keys").click()
        page.locator("#keys").uncheck()
        page.reload()
        page.keyboard.press("?")

        assert not page.locator("#help").is_visible()


def test_copied_link_and_waiver(browser, twelve: Path) -> None:
    """The waiver is what decisions.toml takes, once its reason is filled in, and covers the finding."""
    finding = next(f for f in story(LIGHT_STORY).findings if f.severity is Severity.ERROR)
    with opened(browser, twelve) as page:
        page.evaluate(CLIPBOARD)
        card = page.locator(f"#f-{finding.fingerprint}")
        card.scroll_into_view_if_needed()
        card.get_by_role("button", name="Copy link").click()
        card.get_by_role("button", name="Copy waiver").click()
        page.wait_for_function("window.copied.length === 2")
        link, waiver = page.evaluate("window.copied")
        told = page.locator("#told").inner_text()
    (decision,) = parse_decisions(waiver.replace('reason = ""', 'reason = "Two piers."').encode(), "waiver")

    assert link == f"{twelve.as_uri()}#f-{finding.fingerprint}"
    assert told == "The waiver copied."
    assert (decision.fingerprint, decision.rule, decision.subject) == (finding.fingerprint, finding.rule, "plan")
    assert decision.values == tuple(p.value for p in finding.positions)
    assert decision.articles == tuple(sorted({c.partition(":")[0] for p in finding.positions for c in p.claims}))


def test_corrections_in_three_styles(browser, twelve: Path) -> None:
    with opened(browser, twelve) as page:
        page.evaluate(CLIPBOARD)
        page.locator(".finding").first.get_by_role("button", name="Copy correction").click()
        texts = []
        for style in ("AP", "Reuters", "Plain"):
            page.get_by_label(style, exact=True).check()
            texts.append(page.locator("#correction textarea").input_value())
        page.locator("#correction select[name=wrong]").select_option(index=0)
        page.locator("#correction select[name=right]").select_option(index=1)
        turned = page.locator("#correction textarea").input_value()
        page.get_by_role("button", name="Copy", exact=True).click()
        page.wait_for_function("window.copied.length === 1")

        plan = "plan for the pier at Corran, number 8"
        ap = f"In a story published May 3, 2024, about {plan}, The Daily Tern erroneously reported 30 kilometres."
        earlier = f"An earlier version of this article, published on 3 May 2024, gave {plan} as 30 kilometres."
        assert texts == [
            f"CORRECTION: {ap} The correct figure is 28 kilometres.",
            f"CORRECTED: (Corrects {plan} in paragraph 1 to 28 kilometres, not 30 kilometres)",
            f"Correction: {earlier} It is 28 kilometres.",
        ]
        assert turned.endswith("as 28 kilometres. It is 30 kilometres.")
        assert page.evaluate("window.copied") == [turned]
        assert not page.locator("#correction").is_visible()


def test_a_long_page_brings_the_sentence_before_out_of_the_full_text(browser, long: Path) -> None:
    """The same words that a short page prints, for every quote; and the addresses of the articles."""
    short = story(320)
    from crosscheck.report.book import open_book
    from crosscheck.report.quotes import quote_of

    book = open_book(short)
    with opened(browser, long) as page:
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        brought = page.evaluate(
            "[...document.querySelectorAll('.finding figure')].map((f) => "
            "(f.querySelector('.x') || { textContent: '' }).textContent)"
        )
        address = page.locator(".finding figcaption a").first.get_attribute("href")
        noise = page.noise
    claims = [c for f in book.findings for p in f.positions for c in book.claims_of(p.claims)]
    quotes = [quote_of(book, c) for c in claims]

    assert brought == [q.before or q.after for q in quotes]
    assert address.startswith("https://")
    assert noise == []


def test_a_toll_is_a_timeline_with_its_days(browser, tmp_path: Path) -> None:
    """Points rise with the figure and go right with the day, as far as the days lie apart; the table says the same."""
    path = tmp_path / "toll.html"
    path.write_text(FORMATS["html"](toll_run()), "utf-8")
    with opened(browser, path) as page:
        points = page.evaluate(
            "[...document.querySelectorAll('.run circle')].map((c) => c.getBoundingClientRect()).map((b) => [b.x, b.y])"
        )
        label = page.locator("svg.run").get_attribute("aria-label")
        rows = page.locator(".course tbody tr").all_inner_texts()
        noise = page.noise

    (x1, y1), (x2, y2), (x3, y3) = points
    assert (x3 - x2) / (x2 - x1) == pytest.approx(3, abs=0.1)
    assert y1 > y2 > y3
    assert (y2 - y3) / (y1 - y2) == pytest.approx(4 / 3, abs=0.1)
    assert "on 3 June 2024 (Gazette), then" in label
    assert [r.split("\t")[1] for r in rows] == [f"{d} June 2024 (published)" for d in (3, 4, 7)]
    assert noise == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_of_a_timeline_has_contrast(browser, tmp_path: Path, scheme: str) -> None:
    """Checkers of pages skip the text of drawings: it is measured here."""
    path = tmp_path / "toll.html"
    path.write_text(FORMATS["html"](toll_run()), "utf-8")
    with opened(browser, path, color_scheme=scheme) as page:
        assert page.evaluate(CONTRAST) == []
        assert page.locator("svg.run text").count() > 6


def test_hostile_words_stay_words(browser, tmp_path: Path) -> None:
    """Script in every field of an article: nothing runs, nothing is asked for, no link but to the web, all of it is text."""
    path = tmp_path / "hostile.html"
    path.write_text(FORMATS["html"](hostile()), "utf-8")
    with opened(browser, path) as page:
        page.evaluate(CLIPBOARD)
        page.evaluate("void (window.alert = () => { window.ran = true; })")
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        page.locator(".finding").first.get_by_role("button", name="Copy waiver").click()
        page.wait_for_function("window.copied.length === 1")
        waiver = page.evaluate("window.copied[0]")
        links = page.evaluate("[...document.querySelectorAll('a')].map((a) => a.protocol)")

        assert page.evaluate("[window.ran === true, document.querySelectorAll('main script, img, iframe').length]") == [
            False,
            0,
        ]
        assert set(links) <= {"file:", "https:"}
        assert "<script>alert(1)</script>" in page.locator("main").inner_text()
        assert page.noise == []
        assert page.asked == [path.as_uri()]
    (decision,) = parse_decisions(waiver.replace('reason = ""', 'reason = "x"').encode(), "waiver")
    assert decision.rule.startswith(EVIL[:20])


def test_paper_shows_everything(browser, twelve: Path) -> None:
    """Printed, folded parts are open and controls are gone, even without a script."""
    with opened(browser, twelve, java_script_enabled=True) as page:
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".story p").first.is_visible()
        assert not page.locator(".filters").is_visible()
        assert (
            page.evaluate("getComputedStyle(document.querySelectorAll('.finding')[11]).contentVisibility") == "visible"
        )
    with opened(browser, twelve, java_script_enabled=False) as page:
        page.emulate_media(media="print")
        assert page.locator(".story p").first.bounding_box()["height"] > 10


def test_nothing_moves_for_who_wants_no_motion(browser, twelve: Path) -> None:
    script = "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    moving = []
    for motion in ("reduce", "no-preference"):
        with opened(browser, twelve, reduced_motion=motion) as page:
            moving.append(page.evaluate(script))

    assert moving == [0, LIGHT_STORY]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, twelve: Path, scheme: str, width: int) -> None:
    """
    Twelve findings, everything open, content-visibility off (under it axe looks at nothing that is off the screen).

    What axe leaves undecided may be text over a picture only, which the contrast test measures.
    """
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    with opened(browser, twelve, color_scheme=scheme, viewport={"width": width, "height": 900}) as page:
        page.evaluate(
            "document.querySelectorAll('.finding, .scroll').forEach((f) => { f.style.contentVisibility = 'visible'; });"
            "document.querySelectorAll('details').forEach((d) => { d.open = true; });"
        )
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}}).response
        page.locator(".ask").click()
        help_found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}}).response

    told = [(v["id"], n["html"][:200]) for f in (found, help_found) for v in f["violations"] for n in v["nodes"]]
    assert told == []
    undecided = {
        (v["id"], n["any"][0]["data"].get("messageKey")) for v in found["incomplete"] for n in v["nodes"] if n["any"]
    }
    assert {name for name, _ in undecided} <= {"color-contrast"}
