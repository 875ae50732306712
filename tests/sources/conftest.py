"""What the tests of sources share: a clock that does not wait, and a server that misbehaves."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.sources.server import Server
from visavis.sources import Fetcher, Manners, RawStore


class FakeClock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._start = datetime(2026, 1, 15, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self._start + timedelta(seconds=sum(self.slept))

    def monotonic(self) -> float:
        return sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def jitter(self) -> float:
        return 1.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Server() as running:
        yield running


@pytest.fixture
def store(tmp_path: Path) -> Iterator[RawStore]:
    with RawStore.open(tmp_path / "raw") as opened:
        yield opened


FetcherMaker = Callable[..., Fetcher]


@pytest.fixture
def fetcher(clock: FakeClock) -> Iterator[FetcherMaker]:
    """Makes fetchers with the fake clock, and closes them."""
    made: list[Fetcher] = []

    def make(store: RawStore | None = None, **manners: float) -> Fetcher:
        polite = Manners(**{"interval_s": 0.0, "total_s": 5.0, **manners})  # type: ignore[arg-type]
        made.append(Fetcher(store=store, manners=polite, clock=clock))
        return made[-1]

    yield make
    for one in made:
        one.close()
