"""A headline's number is told once: where the text says it again."""

from datetime import date

import pytest

from visavis.model import Figure, Pair
from visavis.reading import read_text

HEAD = "Товарооборот Казахстана и Узбекистана {said}"
BODY = (
    "По словам премьер-министра Казахстана, в 2024 году товарооборот двух стран составил "
    "2 млрд 214 млн долларов."
)


@pytest.mark.parametrize(
    ("said", "amounts"),
    [
        ("достиг 2,2 млрд долларов", [2_214]),
        ("достиг 2,2 млрд долларов в 2023 году", [2_200, 2_214]),
        ("достиг 2 млрд долларов", [2_000, 2_214]),
    ],
)
def test_told_once_where_it_is_the_same_rounded(said: str, amounts: list[int]) -> None:
    """Of another year, or further off than rounding may be, it is a figure of its own."""
    text = f"{HEAD.format(said=said)}\n\n{BODY}"
    facts = read_text(text, date=date(2025, 3, 1), pair=Pair("KAZ-UZB")).facts
    found = [one.quantity for one in facts if isinstance(one, Figure) and one.quantity]
    assert sorted(int((one.value or 0) / 1_000_000) for one in found) == amounts
