"""Time zones of capitals, by the names that the zones themselves bear."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

from visavis.world.countries import alpha2, capital

OF_CAPITALS = {
    "AUS": "Australia/Sydney",
    "BRA": "America/Sao_Paulo",
    "CAN": "America/Toronto",
    "CHN": "Asia/Shanghai",
    "ECU": "America/Guayaquil",
    "NZL": "Pacific/Auckland",
    "USA": "America/New_York",
}
"""Countries of several clocks in which no zone is called by the capital: the zone it lies in."""


@cache
def capital_zone(country: str) -> ZoneInfo | None:
    """The zone of a country's capital: its only one, else the one called by the capital.

    Else as `OF_CAPITALS` has it; None where nothing tells.
    """
    names = get_global("territory_zones").get(alpha2(country), [])
    city = (capital(country, "en") or "").replace(" ", "_")
    own = [name for name in names if name.endswith(f"/{city}")]
    own = own or ([OF_CAPITALS[country]] if country in OF_CAPITALS else _one_clock(tuple(names)))
    try:
        return ZoneInfo(own[0]) if own else None
    except ZoneInfoNotFoundError:
        return None


def zone_there(country: str, named: str) -> ZoneInfo | None:
    """The zone of that name if it is one of the country's, else that of its capital."""
    if named in get_global("territory_zones").get(alpha2(country), []):
        return ZoneInfo(named)
    return capital_zone(country)


def _one_clock(names: tuple[str, ...]) -> list[str]:
    """Any of the zones, where all of them show the same time in winter and in summer."""
    days = [datetime(2026, month, 1, tzinfo=UTC) for month in (1, 7)]
    try:
        clocks = {tuple(ZoneInfo(name).utcoffset(day) for day in days) for name in names}
    except ZoneInfoNotFoundError:
        return []
    return [names[0]] if len(clocks) == 1 else []
