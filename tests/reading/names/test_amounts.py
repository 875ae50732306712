"""Shares and sums: each rule finds its own phrases whole, and nothing where there is none."""

import re

import pytest

from visavis.reading.names.amounts import MARKS, RULES, Rule, amounts


@pytest.mark.parametrize(
    ("rule", "phrase"),
    [(rule, phrase) for rule in RULES for phrase in rule.phrases],
    ids=[f"{rule.name}: {phrase}" for rule in RULES for phrase in rule.phrases],
)
def test_phrases(rule: Rule, phrase: str) -> None:
    words = phrase[phrase.find("{") + 1 :].partition("}")[0]
    text = f"Стороны назвали {phrase.replace('{', '').replace('}', '')} от общего"
    (mention,) = amounts(text, 100)
    assert (mention.text, mention.type) == (words, rule.type)
    assert mention.start == 100 + text.index(words)


def test_every_rule_has_a_name_a_type_and_phrases() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.phrases and rule.type in ("MONEY", "PERCENT") for rule in RULES)
    assert all(isinstance(rule.pattern, re.Pattern) for rule in RULES)
    assert all(MARKS[rule.type].search(phrase.lower()) for rule in RULES for phrase in rule.phrases)


@pytest.mark.parametrize(
    "text",
    [
        "в 2016 году",
        "сумма не названа",
        "%D0%BE%D1%82",
        "сом рыба",
        "центр города 5",
        "два реальных дня",
        "документальных политических драм",
        "5 сумок и 3 лимона",
        "в матче Евро 2012",
        "живёт за 2 тысячи километров",
        "за 5 тысяч лет до нас",
    ],
)
def test_none(text: str) -> None:
    assert list(amounts(text, 0)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("стоило 480 000 долларов.", "480 000 долларов"),
        ("на 750 млн руб.", "750 млн руб"),
        ("на 650 млн руб. в год", "650 млн руб."),
        ("на 5 млн долл. США в год", "5 млн долл. США"),
    ],
)
def test_the_point_that_ends_a_sentence_stays_outside(text: str, found: str) -> None:
    assert [mention.text for mention in amounts(text, 0)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "экспорт вырос на 20 процентов, до 668 млн долларов",
            ["20 процентов", "668 млн долларов"],
        ),
        ("долю намерены довести до 7 %", ["7 %"]),
        ("грозит штраф до 300 тысяч рублей", ["до 300 тысяч рублей"]),
        ("цены выросли. Скидка до 5 %", ["до 5 %"]),
    ],
)
def test_up_to_is_a_hedge_unless_something_rose_to_it(text: str, found: list[str]) -> None:
    assert [mention.text for mention in sorted(amounts(text, 0))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("выросло с $353 млрд до $505 млрд за", ["$353 млрд", "$505 млрд"]),
        ("стоит $100–$150 тыс. в год", ["$100", "$150 тыс."]),
        ("снизился с 4% до 3% в год", ["4%", "3%"]),
        ("от 800 тысяч — 1,2 миллиона фунтов", ["800 тысяч", "1,2 миллиона фунтов"]),
        ("вырос с 120 до 450 тысяч рублей за год", ["с 120 до 450 тысяч рублей"]),
        ("зарабатывал от 10 рублей до миллиона рублей", ["от 10 рублей до миллиона рублей"]),
    ],
)
def test_two_ends_that_each_tell_their_unit_are_two_sums_unless_from_to(
    text: str, found: list[str]
) -> None:
    assert [mention.text for mention in sorted(amounts(text, 0))] == found


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f", "&nbsp;"])
def test_spaces_of_any_kind(space: str) -> None:
    text = "около 1 000 000 руб. и 5 %".replace(" ", space)
    assert [mention.text for mention in sorted(amounts(text, 0))] == [
        f"около{space}1{space}000{space}000{space}руб" + ("" if space == "&nbsp;" else "."),
        f"5{space}%",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "дали 300 млн рублей в мае и 150 млн в июне",
            ["300 млн рублей", "150 млн"],
        ),
        ("первый взнос — 90 млн (около 1 млн долларов)", ["90 млн", "около 1 млн долларов"]),
        ("между 1 млн и 2 млн евро", ["1 млн", "2 млн евро"]),
        ("за 300 млн рублей приехали 20 тысяч гостей", ["300 млн рублей"]),
        ("дали по 10 тыс. рублей, всего 21 тыс. человек", ["10 тыс. рублей"]),
        ("за визит в 20 тысяч, не считая 5 млн рублей", ["5 млн рублей"]),
    ],
)
def test_thousands_of_nothing_beside_a_sum_are_of_its_currency(text: str, found: list[str]) -> None:
    assert [mention.text for mention in sorted(amounts(text, 0))] == found


@pytest.mark.parametrize(
    "text",
    [
        "курс доллара снизился",
        "весит 8 фунтов 6 унций",
        "сборная Евро-2016",
        "в центре в 2 тысячи,",
    ],
)
def test_no_sum(text: str) -> None:
    assert list(amounts(text, 0)) == []


def test_long_digits_take_little_time() -> None:
    assert len(list(amounts("1 " * 20_000 + "$" + "1," * 20_000 + "%", 0))) < 3
