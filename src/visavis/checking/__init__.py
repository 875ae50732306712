"""Every stated figure held against the other side, against itself and against the statistics."""

from visavis.checking.checks import CHECKS, check
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.paths import RequiredGrowth, required_growth
from visavis.checking.statement import check_statement

__all__ = [
    "CHECKS",
    "Finding",
    "Question",
    "RequiredGrowth",
    "Value",
    "check",
    "check_statement",
    "required_growth",
]
