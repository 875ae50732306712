import pytest

from visavis.briefs.renderers.inlines import bracketed, loosened, plain, web_address
from visavis.briefs.tree import Cite, Text


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ((3,), "[3]"),
        ((3, 4), "[3,\u00a04]"),
        ((5, 6, 7), "[5–7]"),
        ((5, 6, 7, 9, 10, 11, 12, 17), "[5–7,\u00a09–12,\u00a017]"),
        ((1, 3, 5, 7), "[1, 3, 5, 7]"),
        ((7, 3), "[7,\u00a03]"),
    ],
)
def test_numbers_in_a_row_are_written_as_a_span(numbers: tuple[int, ...], shown: str) -> None:
    assert bracketed(Cite(numbers)) == shown


def test_a_citation_stays_by_its_words_but_not_in_a_cell() -> None:
    said = (Text("said"), Cite((1,)), Text("."))
    assert plain(said) == "said\u00a0[1]."
    assert plain(said, " ") == "said [1]."


def test_a_citation_of_nothing_is_not_shown() -> None:
    assert plain((Text("said "), Cite(()), Text("so"))) == "said so"


def test_a_key_figure_may_be_broken_but_not_after_its_number() -> None:
    value = "около\u00a01\u00a0170,5\u00a0млн\u00a0долл.\u00a0США"
    assert loosened(value) == "около 1\u00a0170,5\u00a0млн долл.\u00a0США"


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "file:///x", "data:text/html,x"])
def test_only_web_addresses_are_links(url: str | None) -> None:
    assert web_address(url) is None
