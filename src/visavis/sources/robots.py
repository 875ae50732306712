"""Robots: what a host lets robots fetch, by RFC 9309."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from visavis.language import _
from visavis.sources.manners import ROBOT
from visavis.sources.refusal import Unreadable, Why

if TYPE_CHECKING:
    from protego import Protego

LONGEST_DELAY_S = 30.0
"""Most seconds between two requests that a Crawl-delay may ask for; some files ask for hours."""

MOST_BYTES = 512_000
"""What is read of a robots.txt: RFC 9309 (2.5) asks for at least 500 KiB."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host; without a parsed file everything is allowed."""

    rules: "Protego | None" = None
    refusing_status: int | None = None

    @classmethod
    def of(cls, status: int, content: bytes) -> "Robots":
        """From the answer to /robots.txt.

        RFC 9309 (2.3.1): a file that is not there (4xx) forbids nothing, a server that fails
        (5xx) forbids everything. 429 asks for a pause and is no "not there".
        """
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
            return cls(refusing_status=status)
        if status != HTTPStatus.OK:
            return cls()
        from protego import Protego  # noqa: PLC0415 - only addresses need it

        return cls(Protego.parse(content[:MOST_BYTES].decode("utf-8", "replace")))

    def check(self, url: str, host: str) -> None:
        """Raise when the address may not be fetched."""
        if self.refusing_status is not None:
            reason = _(
                "{host} cannot say what robots may fetch (robots.txt: status {status}), so nothing"
                " is fetched from it. Try later."
            )
            raise Unreadable(Why.ROBOTS, reason.format(host=host, status=self.refusing_status))
        if self.rules is not None and not self.rules.can_fetch(url, ROBOT):
            reason = _(
                "the robots.txt of {host} does not allow it. Save the page from a browser and read"
                " the file."
            )
            raise Unreadable(Why.ROBOTS, reason.format(host=host))

    @property
    def delay_s(self) -> float:
        """Seconds between requests that the file wishes for."""
        wished = self.rules.crawl_delay(ROBOT) if self.rules is not None else None
        return min(float(wished or 0.0), LONGEST_DELAY_S)
