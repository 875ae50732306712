import csv
from collections import Counter
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from tests.record.made import figure, judgement
from visavis.errors import StoreReadOnly
from visavis.model import AnyFact, Figure, Missing
from visavis.record import State, Store, ensure_shipped, shipped


@pytest.fixture(scope="module")
def facts() -> list[AnyFact]:
    return list(shipped.shipped_facts())


def test_every_line_of_the_files_is_a_fact_of_its_own(facts: list[AnyFact]) -> None:
    assert len({fact.id for fact in facts}) == len({fact.key() for fact in facts}) == len(facts)
    kinds = Counter(fact.kind for fact in facts)
    folder = files("visavis.record") / "shipped"
    rows = sum(
        len(list(csv.reader(one.read_text().splitlines()))) - 1
        for one in (folder / "statistics").iterdir()
        if one.name.endswith(".csv")
    )
    stated = len(yaml.safe_load((folder / "blr-kgz" / "figures.yaml").read_text())["facts"])
    assert rows == 560
    assert kinds["figure"] == rows + stated
    assert kinds["contact"] >= 46
    assert kinds["commitment"] >= 44


def test_every_document_that_is_cited_is_there(facts: list[AnyFact]) -> None:
    there = {document.id for document in shipped.shipped_documents()}
    assert {piece.document for fact in facts for piece in fact.evidence} <= there


def test_a_row_of_statistics_is_a_figure_of_its_side(facts: list[AnyFact]) -> None:
    by_id = {fact.id: fact for fact in facts}
    exports = by_id["kgz-4.03.00.18-ARM-1994"]
    assert isinstance(exports, Figure)
    assert exports.quantity is not None
    assert (exports.pair, exports.direction, exports.side) == ("ARM-KGZ", "KGZ→ARM", "KGZ")
    assert [exports.quantity.value, exports.quantity.low] == [Decimal(102_300), Decimal(102_250)]
    dash = by_id["kgz-4.03.00.18-ARM-1996"]
    assert isinstance(dash, Figure)
    assert (dash.quantity, dash.missing) == (None, Missing.NIL)
    imports = by_id["kgz-4.03.00.20-WLD-2020"]
    assert isinstance(imports, Figure)
    assert (imports.pair, imports.direction) == ("KGZ-WLD", "WLD→KGZ")
    revised = by_id["kaz-exports-2019-ARM-2018"]
    assert isinstance(revised, Figure)
    assert str(revised.vintage) == "2019"


def test_a_new_store_gets_the_record_once(store: Store, facts: list[AnyFact]) -> None:
    assert ensure_shipped(store)
    assert len(list(store.facts())) == len(facts)
    head = store.head()
    assert not ensure_shipped(store)
    assert store.head() == head
    assert store.verify().sound


def test_a_record_that_is_there_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(str(tmp_path / "r.sqlite")) as store:
        ensure_shipped(store)
        monkeypatch.setattr(shipped, "_yaml", None)
        assert not ensure_shipped(store)


def test_a_newer_record_replaces_what_changed_and_leaves_people_their_say(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure_shipped(store)
    mine, theirs, rejected = (f"blr-kgz-f00{number}" for number in (1, 2, 3))
    store.judge(judgement(rejected, "reject"))
    own = figure(999, id=mine, evidence=[{"document": "blr-kgz-d001"}])
    store.add([own], by="Анна", replace=True)
    other = {"evidence": [{"document": "blr-kgz-d001"}]}
    newer = [figure(one, id=name, **other) for one, name in enumerate((mine, theirs, rejected), 7)]
    newer.append(figure(77, id="new", **other))
    monkeypatch.setattr(shipped, "shipped_hash", lambda: "newer")
    monkeypatch.setattr(shipped, "shipped_facts", lambda: iter(newer))
    assert ensure_shipped(store)
    assert store.fact(mine) == own
    assert store.fact(theirs) == newer[1]
    assert store.fact(rejected) == newer[2]
    assert store.state(rejected) == State.REJECTED
    assert store.fact("new") == newer[3]
    assert store.verify().sound


def test_a_store_for_reading_keeps_what_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = str(tmp_path / "r.sqlite")
    Store.open(address).close()
    with Store.open(address, read_only=True) as store, pytest.raises(StoreReadOnly):
        ensure_shipped(store)
    with Store.open(address) as store:
        ensure_shipped(store)
    monkeypatch.setattr(shipped, "shipped_hash", lambda: "newer")
    with Store.open(address, read_only=True) as store:
        assert not ensure_shipped(store)
