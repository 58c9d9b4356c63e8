"""Who is let in and what is refused, each with its status; and after every refusal nothing was lost or written."""

import json

import pytest

from crosscheck.review import load_decisions
from crosscheck.review.server.door import address
from crosscheck.review.server.guard import HEADERS
from tests.review.server.desks import HERE, PORT, SAME, decision, open_newsroom

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def client(newsroom):
    return newsroom.client()


@pytest.fixture
def kept(newsroom, client):
    """One decision that was saved before: whatever is refused afterwards, it stays, alone."""
    assert client.post("/api/decide", json=decision(newsroom.runs[-1]), headers=SAME).status_code == 200
    before = newsroom.desk.path.read_bytes()
    yield
    assert newsroom.desk.path.read_bytes() == before
    assert len(newsroom.desk.history().in_force()) == len(load_decisions(newsroom.desk.path)) == 1


def post(client, newsroom, *, path="/api/decide", headers=None, **more):
    return client.post(path, json=decision(newsroom.runs[-1], 1, **more), headers={**SAME, **(headers or {})})


# The link and the cookie


def test_the_link_is_swapped_for_a_cookie(newsroom):
    answer = newsroom.client(let_in=False).get(f"/?token={newsroom.links[0]}")

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    name, _, rest = answer.headers["set-cookie"].partition("=")
    assert name == f"crosscheck-{PORT}"
    assert {part.strip().lower() for part in rest.split(";")[1:]} == {"httponly", "samesite=strict", "path=/"}


def test_a_link_lets_in_one_browser_and_the_next_is_announced(newsroom):
    first = newsroom.links[0]
    newsroom.client()

    assert newsroom.client(let_in=False).get(f"/?token={first}").status_code == 403
    assert len(newsroom.links) == 2
    assert newsroom.client().get("/api/state").status_code == 200


def test_a_browser_that_is_in_may_follow_a_used_link(newsroom):
    client = newsroom.client()
    assert client.get(f"/?token={newsroom.links[0]}").status_code == 303
    assert len(newsroom.links) == 2


@pytest.mark.parametrize("token", ["", "wrong", "Zo%C3%AB", "%ff", "secret"])
def test_another_token_opens_nothing(newsroom, token):
    answer = newsroom.client(let_in=False).get(f"/?token={token}")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("method", ["HEAD", "POST"])
def test_only_a_visit_uses_the_link_up(newsroom, method):
    client = newsroom.client(let_in=False)
    client.request(method, f"/?token={newsroom.links[0]}", headers={**SAME, **JSON})
    assert len(newsroom.links) == 1


def test_a_browser_that_looks_ahead_does_not_use_the_link_up(newsroom):
    client = newsroom.client(let_in=False)
    assert client.get(f"/?token={newsroom.links[0]}", headers={"Sec-Purpose": "prefetch"}).status_code == 403
    assert len(newsroom.links) == 1


@pytest.mark.parametrize("path", ["/", "/case/visit", "/assets/review.js", "/api/state", "/nowhere"])
def test_without_a_session_nothing_is_shown(newsroom, path):
    answer = newsroom.client(let_in=False).get(path)

    assert answer.status_code == 401
    assert "crane" not in answer.text


def test_without_a_session_nothing_is_written(newsroom, kept):
    answer = post(newsroom.client(let_in=False), newsroom)
    assert (answer.status_code, "terminal" in answer.json()["error"]) == (401, True)


@pytest.mark.parametrize("cookie", ["crosscheck-8765=wrong", "crosscheck-8765=", "crosscheck-1=secret-1-x", "nonsense"])
def test_another_cookie_opens_nothing(newsroom, cookie):
    assert newsroom.client(let_in=False).get("/api/state", headers={"Cookie": cookie}).status_code == 401


def test_a_cookie_of_our_name_set_by_another_port_does_not_lock_us_out(newsroom, client):
    ours = client.cookies[f"crosscheck-{PORT}"]
    line = f"crosscheck-{PORT}=theirs; crosscheck-{PORT}={ours}"
    assert newsroom.client(let_in=False).get("/api/state", headers={"Cookie": line}).status_code == 200


# Names and origins


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "localhost", "[::1]:1", "", "127.0.0.1:8765.evil.example", "user@127.0.0.1:8765"])  # fmt: skip
def test_another_host_is_refused(newsroom, client, kept, host):
    """DNS rebinding: the browser comes to our address under the name of a hostile site."""
    assert client.get("/api/state", headers={"Host": host}).status_code == 421
    assert post(client, newsroom, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LOCALHOST:{PORT}", f"[::1]:{PORT}"])
def test_every_name_of_this_machine_is_taken(client, host):
    assert client.get("/api/state", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "same-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "none"},
        {"Origin": f"http://127.0.0.1:{PORT + 1}"},
        {"Origin": f"https://127.0.0.1:{PORT}"},
        {"Origin": f"{HERE}.evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": ""},
        {},
    ],
)
@pytest.mark.parametrize("path", ["/api/decide", "/api/undo", "/api/check"])
def test_a_write_from_elsewhere_is_refused(newsroom, client, kept, headers, path):
    """Another site, another port of this machine, a frame without an origin, a form of before such headers."""
    answer = client.post(path, json=decision(newsroom.runs[-1], 1), headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers", [{"Origin": HERE}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": f"http://localhost:{PORT}"}]
)
def test_a_write_of_our_page_is_taken(newsroom, client, headers):
    answer = client.post("/api/decide", json=decision(newsroom.runs[-1]), headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"])
def test_no_other_method_is_known(client, kept, method):
    answer = client.request(method, "/api/decide", headers=SAME)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")


@pytest.mark.parametrize("path", ["/api/decide", "/api/undo", "/api/check"])
def test_reading_never_writes(client, kept, path):
    assert client.get(path).status_code == 405


# What is sent


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=latin-1", "application/jsonp", ""],
)  # fmt: skip
def test_what_is_no_json_is_refused(newsroom, client, kept, kind):
    """A form of another site can send the first three without asking."""
    body = json.dumps(decision(newsroom.runs[-1], 1))
    assert client.post("/api/decide", content=body, headers={**SAME, "Content-Type": kind}).status_code == 415


def test_ten_megabytes_are_refused(newsroom, client, kept):
    answer = post(client, newsroom, reason="x" * 10_000_000)
    assert (answer.status_code, answer.json()) == (
        413,
        {"error": "A request holds 65,536 bytes at most; nothing was saved."},
    )


def test_ten_megabytes_of_unstated_length_are_refused(client, kept):
    parts = (b"x" * 100_000 for _ in range(100))
    assert client.post("/api/decide", content=parts, headers={**SAME, **JSON}).status_code == 413


def test_no_more_is_read_than_is_thrown_away(tmp_path):
    """A body without an end is not read for ever."""
    room = open_newsroom(tmp_path / "visit", discard=1000, body=100)
    read = []

    def parts():
        for _ in range(100):
            read.append(1)
            yield b"x" * 500

    answer = room.client().post("/api/decide", content=parts(), headers={**SAME, **JSON})
    assert answer.status_code == 413
    room.close()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 50_000, 400),
        (b'{"a": NaN}', 400),
        (b'{"by": "a", "by": "b"}', 400),
        (b"[]", 422),
        (b"{}", 422),
        (b'"text"', 422),
    ],
)
@pytest.mark.parametrize("path", ["/api/decide", "/api/undo"])
def test_json_that_says_nothing_is_refused(client, kept, path, body, status):
    assert client.post(path, content=body, headers={**SAME, **JSON}).status_code == status


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"fingerprint": "../../../etc"}, 422),
        ({"fingerprint": "0" * 13}, 422),
        ({"fingerprint": 5}, 422),
        ({"fingerprint": "abcdefabcdef"}, 404),
        ({"verdict": "guilty"}, 422),
        ({"verdict": "error-c"}, 422),
        ({"verdict": "waived"}, 422),
        ({"verdict": None}, 422),
        ({"reason": ""}, 422),
        ({"reason": " \n"}, 422),
        ({"reason": "x" * 2001}, 422),
        ({"reason": "\ud800"}, 422),
        ({"reason": ["x"]}, 422),
        ({"by": "  "}, 422),
        ({"by": "x" * 81}, 422),
        ({"base": -1}, 422),
        ({"base": True}, 422),
        ({"base": "0"}, 422),
        ({"base": 1.5}, 422),
        ({"base": 10**30}, 422),
        ({"base": 99}, 409),
        ({"more": 1}, 422),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(newsroom, client, kept, change, status):
    body = json.dumps({**decision(newsroom.runs[-1], 1), **change})
    assert client.post("/api/decide", content=body, headers={**SAME, **JSON}).status_code == status


# Addresses


@pytest.mark.parametrize(
    "path",
    [
        "/case/other",
        "/case/%2e%2e",
        "/case/..%2f..%2f..%2fetc%2fpasswd",
        "/case/%2e%2e/visit",
        "/case/visit%00",
        "/case/visit/",
        "/case/",
        "/case",
        "/assets",
        "/assets/",
        "/assets/%2e%2e",
        "/assets/%2e%2e%2fdesk.py",
        "/assets/..%5cdesk.py",
        "/assets/review.js%00.css",
        "/assets//etc/passwd",
        "/claims/visit/decisions.toml",
        "/.review/journal.sqlite",
        "/decisions.toml",
        "//evil.example",
        "/api",
        "/api/",
        "/api/secrets",
    ],
)
def test_there_are_no_other_addresses_and_no_listings(client, path):
    """No address is ever made into a path."""
    answer = client.get(f"{HERE}{path}")
    assert (answer.status_code, "location" in answer.headers) == (404, False)
    assert answer.text in {
        "There is nothing here.\n",
        "There is no such case here.\n",
        '{"error":"There is nothing here."}',
    }


def test_home_leads_to_the_case(client):
    answer = client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/case/visit")


# Headers


@pytest.mark.parametrize("path", ["/", "/case/visit", "/case/other", "/assets/review.js", "/api/state", "/api/decide"])
@pytest.mark.parametrize("let_in", [True, False])
def test_every_answer_bears_the_headers(newsroom, path, let_in):
    answer = newsroom.client(let_in=let_in).get(path)

    assert {name: answer.headers[name] for name in HEADERS if name != "Content-Security-Policy"} == {
        name: value for name, value in HEADERS.items() if name != "Content-Security-Policy"
    }
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "access-control-allow-origin" not in answer.headers


def test_the_pages_policy_admits_two_files_of_ours_for_one_answer(client):
    policies = [client.get("/case/visit").headers["content-security-policy"] for _ in range(2)]
    rules = [dict(rule.strip().partition(" ")[::2] for rule in policy.split(";")) for policy in policies]
    nonces = [next(part for part in rule["script-src"].split() if "nonce" in part) for rule in rules]

    assert nonces[0] != nonces[1]
    assert [rule["connect-src"] for rule in rules] == ["'self'", "'self'"]
    assert all(part.startswith(("'sha256-", "'nonce-")) for part in rules[0]["script-src"].split())
    assert all(part.startswith(("'sha256-", "'nonce-")) for part in rules[0]["style-src"].split())


# A fault of ours, and another address


def test_a_fault_inside_is_told_and_answered(tmp_path, monkeypatch):
    room = open_newsroom(tmp_path / "visit")
    client = room.client()
    monkeypatch.setattr(room.bench, "view", lambda: 1 / 0)
    answer = client.get("/api/state")

    assert (answer.status_code, answer.json()) == (500, {"error": "Internal error; nothing was saved."})
    assert [type(error) for error in room.troubles] == [ZeroDivisionError]
    room.close()


def test_behind_a_proxy_with_tls_the_cookie_is_secure_and_the_public_name_is_ours(tmp_path):
    here = address("10.0.0.5", PORT, "https://review.example")
    room = open_newsroom(tmp_path / "visit", here=here)
    client = room.client(let_in=False)
    client.headers["Host"] = "review.example"
    cookie = client.get(f"/?token={room.links[-1]}").headers["set-cookie"]

    assert here.base == "https://review.example"
    assert cookie.startswith(f"__Host-crosscheck-{PORT}=")
    assert "; secure" in cookie.lower()
    assert client.get("/api/state", headers={"Host": f"127.0.0.1:{PORT}"}).status_code == 421
    room.close()
