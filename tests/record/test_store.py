from datetime import date
from pathlib import Path

import pytest

from tests.record.made import cited, contact, document, document_line, figure, figure_json, line
from visavis.errors import InputError, MalformedRecord
from visavis.model import parse_fact
from visavis.record import State, Store
from visavis.record.rows import fact_row


def test_what_is_added_is_found_with_its_evidence(store: Store) -> None:
    fact = figure(id="f1", note={"ru": "по данным", "en": "as given"}, resolved=["period"])
    store.add([fact], [document()], by="Анна")
    assert list(store.facts("BLR-KGZ")) == [fact]
    assert store.fact("f1") == fact
    assert store.fact("f2") is None
    (kept,) = store.documents(["d1", "unknown"])
    assert kept.text == document().text
    assert kept.sha256
    assert store.pairs() == {"BLR-KGZ": 1}
    assert store.verify().sound


def test_a_row_has_the_key_of_its_fact() -> None:
    fact = figure(id="f1", note="x", resolved=["period"], areas=["trade", "industry"])
    assert fact_row(fact).key == fact.key() == figure(areas=["trade", "industry"]).key()


def test_facts_are_found_by_kind_area_date_and_state(store: Store) -> None:
    facts = [
        figure(id="f"),
        contact("spring", "2024-03-01", areas=["trade", "culture"]),
        contact("autumn", "2024-09-29", areas=["sport"]),
        contact("undated", None),
    ]
    store.add(facts, [document()])
    store.add([contact("offered", "2023-01-01")], [], state=State.PROPOSED)

    def names(**wanted: object) -> list[str]:
        return [fact.id for fact in store.facts("KGZ-BLR", **wanted)]  # type: ignore[arg-type]

    assert names() == ["undated", "spring", "autumn", "f"]
    assert names(kinds=["contact"], since=date(2024, 9, 1)) == ["autumn"]
    assert names(kinds=["contact"], until=date(2024, 9, 1)) == ["spring"]
    assert names(since=date(2024, 12, 31)) == ["f"]
    assert names(areas=["trade"]) == ["spring", "f"]
    assert names(areas=["culture", "sport"]) == ["spring", "autumn"]
    assert names(state=State.PROPOSED) == ["offered"]
    assert "offered" in names(state=None)
    assert len(list(store.facts())) == 4


def test_offices_stand_in_no_pair(store: Store) -> None:
    office = parse_fact(
        {
            "kind": "office",
            "side": "BLR",
            "post": "Премьер-министр",
            "post_code": "blr-head-of-government",
            "level": "head_of_government",
            "holder": "Александр Турчин",
            "start": "2025-03-10",
            "evidence": [{"document": "d1"}],
        }
    )
    store.add([office, figure()], [document()])
    assert [fact.kind for fact in store.facts()] == ["figure", "office"]
    assert list(store.facts(kinds=["office"])) == [office]
    assert list(store.facts("BLR-KGZ", kinds=["office"])) == []


def test_one_fact_in_two_documents_has_two_pieces_of_evidence(store: Store) -> None:
    store.add([figure(id="f1")], [document()])
    found_again = figure(id="f2", evidence=[cited("d2")])
    outcome = store.add([found_again, found_again], [document("d2")])
    assert (outcome.merged, outcome.same) == (1, 1)
    (fact,) = store.facts("BLR-KGZ")
    assert fact.id == "f1"
    assert [piece.document for piece in fact.evidence] == ["d1", "d2"]
    assert store.fact("f2") == fact
    assert store.verify().sound


def test_adding_the_same_again_changes_nothing_not_even_the_journal(store: Store) -> None:
    store.add([figure()], [document()])
    before = store.head()
    outcome = store.add([figure()], [document()])
    assert (outcome.same, outcome.documents, store.head()) == (1, 0, before)


def test_another_statement_under_the_same_id_is_refused_and_with_replace_taken(
    store: Store,
) -> None:
    store.add([figure(133, id="f1")], [document()])
    with pytest.raises(MalformedRecord, match="use `--replace` to put the new in its place") as got:
        store.add([figure(135, id="f1")])
    assert '"value": 133' in str(got.value)
    assert '"value": 135' in str(got.value)
    assert store.fact("f1") == figure(133, id="f1")
    assert store.add([figure(135, id="f1")], replace=True).replaced == 1
    assert store.fact("f1") == figure(135, id="f1")
    assert '"value": 133' in (store.last_entry("add") or "")
    assert store.verify().sound


def test_replace_puts_new_evidence_and_note_in_place_of_the_old(store: Store) -> None:
    store.add([figure(id="f1")], [document(), document("d2")])
    new = figure(id="f1", evidence=[cited("d2")], note="новое")
    store.add([new], replace=True)
    assert store.fact("f1") == new
    assert store.verify().sound


def test_a_document_changes_only_with_replace_and_keeps_the_words_that_facts_rest_on(
    store: Store,
) -> None:
    store.add([figure()], [document()])
    with pytest.raises(MalformedRecord, match="document d1 exists with another content"):
        store.add([], [document(url="https://example.org")])
    with pytest.raises(MalformedRecord, match="which the new text does not have there"):
        store.add([], [document(text="Другой текст.")], replace=True)
    store.add([], [document(url="https://example.org")], replace=True)
    assert next(store.documents(["d1"])).url == "https://example.org"
    assert store.verify().sound


def test_a_proposed_fact_becomes_accepted_when_it_is_added_as_accepted(store: Store) -> None:
    store.add([figure(id="f1")], [document()], state=State.PROPOSED)
    assert list(store.facts("BLR-KGZ")) == []
    store.add([figure(id="f1")])
    assert store.state("f1") == State.ACCEPTED
    assert store.verify().sound


def test_export_imported_and_exported_is_the_same(store: Store, tmp_path: Path) -> None:
    store.add([figure(id="f1"), contact("c1", "2024-01-02")], [document(), document("d2", None)])
    store.add([figure(id="f2", evidence=[cited("d2")])])
    store.add([contact("c2", None, note="?")], state=State.PROPOSED)
    lines = list(store.export_lines())
    with Store.open(str(tmp_path / "copy.sqlite")) as copy:
        copy.import_lines((f"{one}\n".encode() for one in lines), "copy")
        assert list(copy.export_lines()) == lines
        assert copy.fact("f2") == store.fact("f2")
        assert copy.state("c2") == State.PROPOSED
        assert copy.verify().sound
        copy.import_lines(lines, "again")
        assert list(copy.export_lines()) == lines


def test_export_of_a_pair_has_its_facts_and_the_documents_they_cite(store: Store) -> None:
    other = figure(id="x", pair="KAZ-KGZ", evidence=[{"document": "d2"}])
    store.add([figure(id="f1"), other], [document(), document("d2")])
    lines = list(store.export_lines("KGZ-KAZ"))
    assert len(lines) == 2
    assert '"d2"' in lines[0]
    assert '"id": "x"' in lines[1]


def test_documents_may_come_after_the_facts_that_cite_them(store: Store) -> None:
    store.import_lines([line(figure_json()), "", document_line()], "f")
    assert len(list(store.facts("BLR-KGZ"))) == 1


def test_import_tells_its_progress(store: Store) -> None:
    told: list[tuple[int, int]] = []
    lines = [document_line(), line(figure_json())]
    store.import_lines(lines, "f", lambda *done: told.append(done))
    assert told == [(2, sum(map(len, lines)))]


def test_a_byte_order_mark_is_no_fault(store: Store) -> None:
    store.import_lines([b"\xef\xbb\xbf" + document_line().encode()], "f")
    assert len(list(store.documents())) == 1


def test_the_store_is_not_held_while_facts_are_used(store: Store) -> None:
    store.add([figure(id="f1"), contact("c1", None)], [document()])
    for fact in store.facts():
        store.add([figure(200, id=f"more-{fact.id}")])
    assert store.verify().sound


def test_an_address_is_a_path_or_one_of_two_databases() -> None:
    with pytest.raises(InputError, match="mysql://host/base"):
        Store.open("mysql://host/base")
