import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from razdel import tokenize

from visavis.reading.segments import LONGEST_SENTENCE, each_sentence, explain, segments, tokens

EXAMPLES = [
    "Товарооборот составил 3 млрд долл. США в прошлом году.|Это рекорд.",
    "Он вырос до 3 млрд. долл. США.|Это рекорд.",
    "Поставлено 150 тыс. тонн удобрений, зерна и др. товаров.|Это рекорд.",
    "В 2024 г. товарооборот вырос.|В 2024 г. Беларусь экспортировала сахар.",
    "Товарооборот вырос в 2024 г.|Стороны довольны.",
    "По итогам 2024 г. Кыргызстан стал третьим партнером.",
    "Об этом сказал А.Турчин.|А. А. Касымалиев согласился.",
    "Визит прошел в г. Бишкек на ул. Советская.",
    "Больница им. Абдраева открыта.|Там приняли делегацию.",
    "Обсудили торговлю, логистику и т.д.|Стороны подписали план.",
    "Обсудили торговлю и т. д. и транспорт.",
    "Составил 5 млн. 29 сентября состоялась встреча.",
    "Экспорт – 46 млн; импорт – 22 млн.|Рост продолжается.",
    "«Мы встретились.|И договорились», — сказал он.",
    "Рост?!|Да.",
    "Trade with the U.S. Congress in view rose.|It was $5.4 bn. in total.",
    "He lives in the U.S.|The minister does not.",
    "Mr. Smith met Dr. Jones of Works Co. in Minsk.|They signed Art. 5.",
    "They met on Sept. 29 at 3 p.m. in Minsk.",
]


@pytest.mark.parametrize("marked", EXAMPLES)
def test_sentences(marked: str) -> None:
    if marked.startswith("Составил 5 млн. 29"):
        marked = marked.replace("млн. 29", "млн.|29")
    sentences = segments(marked.replace("|", " "))
    assert [sentence.text for sentence in sentences] == marked.split("|")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Заголовок\n\nТекст новости.", ["Заголовок", "Текст новости."]),
        ("Заголовок\nТекст новости.", ["Заголовок", "Текст новости."]),
        ("Стороны обсудили\nторговлю и\nтранспорт.", ["Стороны обсудили\nторговлю и\nтранспорт."]),
        (
            "Стороны решили:\n- развивать торговлю;\n- создать завод.",
            ["Стороны решили:\n- развивать торговлю;\n- создать завод."],
        ),
        (" \n\t ", []),
        ("", []),
        ("Один.\r\n\r\nДва.", ["Один.", "Два."]),
    ],
)
def test_lines(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in segments(text)] == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$5,4 млрд, 68–69 млн", ["$", "5,4", "млрд", ",", "68–69", "млн"]),
        ("в 2023, 2024 годах", ["в", "2023", ",", "2024", "годах"]),
        ("15-процентный рост", ["15-процентный", "рост"]),
        ("А.Турчин и т.д.", ["А", ".", "Турчин", "и", "т", ".", "д", "."]),
        ("январь–сентябрь…", ["январь–сентябрь", "…"]),
        ("Жогорку Кеңеш", ["Жогорку", "Кеңеш"]),
        ("5,4%?!", ["5,4", "%", "?!"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


TRICKY = (
    "Товарооборот вырос на 15 % 5,4 млрд — «Беларусь» U.S. COVID-19 68–69 (в 2024 г.) , . ! ... "
    "Кеңеш mid-2024 1/2 т.д. $5 € АО «МТЗ» e-mail м² -- ?! : ; А.А. x_y п.5"
)
WORDS = st.sampled_from(TRICKY.split())


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_tokens_are_those_of_razdel(text: str) -> None:
    """But that razdel glues a mark to a number or word across a space."""
    theirs = [token.text for token in tokenize(text)]
    ours = [token.text for token in tokens(text)]
    glued = any(token[-1:] in ",.-–—_/" or token[:1] in ",.-–—_/" for token in theirs)
    assert "".join(ours) == "".join(theirs)
    assert ours == theirs or glued


@settings(max_examples=120)
@given(st.text() | st.text(alphabet='а Б.\n«»"1;:-U\ud800\u2028', max_size=200))
def test_any_text_is_cut_without_loss(text: str) -> None:
    sentences = segments(text)
    for sentence in sentences:
        assert text[sentence.start : sentence.stop] == sentence.text
        assert sentence.text == sentence.text.strip()
        assert "".join(token.text for token in sentence.tokens) == "".join(sentence.text.split())
        for token in sentence.tokens:
            assert text[token.start : token.stop] == token.text
    for one, following in pairwise(sentences):
        assert one.stop <= following.start
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())


def test_megabytes_in_one_line_take_time_in_proportion() -> None:
    line = "слово " * 200_000
    begun = time.perf_counter()
    assert all(len(sentence.text) <= LONGEST_SENTENCE for sentence in each_sentence(line))
    assert time.perf_counter() - begun < 5
    assert len(segments("ё" * 25_000)) == 3


def test_the_trace_names_the_rule() -> None:
    text = "Составил 3 млрд долл. США.  Это рекорд."
    assert [(rule, verdict) for __, verdict, rule in explain(text)] == [
        ("capitals_of_an_amount", "join"),
        ("no rule joins", "split"),
    ]
