"""A real server and a raw socket: who is slow is shown out, and nobody waits for them."""

from __future__ import annotations

import json
import socket
import time
from contextlib import closing

import pytest

from crosscheck.review import load_decisions
from tests.review.server.desks import Newsroom, decision, served

QUICK = {"head_s": 0.3, "body_s": 0.3, "send_s": 2.0}


def talk(port: int, *parts: bytes, wait: float = 5) -> bytes:
    """Send the parts, then read until the server closes."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=wait)) as line:
        for part in parts:
            line.sendall(part)
        answer = b""
        while data := line.recv(65536):
            answer += data
    return answer


def head(port: int, method: str, path: str, *lines: str) -> bytes:
    return "\r\n".join([f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", *lines, "", ""]).encode()


def let_in(room: Newsroom, port: int) -> str:
    token = room.links[-1]
    answer = talk(port, head(port, "GET", f"/?token={token}", "Connection: close")).decode()
    return answer.partition("set-cookie: ")[2].partition(";")[0]


def writing(port: int, cookie: str, length: int) -> bytes:
    lines = (
        "Connection: close",
        f"Cookie: {cookie}",
        f"Origin: http://127.0.0.1:{port}",
        "Content-Type: application/json",
        f"Content-Length: {length}",
    )
    return head(port, "POST", "/api/decide", *lines)


def test_a_head_that_does_not_end_is_given_up(tmp_path):
    with served(tmp_path, **QUICK) as (_, port):
        answer = talk(port, b"GET / HTTP/1.1\r\nHost: 127")
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"connection: close" in answer.lower()


def test_a_caller_who_says_nothing_is_shown_out(tmp_path):
    with served(tmp_path, **QUICK) as (_, port):
        assert talk(port).startswith(b"HTTP/1.1 408 ")


def test_a_body_that_does_not_come_is_refused_and_nothing_is_saved(tmp_path):
    with served(tmp_path, **QUICK) as (room, port):
        body = json.dumps(decision(room.runs[-1])).encode()
        cookie = let_in(room, port)
        answer = talk(port, writing(port, cookie, len(body)), body[:-1])

        assert answer.startswith(b"HTTP/1.1 408 ")
        assert load_decisions(room.desk.path) == ()
        assert b" 200 OK" in talk(port, writing(port, cookie, len(body)), body)
        assert len(load_decisions(room.desk.path)) == 1


def test_others_do_not_wait_for_the_slow(tmp_path):
    """Thirty callers that send half a head, and one who is quick."""
    with served(tmp_path, **QUICK) as (room, port):
        cookie = let_in(room, port)
        slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
        for line in slow:
            line.sendall(b"GET / HT")
        start = time.monotonic()
        answer = talk(port, head(port, "GET", "/api/state", f"Cookie: {cookie}", "Connection: close"))
        for line in slow:
            line.close()

        assert b" 200 OK" in answer
        assert time.monotonic() - start < 5


def test_ten_megabytes_over_the_wire_are_refused_in_words(tmp_path):
    """The sender gets to read why, before the connection closes."""
    with served(tmp_path, **QUICK) as (room, port):
        cookie = let_in(room, port)
        answer = talk(port, writing(port, cookie, 10_000_000), b"x" * 10_000_000)

        assert answer.startswith(b"HTTP/1.1 413 ")
        assert b"nothing was saved" in answer
        assert load_decisions(room.desk.path) == ()


@pytest.mark.parametrize(
    "sent",
    [
        b"nonsense\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    ],
)
def test_what_is_no_http_is_refused(tmp_path, sent):
    with served(tmp_path, **QUICK) as (_, port):
        assert talk(port, sent).startswith(b"HTTP/1.1 400 ")


def test_a_web_socket_is_not_opened(tmp_path):
    with served(tmp_path, **QUICK) as (room, port):
        cookie = let_in(room, port)
        lines = (
            "Connection: Upgrade, close",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: eHh4eHh4eHh4eHh4eHh4eA==",
        )
        answer = talk(port, head(port, "GET", "/api/state", f"Cookie: {cookie}", *lines))
        assert b" 101 " not in answer.partition(b"\r\n")[0]


def test_the_server_says_nothing_of_itself(tmp_path):
    with served(tmp_path, **QUICK) as (_, port):
        answer = talk(port, head(port, "GET", "/", "Connection: close")).lower()
        assert b"server:" not in answer
        assert b"uvicorn" not in answer
