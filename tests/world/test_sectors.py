import pytest

from visavis.errors import UnknownName
from visavis.language import CODES
from visavis.world import sector, sectors, sectors_of

EXPECTED = [
    "machinery",
    "agricultural_machinery",
    "lifts",
    "transformers",
    "transport_vehicles",
    "municipal_services",
    "mining_machinery",
    "energy",
    "oil_products",
    "agriculture",
    "food",
    "textiles",
    "wood_furniture",
    "pharma_health",
    "construction",
    "environment",
    "finance",
    "air_transport",
    "it",
    "education",
    "defence",
]


def test_the_sectors_are_these() -> None:
    assert [one.code for one in sectors()] == EXPECTED


def test_chapters_and_headings_are_hs_codes() -> None:
    for one in sectors():
        assert all(len(chapter) == 2 and 1 <= int(chapter) <= 97 for chapter in one.chapters)
        assert all(len(heading) == 4 and heading.isdigit() for heading in one.headings)
        if one.chapters:
            assert {heading[:2] for heading in one.headings} <= set(one.chapters), one.code


def test_everything_has_both_languages() -> None:
    for one in sectors():
        for words in (one.label, *one.headings.values()):
            assert set(words.languages) == set(CODES)


def test_sector_is_known_by_code_and_label() -> None:
    for one in sectors():
        assert sector(one.code) is one
        assert all(sector(one.label.within(language)) is one for language in CODES)


def test_an_unknown_sector_lists_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "en")
    with pytest.raises(UnknownName, match=r"“alchemy”.*\(lifts\)"):
        sector("alchemy")


@pytest.mark.parametrize(
    ("hs", "code"),
    [("842810", "lifts"), ("8504", "transformers"), ("870193", "agricultural_machinery")],
)
def test_goods_of_a_project_find_their_sector(hs: str, code: str) -> None:
    assert code in {one.code for one in sectors_of(hs)}


def test_headings_narrow_a_chapter() -> None:
    assert not sector("lifts").holds("8701")
    assert sector("lifts").holds("84")
    assert sector("machinery").holds("8701")
