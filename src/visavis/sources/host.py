"""Host: the side and the publisher that an address itself tells."""

import re
from functools import cache
from ipaddress import ip_address
from urllib.parse import urlsplit

from visavis.world import alpha2, codes

_NOT_OF_A_COUNTRY = frozenset(
    re.findall(
        r"\w+",
        "ac ag ai as bz cc cd cf cx dj eu fm ga gg gl gq gs io la ly me ml ms mu nu pw sc sh sr st"
        " su tk to tv vc vg ws",
    )
)
"""Two-letter domains sold to anyone, and two that are of no country today."""

_SPELLED_OTHERWISE = {"uk": "GBR", "xn--p1ai": "RUS", "xn--90ais": "BLR", "xn--80ao21a": "KAZ"}
"""Domains of countries that are not their ISO code: .uk, .рф, .бел, .қаз."""


def host_of(url: str | None) -> str | None:
    """The host of an address, in ASCII, without `www.`."""
    try:
        host = urlsplit(url or "").hostname
        return host.encode("idna").decode().removeprefix("www.") if host else None
    except ValueError:
        return None


def side_of(host: str | None) -> str | None:
    """The country whose national domain the host is in; None for every other domain.

    A national domain is its country's ISO code (and .uk, .рф, .бел, .қаз), unless it is sold to
    anyone (.io, .tv, .me …). An address in .com says nothing: None, not `third`.
    """
    domain = (host or "").rpartition(".")[2].lower()
    if domain in _SPELLED_OTHERWISE:
        return _SPELLED_OTHERWISE[domain]
    if len(domain) != 2 or domain in _NOT_OF_A_COUNTRY:  # noqa: PLR2004 - ISO 3166 alpha-2
        return None
    return _by_domain().get(domain)


def is_inward(host: str | None) -> bool:
    """Whether a host is by its own name this machine or in a private network."""
    name = (host or "").strip("[]").lower()
    try:
        return not ip_address(name).is_global
    except ValueError:
        return name == "localhost" or name.endswith((".localhost", ".local", ".internal"))


@cache
def _by_domain() -> dict[str, str]:
    return {alpha2(code).lower(): code for code in codes()}
