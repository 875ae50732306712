from datetime import date, timedelta

import pytest

from visavis.errors import UnknownName
from visavis.model import Framework, Pair, Period
from visavis.world import Term, bloc, blocs, chair, codes, members, shared_blocs
from visavis.world.blocs import Bloc

BLR_KGZ = Pair("BLR-KGZ")


def terms(one: Bloc) -> tuple[Term, ...]:
    return one.members + one.associates + one.observers + one.partners + one.chairs


def test_every_framework_of_the_model_is_a_bloc() -> None:
    frameworks = set(Framework) - {Framework.BILATERAL, Framework.OTHER}
    assert {one.code for one in blocs()} == {one.value for one in frameworks}


def test_every_row_has_its_source_and_a_country() -> None:
    for one in blocs():
        for term in terms(one):
            assert term.country in codes()
            assert term.source.startswith("http")
            assert term.end is None or term.end.end >= term.start.start


def test_belarus_on_its_way_into_the_sco() -> None:
    sco = bloc("SCO")
    partner = next(term for term in sco.partners if term.country == "BLR")
    observer = next(term for term in sco.observers if term.country == "BLR")
    assert partner.covers(date(2012, 1, 1))
    assert observer.covers(date(2024, 7, 3))
    assert "BLR" not in members("SCO", date(2024, 7, 3))
    assert "BLR" in members("SCO", date(2024, 7, 4))


def test_members_of_the_eaeu_as_they_came() -> None:
    assert members("EAEU", date(2014, 12, 31)) == ()
    assert members("EAEU", date(2015, 1, 1)) == ("BLR", "KAZ", "RUS")
    assert members("EAEU", date(2015, 8, 11)) == ("ARM", "BLR", "KAZ", "RUS")
    assert members("EAEU", date(2015, 8, 12)) == ("ARM", "BLR", "KAZ", "KGZ", "RUS")


@pytest.mark.parametrize(
    ("code", "day", "country"),
    [
        ("SCO", date(2025, 8, 31), "CHN"),
        ("SCO", date(2025, 9, 1), "KGZ"),
        ("SCO", date(2025, 9, 29), "KGZ"),
        ("EAEU", date(2025, 9, 29), "BLR"),
        ("EAEU", date(2026, 1, 1), "KAZ"),
        ("CIS", date(2025, 9, 29), "TJK"),
        ("CIS", date(2026, 6, 1), "TKM"),
        ("CIS", date(2023, 10, 13), "KGZ"),
        ("CSTO", date(2025, 11, 27), "KGZ"),
    ],
)
def test_chairs(code: str, day: date, country: str) -> None:
    term = chair(code, day)
    assert term is not None
    assert term.country == country


def test_nobody_chairs_before_the_table_begins() -> None:
    assert chair("EAEU", date(2014, 6, 1)) is None


@pytest.mark.parametrize("one", blocs(), ids=lambda one: one.code)
def test_chairs_follow_each_other_without_gap_or_overlap(one: Bloc) -> None:
    for earlier, later in zip(one.chairs, one.chairs[1:], strict=False):
        assert earlier.end is not None
        assert later.start.start - earlier.end.end == timedelta(days=1)


@pytest.mark.parametrize("one", blocs(), ids=lambda one: one.code)
def test_a_chair_is_a_member_or_associate(one: Bloc) -> None:
    for term in one.chairs:
        inside = [m for m in one.members + one.associates if m.country == term.country]
        assert any(m.covers(term.start.start) for m in inside), term


def test_a_rough_end_is_not_certain() -> None:
    term = Term("KGZ", Period.parse("2025-09-01"), Period.parse("2026"), "https://x", True)
    assert term.certain_on(date(2025, 12, 31))
    assert term.covers(date(2026, 6, 1))
    assert not term.certain_on(date(2026, 6, 1))
    assert not term.covers(date(2027, 1, 1))


def test_a_rough_start_is_not_certain() -> None:
    term = Term("BLR", Period.parse("2010"), None, "https://x", True)
    assert term.covers(date(2010, 2, 1))
    assert not term.certain_on(date(2010, 2, 1))
    assert term.certain_on(date(2011, 2, 1))


def test_shared_blocs() -> None:
    assert shared_blocs(BLR_KGZ, date(1995, 1, 1)) == ("CIS",)
    assert shared_blocs(BLR_KGZ, date(2020, 1, 1)) == ("EAEU", "CIS", "CSTO")
    assert shared_blocs(BLR_KGZ, date(2025, 1, 1)) == ("EAEU", "CIS", "SCO", "CSTO")
    assert shared_blocs(Pair("BLR-DEU"), date(2025, 1, 1)) == ()


def test_a_bloc_is_known_by_any_of_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bloc("sco") is bloc("ШОС") is bloc("Шанхайская организация сотрудничества")
    monkeypatch.setenv("VISAVIS_LANG", "en")
    with pytest.raises(UnknownName, match=r"“NATO”.*EAEU, CIS, SCO, CSTO"):
        bloc("NATO")
