"""Clock: the time, waiting, and chance; given from outside so that tests neither wait nor vary."""

import random
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What polite fetching needs of time."""

    def now(self) -> datetime:
        """The moment, with its zone."""

    def monotonic(self) -> float:
        """Seconds that never go back."""

    def sleep(self, seconds: float) -> None:
        """Wait."""

    def jitter(self) -> float:
        """A number from 0 to 1, so that many clients do not come back at once."""


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """The moment in UTC, to the second."""
        return datetime.now(UTC).replace(microsecond=0)

    def monotonic(self) -> float:
        """Seconds since some start."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait so long."""
        time.sleep(seconds)

    def jitter(self) -> float:
        """From 0 to 1, evenly."""
        return random.random()  # noqa: S311, RUF100 - no secret
