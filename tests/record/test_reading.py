import io
import itertools
import pickle

import pytest

from tests.record.made import document_line, figure_json, line
from visavis.record import Store, reading
from visavis.record.helper import help_reading
from visavis.record.reading import read_lines
from visavis.record.seldom import searched_seldom


@pytest.fixture
def few_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "ALONE", 20)
    monkeypatch.setattr(reading, "CHUNK", 10)


def some_lines(count: int) -> list[str | bytes]:
    bad: list[str | bytes] = ["{", b"\xff", ""]
    good: list[str | bytes] = [line(figure_json(one)).encode() for one in range(1, count)]
    return [document_line(), *bad, *good]


@pytest.mark.usefixtures("few_alone")
def test_helpers_read_as_one_alone_and_in_order() -> None:
    alone = list(itertools.chain.from_iterable(read_lines(some_lines(100), 0)))
    helped = list(itertools.chain.from_iterable(read_lines(some_lines(100), 2)))
    assert helped == alone
    assert [text for text, taken in alone] == some_lines(100)


@pytest.mark.usefixtures("few_alone")
def test_a_helper_that_is_lost_costs_no_line() -> None:
    chunks = read_lines(some_lines(200), 2)
    read = list(itertools.chain.from_iterable(itertools.islice(chunks, 4)))
    monkey = pytest.MonkeyPatch()
    with monkey.context() as patch:
        patch.setattr(pickle, "load", lambda pipe: (_ for _ in ()).throw(EOFError))
        read += itertools.chain.from_iterable(chunks)
    assert read == list(itertools.chain.from_iterable(read_lines(some_lines(200), 0)))


@pytest.mark.usefixtures("few_alone")
def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    lines = [document_line(), *(line(figure_json(one)) for one in range(1, 100))]
    assert store.import_lines(lines, "f").added == 99


def test_a_helper_reads_until_there_is_no_more() -> None:
    given = io.BytesIO(pickle.dumps([document_line()]) + pickle.dumps(["", "{"]))
    made = io.BytesIO()
    with searched_seldom():
        help_reading(given, made)
    made.seek(0)
    assert len(pickle.load(made)) == 1
    assert pickle.load(made)[0] is None
