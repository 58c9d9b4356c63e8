"""What the page's script asks and gets: decisions, undo, two editors, what went stale, statistics."""

from dataclasses import replace

import pytest

from crosscheck.review import dump_decisions, load_decisions
from tests.review.server.desks import SAME, decision, open_newsroom, story


@pytest.fixture
def client(newsroom):
    return newsroom.client()


def rows(answer):
    return {row["fingerprint"]: row for row in answer.json()["findings"]}


def row(answer, run, number=0):
    return rows(answer)[run.findings[number].fingerprint]


def decide(client, run, number=0, **more):
    return client.post("/api/decide", json=decision(run, number, **more), headers=SAME)


def undo(client, run, base, number=0):
    sent = {"fingerprint": run.findings[number].fingerprint, "by": "Ada", "base": base}
    return client.post("/api/undo", json=sent, headers=SAME)


def test_a_decision_settles_its_finding_and_is_written(newsroom, client):
    run = newsroom.runs[-1]
    answer = decide(client, run)
    held = row(answer, run)
    (written,) = load_decisions(newsroom.desk.path)

    assert (held["state"], held["decision"]["words"]) == ("settled", "Error in A, 3 cranes")
    assert (written.verdict, written.by, written.reason) == ("error-a", "Ada", "Counted from the quay.")
    assert (written.articles, written.values) == (("courier", "gazette"), ("3 cranes", "4 cranes"))
    assert (written.rule, written.subject, written.at) == ("value-conflict", "cranes of pier 0", "2024-06-07T10:00:00Z")


def test_every_verdict_that_is_offered_is_taken(newsroom, client):
    run = newsroom.runs[-1]
    base = 0
    offered = [one["name"] for one in row(client.get("/api/state"), run)["verdicts"]]
    assert offered == ["error-a", "error-b", "both-right", "not-same-fact", "corrected", "later"]
    for verdict in offered:
        held = row(decide(client, run, verdict=verdict, base=base), run)
        base = held["step"]
        assert held["decision"]["verdict"] == verdict
        assert held["state"] == ("open" if verdict == "later" else "settled")


def test_undo_brings_back_what_held_before(newsroom, client):
    run = newsroom.runs[-1]
    first = row(decide(client, run), run)["step"]
    second = row(decide(client, run, verdict="later", base=first), run)
    assert second["before"]["verdict"] == "error-a"

    assert row(undo(client, run, second["step"]), run)["decision"]["verdict"] == "error-a"
    bare = row(undo(client, run, first), run)
    assert (bare["state"], bare["decision"], bare["step"]) == ("open", None, 0)
    assert load_decisions(newsroom.desk.path) == ()


def test_of_two_editors_at_once_the_second_sees_the_first(newsroom):
    """Nothing is overwritten unseen; to save again replaces it, and undo brings it back."""
    run = newsroom.runs[-1]
    ada, bo = newsroom.client(), newsroom.client()
    decide(ada, run)
    refused = decide(bo, run, verdict="both-right", by="Bo")
    theirs = next(one for one in refused.json()["state"]["findings"] if one["step"])

    assert refused.status_code == 409
    assert (theirs["decision"]["by"], theirs["decision"]["verdict"]) == ("Ada", "error-a")
    mine = row(decide(bo, run, verdict="both-right", by="Bo", base=theirs["step"]), run)
    assert (mine["decision"]["by"], mine["before"]["by"]) == ("Bo", "Ada")


def test_two_editors_on_two_findings_do_not_meet(newsroom):
    run = newsroom.runs[-1]
    ada, bo = newsroom.client(), newsroom.client()
    assert decide(ada, run, 0).status_code == decide(bo, run, 1, by="Bo").status_code == 200
    assert {d.by for d in load_decisions(newsroom.desk.path)} == {"Ada", "Bo"}


def test_undo_of_what_another_has_decided_since_is_refused(newsroom, client):
    run = newsroom.runs[-1]
    first = row(decide(client, run), run)["step"]
    decide(client, run, verdict="later", base=first)
    assert undo(client, run, first).status_code == 409


def test_state_says_nothing_when_nothing_changed(newsroom, client):
    version = client.get("/api/state").json()["version"]
    assert client.get(f"/api/state?version={version}").status_code == 204
    decide(client, newsroom.runs[-1])
    assert client.get(f"/api/state?version={version}").status_code == 200


def test_a_decision_whose_values_changed_is_stale_and_shown(newsroom, client):
    """The article was corrected while the page was open, and is checked again."""
    run = newsroom.runs[-1]
    decide(client, run)
    newsroom.runs.append(story(first=5))
    fresh = client.post("/api/check", json={}, headers=SAME)
    stale = row(fresh, newsroom.runs[-1])

    assert stale["state"] == "stale"
    assert stale["values"] == ["5 cranes", "6 cranes"]
    assert [(one["words"], one["values"]) for one in stale["lapsed"]] == [
        ("Error in A, 3 cranes", ["3 cranes", "4 cranes"])
    ]
    assert fresh.json()["unused"] == []
    newsroom.runs.append(run)
    assert row(client.post("/api/check", json={}, headers=SAME), run)["state"] == "settled"


def test_a_decision_without_a_finding_is_shown_and_can_be_taken_back(newsroom, client):
    run = newsroom.runs[-1]
    decide(client, run, 2)
    newsroom.runs.append(story(2))
    (unused,) = client.post("/api/check", json={}, headers=SAME).json()["unused"]
    assert unused["subject"] == "cranes of pier 2"

    assert undo(client, run, unused["step"], 2).json()["unused"] == []
    assert load_decisions(newsroom.desk.path) == ()


def test_a_check_that_fails_keeps_what_is_there(newsroom, client, monkeypatch):
    from crosscheck.errors import InputError

    def broken():
        raise InputError("articles/a.txt", "there is no such file.")

    monkeypatch.setattr(newsroom.bench, "_again", broken)
    answer = client.post("/api/check", json={}, headers=SAME)
    assert (answer.status_code, answer.json()["error"]) == (503, "articles/a.txt: there is no such file.")
    assert len(rows(client.get("/api/state"))) == 3


def test_what_git_brings_while_the_page_is_open_is_told(newsroom, client):
    run = newsroom.runs[-1]
    decide(client, run)
    (mine,) = load_decisions(newsroom.desk.path)
    newsroom.desk.path.write_text(dump_decisions([replace(mine, verdict="corrected")]))
    state = client.get("/api/state")

    assert row(state, run)["decision"]["verdict"] == "corrected"
    assert "verdict changed in decisions.toml" in state.json()["notices"][0]


def test_a_broken_file_is_named_and_nothing_is_saved_over_it(newsroom, client):
    decide(client, newsroom.runs[-1])
    newsroom.desk.path.write_text("[[decision")
    answers = [client.get("/api/state"), decide(client, newsroom.runs[-1], 1), client.get("/case/visit")]

    assert [answer.status_code for answer in answers] == [503, 503, 503]
    assert "decisions.toml: is not valid TOML" in answers[1].json()["error"]
    assert newsroom.desk.path.read_text() == "[[decision"


def test_decisions_are_counted_by_rule(newsroom, client):
    run = newsroom.runs[-1]
    decide(client, run, 0)
    decide(client, run, 1, verdict="not-same-fact")
    assert decide(client, run, 2, verdict="later").json()["rules"] == [
        {"rule": "value-conflict", "right": 1, "both": 0, "apart": 1, "later": 1, "precision": [50, 9, 91]}
    ]


def test_the_page_is_the_report_with_what_holds_now(newsroom, client):
    run = newsroom.runs[-1]
    before = client.get("/case/visit").text
    decide(client, run)
    after = client.get("/case/visit").text

    assert "Counted from the quay." not in before
    assert "Counted from the quay." in after
    assert after.count('src="/assets/review.js"') == 1
    assert 'http-equiv="Content-Security-Policy"' not in after
    assert all(f'id="f-{finding.fingerprint}"' in after for finding in run.findings)


def test_assets_are_served_with_their_types(client):
    script, style = client.get("/assets/review.js"), client.get("/assets/review.css")
    assert script.headers["content-type"].startswith("text/javascript")
    assert style.headers["content-type"].startswith("text/css")


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'</head>{{7*7}}"


def test_words_of_articles_and_editors_never_become_markup(tmp_path):
    room = open_newsroom(tmp_path / "visit", story(1, hostile=HOSTILE))
    client = room.client()
    run = room.runs[-1]
    state = decide(client, run, reason=HOSTILE, by=HOSTILE[:80])
    page = client.get("/case/visit").text

    assert state.status_code == 200
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert 'href="javascript:' not in page
    assert page.index("/assets/review.js") < page.index("</head>") < page.index("<body")
    assert load_decisions(room.desk.path)[0].reason == HOSTILE
    assert room.troubles == []
    room.close()


@pytest.mark.parametrize(
    "reason", ['"""\n[[decision]]\nfingerprint = "', "'''", "\\u0000\\", "a\nb\tc\x07\x7f\u2028", "# x"]
)
def test_no_reason_breaks_the_file(newsroom, client, reason):
    assert decide(client, newsroom.runs[-1], reason=f"x{reason}x").status_code == 200
    assert load_decisions(newsroom.desk.path)[0].reason == f"x{reason}x"
