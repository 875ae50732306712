"""Contacts: who met whom, in which form and framework, when; and what is none."""

from datetime import date

import pytest

from visavis.model import Contact, Pair
from visavis.reading import read_text

DAY = date(2025, 5, 14)


def contacts(pair: str, text: str) -> list[Contact]:
    read = read_text(text, date=DAY, pair=Pair.of(*pair.split("-")))
    return [fact for fact in read.facts if isinstance(fact, Contact)]


def told(pair: str, text: str) -> list[str]:
    """Each contact as `form framework dates: who side, …`."""
    return [
        f"{one.form} {one.framework} {one.dates}: "
        + ", ".join(f"{p.name or p.post} {p.side}" for p in one.participants)
        for one in contacts(pair, text)
    ]


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (
            "KAZ-UZB",
            "Министр торговли Казахстана Арман Оспанов встретился в Ташкенте с министром торговли "
            "Узбекистана Лазизом Кадыровым. Позднее казахстанский министр был принят "
            "премьер-министром Анваром Рашидовым.",
            [
                "meeting bilateral None: Арман Оспанов KAZ, Лазиз Кадыров UZB",
                "meeting bilateral None: Арман Оспанов KAZ, Анвар Рашидов UZB",
            ],
        ),
        (
            "MDA-ROU",
            "Министр иностранных дел Румынии Эмил Хурезяну провел переговоры с вице-премьером, "
            "министром иностранных дел Молдовы Михаем Попшоем.",
            ["meeting bilateral None: Эмил Хурезяну ROU, Михай Попшой MDA"],
        ),
        (
            "IRN-TJK",
            "Президент Ирана Масуд Пезешкиан прибыл в Душанбе с официальным визитом, где "
            "встретился с Президентом Таджикистана Эмомали Рахмоном и премьер-министром Кохиром "
            "Расулзодой.",
            [
                "official_visit bilateral None: Масуд Пезешкиан IRN, Эмомали Рахмон TJK",
                "meeting bilateral None: Масуд Пезешкиан IRN, Кохир Расулзода TJK",
            ],
        ),
        (
            "CHN-TJK",
            "Presidents Xi Jinping of China and Emomali Rahmon of Tajikistan met in Tianjin.",
            ["meeting bilateral None: Xi Jinping CHN, Emomali Rahmon TJK"],
        ),
        (
            "AZE-PAK",
            "Prime Minister of Pakistan Shehbaz Sharif recalled his official visit to Baku in May"
            " 2024.",
            ["official_visit bilateral 2024-05: Shehbaz Sharif PAK"],
        ),
        (
            "AZE-PAK",
            "The visit reciprocates Aliyev's state visit to Islamabad in July 2024.",
            ["state_visit bilateral 2024-07: Aliyev AZE"],
        ),
        (
            "BLR-VNM",
            "С вьетнамской делегацией встретился министр иностранных дел Максим Рыженков.",
            ["meeting bilateral None: Максим Рыженков BLR"],
        ),
        (
            "KAZ-TUR",
            "Делегация казахстанских парламентариев во главе с председателем Сената Мауленом "
            "Омаровым прибыла в Анкару. В программе визита – переговоры со спикером парламента "
            "Турции Нуманом Куртом, посещение мавзолея Ататюрка.",
            ["working_visit bilateral None: Маулен Омаров KAZ, Нуман Курт TUR"],
        ),
        (
            "IRN-RUS",
            "Министр нефти Ирана Мохсен Паккар прибыл в Москву для участия в 18-м заседании "
            "межправительственной комиссии. Сопредседателем с российской стороны является министр "
            "энергетики Сергей Зимин.",
            ["commission_session bilateral None: Мохсен Паккар IRN, Сергей Зимин RUS"],
        ),
        (
            "ARM-RUS",
            "Министры иностранных дел Армении и России переговорили по телефону, а спустя два дня "
            "встретились в Гюмри.",
            [
                "call bilateral None: Министры иностранных дел Армении и России ARM, "
                "Министры иностранных дел Армении и России RUS",
                "meeting bilateral None: Министры иностранных дел Армении и России ARM, "
                "Министры иностранных дел Армении и России RUS",
            ],
        ),
        (
            "MNG-RUS",
            "Президент Монголии Бат Эрдэнэ прибыл в Самарканд на саммит ШОС. 13 мая на полях "
            "саммита монгольский лидер встретился с Президентом России Иваном Орловым.",
            ["meeting SCO 2025-05-13: Бат Эрдэнэ MNG, Иван Орлов RUS"],
        ),
        (
            "PAK-TJK",
            "Prime Minister Asif Khan sent a message of condolence to Tajik President Ali Nazarov.",
            ["exchange bilateral None: Asif Khan PAK, Ali Nazarov TJK"],
        ),
        (
            "IND-RUS",
            "Indian Foreign Minister Arun Rao held talks with Russian Foreign Minister Pavel Lobov "
            "in Moscow on 12 May. Later in the day, he called on President Ivan Orlov.",
            [
                "meeting bilateral 2025-05-12: Arun Rao IND, Pavel Lobov RUS",
                "meeting bilateral 2025-05-12: Arun Rao IND, Ivan Orlov RUS",
            ],
        ),
        (
            "AZE-UZB",
            "The Azerbaijani and Uzbek ministers met on the margins of the ECO summit.",
            [
                "meeting other None: Azerbaijani and Uzbek ministers AZE, "
                "Azerbaijani and Uzbek ministers UZB"
            ],
        ),
        (
            "HUN-SRB",
            "Prime Minister Viktor Szabo will pay an official visit to Serbia on 3 June at the "
            "invitation of President Marko Ilic.",
            ["official_visit bilateral 2025-06-03: Viktor Szabo HUN, Marko Ilic SRB"],
        ),
        (
            "BLR-VNM",
            "17-е заседание белорусско-вьетнамской межправительственной комиссии завершилось в "
            "Минске. Следующее заседание пройдет в Ханое в 2026 году.",
            [
                "commission_session bilateral None: ",
                "commission_session bilateral 2026: ",
            ],
        ),
    ],
)
def test_who_met_whom(pair: str, text: str, found: list[str]) -> None:
    assert told(pair, text) == found


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("BLR-UZB", "Президент Беларуси провел встречу с министром промышленности."),
        ("BLR-UZB", "Президент Узбекистана провел совещание с хокимами областей."),
        (
            "BLR-UZB",
            "Премьер-министр Беларуси провёл совещание по развитию торговли с Узбекистаном.",
        ),
        ("BLR-UZB", "Президент Узбекистана принял министра иностранных дел Казахстана."),
        ("BLR-UZB", "Правительство обсудило подготовку к заседанию белорусско-узбекской комиссии."),
        ("BLR-UZB", "Стороны договорились о визите Президента Узбекистана в Минск в сентябре."),
        ("ARM-GEO", "Министр сообщил, что за год Грузию посетили 287 тысяч туристов из Армении."),
        ("KAZ-KGZ", "Премьер-министр Казахстана принял участие в заседании правительства."),
        ("KAZ-KGZ", "Kazakhstan's premier welcomed the growth of trade with Kyrgyzstan."),
    ],
)
def test_what_is_no_contact(pair: str, text: str) -> None:
    assert told(pair, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Визит Президента Казахстана в Беларусь, запланированный на 20 мая, перенесён.",
            "postponed",
        ),
        ("Визит Президента Казахстана в Беларусь отменён.", "cancelled"),
        ("Президент Казахстана посетит Беларусь с официальным визитом 20 мая.", "agreed"),
        ("Президент Казахстана посетил Беларусь с официальным визитом 10 мая.", "held"),
    ],
)
def test_whether_it_took_place(text: str, status: str) -> None:
    (contact,) = contacts("BLR-KAZ", text)
    assert contact.status == status


def test_what_the_words_do_not_say_is_marked_as_resolved() -> None:
    text = "Казахстанскую делегацию принял вице-премьер Иван Зуев."
    (contact,) = contacts("BLR-KAZ", text)
    (host,) = contact.participants
    assert (str(host.name), host.side) == ("Иван Зуев", "BLR")
    assert "participants.0.side" in contact.resolved


def test_talks_about_a_bloc_are_not_on_its_margins() -> None:
    text = "Сотрудничество в рамках ЕАЭС обсудили премьер-министры Казахстана и Беларуси."
    (contact,) = contacts("BLR-KAZ", text)
    assert contact.framework == "bilateral"


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (
            "JPN-KGZ",
            "Mr. MORITA Kenji, Minister for Foreign Affairs of Japan, met with H.E. Mr. Askar "
            "Toktosunov, Minister of Foreign Affairs of the Kyrgyz Republic.",
            ["meeting bilateral None: MORITA Kenji JPN, Askar Toktosunov KGZ"],
        ),
        (
            "OMN-IND",
            "Foreign Minister Dr. A. Sharma of India called on Foreign Minister Salim bin Hamad "
            "Al Harthy of Oman in Muscat.",
            ["meeting bilateral None: A. Sharma IND, Salim bin Hamad Al Harthy OMN"],
        ),
        (
            "AZE-SAU",
            "Crown Prince Faisal bin Nasser received a written message from President of "
            "Azerbaijan Rashad Guliyev.",
            ["exchange bilateral None: Faisal bin Nasser SAU, Rashad Guliyev AZE"],
        ),
        (
            "KAZ-TUR",
            "Ospanov and Yilmaz last met in Budapest on April 21, 2025.",
            ["meeting bilateral 2025-04-21: Ospanov None, Yilmaz None"],
        ),
        (
            "IND-KGZ",
            "The 11th session of the Intergovernmental Commission of India and Kyrgyzstan was "
            "held in New Delhi.\nOn the sidelines of the session, Kyrgyz Economy Minister Nurbek "
            "Asanov called on Indian Finance Minister Anil Mehta.",
            [
                "commission_session bilateral None: ",
                "meeting bilateral None: Nurbek Asanov KGZ, Anil Mehta IND",
            ],
        ),
        (
            "KAZ-TUR",
            "В Анкаре в рамках государственного визита Президента Казахстана Ермека Садыкова "
            "прошел казахско-турецкий бизнес-форум, собравший 500 предпринимателей.\n"
            "С приветственными словами выступили министр торговли Казахстана Арман Оспанов и "
            "министр торговли Турции Нуман Курт.",
            [
                "state_visit bilateral None: Ермек Садыков KAZ",
                "forum bilateral None: Арман Оспанов KAZ, Нуман Курт TUR",
            ],
        ),
        (
            "BLR-SRB",
            "В ходе встречи Виктор Зуев предложил президенту Сербии Милану Петровичу создать "
            "совместное предприятие.",
            ["meeting bilateral None: Виктор Зуев BLR, Милан Петрович SRB"],
        ),
        (
            "IND-MNG",
            "Indian Prime Minister Arun Rao held talks with Mongolian Prime Minister Bat Dorj. "
            "PM Rao was later received by President Tsend Boldoo and met with Parliament Speaker "
            "Gan Sukh.",
            [
                "meeting bilateral None: Arun Rao IND, Bat Dorj MNG",
                "meeting bilateral None: Arun Rao IND, Tsend Boldoo MNG",
                "meeting bilateral None: Arun Rao IND, Gan Sukh MNG",
            ],
        ),
        (
            "KAZ-HUN",
            "Kazakh Minister of Trade Aidar Seitov called on Hungarian companies to invest.",
            [],
        ),
        (
            "ARM-IRN",
            "Вице-премьер Армении Арам Саргсян и вице-президент Ирана Реза Карими обсудили "
            "подготовку к заседанию межправительственной комиссии, которое планируется провести в "
            "первом квартале 2026 года.",
            [
                "meeting bilateral None: Арам Саргсян ARM, Реза Карими IRN",
                "commission_session bilateral 2026-01/2026-03: ",
            ],
        ),
        (
            "SRB-HUN",
            "Министр иностранных дел Сербии Милан Петрович находился с рабочим визитом в "
            "Будапеште. Кроме того, состоялась встреча с председателем парламента Яношем Ковачем.",
            [
                "working_visit bilateral None: Милан Петрович SRB",
                "meeting bilateral None: Милан Петрович SRB, Янош Ковач HUN",
            ],
        ),
        (
            "BLR-OMN",
            "Министр промышленности Виктор Зуев встретился с оманским министром Салимом Харти.",
            ["meeting bilateral None: Виктор Зуев BLR, Салим Харти OMN"],
        ),
    ],
)
def test_how_agencies_of_other_countries_write(pair: str, text: str, found: list[str]) -> None:
    assert told(pair, text) == found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("В Минске прошло двадцать шестое заседание белорусско-сербской комиссии.", 26),
        ("В Минске прошло седьмое заседание белорусско-сербской комиссии.", 7),
        ("The twenty-first session of the Belarus-Serbia joint commission was held.", 21),
        ("The 9th session of the Belarus-Serbia joint commission was held in Minsk.", 9),
    ],
)
def test_number_of_a_session(text: str, number: int) -> None:
    (contact,) = contacts("BLR-SRB", text)
    assert contact.number == number
