"""The review page in a real browser: decisions saved, undone, seen by others, there after a restart; and never a fault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crosscheck.review import load_decisions
from tests.review.server.desks import Newsroom, served, story

pytestmark = pytest.mark.browser


@contextmanager
def editor(browser, room: Newsroom, port: int, name: str = "Ada", *, refusals: int = 0, **options) -> Iterator:
    """One editor's browser on the review page; afterwards, no fault was logged and nothing else was asked."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    page = context.new_page()
    noise, asked = [], []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.goto(f"http://127.0.0.1:{port}/?token={room.links[-1]}")
    page.evaluate("(name) => localStorage.setItem('crosscheck-editor', name)", name)
    page.locator(".review-open").first.wait_for()
    yield page
    context.close()
    assert [text for text in noise if "409" not in text] == []
    assert len(noise) == refusals
    assert set(asked) == {f"127.0.0.1:{port}"}


def card(page, room: Newsroom, number: int = 0):
    return page.locator(f"#f-{room.runs[-1].findings[number].fingerprint}")


def fill(place, verdict: str, reason: str) -> None:
    place.locator(".review-open").click()
    place.locator(f".review-form input[value={verdict}]").check()
    place.locator(".review-form textarea").fill(reason)


def decide(place, verdict: str = "error-a", reason: str = "Counted from the quay.") -> None:
    fill(place, verdict, reason)
    place.locator(".review-save").click()
    place.locator(".review-held").wait_for()


def test_a_decision_is_saved_and_survives_a_restart(browser, tmp_path: Path) -> None:
    with served(tmp_path) as (room, port), editor(browser, room, port) as page:
        decide(card(page, room))
        (written,) = load_decisions(room.desk.path)
        assert (written.verdict, written.reason, written.by) == ("error-a", "Counted from the quay.", "Ada")
        assert page.locator(".review-words").inner_text() == "1 of 3 settled"
        tallies = [page.locator(f".tally.{name}").inner_text().split() for name in ("error", "settled")]
        assert tallies == [["2", "errors"], ["1", "settled"]]

    with served(tmp_path) as (room, port), editor(browser, room, port) as page:
        held = card(page, room).locator(".review-held")
        assert held.inner_text().startswith("Settled Error in A, 3 cranes: Counted from the quay. (Ada, 2024-06-07")
        assert card(page, room).get_attribute("data-state") == "settled"
        page.reload()
        held.wait_for()


def test_two_sessions_at_once(browser, tmp_path: Path) -> None:
    """Each sees what the other saves, without loading the page again; neither write is lost."""
    with (
        served(tmp_path) as (room, port),
        editor(browser, room, port, "Ada") as ada,
        editor(browser, room, port, "Bo") as bo,
    ):
        decide(card(ada, room, 0))
        decide(card(bo, room, 1), "both-right", "They count other things.")
        card(ada, room, 1).locator(".review-held").wait_for()
        card(bo, room, 0).locator(".review-held").wait_for()

        assert "They count other things. (Bo" in card(ada, room, 1).inner_text()
        assert {d.by for d in load_decisions(room.desk.path)} == {"Ada", "Bo"}


def test_two_sessions_on_one_finding(browser, tmp_path: Path) -> None:
    """The second is told before anything is replaced, and keeps what was written."""
    with (
        served(tmp_path) as (room, port),
        editor(browser, room, port, "Ada") as ada,
        editor(browser, room, port, "Bo") as bo,
    ):
        mine = card(bo, room)
        fill(mine, "both-right", "They count other things.")
        decide(card(ada, room))
        mine.locator(".review-note").wait_for()
        assert (
            "Decided in the meantime: Error in A, 3 cranes: Counted from the quay. (Ada"
            in mine.locator(".review-note").inner_text()
        )
        assert load_decisions(room.desk.path)[0].by == "Ada"
        assert mine.locator(".review-form textarea").input_value() == "They count other things."

        mine.locator(".review-save").click()
        mine.locator(".review-held", has_text="They count other things.").wait_for()
        assert load_decisions(room.desk.path)[0].by == "Bo"
        mine.locator(".review-undo").click()
        mine.locator(".review-held", has_text="Counted from the quay").wait_for()


def test_a_save_that_comes_second_is_refused_and_told(browser, tmp_path: Path) -> None:
    """Before the page has heard of the other decision, the server says no."""
    with (
        served(tmp_path) as (room, port),
        editor(browser, room, port, "Ada") as ada,
        editor(browser, room, port, "Bo", refusals=1) as bo,
    ):
        bo.evaluate("window.setTimeout = () => 0")  # no more asking of its own
        mine = card(bo, room)
        fill(mine, "later", "Wait for the harbour master.")
        bo.wait_for_timeout(3100)
        decide(card(ada, room))
        mine.locator(".review-save").click()
        mine.locator(".review-note").wait_for()

        assert load_decisions(room.desk.path)[0].by == "Ada"
        assert mine.locator(".review-save").inner_text() == "Replace it"


def test_undo(browser, tmp_path: Path) -> None:
    with served(tmp_path) as (room, port), editor(browser, room, port) as page:
        place = card(page, room)
        decide(place)
        place.locator(".review-undo").click()
        place.locator(".review-held").wait_for(state="detached")

        assert load_decisions(room.desk.path) == ()
        assert place.get_attribute("data-state") == "open"


def test_a_stale_decision_is_seen(browser, tmp_path: Path) -> None:
    with served(tmp_path) as (room, port), editor(browser, room, port) as page:
        decide(card(page, room))
        room.runs.append(story(first=5))
        page.get_by_role("button", name="Check the articles again").click()
        stale = card(page, room).locator(".review-stale")
        stale.wait_for()

        assert "Then: 3 cranes / 4 cranes. Now: 5 cranes / 6 cranes." in stale.inner_text()
        assert page.locator(".review-words").inner_text() == "0 of 3 settled, 1 stale"
        assert card(page, room).get_attribute("data-state") == "stale"


def test_nothing_is_sent_without_a_reason_and_a_name(browser, tmp_path: Path) -> None:
    with served(tmp_path) as (room, port), editor(browser, room, port, "") as page:
        place = card(page, room)
        fill(place, "error-b", "  ")
        place.locator(".review-form input[type=text]").fill("Ada")
        place.locator(".review-save").click()
        place.locator(".review-note").wait_for()

        assert load_decisions(room.desk.path) == ()


def test_keys_open_the_form_and_undo(browser, tmp_path: Path) -> None:
    with served(tmp_path) as (room, port), editor(browser, room, port) as page:
        page.get_by_role("button", name="Next undecided").click()
        place = card(page, room)
        page.keyboard.press("d")
        place.locator(".review-form").wait_for()
        page.keyboard.press("Escape")
        place.locator(".review-form").wait_for(state="detached")
        decide(place)
        page.keyboard.press("u")
        place.locator(".review-held").wait_for(state="detached")
        assert load_decisions(room.desk.path) == ()


def test_words_stay_words(browser, tmp_path: Path) -> None:
    """Markup in a reason or in an article is shown, not run."""
    hostile = "<img src=x onerror=alert(1)><script>document.title='owned'</script>"
    with served(tmp_path, story(1, hostile=hostile)) as (room, port), editor(browser, room, port) as page:
        decide(card(page, room), reason=hostile)

        assert hostile in card(page, room).locator(".review-held").inner_text()
        assert page.locator("img").count() == 0
        assert "owned" not in page.title().partition("<")[0]


def test_the_server_may_stop_and_no_word_is_lost(browser, tmp_path: Path) -> None:
    """What was written stays in the form, and the editor is told why it was not saved."""
    context = browser.new_context()
    with served(tmp_path) as (room, port):
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}/?token={room.links[-1]}")
        place = card(page, room)
        fill(place, "later", "Ask again.")
        place.locator(".review-form input[type=text]").fill("Ada")
    place.locator(".review-save").click()
    note = place.locator(".review-note")
    note.wait_for()

    assert note.inner_text().startswith("Not saved. The server does not answer")
    assert place.locator(".review-form textarea").input_value() == "Ask again."
    context.close()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_forms_fit_and_can_be_pressed(browser, tmp_path: Path, width: int, scheme: str) -> None:
    small = """
    () => [...document.querySelectorAll('.review-bar button, .decide button, .decide label, .review-bar summary')]
      .filter((e) => e.checkVisibility() && !e.getAttribute('for') && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML)
    """
    unnamed = """
    () => [...document.querySelectorAll('.decide input, .decide textarea')]
      .filter((e) => !e.labels || !e.labels.length).map((e) => e.outerHTML)
    """
    view = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    with served(tmp_path) as (room, port), editor(browser, room, port, **view) as page:
        decide(card(page, room))
        fill(card(page, room, 1), "not-same-fact", "Two piers.")

        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(small) == []
        assert page.evaluate(unnamed) == []
        assert page.evaluate(FAINT) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, tmp_path: Path, scheme: str) -> None:
    """Findings decided, put off and with an open form, and every fold of the bar unfolded."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    with served(tmp_path) as (room, port), editor(browser, room, port, color_scheme=scheme) as page:
        decide(card(page, room, 0))
        decide(card(page, room, 2), "later")
        room.desk.path.write_text(room.desk.path.read_text("utf-8").replace("error-a", "corrected"), "utf-8")
        page.locator(".review-more details").nth(1).wait_for()
        fill(card(page, room, 1), "both-right", "Two piers.")
        page.evaluate(
            "document.querySelectorAll('.finding').forEach((f) => { f.style.contentVisibility = 'visible'; });"
            "document.querySelectorAll('.review-more details').forEach((d) => { d.open = true; });"
        )
        found = axe.Axe().run(
            page, context=".review-bar, .decide", options={"runOnly": {"type": "tag", "values": tags}}
        )

    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found.response["violations"]] == []
    assert len(found.response["passes"]) > 5


FAINT = """
() => {
  const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) { return c.slice(0, 3); } } return [255, 255, 255]; };
  return [...document.querySelectorAll('.review-bar *, .decide *')]
    .filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .map((e) => { const [a, b] = [light(parse(getComputedStyle(e).color).slice(0, 3)), light(ground(e))].sort((x, y) => y - x); return [(a + 0.05) / (b + 0.05), e.outerHTML]; })
    .filter(([ratio]) => ratio < 4.5);
}
"""
"""Words of the review against the ground they stand on, by WCAG 2.2's formula; 4.5 is level AA."""
