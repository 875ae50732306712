import pytest

from visavis.errors import UnknownName
from visavis.language import CODES
from visavis.model import HUMANITARIAN, Area
from visavis.world import area, area_group, label


@pytest.mark.parametrize("one", list(Area))
def test_an_area_is_known_by_code_and_label(one: Area) -> None:
    assert area(one.value.upper()) is one
    assert all(area(label(one, language)) is one for language in CODES)


def test_every_area_has_its_group() -> None:
    groups = {one: area_group(one) for one in Area}
    assert groups[Area.TRADE] == "economic"
    assert groups[Area.SECURITY] == "political"
    assert {one for one in groups if groups[one] == "humanitarian"} == set(HUMANITARIAN)


def test_an_unknown_area_lists_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "en")
    with pytest.raises(UnknownName, match=r"“astrology”.*trade \(trade\)"):
        area("astrology")
