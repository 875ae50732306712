"""Two countries in one adjective."""

import pytest

from visavis.reading.names.pairs import pairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Белорусско-киргизские переговоры", ["Белорусско", "киргизские"]),
        ("развитие белорусско-кыргызского товарооборота", ["белорусско", "кыргызского"]),
        ("в казахстанско–узбекской комиссии", ["казахстанско", "узбекской"]),
        ("научно-технический", []),
        ("северо-российский", []),
        ("римско-католическая", []),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    mentions = list(pairs(text, 7))
    assert [mention.text for mention in mentions] == found
    assert all(text[m.start - 7 : m.stop - 7] == m.text for m in mentions)
    assert {mention.type for mention in mentions} <= {"COUNTRY"}
