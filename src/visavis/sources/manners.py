"""Manners: how politely, how long and how much we fetch."""

from dataclasses import dataclass

from visavis import __version__
from visavis.sources.raw import MAX_BYTES

ROBOT = "Visavis"
"""The name that robots.txt files know us by."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds, counts and bytes; the defaults suit the small servers of ministries and agencies.

    `attempts` counts the first one. `longest_wait_s` bounds what a server may ask us to wait;
    a longer wait is told to the user instead. RFC 9309 asks robots to follow five redirects.
    """

    interval_s: float = 1.0
    connect_s: float = 10.0
    read_s: float = 20.0
    total_s: float = 60.0
    attempts: int = 4
    backoff_s: float = 1.0
    longest_wait_s: float = 60.0
    redirects: int = 5
    max_bytes: int = MAX_BYTES
    user_agent: str = f"{ROBOT}/{__version__} (reads official news; obeys robots.txt)"
