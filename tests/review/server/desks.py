"""A review of a story made by hand, ready to be asked over HTTP."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from starlette.testclient import TestClient

from crosscheck.model import Article, Claim, Count, Run
from crosscheck.review.desk import Desk
from crosscheck.review.server.bench import Bench
from crosscheck.review.server.door import Address, Keys, address
from crosscheck.review.server.guard import Limits
from crosscheck.review.server.routes import make_app
from crosscheck.review.server.serving import make_server
from tests import factories

PORT = 8765
HERE = f"http://127.0.0.1:{PORT}"


def story(count_: int = 3, *, first: int = 3, hostile: str = "") -> Run:
    """Two articles that differ on `count_` facts: "Pier 1 has 3 cranes.", "Pier 1 has 4 cranes." and so on."""
    texts = [" ".join(f"Pier {n} has {n + first + side} cranes{hostile}." for n in range(count_)) for side in (0, 1)]
    articles = tuple(
        factories.article(
            text,
            id=name,
            outlet=f"The {name.title()}{hostile}",
            title=f"Cranes{hostile}",
            byline=f"Ada{hostile}",
            url=f"javascript:alert(1)//{hostile}" if hostile else "",
        )
        for name, text in zip(("courier", "gazette"), texts, strict=True)
    )
    pairs = [
        tuple(_claim(article, n, n + first + side) for side, article in enumerate(articles)) for n in range(count_)
    ]
    found = [_finding(n, one, other) for n, (one, other) in enumerate(pairs)]
    return factories.run(
        articles,
        tuple(claim for pair in pairs for claim in pair),
        case="visit",
        title=f"The piers{hostile}",
        facts=tuple(fact for fact, _ in found),
        findings=tuple(finding for _, finding in found),
    )


def _claim(article: Article, number: int, cranes: int) -> Claim:
    at = article.text.index(f"Pier {number} has ") + len(f"Pier {number} has ")
    quote = f"{cranes} cranes"
    made = factories.claim(article, quote, Count(amount=factories.exact(cranes), noun="crane"))
    span = type(made.span)(at, at + len(quote))
    return replace(made, span=span, id=f"{article.id}:{at}-{span.end}:count")


def _finding(number: int, one: Claim, other: Claim):
    values = (one.quote, other.quote)
    fact, finding = factories.conflict(one, other, values=values)
    fact = replace(fact, id=f"f{number}", subject=f"cranes of pier {number}")
    name = f"{number:06x}{abs(hash_of(values)):06x}"
    return fact, replace(
        finding, fingerprint=name, fact=fact.id, subject=fact.subject, message=f"Pier {number} differs."
    )


def hash_of(values: tuple[str, ...]) -> int:
    """A small number that stands for the values, so that a fingerprint changes with them."""
    return sum((i + 1) * ord(c) for i, c in enumerate("/".join(values))) % 0xFFFFFF


@dataclass(slots=True, kw_only=True)
class Newsroom:
    """One review: its desk, the links it announced, and what went wrong inside."""

    desk: Desk
    bench: Bench
    keys: Keys
    links: list[str]
    troubles: list[Exception]
    app: object
    runs: list[Run]
    """What the next check of the articles finds, last first."""

    def client(self, *, let_in: bool = True, **more: object) -> TestClient:
        """A browser, with its session when it was let in."""
        client = TestClient(self.app, base_url=HERE, follow_redirects=False, **more)
        if let_in:
            assert client.get(f"/?token={self.links[-1]}").status_code == 303
        return client

    def close(self) -> None:
        self.desk.close()


def open_newsroom(folder: Path, run: Run | None = None, *, here: Address | None = None, **limits: float) -> Newsroom:
    """A review of `run` whose decisions go to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    ticks, draws = count(), count()
    links: list[str] = []
    troubles: list[Exception] = []
    runs = [run or story()]
    desk = Desk(folder, lambda: f"2024-06-07T10:00:{next(ticks) % 60:02}Z")
    bench = Bench(runs[-1], desk, lambda: runs[-1])
    keys = Keys(lambda: f"secret-{next(draws)}-" + "x" * 40, links.append)
    app = make_app(
        bench,
        address=here or address("127.0.0.1", PORT),
        keys=keys,
        nonce=lambda: f"nonce{next(draws)}",
        trouble=troubles.append,
        limits=Limits(**limits),
    )
    return Newsroom(desk=desk, bench=bench, keys=keys, links=links, troubles=troubles, app=app, runs=runs)


@contextmanager
def served(folder: Path, run: Run | None = None, **limits: float) -> Iterator[tuple[Newsroom, int]]:
    """A review behind a real server, on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        room = open_newsroom(folder / "visit", run, here=address("127.0.0.1", port), **limits)
        server = make_server(room.app, Limits(**limits))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield room, port
        finally:
            server.should_exit = True
            thread.join(10)
            room.close()
    assert room.troubles == []


SAME = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}


def decision(run: Run, number: int = 0, **more: object) -> dict[str, object]:
    """What the page sends to decide the finding of that number."""
    return {
        "fingerprint": run.findings[number].fingerprint,
        "verdict": "error-a",
        "reason": "Counted from the quay.",
        "by": "Ada",
        "base": 0,
        **more,
    }
