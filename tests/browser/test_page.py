"""The page in a real browser: it reads in every light and width, asks the network for nothing, and needs no script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")

CONTRAST = """
() => {
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parse = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return { rgb: n.slice(0, 3), alpha: n.length > 3 ? n[3] : 1 }; };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.alpha === 1) { return colour.rgb; }
    }
    return [255, 255, 255];
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || ["SCRIPT", "STYLE"].includes(element.tagName)) { continue; }
    const style = getComputedStyle(element);
    const ink = parse(element instanceof SVGElement ? style.fill : style.color).rgb;
    const [a, b] = [luminance(ink), luminance(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) { low.push(`${ratio.toFixed(2)} ${element.tagName}.${element.getAttribute("class")}: ${walker.currentNode.data.trim().slice(0, 40)}`); }
  }
  return low;
}
"""
"""Every visible text against the ground it stands on, by WCAG 2.2's formula; 4.5 is level AA for small text."""


@contextmanager
def opened(browser, file: Path, **options) -> Iterator:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.noise = []
    page.asked = []
    page.on("console", lambda message: page.noise.append(message.text))
    page.on("pageerror", lambda error: page.noise.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(file.as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_is_quiet_and_fits(browser, page_file: Path, width: int, scheme: str) -> None:
    """One request, the page itself; no console message; nothing wider than the screen."""
    with opened(browser, page_file, viewport={"width": width, "height": 800}, color_scheme=scheme) as page:
        assert page.noise == []
        assert page.asked == [page_file.as_uri()]
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_all_text_has_contrast(browser, page_file: Path, width: int, scheme: str) -> None:
    with opened(browser, page_file, viewport={"width": width, "height": 800}, color_scheme=scheme) as page:
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")

        assert page.evaluate(CONTRAST) == []


def test_dark_is_dark(browser, page_file: Path) -> None:
    grounds = []
    for scheme in SCHEMES:
        with opened(browser, page_file, color_scheme=scheme) as page:
            grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert grounds == ["rgb(250, 248, 244)", "rgb(21, 22, 24)"]


def test_page_reads_without_a_script(browser, page_file: Path) -> None:
    """Marks, sides and lists are there; the switch for keys, which would do nothing, is not."""
    with opened(browser, page_file, java_script_enabled=False) as page:
        marks = page.locator(".finding[data-severity=error] mark").all_inner_texts()

        assert marks == ["from 4 to 8 March", "from 5 to 8 March", "from 5 to 9 March"]
        assert page.locator("#unchecked").is_visible()
        assert not page.get_by_role("button").first.is_visible()
        assert not page.locator(".filters").is_visible()


def test_values_are_drawn_beside_the_same_data(browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        rows = page.locator(".finding[data-severity=error] .plot tr")
        widths = page.evaluate(
            "[...document.querySelectorAll('[data-severity=error] .plot td rect')].map((r) => r.getBoundingClientRect().width)"
        )

        assert [rows.nth(i).inner_text().split("\t")[:2] for i in range(3)] == [
            ["A Harbour Gazette", "2024-03-04 to 2024-03-08"],
            ["B Northfield Courier", "2024-03-05 to 2024-03-08"],
            ["C Sallow Post", "2024-03-05 to 2024-03-09"],
        ]
        assert widths[0] > widths[1] > 0
        assert widths[0] == pytest.approx(widths[2], abs=1)


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_stand_over_their_axis(browser, page_file: Path, width: int) -> None:
    """The first day of a bar is where the axis says: the tick of a day stands at the middle of that day's width."""
    script = """
    () => {
      const plot = document.querySelector("[data-severity=error] .plot");
      const bars = [...plot.querySelectorAll("td rect")].map((r) => r.getBoundingClientRect());
      const day = bars[0].left - bars[1].left;
      const tick = [...plot.querySelectorAll(":scope > svg text")].find((t) => t.textContent === "5 Mar").getBoundingClientRect();
      return [(tick.left + tick.right) / 2 - bars[1].left, -day / 2];
    }
    """
    with opened(browser, page_file, viewport={"width": width, "height": 800}) as page:
        middle, half = page.evaluate(script)

        assert middle == pytest.approx(half, abs=1.5)


def test_keys_move_between_findings(browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        focused = []
        for key in "jjjk":
            page.keyboard.press(key)
            focused.append(page.evaluate("document.activeElement.id"))

    assert focused == ["f-0123456789ab", "f-aaaa00001111", "f-aaaa00001111", "f-0123456789ab"]


def test_keys_can_be_switched_off(browser, page_file: Path) -> None:
    """WCAG 2.1.4: a single letter must not be the only setting."""
    with opened(browser, page_file) as page:
        page.keyboard.press("?")
        page.locator("#keys").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("j")

        assert not page.evaluate("document.activeElement.id").startswith("f-")


def test_keyboard_focus_is_seen(browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        page.keyboard.press("Tab")

        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"


@pytest.mark.parametrize("width", WIDTHS)
def test_targets_are_large_enough(browser, page_file: Path, width: int) -> None:
    """WCAG 2.2, 2.5.8: what is pressed is 24 pixels high, links inside a sentence aside."""
    script = """
    () => [...document.querySelectorAll('nav a, summary, input, button, select, .kicker a, figcaption a, .voices a')]
      .filter((e) => e.checkVisibility() && (e.closest('label') || e).getBoundingClientRect().height < 24)
      .map((e) => e.outerHTML)
    """
    with opened(browser, page_file, viewport={"width": width, "height": 800}) as page:
        assert page.evaluate(script) == []


def test_permalink_leads_to_its_finding(browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        page.locator(".kicker a").first.click()

        assert page.url.endswith("#f-0123456789ab")
        assert page.locator(":target").get_attribute("id") == "f-0123456789ab"


def test_printing_opens_what_is_folded(browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        during = page.evaluate("document.querySelectorAll('details:not([open])').length")
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        after = page.evaluate("document.querySelectorAll('details[open]').length")

    assert (during, after) == (0, 0)


def test_injected_script_does_not_run(browser, page_file: Path, tmp_path: Path) -> None:
    """Even if a word of an article became markup, the page's policy would not run it."""
    file = tmp_path / "report.html"
    text = page_file.read_text("utf-8").replace(
        "<main>", '<main><script>document.title = "owned"</script><img src=x onerror="document.title = 1">'
    )
    file.write_text(text, "utf-8")
    with opened(browser, file) as page:
        assert page.title() == "The ferry to Sallow Island, March 2024 – crosscheck"
        assert len(page.noise) >= 2
