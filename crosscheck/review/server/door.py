"""Who may come in: addresses that count as ours, the link that is good for one visit, the cookie it is swapped for."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """
    Where the page is served.

    `hosts` are the Host headers that name it: a page of a hostile site whose name was turned to this machine (DNS
    rebinding) names another. `origins` are the Origin headers of the page itself. `secure` says that it is reached
    through TLS. `base` is the address that is shown to the user, without a path.
    """

    base: str
    port: int
    hosts: frozenset[str]
    origins: frozenset[str]
    secure: bool = False

    @property
    def cookie(self) -> str:
        """Name of the session's cookie: with the port in it, for cookies are shared by all ports of a host."""
        return f"{'__Host-' if self.secure else ''}crosscheck-{self.port}"


def address(host: str, port: int, public: str = "") -> Address:
    """
    The address of a server that listens on `host` and `port`.

    On loopback it goes by all of this machine's own names. `public` is the address behind which a proxy serves it, as
    "https://review.example"; it is then allowed besides.
    """
    shown = f"[{host}]" if ":" in host else host
    named = {shown, *LOOPBACK} if is_loopback(host) else {shown}
    hosts = {f"{name}:{port}" for name in named} | (named if port == 80 else set())
    origins = {f"http://{name}" for name in hosts}
    base = f"http://{shown}:{port}"
    if public:
        parts = urlsplit(public)
        base = f"{parts.scheme}://{parts.netloc.lower()}"
        hosts, origins = hosts | {parts.netloc.lower()}, origins | {base}
    secure = base.startswith("https://")
    return Address(base=base, port=port, hosts=frozenset(hosts), origins=frozenset(origins), secure=secure)


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine and can be reached from no other."""
    return host in {"localhost", "::1"} or (host.startswith("127.") and host.replace(".", "").isdigit())


class Keys:
    """
    One-time links and the sessions they open.

    `secret` draws 256 random bits as text. A token opens one session and is dead; `announce` hears the next one at
    once, so that a second editor can be let in. Sessions last as long as the server.
    """

    def __init__(self, secret: Callable[[], str], announce: Callable[[str], None]) -> None:
        self._secret = secret
        self._announce = announce
        self._lock = threading.Lock()
        self._token = secret()
        self._sessions: tuple[str, ...] = ()
        announce(self._token)

    def exchange(self, token: str) -> str | None:
        """A new session for the token that is good now; None for any other."""
        with self._lock:
            if not _same(token, self._token):
                return None
            session = self._secret()
            self._sessions = (*self._sessions, session)
            self._token = fresh = self._secret()
        self._announce(fresh)
        return session

    def knows(self, sessions: Iterable[str]) -> bool:
        """Whether one of these cookies is a session of ours."""
        offered = tuple(sessions)[:8]
        return any(_same(one, known) for one in offered for known in self._sessions)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
