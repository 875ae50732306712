"""Evidence: the slice equals the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from visavis.model import Document, Evidence, text_hash


@given(st.text(min_size=1), st.data())
def test_a_slice_matches_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    evidence = Evidence(document="d", start=start, stop=stop, text=text[start:stop])
    assert evidence.matches(text)
    assert not evidence.matches("")


@pytest.mark.parametrize(
    "given",
    [
        {"document": ""},
        {"document": "d", "start": 0},
        {"document": "d", "start": 3, "stop": 3, "text": ""},
        {"document": "d", "start": 0, "stop": 3, "text": "four"},
        {"document": "d", "start": -1, "stop": 3, "text": "four"},
    ],
)
def test_what_is_no_slice_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Evidence.model_validate(given)


def test_a_document_hash_is_of_its_text() -> None:
    assert Document(id="d", publisher="БЕЛТА", text="о", sha256=text_hash("о")).text == "о"
    with pytest.raises(ValidationError, match="not that of the text"):
        Document(id="d", publisher="БЕЛТА", text="о", sha256=text_hash("а"))
