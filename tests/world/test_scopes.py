"""What part of trade a sentence is of, if of a part."""

import pytest

from visavis.model import Indicator
from visavis.world import ScopeKind, scope_in


@pytest.mark.parametrize(
    ("text", "indicator", "kind", "words"),
    [
        ("Экспорт белорусских тракторов вырос", "exports", ScopeKind.GOODS,
         "Экспорт белорусских тракторов"),
        ("Экспорт молочной продукции Беларуси", "exports", ScopeKind.GOODS,
         "Экспорт молочной продукции"),
        ("Товарооборот услуг в 2023 году", "turnover", ScopeKind.SERVICES, "Товарооборот услуг"),
        ("Импорт товаров и услуг вырос", "imports", ScopeKind.SERVICES, "Импорт товаров и услуг"),
        ("Торговля с Ошской областью", "turnover", ScopeKind.PLACE, "Торговля с Ошской областью"),
        ("Belarusian food exports fell", "exports", ScopeKind.GOODS, "food exports"),
        ("Exports of dairy products rose", "exports", ScopeKind.GOODS,
         "Exports of dairy products"),
        ("Trade in services doubled", "turnover", ScopeKind.SERVICES, "Trade in services"),
        ("The turnover of Grodno region", "turnover", ScopeKind.PLACE,
         "turnover of Grodno region"),
    ],
)  # fmt: skip
def test_a_part_is_named(text: str, indicator: str, kind: ScopeKind, words: str) -> None:
    scope = scope_in(text, Indicator(indicator))
    assert scope is not None
    assert (scope.kind, scope.words) == (kind, words)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Товарооборот двух стран вырос, а экспорт тракторов снизился", "turnover"),
        ("Экспорт вырос до 100 млн, в том числе экспорт тракторов до 20 млн", "exports"),
        ("Экспорт товаров составил 76 млн", "exports"),
        ("Экспорт белорусской продукции превысил 76 млн", "exports"),
        ("Товарооборот стал рекордным", "turnover"),
        ("Trade turnover was in the region of 100 million", "turnover"),
        ("Trade and industrial cooperation are growing", "turnover"),
        ("Bilateral trade reached 100 million", "turnover"),
    ],
)
def test_the_whole_is_not_taken_for_a_part(text: str, indicator: str) -> None:
    assert scope_in(text, Indicator(indicator)) is None
