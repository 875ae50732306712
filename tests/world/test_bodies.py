"""Bodies that were renamed, divided or abolished: the table, its loader, and the question to it."""

from datetime import date
from typing import Any

import pytest

from visavis.language import CODES
from visavis.world import bodies, body_on, codes
from visavis.world.bodies import load
from visavis.world.reference import reference


def test_every_row_has_a_side_a_source_and_both_languages() -> None:
    for body in bodies():
        assert body.side in codes()
        assert body.source.startswith("http")
        assert set(body.name.languages) == set(CODES)


def test_no_source_is_idle_and_both_sides_of_the_first_pair_are_there() -> None:
    assert set(reference("bodies")["sources"].values()) == {body.source for body in bodies()}
    assert {"BLR", "KGZ"} <= {body.side for body in bodies()}


def test_of_one_name_only_one_body_bears_it_at_a_time() -> None:
    for body in bodies():
        same = [one for one in bodies() if one.name == body.name and one.side == body.side]
        for one in same:
            if one is not body:
                first, later = sorted((one, body), key=lambda row: str(row.start or ""))
                assert first.until is not None
                assert later.start is not None
                assert first.until.start <= later.start.start


@pytest.mark.parametrize(
    ("name", "side", "day", "called"),
    [
        ("Правительство Кыргызской Республики", "KGZ", "2021-05-04", "Правительство"),
        ("Правительство Кыргызской Республики", "KGZ", "2021-05-05", "Кабинет Министров"),
        ("Government of Kyrgyzstan", "KGZ", "2025-01-01", "Кабинет Министров"),
        ("МИНИСТЕРСТВО ТОРГОВЛИ", "BLR", "2016-06-02", "Министерство торговли"),
        (
            "Министерство торговли Республики Беларусь",
            "BLR",
            "2024-01-01",
            "Министерство антимонопольного регулирования и торговли",
        ),
        (
            "Министерство сельского хозяйства и мелиорации",
            "KGZ",
            "2026-01-01",
            "Министерство водных ресурсов, сельского хозяйства и перерабатывающей промышленности",
        ),
        # One name at two times: each day has its own.
        (
            "Министерство транспорта и коммуникаций",
            "KGZ",
            "2018-01-01",
            "Министерство транспорта и дорог",
        ),
        (
            "Министерство транспорта и коммуникаций",
            "KGZ",
            "2024-01-01",
            "Министерство транспорта и коммуникаций",
        ),
    ],
)
def test_what_a_body_is_called_on_a_day(name: str, side: str, day: str, called: str) -> None:
    state = body_on(name, side, date.fromisoformat(day))
    assert state is not None
    assert [body.name.within("ru") for body in state.called] == [called]


def test_a_divided_body_has_two_heirs_and_an_abolished_one_none() -> None:
    divided = body_on("Министерство образования и науки", "KGZ", date(2026, 1, 1))
    assert divided is not None
    assert len(divided.called) == 2
    assert "divided" in divided.reason("en")
    gone = body_on(
        "Министерство по поддержке махалли и старшего поколения", "UZB", date(2024, 1, 1)
    )
    assert gone is not None
    assert gone.called == ()
    assert "abolished" in gone.reason("en")


def test_a_name_of_later_does_not_hold_before() -> None:
    state = body_on("Кабинет Министров", "KGZ", date(2020, 1, 1))
    assert state is not None
    assert not state.holds
    assert "not called so before" in state.reason("en")


def test_a_date_known_to_the_year_accuses_nobody_within_it() -> None:
    name = "Министерство культуры, информации, спорта и молодежной политики"
    within, after = (body_on(name, "KGZ", date(year, 6, 1)) for year in (2025, 2026))
    assert within is not None
    assert within.holds
    assert after is not None
    assert not after.holds


def test_an_unchecked_step_is_said_to_be_unchecked() -> None:
    state = body_on("Министерство экономики", "KGZ", date(2026, 1, 1))
    assert state is not None
    assert not state.confirmed
    assert "not checked against a source" in state.reason("en")


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Министерство иностранных дел", "KGZ"),
        ("Правительство Республики Беларусь", "BLR"),
        ("Правительство Кыргызской Республики", "BLR"),
        ("", "KGZ"),
    ],
)
def test_of_what_is_not_in_the_table_nothing_is_said(name: str, side: str) -> None:
    assert body_on(name, side, date(2025, 1, 1)) is None


def row(**changed: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "side": "KGZ",
        "ru": "Совет",
        "en": "Council",
        "from": None,
        "until": None,
        "became": [],
        "source": "s",
        "confirmed": True,
    }
    return given | changed


def test_the_loader_names_all_faults_at_once() -> None:
    table = {
        "sources": {"s": "https://example.org"},
        "bodies": {
            "a": row(side="XXX", source="t"),
            "b": row(until="soon"),
            "c": row(confirmed="true"),
            "d": row(became=["a"]),
            "e": {"side": "KGZ"},
            "f": row(head="somebody"),
        },
    }
    with pytest.raises(ValueError, match="fault") as caught:
        load(table)
    said = str(caught.value)
    for part in (
        "a: side 'XXX' is no country",
        "a: source 't'",
        "b: until 'soon'",
        "c: confirmed is true or false",
        "d: it became something",
        "e: no field 'ru'",
        "f: no field is called 'head'",
    ):
        assert part in said, said


def test_the_loader_follows_successors() -> None:
    table = {
        "sources": {"s": "https://example.org"},
        "bodies": {
            "a": row(until="2020", became=["b", "nobody"]),
            "b": row(until="2020", became=["a"]),
            "c": row(until="2020", became=["d", "e"]),
            "d": row(side="BLR"),
            "e": row(until="2010"),
            "f": {**row(until="2010"), "from": "2020"},
        },
    }
    with pytest.raises(ValueError, match="fault") as caught:
        load(table)
    said = str(caught.value)
    for part in (
        "a: became 'b', which became it again",
        "a: became 'nobody', which is not in the file",
        "c: became 'd' of another side",
        "c: became 'e', which ended before",
        "f: it ends before it begins",
    ):
        assert part in said, said
