"""Voices: the side whose words each sentence gives; `-` nobody's, both sides' or a third's.

A line is a sentence or a paragraph break; in front of it stands the side.
"""

from datetime import date

import pytest

from visavis.model import Pair
from visavis.reading import reader
from visavis.reading.morphology import Line
from visavis.reading.page import Page
from visavis.reading.segments import segments

TEXTS = {
    "a speaker holds until the next one and no longer than his paragraph": """
    BLR-UZB
    - Премьер-министры Беларуси и Узбекистана встретились в Минске.

    BLR Александр Турчин, премьер-министр Беларуси, отметил рост торговли на 5 процентов.
    BLR Экспорт увеличился вдвое.
    UZB Глава узбекского правительства уточнил, что работает 40 предприятий.

    - Товарооборот в 2023 году составил 500 млн долларов.
    """,
    "a quote through sentences is of whom its last sentence names": """
    HUN-SRB
    SRB «Товарооборот удвоился и достиг 4 млрд евро.
    SRB Это рекорд», – заявил президент Сербии Александр Вучич.
    """,
    "an english quote before its speaker": """
    AZE-TUR
    TUR "Our trade reached $7.9 billion last year.
    TUR We aim for more," Turkish Trade Minister Omer Bolat said.
    """,
    "said of the sentence before": """
    CHN-RUS
    CHN Товарооборот за два месяца снизился на 7,1 процента.
    CHN Об этом сообщило Главное таможенное управление КНР.
    """,
    "both sides and nobody": """
    BLR-RUS
    - Стороны констатировали, что товарооборот превысил 50 млрд долларов.
    - На встрече отмечено, что инвестиции выросли на 10 процентов.
    - Президенты двух стран подчеркнули рост торговли.
    """,
    "a third party speaks for neither": """
    CHN-KGZ
    KGZ The National Statistical Committee of the Kyrgyz Republic reported $5.4 billion.
    - The World Bank estimates the gap at $17 billion.
    """,
    "sources of a country without a name": """
    ARM-IRN
    IRN Iranian officials say trade with Armenia rose by 10 percent in 2024.
    ARM According to Armenian data, it rose by 6 percent.
    """,
    "by the homeland of an office": """
    ARM-CHN
    ARM Дефицит Армении в торговле с Китаем вырос, сообщает Статкомитет республики.
    """,
    "by the delegation somebody leads": """
    BLR-TJK
    - В Душанбе принята делегация Беларуси во главе с министром Юрием Горловым.
    BLR Юрий Горлов отметил рост поставок на 5 процентов.
    """,
    "by the region of an office": """
    KAZ-RUS
    KAZ Торговля выросла на 5 процентов, сказал глава Костанайской области.
    RUS Губернатор Челябинской области добавил, что открыто 30 компаний.
    """,
    "with reference to": """
    RUS-TJK
    RUS Торговля выросла на 10 процентов, сообщает агентство со ссылкой на посольство России.
    """,
    "an interview by dashes": """
    BLR-VNM
    BLR Посол Беларуси во Вьетнаме Иван Петров рассказал агентству о перспективах торговли.

    - – Как развивается торговля?

    BLR – В прошлом году товарооборот вырос на 20 процентов.
    BLR Наш экспорт увеличился в полтора раза.

    - Справка: в 2020 году товарооборот составлял 50 млн долларов.
    """,
    "an interview by letters": """
    IRN-TJK
    TJK The Ambassador of Tajikistan in Tehran, Nizomiddin Zohidi, spoke to our correspondent.

    - Q: How would you assess economic ties?

    TJK A: In eleven months of last year trade amounted to $339 million.
    """,
    "one question is no interview": """
    BLR-VNM
    BLR Посол Беларуси Иван Петров рассказал о планах на год.

    - Что дальше?

    - В 2024 году товарооборот вырос на 20 процентов.
    """,
    "a transcript by names": """
    KAZ-UZB
    - President of Kazakhstan Kassym-Jomart Tokayev received Uzbek President Shavkat Mirziyoyev.

    UZB Shavkat Mirziyoyev: Last year our trade reached $4.3 billion.

    UZB We have over 1,000 joint ventures.

    KAZ Kassym-Jomart Tokayev: Exports to Uzbekistan grew by 9 percent.

    - Following the talks, the presidents signed 14 documents.
    """,
}


@pytest.mark.parametrize("name", TEXTS)
def test_sides(name: str) -> None:
    pair, __, rest = TEXTS[name].strip().partition("\n")
    wanted, sentences = [], []
    for row in rest.splitlines():
        side, __, sentence = row.strip().partition(" ")
        wanted += [None if side == "-" else side] if sentence else []
        sentences.append(sentence)
    blocks = "\n".join(sentences).strip().split("\n\n")
    text = "\n\n".join(block.replace("\n", " ") for block in blocks)
    page = _page(text, Pair.of(*pair.strip().split("-")))
    assert [row.line.sentence.text for row in page.rows] == [one for one in sentences if one]
    assert [page.side_of(row)[0] for row in page.rows] == wanted


def test_two_speakers_of_one_sentence() -> None:
    text = (
        "According to Kyrgyz statistics, mutual trade grew by 2.9 percent, whereas "
        "China's customs service puts it at $22.7 billion."
    )
    page = _page(text, Pair.of("CHN", "KGZ"))
    (row,) = page.rows
    assert [page.side_of(row, one)[0] for one in row.quantities] == ["KGZ", "CHN"]


def _page(text: str, pair: Pair) -> Page:
    language = "en" if text.replace("–", "-").isascii() else "ru"
    lines = [Line(sentence, language) for sentence in segments(text)]
    return reader._page(
        text, lines, language, day=date(2025, 3, 12), pair=pair, document="document"
    )
