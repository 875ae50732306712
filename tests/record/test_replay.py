"""Whatever is done to a record, its journal rebuilds it; whatever is tampered with is noticed."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.record.made import cited, contact, document, figure, judgement
from visavis.errors import VisavisError
from visavis.record import Store

NAMES = st.sampled_from(["a", "b", "c", "d", ""])
DOCUMENTS = ["d1", "d2"]

facts = st.builds(
    lambda value, name, source, note: figure(
        value, id=name, evidence=[cited(source)], **({"note": note} if note else {})
    ),
    st.integers(1, 4),
    NAMES,
    st.sampled_from(DOCUMENTS),
    st.sampled_from([None, "x", "y"]),
)
adding = st.tuples(
    st.just("add"),
    st.lists(facts, min_size=1, max_size=6),
    st.sampled_from(["accepted", "proposed"]),
    st.booleans(),
)
judging = st.tuples(
    st.just("judge"),
    NAMES,
    st.sampled_from(["accept", "reject", "merge", "correct"]),
    NAMES,
)
importing = st.tuples(st.just("import"), st.booleans())
steps = st.lists(adding | judging | importing, min_size=1, max_size=10)


def take(store: Store, step: tuple[Any, ...], number: int) -> None:
    """One step; one that cannot be taken leaves the record as it was."""
    before = list(store.export_lines())
    try:
        if step[0] == "add":
            store.add(step[1], by="Анна", state=step[2], replace=step[3])
        elif step[0] == "judge":
            into = step[3] if step[2] in ("merge", "correct") else None
            at = f"2025-01-01T00:00:{number:02d}Z"
            store.judge(judgement(step[1] or "-", step[2], into or None, at))
        else:
            store.import_lines(before, "the record itself", replace=step[1])
            assert list(store.export_lines()) == before
    except VisavisError:
        assert list(store.export_lines()) == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_the_journal_rebuilds_any_record(done: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(f"{folder}/record.sqlite") as store:
            store.add(documents=map(document, DOCUMENTS))
            for number, step in enumerate(done):
                take(store, step, number)
            found = store.verify()
            assert found.sound, found.differences
            lines = list(store.export_lines())
        with Store.open(f"{folder}/copy.sqlite") as copy:
            copy.import_lines(lines, "copy")
            assert list(copy.export_lines()) == lines
            assert copy.verify().sound


TAMPERINGS = [
    "UPDATE fact SET body = replace(body, '133', '134') WHERE id = 'one'",
    "UPDATE fact SET state = 'accepted' WHERE id = 'two'",
    "UPDATE fact SET first_day = '2023-01-01' WHERE id = 'one'",
    "UPDATE fact SET note = '{}' WHERE id = 'one'",
    "DELETE FROM fact WHERE id = 'one'",
    "INSERT INTO fact_area VALUES (1, 'sport')",
    "DELETE FROM fact_area",
    "UPDATE evidence SET start = 0, stop = 7 WHERE fact = 1",
    "DELETE FROM evidence WHERE fact = 2",
    "UPDATE document SET text = 'Товарооборот составил 135 млн долларов.'",
    "INSERT INTO document VALUES ('d9', '{}', NULL, 1)",
    "UPDATE alias SET id = 'another'",
    "DELETE FROM judgement",
    "UPDATE judgement SET why = 'because'",
]


@pytest.fixture
def full(store: Store) -> Store:
    store.add([figure(id="one", note="n"), figure(2, id="two")], [document(), document("d2")])
    store.add([figure(id="alias")])
    store.judge(judgement("two", "reject"))
    assert store.verify().sound
    return store


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_what_is_tampered_with_is_named(full: Store, tampering: str) -> None:
    with full.engine.begin() as connection:
        connection.execute(text(tampering))
    found = full.verify()
    assert not found.sound
    table = next(word for word in tampering.split() if word in _TABLES)
    assert any(difference.startswith(table) for difference in found.differences)


_TABLES = {"fact", "fact_area", "evidence", "document", "alias", "judgement"}


@pytest.mark.parametrize(
    "verb", ["UPDATE journal SET payload = '{}'", "DELETE FROM journal WHERE seq = 1"]
)
def test_the_database_refuses_to_change_the_journal(full: Store, verb: str) -> None:
    with full.engine.connect() as connection, pytest.raises(Exception, match="append-only"):
        connection.execute(text(verb))
    assert full.verify().sound


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("UPDATE journal SET payload = replace(payload, '133', '134')", "its seal is broken"),
        ("DELETE FROM journal WHERE seq = 2", "its seal is broken"),
        ("DELETE FROM journal WHERE seq = 3", "judgement 1: it is in no entry of the journal"),
        ("UPDATE journal SET payload = 'x' WHERE seq = 1", "it cannot be carried out"),
    ],
)
def test_a_journal_changed_past_the_database_is_noticed(full: Store, verb: str, said: str) -> None:
    with full.engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER journal_no_update"))
            connection.execute(text("DROP TRIGGER journal_no_delete"))
        else:
            connection.execute(text("DROP TRIGGER journal_no_change ON journal"))
        connection.execute(text(verb))
    found = full.verify()
    assert any(said in difference for difference in found.differences), found.differences


def test_verify_tells_how_far_it_is_and_the_last_seal(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "r.sqlite")) as store:
        empty = store.verify()
        assert (empty.entries, empty.rows, empty.sound) == (0, 0, True)
        store.add([contact("c", None)], [document()])
        told: list[tuple[int, int]] = []
        found = store.verify(lambda *done: told.append(done))
        assert told == [(1, 0)]
        assert found.head != empty.head
