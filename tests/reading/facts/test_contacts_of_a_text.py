"""Contacts of a text: what several sentences, or clauses set apart, tell together."""

import pytest

from tests.reading.facts.test_contacts import told


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (  # a visit is told first without its kind
            "GEO-HUN",
            "Premier of Georgia visits Hungary. Prime Minister of Georgia Levan Beridze arrived in "
            "Budapest on an official visit on 12 May.",
            ["official_visit bilateral 2025-05-12: Levan Beridze GEO"],
        ),
        (  # what somebody came for is not where he is met
            "KAZ-TUR",
            "Министр торговли Турции Мурат Айдын, прилетевший в Астану на заседание совместной "
            "комиссии, встретился с министром экономики Казахстана Ержаном Садыковым.",
            ["meeting bilateral None: Мурат Айдын TUR, Ержан Садыков KAZ"],
        ),
        (  # each clause behind a semicolon tells for itself
            "KAZ-TUR",
            "Турецкую делегацию принял президент Казахстана Даулет Оспанов; на 20 июня намечен "
            "бизнес-форум Казахстана и Турции.",
            [
                "meeting bilateral None: Даулет Оспанов KAZ",
                "forum bilateral 2025-06-20: ",
            ],
        ),
        (  # who speaks of a meeting of his own
            "KAZ-TUR",
            "Министр экономики Казахстана Ержан Садыков рассказал, что 5 мая в Стамбуле встретился "
            "с министром торговли Турции Муратом Айдыном.",
            ["meeting bilateral 2025-05-05: Ержан Садыков KAZ, Мурат Айдын TUR"],
        ),
        (  # several hosts, a meeting with each
            "KAZ-TUR",
            "Министр экономики Казахстана Ержан Садыков прибыл в Анкару с рабочим визитом. "
            "Состоялись переговоры с министром торговли Турции Муратом Айдыном и встреча с "
            "президентом Кемалем Демиром.",
            [
                "working_visit bilateral None: Ержан Садыков KAZ, Мурат Айдын TUR",
                "meeting bilateral None: Ержан Садыков KAZ, Кемаль Демир TUR",
            ],
        ),
        (  # the day before the news
            "KAZ-TUR",
            "12 мая президент Казахстана Даулет Оспанов провёл в Анкаре переговоры с президентом "
            "Турции Кемалем Демиром. Прошедший накануне казахстанско-турецкий бизнес-форум "
            "собрал 300 компаний.",
            [
                "meeting bilateral 2025-05-12: Даулет Оспанов KAZ, Кемаль Демир TUR",
                "forum bilateral 2025-05-11: ",
            ],
        ),
        (  # who acts together at a session was there
            "KAZ-TUR",
            "12 мая в Анкаре прошло заседание казахстанско-турецкой межправительственной комиссии. "
            "Протокол подписали министр экономики Казахстана Ержан Садыков и министр торговли "
            "Турции Мурат Айдын.",
            [
                "commission_session bilateral 2025-05-12: Ержан Садыков KAZ, Мурат Айдын TUR",
            ],
        ),
        (  # a session of a bloc is of many
            "KAZ-RUS",
            "В пятницу премьер-министры Казахстана и России примут участие в заседании "
            "Евразийского межправительственного совета.",
            [],
        ),
        (  # what is asked for has not been held
            "KAZ-TUR",
            "Министр торговли Турции Мурат Айдын предложил министру экономики Казахстана Ержану "
            "Садыкову снизить тарифы и обсудить открытие рейса.",
            [],
        ),
        (  # where it was said, not what is asked for
            "GEO-HUN",
            "Georgia is ready to supply wine, Prime Minister of Georgia Levan Beridze said as he "
            "met with Foreign Minister of Hungary Istvan Nagy.",
            ["meeting bilateral None: Levan Beridze GEO, Istvan Nagy HUN"],
        ),
    ],
)
def test_of_a_text(pair: str, text: str, found: list[str]) -> None:
    assert told(pair, text) == found
