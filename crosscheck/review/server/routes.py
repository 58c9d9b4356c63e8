"""The few addresses of the review page."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from crosscheck.errors import CrosscheckError
from crosscheck.report import FORMATS
from crosscheck.review.desk import OvertakenError
from crosscheck.review.server import payload
from crosscheck.review.server.bench import Bench, View
from crosscheck.review.server.door import Address, Keys
from crosscheck.review.server.guard import Guard, Limits, refusal
from crosscheck.review.server.page import ASSETS, asset, served


def make_app(
    bench: Bench,
    *,
    address: Address,
    keys: Keys,
    nonce: Callable[[], str],
    trouble: Callable[[Exception], None],
    limits: Limits | None = None,
) -> ASGIApp:
    """
    The review of one case as an ASGI application, with its guard before it.

    `nonce` draws a fresh random text for each page's policy; `trouble` hears of faults of ours. No address is ever made
    into a path: what is served are the page, two assets by name, and JSON.
    """
    app = Router(routes=_Routes(bench, nonce).routes(), redirect_slashes=False, default=_nowhere)
    return Guard(app, address=address, keys=keys, limits=limits or Limits(), trouble=trouble)


_NOTHING = "There is nothing here."


async def _nowhere(scope: Scope, receive: Receive, send: Send) -> None:
    await refusal(scope, 404, _NOTHING)(scope, receive, send)


class _Routes:
    def __init__(self, bench: Bench, nonce: Callable[[], str]) -> None:
        self._bench = bench
        self._nonce = nonce

    def routes(self) -> list[Route]:
        return [
            Route("/", self._home, methods=["GET"]),
            Route("/case/{name}", self._page, methods=["GET"]),
            Route("/assets/{name}", self._asset, methods=["GET"]),
            Route("/api/state", self._state, methods=["GET"]),
            Route("/api/decide", self._decide, methods=["POST"]),
            Route("/api/undo", self._undo, methods=["POST"]),
            Route("/api/check", self._check, methods=["POST"]),
        ]

    def _home(self, _request: Request) -> Response:
        return RedirectResponse(f"/case/{quote(self._bench.view().run.case, safe='')}", 303)

    def _page(self, request: Request) -> Response:
        try:
            view = self._bench.view()
            if request.path_params["name"] != view.run.case:
                return refusal(request.scope, 404, "There is no such case here.")
            text, policy = served(self._bench.page(FORMATS["html"]), nonce=self._nonce())
        except CrosscheckError as error:
            return refusal(request.scope, 503, str(error))
        return HTMLResponse(text, headers={"Content-Security-Policy": policy})

    def _asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in ASSETS:
            return refusal(request.scope, 404, _NOTHING)
        return Response(asset(name), media_type=ASSETS[name])

    def _state(self, request: Request) -> Response:
        try:
            view = self._bench.view()
        except CrosscheckError as error:
            return refusal(request.scope, 503, str(error))
        if request.query_params.get("version") == view.version:
            return Response(status_code=204)
        return JSONResponse(payload.state(view, self._bench.desk.notices))

    async def _decide(self, request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(self._saved, request, lambda: self._decided(body))

    async def _undo(self, request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(self._saved, request, lambda: self._undone(body))

    async def _check(self, request: Request) -> Response:
        return await run_in_threadpool(self._saved, request, self._bench.check_again)

    def _decided(self, body: bytes) -> View:
        wish = payload.read_decision(body)
        finding = self._bench.finding(wish.fingerprint)
        if finding is None:
            raise payload.UnusableError(404, "This finding is not there any more. Load the page again.")
        payload.check_verdict(wish.verdict, finding)
        return self._bench.decide(finding, verdict=wish.verdict, reason=wish.reason, by=wish.by, base=wish.base)

    def _undone(self, body: bytes) -> View:
        wish = payload.read_undo(body)
        return self._bench.undo(wish.fingerprint, by=wish.by, base=wish.base)

    def _saved(self, request: Request, change: Callable[[], View]) -> Response:
        """Make a change and answer with the moment after it, or say why nothing was saved."""
        try:
            view = change()
        except payload.UnusableError as error:
            return refusal(request.scope, error.status, str(error))
        except OvertakenError as error:
            answer = {"error": str(error), "state": payload.state(self._bench.view(), self._bench.desk.notices)}
            return JSONResponse(answer, 409)
        except CrosscheckError as error:
            return refusal(request.scope, 503, str(error))
        return JSONResponse(payload.state(view, self._bench.desk.notices))
