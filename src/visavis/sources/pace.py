"""Pace: the time between two requests to one host."""

from visavis.sources.clock import Clock


class Pace:
    """Waits until a host may be asked again."""

    def __init__(self, interval_s: float, clock: Clock) -> None:
        self._interval_s = interval_s
        self._clock = clock
        self._free_at: dict[str, float] = {}
        self._slower: dict[str, float] = {}

    def slow_down(self, host: str, interval_s: float) -> None:
        """Ask this host no oftener than that, as its robots.txt wishes."""
        self._slower[host] = interval_s

    def wait(self, host: str) -> None:
        """Sleep until the host is free, and take the next turn."""
        now = self._clock.monotonic()
        wait = self._free_at.get(host, now) - now
        if wait > 0:
            self._clock.sleep(wait)
        interval = max(self._interval_s, self._slower.get(host, 0.0))
        self._free_at[host] = max(now, self._free_at.get(host, now)) + interval
