"""Which commitments have a date that has passed."""

from datetime import date
from typing import Any

import pytest

from tests.facts import EVIDENCE
from visavis.model import Commitment, parse_fact
from visavis.planning import is_overdue


def commitment(by: str | None, status: str = "open") -> Commitment:
    said: dict[str, Any] = {"words": "by then", "by": by}
    fact = parse_fact(
        {
            "kind": "commitment",
            "pair": "BLR-KGZ",
            "form": "agreed",
            "text": "Restore direct flights",
            "due": said,
            "status": status,
            "evidence": EVIDENCE,
        }
    )
    assert isinstance(fact, Commitment)
    return fact


@pytest.mark.parametrize(
    ("by", "status", "late"),
    [
        ("2025", "open", True),
        ("2025", "done", False),
        ("2025", "dropped", False),
        ("2026", "open", False),
        (None, "open", False),
    ],
)
def test_overdue(by: str | None, status: str, late: bool) -> None:
    assert is_overdue(commitment(by, status), date(2026, 1, 1)) is late
