"""Periods: the times a sentence states, absolute or counted from the document's date."""

from visavis.reading.periods.mention import PeriodMention, PeriodRole, Reason
from visavis.reading.periods.read import a_year_before, periods

__all__ = ["PeriodMention", "PeriodRole", "Reason", "a_year_before", "periods"]
