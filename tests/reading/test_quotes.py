"""Quotes: direct speech through sentences, and names in quotation marks that are none."""

from visavis.reading.morphology import Line
from visavis.reading.quotes import quotes
from visavis.reading.segments import segments


def found(text: str, language: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    lines = [Line(sentence, language) for sentence in segments(text)]
    paragraphs = [text.count("\n", 0, line.sentence.start) for line in lines]
    return [(quote.first, quote.last) for quote in quotes(lines, paragraphs)]


def test_a_quote_runs_through_sentences() -> None:
    ((first, last),) = found("«Торговля растет второй год. Это рекорд», – сказал он.", "ru")
    assert first == (0, 1)
    assert last == (1, 2)


def test_a_name_is_no_speech() -> None:
    assert found("Парк «Великий камень» открыт.", "ru") == []


def test_straight_marks_open_and_close_in_turn() -> None:
    text = 'He said: "Trade has grown again this year." Then "our exports did as well," he said.'
    assert len(found(text, "en")) == 2


def test_what_never_closes_ends_with_its_paragraph() -> None:
    ((first, last),) = found("«Торговля растет второй год подряд.\nСтороны встретились.", "ru")
    assert (first[0], last[0]) == (0, 0)
