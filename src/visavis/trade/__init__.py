"""Flows between two countries as each side counts them, and what follows from them."""

from visavis.trade.official import MirroredFlow, OfficialYear, mirrored_flows, official_years
from visavis.trade.potential import Lack, Room, rooms
from visavis.trade.stated import StatedRow, stated_rows
from visavis.trade.turnover import AnnualTurnover, annual_turnovers, latest_turnover

__all__ = [
    "AnnualTurnover",
    "Lack",
    "MirroredFlow",
    "OfficialYear",
    "Room",
    "StatedRow",
    "annual_turnovers",
    "latest_turnover",
    "mirrored_flows",
    "official_years",
    "rooms",
    "stated_rows",
]
