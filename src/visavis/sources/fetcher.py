"""Fetcher: pages from the network, politely: robots.txt, pace, retries, conditional requests."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Self

from visavis.language import _
from visavis.sources.clock import Clock, SystemClock
from visavis.sources.host import host_of, is_inward
from visavis.sources.manners import Manners
from visavis.sources.pace import Pace
from visavis.sources.raw import Raw
from visavis.sources.rawstore import Kept, RawStore
from visavis.sources.refusal import Unreadable, Why
from visavis.sources.robots import Robots

if TYPE_CHECKING:
    import httpx

    from visavis.sources.transfer import Answer, Transfer

ROBOTS_HOLD = timedelta(hours=24)
"""How long a robots.txt is believed: RFC 9309 (2.4) asks for no longer."""

FAILED_ROBOTS_HOLD = timedelta(minutes=10)
"""How long a server that failed to give its robots.txt is left alone."""

_AGAIN = frozenset({408, 429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Fetcher:
    """Fetches addresses one after another; close it, or use it in a `with`.

    Not for use inside a running event loop: there, call it in a thread. A fetcher belongs to one
    thread at a time.
    """

    def __init__(
        self,
        *,
        store: RawStore | None = None,
        manners: Manners | None = None,
        clock: Clock | None = None,
        transport: "httpx.AsyncBaseTransport | None" = None,
    ) -> None:
        self._store = store
        self._manners = manners or Manners()
        self._clock = clock or SystemClock()
        self._transport = transport
        self._pace = Pace(self._manners.interval_s, self._clock)
        self._robots: dict[str, tuple[Robots, datetime]] = {}
        self._lazy_transfer: Transfer | None = None

    def fetch(self, address: str, told_by: str | None = None) -> Raw:
        """The bytes at an address; from the raw store where the server says they are the same.

        `told_by` is the address of the feed that named it.
        """
        url = _url(address)
        _refuse_inward(url, told_by)
        passed: list[httpx.URL] = []
        while len(passed) <= self._manners.redirects:
            passed.append(url)
            self._check_robots(url)
            kept = self._store.latest(str(url)) if self._store else None
            answer = self._get(url, self._manners.attempts, _conditions(kept))
            if answer.status not in _REDIRECTS:
                return self._raw(address, url, answer, kept)
            url = _next(url, answer)
            _refuse_inward(url, address)
        raise Unreadable(
            Why.REDIRECTS,
            _("redirected in a circle.")
            if url in passed
            else _("redirected more than {count} times.").format(count=self._manners.redirects),
        )

    def close(self) -> None:
        """Let go of the connections."""
        if self._lazy_transfer is not None:
            self._lazy_transfer.close()
            self._lazy_transfer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _transfer(self) -> "Transfer":
        if self._lazy_transfer is None:
            from visavis.sources.transfer import Transfer  # noqa: PLC0415 - it imports httpx

            self._lazy_transfer = Transfer(self._manners, self._transport)
        return self._lazy_transfer

    def _get(self, url: "httpx.URL", attempts: int, headers: dict[str, str]) -> "Answer":
        """Ask until there is an answer, waiting longer each time, `attempts` times at most."""
        from visavis.sources.faults import Passing  # noqa: PLC0415 - it imports httpx

        for attempt in range(attempts):
            last = attempt == attempts - 1
            self._pace.wait(url.host)
            try:
                answer = self._transfer.get(url, headers)
            except Passing:
                if last:
                    raise
                self._clock.sleep(self._backoff_s(attempt))
                continue
            if answer.status not in _AGAIN or last:
                break
            self._clock.sleep(self._asked_wait_s(url, answer) or self._backoff_s(attempt))
        return answer

    def _backoff_s(self, attempt: int) -> float:
        """Twice as long each time, of which up to half is left to chance."""
        longest: float = self._manners.backoff_s * 2**attempt
        return longest * (0.5 + 0.5 * self._clock.jitter())

    def _asked_wait_s(self, url: "httpx.URL", answer: "Answer") -> float:
        """What Retry-After says, in seconds; a wait that is too long is the user's to decide."""
        wait = _seconds(answer.headers.get("retry-after"), self._clock.now())
        if wait > self._manners.longest_wait_s:
            reason = _("{host} is busy and asks to come back in {seconds} s.")
            raise Unreadable(Why.BUSY, reason.format(host=url.host, seconds=f"{wait:.0f}"))
        return wait

    def _check_robots(self, url: "httpx.URL") -> None:
        origin = f"{url.scheme}://{url.netloc.decode()}"
        robots, read_at = self._robots.get(origin, (None, None))
        now = self._clock.now()
        if robots is None or read_at is None or now - read_at > _hold(robots):
            robots = self._read_robots(url.join("/robots.txt"))
            self._robots[origin] = robots, now
            self._pace.slow_down(url.host, robots.delay_s)
        robots.check(str(url), url.host)

    def _read_robots(self, url: "httpx.URL") -> Robots:
        """Once with redirects; where there is no answer, the page's own fetching will say why."""
        try:
            for _step in range(self._manners.redirects + 1):
                answer = self._get(url, 1, {})
                if answer.status not in _REDIRECTS:
                    return Robots.of(answer.status, answer.content)
                url = _next(url, answer)
        except Unreadable as refusal:
            if refusal.why in {Why.OFFLINE, Why.CERTIFICATE}:
                raise
        return Robots()

    def _raw(self, name: str, url: "httpx.URL", answer: "Answer", kept: Kept | None) -> Raw:
        if answer.status == HTTPStatus.NOT_MODIFIED and kept is not None:
            return kept.raw(name, str(url), self._clock.now())
        if answer.status != HTTPStatus.OK:
            raise _status_refusal(url.host, answer.status)
        return Raw(
            name=name,
            content=answer.content,
            fetched_at=self._clock.now(),
            url=str(url),
            media_type=answer.media_type,
            charset=answer.charset,
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
        )


def _hold(robots: Robots) -> timedelta:
    return ROBOTS_HOLD if robots.refusing_status is None else FAILED_ROBOTS_HOLD


def _refuse_inward(url: "httpx.URL", told_by: str | None) -> None:
    """What a public server names must be public: no reaching into the user's own network."""
    if told_by is not None and is_inward(url.host) and not is_inward(host_of(told_by)):
        reason = _("{told_by} leads to {host}, which is in your own network; it is not followed.")
        raise Unreadable(Why.ADDRESS, reason.format(told_by=told_by, host=url.host))


def _url(address: str) -> "httpx.URL":
    import httpx  # noqa: PLC0415 - 0.2 s, and only addresses need it

    try:
        url = httpx.URL(address.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise _no_address(address) from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise _no_address(address)
    return url


def _no_address(address: str) -> Unreadable:
    return Unreadable(
        Why.ADDRESS,
        _(
            "not an address that can be fetched: {address}. One begins with http:// or https://"
        ).format(address=address),
    )


def _next(url: "httpx.URL", answer: "Answer") -> "httpx.URL":
    """Where a redirect leads."""
    import httpx  # noqa: PLC0415 - 0.2 s, and only addresses need it

    location = answer.headers.get("location", "")
    try:
        return _url(str(url.join(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise _no_address(location) from error


def _conditions(kept: Kept | None) -> dict[str, str]:
    """Headers that let the server say "the same as you have"."""
    said = {
        "If-None-Match": kept.etag if kept else None,
        "If-Modified-Since": kept.last_modified if kept else None,
    }
    return {name: value for name, value in said.items() if value}


def _seconds(retry_after: str | None, now: datetime) -> float:
    """A Retry-After header, seconds or a date; 0 when it says nothing."""
    said = (retry_after or "").strip()
    if said.isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())


def _status_refusal(host: str, status: int) -> Unreadable:
    if status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return Unreadable(
            Why.STATUS, _("{host} has no such page ({status}).").format(host=host, status=status)
        )
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        reason = _("{host} does not let us read it ({status}). Save the page from a browser.")
        return Unreadable(Why.STATUS, reason.format(host=host, status=status))
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        reason = _("{host} is busy or fails ({status}), also when asked again. Try later.")
        return Unreadable(Why.BUSY, reason.format(host=host, status=status))
    reason = _("{host} answers with status {status}.")
    return Unreadable(Why.STATUS, reason.format(host=host, status=status))
