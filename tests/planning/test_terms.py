"""Terms as people write them."""

from datetime import date

import pytest

from visavis.planning.terms import term


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("2026-06-30", "2026-06-30"),
        ("2026", "2026"),
        ("30.06.2026", "2026-06-30"),
        ("до 30.06.2026 г.", "2026-06-30"),
        ("до конца 2026 года", "2026"),
        ("II квартал 2026 года", "2026-04/2026-06"),
        ("до 1 июля 2026 г.", "2026-07-01"),
        ("by the end of June 2026", "2026-06"),
        ("31/12/2026", "2026-12-31"),
        ("30.06.26", "2026-06-30"),
        ("12.2026", "2026-12"),
        ("2026.0", "2026"),
        ("in 2025, extended to 2027", None),
        ("постоянно", None),
        ("31.02.2026", None),
    ],
)
def test_a_term_keeps_its_words(text: str, by: str | None) -> None:
    due = term(text, date(2025, 1, 1))
    assert due is not None
    assert due.words.within("en") == text
    assert (str(due.by) if due.by else None) == by


@pytest.mark.parametrize("text", ["", " ", "—", "-"])
def test_a_dash_is_no_term(text: str) -> None:
    assert term(text, date(2025, 1, 1)) is None
