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
    "any verb with what is said behind it": """
    KAZ-UZB
    UZB Посол Узбекистана Бахтиёр Ибрагимов дал понять, что экспорт превысил 900 млн долларов.
    KAZ Вице-премьер Казахстана, выступая на форуме, упомянул, что работает 40 предприятий.
    UZB Ассоциация экспортеров Узбекистана дала понять, что поставки выросли на 5 процентов.
    """,
    "any verb behind what is said": """
    BLR-VNM
    BLR «Торговля с Вьетнамом прибавила 14 процентов», – порадовался министр Беларуси Ким Юн.

    VNM Поставки увеличились на четверть, уведомил журналистов торгпред Вьетнама.

    BLR Товарооборот вырос на 5 процентов, отчитались в Погранслужбе Беларуси.

    VNM Как стало известно агентству в Министерстве торговли Вьетнама, открыто 20 предприятий.
    """,
    "any English verb": """
    ITA-KAZ
    ITA Italy's ambassador Antonello De Riu made it clear that investment exceeded $7 billion.

    KAZ "Two-way trade doubled to $20 billion," Kazakhstan's Trade Minister Arman Tok enthused.

    KAZ Some 320 Italian firms work here, the Kazakh Economy Ministry's press office specified.

    - The minister of Kazakhstan opened a plant that produces 300 tractors a year.
    """,
    "an office that gives out its data, whatever the verb": """
    GEO-TUR
    - Внешняя торговля Грузии с Турцией в 2025 году

    GEO Национальная служба статистики Грузии подготовила обзор торговли с Турецкой Республикой.

    GEO Товарооборот составил 3,3 млрд долларов.

    GEO Экспорт – 410 млн долларов.
    """,
    "a paper of an office, and its author by what he is": """
    BLR-KAZ
    - Посольство Беларуси в Казахстане распространило пресс-релиз.

    BLR В документе подчеркивается, что торговля составила 913 млн долларов.

    BLR Посол Алексей Богданов отметил рост на 5 процентов.
    BLR «Открыто уже семь сборочных площадок, и это не предел», – гордится дипломат.
    """,
    "who was received is the guest": """
    TUR-UZB
    - Министр торговли Узбекистана Лазиз Кудратов принял министра торговли Турции Омера Болата.
    TUR Гость добавил, что в стране работает 1,9 тысячи компаний с турецким капиталом.
    """,
    "an ambassador's hosts are named without their country": """
    CHN-KGZ
    - Форум открыли министр Бакыт Сыдыков и Посол КНР в Кыргызстане Лю Цзянпин.

    KGZ Бакыт Сыдыков отметил, что экспорт увеличился в полтора раза.
    """,
    "an agency again by its kind, and what it is called by no source": """
    RUS-TJK
    TJK Об этом свидетельствуют данные Агентства по статистике при президенте Таджикистана.

    TJK Согласно докладу ведомства, импорт составил 846 млн долларов.

    TJK По итогам года товарооборот составил 1,92 млрд долларов.
    """,
    "of two leaders the first is at home": """
    PAK-TJK
    - Prime Minister Shehbaz Sharif and Tajik President Emomali Rahmon have agreed on it.
    PAK Sharif said trade reached $62 million.
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
    "a paragraph that opens with a dash is speech up to the words of its author": """
    SRB-HUN
    - Президент Сербии Александр Вучич встретился с премьер-министром Венгрии Виктором Орбаном.

    SRB – Венгрия для нас третий партнер.
    SRB Товарооборот составил 4,2 млрд евро, – подчеркнул Александр Вучич.

    HUN В.Орбан добавил, что в Сербии работает более тысячи компаний.
    """,
    "a verb of speech within what another tells is no speaker": """
    BLR-VNM
    BLR Посол Беларуси отметил, что торговля не отвечает потенциалу: она упала на 3 процента.
    """,
    "an agency is not the one interviewed": """
    JPN-UZB
    - In an interview with UzDaily, the Ambassador of Japan to Uzbekistan Ken Mori spoke of trade.

    - - How has trade grown?

    JPN - Last year our trade doubled.
    """,
    "the seat of an organisation is not its country": """
    RUS-VNM
    RUS Exports of coal rose by a fifth in 2025, the trade mission of Russia in Hanoi said.
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
    "surnames and initials after the posts": """
    TUR-AZE
    - Министр торговли Турции Омер Болат встретился с министром экономики Микаилом Джаббаровым.

    TUR О.Болат сообщил, что товарооборот достиг 7,9 млрд долларов.
    TUR По его словам, работает 4 тысячи компаний.
    AZE В свою очередь Джаббаров отметил рост инвестиций на 10 процентов.
    AZE Кроме того, открыто 30 предприятий.
    """,
    "by the part of a commission somebody leads": """
    KGZ-UZB
    - Кыргызскую часть возглавил министр Эрлист Акунов, узбекскую – министр Лазиз Кудратов.

    KGZ Э.Акунов отметил, что товарооборот достиг 800 млн долларов.
    UZB Л.Кудратов рассказал о 42 проектах.
    UZB По его информации, действуют 300 предприятий.
    """,
    "the diplomat is the ambassador who was received": """
    KAZ-FIN
    - Аким Карагандинской области Ермаганбет Булекпаев принял посла Финляндии Янне Хейсканена.

    FIN Дипломат сообщил, что работает 35 компаний.
    KAZ Глава региона рассказал, что товарооборот вырос вдвое.
    """,
    "a statistical release to its end, a press service for its sentence": """
    MNG-KOR
    MNG Экспорт вырос на 5 процентов, свидетельствуют данные Комитета статистики Монголии.

    MNG В Корее работает 30 тысяч граждан Монголии.

    KOR Импорт достиг 500 млн долларов, сообщает пресс-служба МИД Республики Корея.

    - В 2020 году он составлял 300 млн долларов.
    """,
    "companies and unions of one side": """
    BLR-VNM
    BLR В БЖД сообщили, что отправлено 20 поездов.
    BLR Гендиректор концерна «Беллегпром» Татьяна Лугина рассказала о росте на 10 процентов.
    VNM Ассоциация экспортеров Вьетнама сообщила о росте на 5 процентов.
    """,
    "an agency passes on what another says": """
    BLR-TUR
    TUR Торговля выросла вдвое, сообщил посол Турции Мустафа Озджан, передает БЕЛТА.
    TUR Открыто 12 предприятий.

    BLR В Минск прибыло 40 предпринимателей, передает БЕЛТА.
    - Форум продлится два дня.
    """,
    "officials without a country are of the country that tells": """
    KAZ-SGP
    KAZ Trade with Singapore reached $1.9 billion, Trade Minister Arman Shakkaliyev told reporters.
    - The World Bank estimates growth at 5 percent.
    """,
    "the committee told of before": """
    AZE-TKM
    AZE Trade fell by 5 percent, data of Azerbaijan's State Customs Committee shows.
    AZE Turnover stood at $252 million, the committee said.

    AZE The Port of Baku said it handled 1.1 million tons.
    """,
    "he who speaks inside a quote, and the report that goes on": """
    BLR-KGZ
    - Премьер-министр Беларуси Александр Турчин прибыл в Бишкек.

    BLR «Торговля растет, – отметил он.
    BLR – Поставки увеличились на 15 процентов».

    BLR Отмечается, что открыто 30 компаний.
    - Главы государств выразили удовлетворение ростом на 40 процентов.
    """,
    "an office without a country is of the side from which the flows are told": """
    IRN-TUR
    TUR По данным Института статистики, экспорт в Иран составил 1,6 млрд долларов.
    """,
    "whose share and whose capital it is": """
    MDA-ROU
    MDA В Минэкономики ожидают роста румынских инвестиций до 400 млн долларов.

    MDA На долю Румынии пришлось 30 процентов экспорта, подсчитали в Минэкономики.
    """,
    "the place of the dateline": """
    CHN-MNG
    - УЛАН-БАТОР, 5 августа.

    MNG Главное таможенное управление приводит данные: товарооборот – 8 млрд долларов.
    """,
    "an english office of no said country": """
    PAK-TJK
    TJK Trade with Pakistan stood at $120 million, the Agency on Statistics said.
    """,
    "a paper of an office, whatever the verb": """
    ARM-GEO
    ARM Импорт из Грузии, как явствует из сводки Армстата, достиг 120 млн долларов.

    GEO Иную картину рисует статистика Геостата: 140 млн долларов.
    """,
    "english papers of an office": """
    GEO-AZE
    GEO Imports totalled $172 million, as evidenced by Geostat data.

    AZE In the statement issued by Azerbaijan's Ministry of Economy, they are put at $180 million.
    """,
    "a side speaks with any verb": """
    MNG-KOR
    MNG The Mongolian side laid emphasis on the fact that imports from Korea grew by 8 percent.
    KOR The Korean side drew attention to the circumstance that out of $500 million half is cars.
    """,
    "one person by what he is, without his name": """
    DEU-KAZ
    DEU Посол Германии в Казахстане Моника Иверсен отметила рост на 8 процентов.
    DEU В стране работает 800 компаний, добавила собеседница агентства.
    DEU Глава дипмиссии напомнила о 12 проектах.
    """,
    "the head of the mission is the ambassador": """
    IND-VNM
    IND Ambassador of India Sandeep Arya told reporters that trade had reached $15 billion.
    IND The head of the mission added that tourism had doubled.
    """,
    "a title calls somebody by his post": """
    DEU-KAZ
    DEU Посол: торговля выросла на 8 процентов

    DEU Чрезвычайный и Полномочный Посол Германии Моника Иверсен привела данные: 11 млрд евро.
    """,
    "an office again by its initials": """
    KAZ-MDA
    MDA Экспорт вырос на 38 процентов, сообщило Национальное бюро статистики Молдовы.

    MDA По данным НБС, импорт сократился до 1,9 млн долларов.
    """,
    "a news agency passes on, however far its verb is": """
    ARM-BLR
    ARM Торговля растет, рассказал вчера на встрече с прессой посол Армении, передает агентство.
    """,
    "a country itself, with what it says behind": """
    JPN-VNM
    JPN Japan, for its part, pointed out that its firms had 5,500 projects in Vietnam.
    VNM Vietnam replied that trade had grown by 6 percent.
    """,
    "those who work in an office, and its seat": """
    MNG-RUS
    MNG В торгпредстве Монголии в Москве не скрывают озабоченности: экспорт – 70 млн долларов.
    """,
    "a name cut short is the full one": """
    PAK-UZB
    PAK Pakistan's Minister for Commerce Jam Kamal Khan said trade had grown by 5 percent.

    PAK Jam Kamal said that exports had reached $400 million.
    """,
    "a post between two names is of the second": """
    ARM-GEO
    GEO With Nikol Pashinyan, the Premier of Georgia, Irakli Kobakhidze, said trade grew by 12%.
    """,
    "a colleague is of the other side": """
    BLR-CHN
    - Министр экономики Беларуси Юрий Чеботарь встретился со своим коллегой Ван Вэньтао.
    CHN Ван Вэньтао сообщил, что в Китае работают 40 белорусских компаний.
    """,
    "his host is of the other side": """
    ARM-GEO
    - Armenian President Vahagn Khachaturyan was received by Georgian Premier Irakli Kobakhidze.
    ARM Khachaturyan said that 900,000 Armenians had visited Georgia.
    GEO Investments from Armenia, his host remarked, remain at $12 million.
    """,
    "his counterpart is of the other side": """
    BLR-CHN
    - Министр экономики Беларуси Юрий Чеботарь встретился с министром Китая Ван Вэньтао.
    BLR Юрий Чеботарь сообщил, что экспорт вырос на 5 процентов.
    CHN Его визави уточнил, что импорт вырос на 7 процентов.
    """,
    "a delegation is not of the country that it comes to": """
    BLR-CHN
    - Китай посетила делегация Минской области, которую возглавил губернатор Иван Иванов.
    BLR Иван Иванов отметил, что в области работают 12 китайских предприятий.
    """,
    "who hands something over tells nothing": """
    ARE-UZB
    UZB Посол Узбекистана отметил, что экспорт вырос на 5 процентов.
    UZB Фонд развития Абу-Даби выделил кредит в 300 млн долларов.
    UZB Он предложил также открыть торговое представительство палаты в Ташкенте.
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
