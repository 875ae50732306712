import pytest

from visavis.errors import UnknownName
from visavis.model import WORLD
from visavis.world import countries
from visavis.world.folding import folded
from visavis.world.reference import reference


def test_every_code_is_whole_and_unique() -> None:
    rows = reference("countries")
    assert len(rows) == 249
    assert all(len(code) == 3 and len(row[0]) == 2 for code, row in rows.items())
    assert len({row[0] for row in rows.values()}) == 249
    assert len({row[1] for row in rows.values()}) == 249


def test_codes_agree_with_iso_codes_package() -> None:
    pycountry = pytest.importorskip("pycountry")
    theirs = {one.alpha_3: (one.alpha_2, int(one.numeric)) for one in pycountry.countries}
    ours = {code: (countries.alpha2(code), countries.numeric(code)) for code in countries.codes()}
    assert ours == theirs


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KGZ", "KGZ"),
        ("kg", "KGZ"),
        ("Киргизия", "KGZ"),
        ("кыргызстан", "KGZ"),
        ("Кыргызская Республика", "KGZ"),
        ("Kyrgyz Republic", "KGZ"),
        ("Кыргыз Республикасы", "KGZ"),
        ("Белоруссия", "BLR"),
        ("  беларусь ", "BLR"),
        ("Republic of Belarus", "BLR"),
        ("РФ", "RUS"),
        ("Расія", "RUS"),
        ("Россия", "RUS"),
        ("Өзбекстан", "UZB"),
        ("Соединенные штаты америки", "USA"),
        ("Turkey", "TUR"),
        ("весь мир", WORLD),
        ("wld", WORLD),
    ],
)
def test_country_is_known_by_code_and_by_name(text: str, code: str) -> None:
    assert countries.country(text) == code


def test_an_unknown_country_lists_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "en")
    with pytest.raises(UnknownName, match=r"“Кыргизстан”.*Kyrgyzstan \(KGZ\).*ISO code"):
        countries.country("Кыргизстан")


@pytest.mark.parametrize("text", ["", "   ", "Atlantis-upon-Nowhere", "ZZ"])
def test_nothing_near_is_still_an_answer(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "en")
    with pytest.raises(UnknownName, match="ISO code such as BLR"):
        countries.country(text)


def test_no_name_stands_for_two_countries() -> None:
    seen: dict[str, str] = {}
    for code in (*countries.codes(), WORLD):
        for name in countries._known_as(code):
            assert seen.setdefault(folded(name), code) == code, name


def test_every_country_has_a_name_in_every_language() -> None:
    for code in (*countries.codes(), WORLD):
        assert all(countries.name(code, language) for language in countries.LANGUAGES)


def test_official_usage_goes_before_cldr() -> None:
    assert countries.name("KGZ", "ru") == "Кыргызстан"
    assert countries.name("BLR", "ru") == "Беларусь"
    assert countries.name("KGZ", "en") == "Kyrgyzstan"
    assert countries.name("USA", "ru") == "США"
    assert countries.name_in_text("USA", "en") == "the United States"
    assert countries.full_name("KGZ", "ru", "gen") == "Кыргызской Республики"
    assert countries.full_name("BLR", "ru", "ins") == "Республикой Беларусь"


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("BLR", "Беларусь Беларуси Беларуси Беларусь Беларусью Беларуси"),
        ("KGZ", "Кыргызстан Кыргызстана Кыргызстану Кыргызстан Кыргызстаном Кыргызстане"),
        ("ARM", "Армения Армении Армении Армению Арменией Армении"),
        ("CHN", "Китай Китая Китаю Китай Китаем Китае"),
        ("MDA", "Молдова Молдовы Молдове Молдову Молдовой Молдове"),
    ],
)
def test_russian_cases(code: str, forms: str) -> None:
    assert " ".join(countries.russian(code, case) or "" for case in countries.CASES) == forms


def test_the_nominative_is_the_name() -> None:
    for code in reference("country_names"):
        assert countries.russian(code, "nom") in (None, countries.name(code, "ru"))


def test_cases_come_in_sixes() -> None:
    for code, forms in reference("country_names").items():
        for field in ("ru", "full_ru", "capital_ru"):
            assert len(forms.get(field, "123456")) == 6, (code, field)


def test_a_country_without_forms_says_so() -> None:
    assert countries.russian("ABW", "gen") is None
    assert countries.russian_at("ABW") is None
    assert countries.adjective("ABW", "ru") is None
    assert countries.pair_adjective("BLR", "ABW", "ru") is None
    assert countries.capital("ABW", "en") is None
    assert countries.full_name("ABW", "en") is None


def test_place_takes_its_preposition() -> None:
    assert countries.russian_at("KGZ") == "в Кыргызстане"
    assert countries.russian_at("FRA") == "во Франции"
    assert countries.russian_at("CUB") == "на Кубе"
    assert countries.russian_at(WORLD) == "во всём мире"


def test_adjectives() -> None:
    assert countries.adjective("BLR", "ru") == "белорусский"
    assert countries.adjective("KGZ", "ru", "f", "acc") == "кыргызскую"
    assert countries.adjective("KGZ", "en") == "Kyrgyz"
    assert countries.pair_adjective("BLR", "KGZ", "ru") == "белорусско-кыргызские"
    assert countries.pair_adjective("BLR", "KGZ", "ru", "pl", "gen") == "белорусско-кыргызских"
    assert countries.pair_adjective("BLR", "KGZ", "en") == "Belarusian–Kyrgyz"


def test_russian_adjective_stems_take_the_endings() -> None:
    for code, forms in reference("country_names").items():
        stem = forms.get("adjective", {}).get("ru", "ск")
        assert stem.endswith(("ск", "цк")), code


def test_capitals() -> None:
    assert countries.capital("KGZ", "en") == "Bishkek"
    assert countries.capital("BLR", "ru", "loc") == "Минске"


def test_comtrade_has_codes_of_its_own() -> None:
    assert (countries.numeric("BLR"), countries.comtrade_code("BLR")) == (112, 112)
    assert (countries.numeric("USA"), countries.comtrade_code("USA")) == (840, 842)
    assert countries.country_by_numeric(842) == countries.country_by_numeric(840) == "USA"
    assert countries.country_by_numeric(0) == WORLD
    assert countries.numeric(WORLD) == countries.comtrade_code(WORLD) == 0
    assert countries.country_by_numeric(999) is None
