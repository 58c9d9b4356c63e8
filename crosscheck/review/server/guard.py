"""The checks that every request passes before any of ours is run, and the headers that every answer bears."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crosscheck.review.server.door import Address, Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a request may hold, in bytes, and how long it may take, in seconds."""

    body: int = 64 * 1024
    discard: int = 32 * 1024 * 1024
    """Of a body over the limit, so much is read and thrown away, so that the sender gets to read the refusal."""
    head_s: float = 10
    body_s: float = 10
    send_s: float = 30
    connections: int = 64


HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""On every answer, refusals included; a page brings a content security policy of its own."""

_READ, _WRITE = ("GET", "HEAD"), ("POST",)


class Guard:
    """
    Stands before the application and lets through only requests of a page of ours, in a session of ours.

    Refusals: 421 another Host, 405 another method, 403 a write that a page of ours did not send or a dead link, 401 no
    session, 415 a write that is no JSON, 413 a body over the limit, 408 a body that takes too long. What fails inside
    is told to `trouble` and answered by 500.
    """

    def __init__(
        self, app: ASGIApp, *, address: Address, keys: Keys, limits: Limits, trouble: Callable[[Exception], None]
    ) -> None:
        self._app = app
        self._address = address
        self._keys = keys
        self._limits = limits
        self._trouble = trouble

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            async with asyncio.timeout(self._limits.send_s):
                await send(message)

        try:
            await self._answer(scope, receive, send_with_headers)
        except TimeoutError:  # the client does not read on; the server closes the connection
            return
        except Exception as error:  # noqa: BLE001 - the last door: the editor is told, the server goes on
            self._trouble(error)
            if not started:
                await refusal(scope, 500, "Internal error; nothing was saved.")(scope, receive, send_with_headers)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        answer = self._refused(scope, headers) or self._visit(scope, headers)
        if answer is None and not self._keys.knows(_cookies(headers, self._address.cookie)):
            answer = refusal(scope, 401, _NO_SESSION)
        if answer is None and scope["method"] in _WRITE and not _is_json(headers):
            answer = refusal(scope, 415, "A write must be JSON: Content-Type: application/json.")
        if answer is not None:
            await _drained(receive, self._limits)
            await answer(scope, receive, send)
        elif scope["method"] in _WRITE:
            await self._with_body(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _refused(self, scope: Scope, headers: Headers) -> Response | None:
        method = scope["method"]
        if headers.getlist("host") != [headers.get("host")] or headers["host"].lower() not in self._address.hosts:
            return refusal(scope, 421, "This server does not go by that name.")
        if method not in (*_READ, *_WRITE):
            return refusal(scope, 405, "Only GET, HEAD and POST are known here.", Allow="GET, HEAD, POST")
        if method in _WRITE and not self._is_ours(headers):
            return refusal(scope, 403, "A write must come from this page itself.")
        return None

    def _is_ours(self, headers: Headers) -> bool:
        """Whether a browser says, or a script claims, that a page of ours sends this; saying nothing is not enough."""
        site, origin = headers.getlist("sec-fetch-site"), headers.getlist("origin")
        if not site and not origin:
            return False
        return site in ([], ["same-origin"]) and (
            not origin or (len(origin) == 1 and origin[0] in self._address.origins)
        )

    def _visit(self, scope: Scope, headers: Headers) -> Response | None:
        """Swap the token of a link for a cookie; None for a request without one."""
        token = QueryParams(scope["query_string"]).get("token")
        if token is None or scope["path"] != "/" or scope["method"] != "GET":
            return None
        if "prefetch" in headers.get("sec-purpose", ""):
            return refusal(scope, 403, "A link is not opened ahead of time.")
        if self._keys.knows(_cookies(headers, self._address.cookie)):
            return RedirectResponse("/", 303)
        session = self._keys.exchange(token)
        if session is None:
            return refusal(scope, 403, _DEAD_LINK)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(
            self._address.cookie, session, httponly=True, samesite="strict", secure=self._address.secure, path="/"
        )
        return answer

    async def _with_body(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with asyncio.timeout(self._limits.body_s):
                body = await _body(scope, receive, self._limits)
        except TimeoutError:
            answer = refusal(scope, 408, "The request took too long; nothing was saved.", Connection="close")
            await answer(scope, receive, send)
            return
        if body is None:
            answer = refusal(scope, 413, f"A request holds {self._limits.body:,} bytes at most; nothing was saved.")
            await answer(scope, receive, send)
            return

        async def whole() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, whole, send)


_NO_SESSION = (
    "This page needs the link that crosscheck printed in its terminal. If it was open here before, the review was "
    "started anew since: open its new link. If you followed that link from another site, reload this page."
)
_DEAD_LINK = "This link has been used, or is not whole. The terminal shows the next one."


def refusal(scope: Scope, status: int, words: str, **headers: str) -> Response:
    """A refusal in words: JSON for the page's script, plain text for a reader."""
    if scope["path"].startswith("/api/"):
        return JSONResponse({"error": words}, status, headers)
    return PlainTextResponse(f"{words}\n", status, headers)


def _cookies(headers: Headers, name: str) -> list[str]:
    """Every value of the cookie `name`: a page of another port may have set one of the same name beside ours."""
    pairs = (part.partition("=") for line in headers.getlist("cookie") for part in line.split(";"))
    return [value.strip() for key, _, value in pairs if key.strip() == name]


def _is_json(headers: Headers) -> bool:
    kinds = headers.getlist("content-type")
    if len(kinds) != 1:
        return False
    kind, _, parameter = kinds[0].partition(";")
    return kind.strip().lower() == "application/json" and parameter.strip().lower() in {"", "charset=utf-8"}


async def _body(scope: Scope, receive: Receive, limits: Limits) -> bytes | None:
    """The request's body, None for one over the limit, of which the rest is read and thrown away."""
    declared = Headers(scope=scope).get("content-length", "")
    kept = bytearray()
    seen, over = 0, declared.isdigit() and int(declared) > limits.body
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        part = message.get("body", b"")
        seen += len(part)
        over = over or seen > limits.body
        if not over:
            kept += part
        if not message.get("more_body", False) or seen > limits.discard:
            return None if over else bytes(kept)


async def _drained(receive: Receive, limits: Limits) -> None:
    """Throw away what a refused request still sends, up to the limits, so that its sender reads the refusal."""
    seen = 0
    try:
        async with asyncio.timeout(limits.body_s):
            while seen <= limits.discard:
                message = await receive()
                seen += len(message.get("body", b""))
                if message["type"] != "http.request" or not message.get("more_body", False):
                    return
    except TimeoutError:
        return
