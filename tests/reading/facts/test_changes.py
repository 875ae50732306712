"""A growth told by its two ends, and the same turned the other way."""

from tests.reading.facts.notation import DAY
from visavis.model import Figure, Indicator, Pair
from visavis.reading import read_text


def figures(text: str, pair: str) -> list[Figure]:
    reading = read_text(text, date=DAY, pair=Pair(pair))
    return [fact for fact in reading.facts if isinstance(fact, Figure)]


def test_two_levels_and_the_growth_between_them() -> None:
    text = "За полугодие товарооборот двух стран увеличился с 310 до 398 млн долларов."
    found = figures(text, "KGZ-UZB")
    levels = [fact for fact in found if fact.indicator is Indicator.TURNOVER]
    (grown,) = [fact for fact in found if fact.indicator is Indicator.TURNOVER_GROWTH]
    assert [fact.quantity and fact.quantity.value for fact in levels] == [310_000_000, 398_000_000]
    assert grown.quantity is not None
    assert grown.quantity.low == 0
    assert grown.quantity.low_open
    assert grown.quantity.high is None
    assert grown.quantity.written == "310 до 398 млн долларов"


def test_a_fall_whose_later_end_is_told_first() -> None:
    text = "Belarusian shipments to Kazakhstan fell to $860 million last year from $905 million."
    growth = next(f for f in figures(text, "BLR-KAZ") if f.indicator is Indicator.EXPORTS_GROWTH)
    assert growth.quantity is not None
    assert growth.quantity.low is None
    assert growth.quantity.high == 0
    assert growth.quantity.high_open
    assert growth.direction == "BLR→KAZ"


def test_a_level_up_from_another_is_a_growth() -> None:
    text = "Kazakhstan-India trade touched $84 million in 2024, up from $64 million in 2023."
    growth = next(f for f in figures(text, "IND-KAZ") if f.indicator is Indicator.TURNOVER_GROWTH)
    assert growth.quantity is not None
    assert growth.quantity.low == 0
    assert growth.quantity.low_open
    assert str(growth.period) == "2024"


def test_a_growth_with_a_number_is_told_once() -> None:
    text = "Взаимный товарооборот увеличился в 5 раз, с 200 млн долларов до 1 млрд долларов."
    told = [fact.indicator for fact in figures(text, "TJK-UZB")]
    assert told.count(Indicator.TURNOVER_GROWTH) == 1
    assert told.count(Indicator.TURNOVER) == 2


def test_a_growth_of_another_flow_leaves_the_change_its_own() -> None:
    text = (
        "Товарооборот снизился на 3 процента, при этом экспорт сократился с 16 млрд до "
        "15 млрд долларов, а импорт вырос и составил 18 млрд."
    )
    told = [fact.indicator for fact in figures(text, "CHN-KAZ")]
    assert told.count(Indicator.TURNOVER_GROWTH) == 1
    assert told.count(Indicator.EXPORTS_GROWTH) == 1
    assert told.count(Indicator.IMPORTS_GROWTH) == 1


def test_the_other_direction_is_the_first_turned() -> None:
    text = (
        "Прирост составил 18 процентов в экспорте Азербайджана в Казахстан "
        "и 9 процентов – во встречном потоке."
    )
    assert [fact.direction for fact in figures(text, "AZE-KAZ")] == ["AZE→KAZ", "KAZ→AZE"]
