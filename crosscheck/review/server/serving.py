"""uvicorn, told to be patient with nobody."""

from __future__ import annotations

import asyncio

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from crosscheck.review.server.guard import Limits


def make_server(app: ASGIApp, limits: Limits | None = None) -> uvicorn.Server:
    """
    A server for `app`, not started yet: `run(sockets=[...])` serves until a signal or `should_exit` ends it.

    It trusts no proxy's headers, speaks no WebSocket, writes no log, and closes a connection that does not bring the
    head of a request in time.
    """
    bounds = limits or Limits()
    config = uvicorn.Config(
        app,
        http=_protocol(bounds),
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=bounds.connections,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=3,
    )
    return uvicorn.Server(config)


_LATE = (
    b"HTTP/1.1 408 Request Timeout\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 20\r\n"
    b"Connection: close\r\n\r\nThe head came late.\n"
)


def _protocol(limits: Limits) -> type[asyncio.Protocol]:
    class Timed(H11Protocol):
        """HTTP/1.1 with a limit on the time that the head of a request may take."""

        _late: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._await_head()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.cycle is not None and not self.cycle.response_complete:
                self._head_is_here()
            elif self._late is None:
                self._await_head()

        def connection_lost(self, exc: Exception | None) -> None:
            self._head_is_here()
            super().connection_lost(exc)

        def _await_head(self) -> None:
            self._late = self.loop.call_later(limits.head_s, self._give_up)

        def _head_is_here(self) -> None:
            if self._late is not None:
                self._late.cancel()
                self._late = None

        def _give_up(self) -> None:
            self._late = None
            if not self.transport.is_closing():
                self.transport.write(_LATE)
                self.transport.close()

    return Timed
