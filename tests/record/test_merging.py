"""When two facts are one, kind by kind, and the reason that is given for it."""

from typing import Any

import pytest

from visavis.model import AnyFact, Period, Words, parse_fact
from visavis.record.merging import best, same
from visavis.record.spelling import alikeness, same_name

PAIR = "KAZ-UZB"


def fact(kind: str, **said: Any) -> AnyFact:
    return parse_fact({"kind": kind, "pair": PAIR, "evidence": [{"document": "d"}], **said})


def person(name: str | None, side: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "side": side, **more}


KIM, SAIDOV = person("Иван Ким", "KAZ"), person("Али Саидов", "UZB")
DAY = "2025-03-14"


def contact(*people: dict[str, Any], **said: Any) -> AnyFact:
    given = {"form": "meeting", "participants": people or (KIM, SAIDOV), "dates": DAY}
    return fact("contact", **{**given, **said})


def days(*said: str) -> list[Period]:
    return [Period.parse(one) for one in said]


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Садыр Жапаров", "Sadyr Japarov"),
        ("Жапаров", "Zhaparov"),
        ("Адылбек Касымалиев", "Adylbek Kasymaliyev"),
        ("Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
        ("Си Цзиньпин", "Xi Jinping"),
        ("Максим Рыженков", "Maxim Ryzhenkov"),
        ("Аляксандр Лукашэнка", "Aleksandr Lukashenko"),
        ("Шавкат Мирзиёев", "Shavkat Mirziyoyev"),
        ("Юрий Шулейко", "Yury Shuleyko"),
        ("Вячеслав Щербаков", "Vyacheslav Shcherbakov"),
        ("А. Оверчук", "Alexey Overchuk"),
        ("Хикмет Гаджиев", "Hikmet Hajiyev"),
    ],
)
def test_a_name_is_the_same_in_both_alphabets(cyrillic: str, latin: str) -> None:
    assert same_name(Words(cyrillic), Words(latin))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Александр Турчин", "Александр Лукашенко"),
        ("Нурлан Садыков", "Марат Садыков"),
        ("Петров", "Петровский"),
        ("Иван Ким", "Ivan Kem"),
    ],
)
def test_other_names_are_other_people(one: str, other: str) -> None:
    assert not same_name(Words(one), Words(other))


def test_the_reason_is_a_sentence_with_what_is_shared() -> None:
    merge = same(contact(dates=None), contact(id="k"), days("2025-03-15"), days(DAY))
    assert merge is not None
    assert merge.into == "k"
    assert merge.reason == (
        "One contact told twice: the same form; told of 1 day apart; "
        "the same participants: Иван Ким, Али Саидов."
    )


@pytest.mark.parametrize(
    "known",
    [
        contact(form="official_visit"),
        contact(form="consultations"),
        contact(dates="2025-03"),
        contact(dates="2025-03-13/2025-03-14"),
        contact(person("I. Kim", "KAZ"), person("Ali Saidov", "UZB"), SAIDOV),
        contact(framework="CIS"),
    ],
)
def test_one_contact(known: AnyFact) -> None:
    assert same(contact(), known)


@pytest.mark.parametrize(
    "known",
    [
        contact(form="call"),
        contact(dates="2025-03-15"),
        contact(dates="2025-04"),
        contact(KIM, person("Олим Рахимов", "UZB")),
        contact(KIM),
        contact(status="agreed"),
        contact(pair="KAZ-KGZ"),
    ],
)
def test_another_contact(known: AnyFact) -> None:
    assert same(contact(framework="bilateral"), known) is None


def test_undated_contacts_are_one_when_told_of_within_three_days() -> None:
    new, known = contact(dates=None), contact(dates=None)
    assert same(new, known, days("2025-03-17"), days(DAY))
    assert same(new, known, days("2025-03-18"), days(DAY)) is None
    assert same(new, known) is None


def test_a_post_held_by_one_person_stands_for_the_name() -> None:
    head = {"level": "head_of_government"}
    named = contact(person("Иван Ким", "KAZ", **head), person("Али Саидов", "UZB", **head))
    posts = contact(person(None, "KAZ", post="премьер", **head), person(None, "UZB", **head))
    assert same(posts, named)
    minister = {"level": "minister", "post": "министр торговли"}
    one = contact(person(None, "KAZ", **minister), SAIDOV)
    assert same(one, contact(person("Иван Ким", "KAZ", **minister), SAIDOV))
    other = {"level": "minister", "post": "министр энергетики и воды"}
    assert same(one, contact(person("Иван Ким", "KAZ", **other), SAIDOV)) is None


def test_sessions_of_one_number_are_one_and_of_two_are_two() -> None:
    session: dict[str, Any] = {"form": "commission_session", "number": 12, "participants": ()}
    assert same(fact("contact", **session, dates=DAY), fact("contact", **session, dates="2025-03"))
    other = fact("contact", **{**session, "number": 13}, dates=DAY)
    assert same(fact("contact", **session, dates=DAY), other) is None


def test_visits_by_one_person_are_one_whoever_received_him() -> None:
    visit = contact(KIM, form="official_visit")
    assert same(visit, contact(form="official_visit"))
    assert same(visit, contact()) is None


def test_the_best_of_several_is_taken() -> None:
    dated, undated = contact(id="dated"), contact(dates=None, id="undated")
    merges = [same(contact(), one, days(DAY), days(DAY)) for one in (undated, dated)]
    found = best(merges)
    assert found is not None
    assert found.into == "dated"
    assert best([None]) is None


def figure(value: int = 4200, **said: Any) -> AnyFact:
    given = {
        "indicator": "turnover",
        "quantity": {"value": value, "unit": "USD"},
        "period": "2024",
        "side": "KAZ",
        "stated_on": DAY,
    }
    return fact("figure", **{**given, **said})


@pytest.mark.parametrize(
    "known",
    [
        figure(4230),
        figure(quantity={"value": 4200, "unit": "USD", "hedge": "more_than"}),
        figure(stated_on="2025-03-20"),
        figure(stated_by="министр"),
    ],
)
def test_one_statement_of_a_figure(known: AnyFact) -> None:
    assert same(figure(), known)


@pytest.mark.parametrize(
    "known",
    [
        figure(side="UZB"),
        figure(side="third"),
        figure(side=None),
        figure(4300),
        figure(quantity={"value": 4200, "unit": "EUR"}),
        figure(quantity={"value": 4300, "unit": "USD", "hedge": "more_than"}),
        figure(indicator="exports"),
        figure(period="2023"),
        figure(period=None),
        figure(stated_on="2025-03-22"),
        figure(basis="statistics"),
        figure(quantity=None, missing="nil"),
        figure(indicator="exports", direction="KAZ→UZB"),
    ],
)
def test_another_figure(known: AnyFact) -> None:
    assert same(figure(), known) is None


def test_counts_are_of_the_same_things() -> None:
    def count(of: str | None) -> AnyFact:
        return figure(120, indicator="count", subject=of)

    assert same(count("совместные предприятия"), count("совместных предприятий"))
    assert same(count("совместные предприятия"), count("учебные заведения")) is None
    assert same(count(None), count(None)) is None


def test_figures_without_a_number_agree_on_why() -> None:
    def dash(why: str) -> AnyFact:
        return figure(quantity=None, missing=why)

    assert same(dash("nil"), dash("nil"))
    assert same(dash("nil"), dash("confidential")) is None


def target(by: str | None = "2030", **said: Any) -> AnyFact:
    given = {
        "indicator": "turnover",
        "quantity": {"value": 500, "unit": "USD"},
        "horizon": {"words": f"к {by}", "by": by} if by else None,
        "stated_on": DAY,
    }
    return fact("target", **{**given, **said})


def test_targets() -> None:
    assert same(target(), target(None, side="KAZ"))
    assert same(target(), target("2027")) is None
    assert same(target(), target(quantity={"value": 600, "unit": "USD"})) is None
    assert same(target(side="UZB"), target(side="KAZ")) is None
    assert same(target(), target(stated_on="2024-03-14")) is None


GROUP = "создать совместную рабочую группу по вопросам энергетики"


def commitment(text: str = GROUP, **said: Any) -> AnyFact:
    return fact("commitment", **{"form": "agreed", "text": text, "made_on": DAY, **said})


def test_commitments() -> None:
    retold = "создать совместную рабочую группу по вопросам энергетики и водных ресурсов"
    assert same(commitment(), commitment(retold))
    assert same(commitment(contact="c"), commitment(retold, contact="c", made_on=None))
    assert same(commitment(), commitment(form="proposed")) is None
    assert same(commitment(), commitment(made_on="2025-04-14")) is None
    assert (
        same(commitment("довести до 500 млн тонн"), commitment("довести до 300 млн тонн")) is None
    )
    one = commitment(areas=["energy"])
    assert same(one, commitment(areas=["transport"])) is None
    assert same(commitment(side="KAZ"), commitment(side="UZB")) is None


def test_what_sets_two_things_apart_is_one_word() -> None:
    field = "Соглашение о сотрудничестве в области {}"
    assert not alikeness(Words(field.format("образования")), Words(field.format("культуры")))
    assert alikeness(Words(field.format("образования")), Words(field.format("образования (2011)")))
    assert not alikeness(Words("Сборка"), Words("Сборка лифтов"))


def test_projects_agreements_and_ties() -> None:
    def project(name: str, **said: Any) -> AnyFact:
        return fact("project", name=name, **said)

    assert same(project("сборка лифтов"), project("Сборка лифтов в Оше"))
    assert same(project("сборка лифтов"), project("сборка трансформаторов")) is None
    assert (
        same(project("сборка лифтов", country="UZB"), project("сборка лифтов", country="KAZ"))
        is None
    )

    def agreement(**said: Any) -> AnyFact:
        return fact(
            "agreement", **{"type": "roadmap", "title": "Дорожная карта до 2030 года", **said}
        )

    assert same(agreement(signed=DAY), agreement(signed="2025"))
    assert same(agreement(signed=DAY), agreement(signed="2024")) is None
    assert same(agreement(), agreement(type="treaty")) is None

    def tie(**said: Any) -> AnyFact:
        return fact("tie", **{"type": "regions", "text": "Гродно и Самарканд побратимы", **said})

    assert same(tie(), tie(date="2025"))
    assert same(tie(date="2024"), tie(date="2025")) is None
    assert same(tie(), tie(type="cities")) is None


def test_terms_of_office() -> None:
    def office(holder: str, **said: Any) -> AnyFact:
        given = {"side": "UZB", "post": "министр", "post_code": "m", "level": "minister"}
        cited = {"evidence": [{"document": "d"}], "kind": "office"}
        return parse_fact({**given, **cited, "holder": holder, **said})

    assert same(office("Али Саидов"), office("Ali Saidov", start="2024"))
    assert same(office("Али Саидов"), office("Олим Рахимов")) is None
    assert same(office("Али Саидов"), office("Али Саидов", post_code="n")) is None
    assert same(office("Али Саидов"), contact()) is None


def test_cases_are_one_when_opened_on_one_finding() -> None:
    def case(finding: str, opened_on: str = DAY) -> AnyFact:
        given = {"check": "sides", "verdict": "contradicts", "text": "Расходится.", "facts": ["f"]}
        return fact("case", **given, finding=finding, opened_on=opened_on)

    merge = same(case("sides-1"), case("sides-1", "2026-01-01"))
    assert merge is not None
    assert merge.reason == "One case opened twice: the same finding: sides-1."
    assert same(case("sides-1"), case("sides-2")) is None
