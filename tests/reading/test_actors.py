"""Posts, people and places: whose they are, what they are called in the nominative."""

import pytest

from visavis.reading.english_names import english_names
from visavis.reading.morphology import Line, lemma
from visavis.reading.people import named_people
from visavis.reading.places import countries
from visavis.reading.posts import posts
from visavis.reading.segments import segments


def line(text: str, language: str = "ru") -> Line:
    (sentence,) = segments(text)
    return Line(sentence, language)


@pytest.mark.parametrize(
    ("written", "nominative"),
    [
        ("Адылбеком Касымалиевым", "Адылбек Касымалиев"),
        ("Натальей Кочановой", "Наталья Кочанова"),
        ("Касым-Жомартом Токаевым", "Касым-Жомарт Токаев"),
        ("Си Цзиньпином", "Си Цзиньпин"),
        ("Нурланбека Тургунбека уулу", "Нурланбек Тургунбек уулу"),
        ("Нарендрой Моди", "Нарендра Моди"),
    ],
)
def test_names_in_the_nominative(written: str, nominative: str) -> None:
    one = line(written)
    ((person,),) = named_people([one], [[one.span(0, len(one.tokens))]])
    assert person.name == nominative


def test_of_two_readings_the_one_the_document_has() -> None:
    """«Александра Турчина» may be she or he; the other mention decides."""
    lines = [line("Александра Турчина"), line("Александр Турчин")]
    people = named_people(lines, [[one.span(0, 2)] for one in lines])
    assert {person.name for of_line in people for person in of_line} == {"Александр Турчин"}


@pytest.mark.parametrize(
    ("before", "name", "nominative"),
    [
        ("принял посла", "Нурлана Онжанова", "Нурлан Онжанов"),
        ("под председательством министра экономики", "Микаила Джаббарова", "Микаил Джаббаров"),
        ("встреча премьер-министра", "Кохира Расулзода", "Кохир Расулзода"),
        ("состоялась встреча", "Мурата Алиева", "Мурат Алиев"),
    ],
)
def test_a_name_stands_in_the_case_of_its_post(before: str, name: str, nominative: str) -> None:
    one = line(f"{before} {name}")
    count = len(one.tokens)
    ((person,),) = named_people([one], [[one.span(count - 2, count)]])
    assert person.name == nominative


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Akmal Karimov spoke by phone with Turkmen President Merdan Orazov.",
         ["Akmal Karimov", "Merdan Orazov"]),
        ("The minister met with Gulnara Saidova at the Silk Road Forum.", ["Gulnara Saidova"]),
        ("He held talks with European Union officials in New Delhi.", []),
    ],
)  # fmt: skip
def test_english_names(text: str, names: list[str]) -> None:
    one = line(text, "en")
    held = [[(post.first, post.last) for post in posts(one)]]
    assert [span.text for span in english_names([one], held)[0]] == names


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Белорусско-кыргызские отношения", "ru", ["BLR", "KGZ"]),
        ("Визит в КР и РФ", "ru", ["KGZ", "RUS"]),
        ("Глава Кыргызской Республики", "ru", ["KGZ"]),
        ("Переговоры Минска и Ташкента", "ru", ["BLR", "UZB"]),
        ("The Kazakh and Korean ministers", "en", ["KAZ", "KOR"]),
        ("A Serbia-Türkiye forum", "en", ["SRB", "TUR"]),
        ("Они кр и рф", "ru", []),
    ],
)
def test_countries(text: str, language: str, found: list[str]) -> None:
    assert [mention.code for mention in countries(line(text, language))] == found


@pytest.mark.parametrize(
    ("text", "language", "title", "level", "country"),
    [
        (
            "встретился с министром водных ресурсов, сельского хозяйства Кыргызстана",
            "ru",
            "министр водных ресурсов, сельского хозяйства Кыргызстана",
            "minister",
            "KGZ",
        ),
        ("Посол Кыргызстана в Беларуси", "ru", "Посол Кыргызстана в Беларуси", "ambassador", "KGZ"),
        ("принял заместителя премьер-министра", "ru", "заместитель премьер-министра",
         "deputy_head_of_government", None),
        ("визит Президента Казахстана в Минск", "ru", "Президент Казахстана", "head_of_state",
         "KAZ"),
        ("India's commerce minister said", "en", "India's commerce minister", "minister", "IND"),
        ("Uzbek President Shavkat Mirziyoyev", "en", "Uzbek President", "head_of_state", "UZB"),
        ("Вице-спикер Государственной Думы прибыл", "ru", "Вице-спикер Государственной Думы",
         "parliament", None),
        ("принял российского премьера", "ru", "российский премьер", "head_of_government", "RUS"),
        ("Azerbaijani and Uzbek presidents met", "en", "Azerbaijani and Uzbek presidents",
         "head_of_state", "AZE"),
        ("губернатор Псковской области", "ru", "губернатор Псковской области", "region", "RUS"),
    ],
)  # fmt: skip
def test_posts(text: str, language: str, title: str, level: str, country: str | None) -> None:
    post = posts(line(text, language))[0]
    assert (post.title, post.level, post.country) == (title, level, country)


@pytest.mark.parametrize(
    ("word", "base"),
    [("proposed", "propose"), ("agreed", "agree"), ("planned", "plan"), ("ministries", "ministry"),
     ("met", "meet"), ("talks", "talks"), ("signing", "sign")],
)  # fmt: skip
def test_english_lemmas(word: str, base: str) -> None:
    assert lemma(word, "en") == base
