"""Commitments: what binds whom to what, by when; wishes and deeds of the past bind nobody."""

import pytest

from tests.reading.facts.saying import facts
from visavis.model import Commitment


def commitments(pair: str, text: str) -> list[Commitment]:
    return [one for one in facts("commitment", pair, text) if isinstance(one, Commitment)]


def said(pair: str, text: str) -> list[str]:
    return [f"{one.form} {one.text}" for one in commitments(pair, text)]


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (
            "KAZ-UZB",
            "Стороны договорились:\n- до мая открыть торговый дом;\n- создать совместный фонд.",
            ["agreed до мая открыть торговый дом", "agreed создать совместный фонд"],
        ),
        (  # lines that end in semicolons, under a colon
            "KAZ-UZB",
            "По итогам заседания поручено:\n– министерству транспорта Казахстана открыть рейс;\n"
            "– таможенным органам внедрить электронную очередь.",
            [
                "instructed министерству транспорта Казахстана открыть рейс",
                "instructed таможенным органам внедрить электронную очередь",
            ],
        ),
        (  # the text goes on to tell behind "and"
            "MNG-KOR",
            "The Korean minister invited Mongolian firms to open an office in Busan and noted that "
            "trade was growing.",
            ["proposed Mongolian firms to open an office in Busan"],
        ),
        (  # who says it, behind what is undertaken
            "MNG-KOR",
            "Korea is ready to build a clinic in Darkhan, Prime Minister Lee Min said.",
            ["proposed build a clinic in Darkhan"],
        ),
        (
            "MNG-KOR",
            "The Korean side was prepared to build a clinic in Darkhan.",
            ["proposed build a clinic in Darkhan"],
        ),
        (
            "IRN-ARM",
            "Иранская сторона готова направлять в Армению до 40 тыс. тонн битума ежегодно.",
            ["proposed направлять в Армению до 40 тыс. тонн битума ежегодно"],
        ),
        (
            "TUR-AZE",
            "Президенты поручили сопредседателям Межправительственной комиссии по торговому "
            "сотрудничеству завершить разработку дорожной карты.",
            ["instructed завершить разработку дорожной карты"],
        ),
        ("SRB-HUN", "Президент Сербии попросил передать пожелания президенту Венгрии.", []),
        (
            "DEU-KAZ",
            "The co-chairs decided to:\n• Accelerate certification\n• Hold an exhibition in Astana",
            ["agreed Accelerate certification", "agreed Hold an exhibition in Astana"],
        ),
        (
            "BLR-VNM",
            "Сторонам рекомендовано активизировать обмен делегациями.",
            ["agreed активизировать обмен делегациями"],
        ),
        (
            "PAK-TJK",
            "Пакистан планирует построить в Душанбе центр, а Таджикистан готов поставлять энергию.",
            ["intended построить в Душанбе центр", "proposed поставлять энергию"],
        ),
        (
            "ARM-IRN",
            "Министр сообщил, что в апреле будет открыт мост, и поблагодарил иранских строителей.",
            ["intended в апреле будет открыт мост"],
        ),
        (
            "KGZ-TUR",
            "Министерствам экономики необходимо до мая согласовать устав фонда.",
            ["instructed до мая согласовать устав фонда"],
        ),
        (
            "KAZ-UZB",
            "Открытие завода в Казахстане при участии Узбекистана намечено на июнь.",
            ["intended Открытие завода в Казахстане при участии Узбекистана намечено на июнь"],
        ),
        (
            "MNG-KOR",
            "Стороны согласились, что следующее заседание пройдет в Сеуле.",
            ["agreed следующее заседание пройдет в Сеуле"],
        ),
        (
            "IRN-TJK",
            "We offered the Iranian side to build a dairy, and a decision is expected soon.",
            ["proposed build a dairy"],
        ),
        (
            "HUN-SRB",
            "The Hungarian side proposed that the two countries jointly finance the railway.",
            ["proposed the two countries jointly finance the railway"],
        ),
        (
            "KGZ-TUR",
            "The presidents directed their governments to sign the pact and welcomed the opening.",
            ["instructed sign the pact"],
        ),
        (
            "DEU-KAZ",
            "The ministries were tasked with preparing a roadmap.",
            ["instructed preparing a roadmap"],
        ),
    ],
)
def test_what_binds(pair: str, text: str, found: list[str]) -> None:
    assert said(pair, text) == found


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("IND-RUS", "По приглашению Президента России премьер-министр прибыл с визитом в Москву."),
        ("IND-RUS", "Индия рассчитывает на поддержку российских партнеров."),
        ("IND-RUS", "Россия намерена развивать сотрудничество с Индией."),
        ("HUN-SRB", "Сербия и Венгрия подписали меморандум и открыли новый пункт пропуска."),
        ("HUN-SRB", "Стороны не смогли договориться о цене. Стороны не договорились о сроках."),
        ("ARM-IRN", "Запланированные мероприятия прошли успешно. Предложенный проект одобрен."),
        ("MNG-KOR", "Стороны согласились, что торговля растет быстрыми темпами."),
        ("CHN-KAZ", "Узбекистан предложил Казахстану построить железную дорогу."),
        ("CHN-KAZ", "Казахстан договорился с Россией о поставках газа."),
        ("BLR-RUS", "Если стороны договорятся о цене, поставки начнутся летом."),
        ("DEU-KAZ", "Президент Казахстана поручил акимам завершить ремонт школ до 1 сентября."),
        ("PAK-TJK", "Визит президента Пакистана планируется в мае."),
        ("PAK-TJK", "The leaders discussed plans to build a power line and held direct talks."),
        ("PAK-TJK", "Both sides remained committed to cooperation and called for a ceasefire."),
        ("DEU-KAZ", "The sides agreed that trade is growing. Data suggest that exports will grow."),
        ("AZE-TUR", "Azerbaijan's president instructed the government to prepare the budget."),
        ("IND-RUS", "As agreed, the first batch was delivered in order to meet demand."),
        ("ITA-KAZ", "Пенсионер планирует вернуться в родную деревню."),
    ],
)
def test_what_binds_nobody(pair: str, text: str) -> None:
    assert said(pair, text) == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Стороны договорились открыть торговый дом.", None),
        ("Узбекская сторона пообещала открыть торговый дом.", "UZB"),
        ("Турция приняла решение открыть в Ташкенте больницу.", "TUR"),
        ("Президенты поручили правительствам подготовить программу.", None),
    ],
)
def test_whose_it_is(text: str, side: str | None) -> None:
    (one,) = commitments("TUR-UZB", text)
    assert one.side == side


def test_who_answers_for_it() -> None:
    told, proposed = commitments(
        "KAZ-UZB",
        "Комиссия поручила министерству транспорта Казахстана согласовать маршрут.\n\n"
        "Министр энергетики предложил казахстанским компаниям участвовать в стройке.",
    )
    assert [(str(one.name), one.side) for one in told.responsible] == [
        ("министерство транспорта Казахстана", "KAZ")
    ]
    assert proposed.responsible == ()


def test_each_point_has_its_own_date_and_body() -> None:
    first, second = commitments(
        "KAZ-UZB",
        "Комиссия поручила:\n1. Министерству торговли к 1 сентября представить план.\n"
        "2. Рабочей группе до конца года согласовать перечень товаров.",
    )
    assert [str(one.name) for one in (*first.responsible, *second.responsible)] == [
        "Министерство торговли",
        "Рабочая группа",
    ]
    assert first.due is not None
    assert second.due is not None
    assert (str(first.due.by), str(second.due.by)) == ("2025-09-01", "2025")


def test_a_time_to_come_is_when_it_is_due() -> None:
    (one,) = commitments("KAZ-UZB", "Стороны условились провести форум регионов в октябре.")
    assert one.due is not None
    assert (str(one.due.words), str(one.due.by)) == ("в октябре", "2025-10")


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        (  # two things under one verb, one of them a target
            "Достигнута договорённость довести товарооборот до 3 млрд долларов и провести в мае в "
            "Актау форум двух стран.",
            "agreed",
            "провести в мае в Актау форум двух стран",
        ),
        (
            "The two sides agreed to open a trade house in Aktau and to bring trade to "
            "3 billion dollars.",
            "agreed",
            "open a trade house in Aktau",
        ),
        (  # the number before the verb is another's
            "In order to bring trade to 3 billion dollars, the two sides agreed to build a plant "
            "worth 40 million dollars.",
            "agreed",
            "build a plant worth 40 million dollars",
        ),
        (  # readiness by any verb
            "Министр Узбекистана заверил в готовности Ташкента построить в Актау склад.",
            "proposed",
            "построить в Актау склад",
        ),
        (
            "The Uzbek minister informed of the readiness of his Government to provide a loan to "
            "Kazakhstan.",
            "proposed",
            "provide a loan to Kazakhstan",
        ),
        (  # a gerund that a comma closes
            "Министр Узбекистана, поддержав предложение, поручил ведомствам открыть в Актау склад.",
            "instructed",
            "ведомствам открыть в Актау склад",
        ),
        (  # a paper that binds
            "Подписан протокол двух стран, которым поручено министерствам согласовать маршрут.",
            "instructed",
            "министерствам согласовать маршрут",
        ),
        (
            "The two sides shall finalise the plan of action for 2026.",
            "intended",
            "finalise the plan of action for 2026",
        ),
    ],
)
def test_what_is_undertaken_of_what_is_said(text: str, form: str, said: str) -> None:
    (one,) = commitments("KAZ-UZB", text)
    assert one.form == form
    assert said in one.text.within("ru")
    assert "billion" not in one.text.within("ru")
