"""Discrepancy cases: every state is kept, and the first id leads to the present one."""

from typing import Any

import pytest

from tests.record.made import document
from visavis.errors import InputError, UnknownName
from visavis.model import Case, CaseStatus, Decision, Period, Words, parse_fact
from visavis.record import State, Store
from visavis.record.cases import CaseFile, Cases
from visavis.record.deciding import Judge

DAY = Period.parse("2025-10-01")


def made(**said: Any) -> Case:
    case = parse_fact(
        {
            "kind": "case",
            "pair": "BLR-KGZ",
            "finding": "sides-1a2b3c4d",
            "check": "sides",
            "verdict": "contradicts",
            "text": {"ru": "Расходится.", "en": "It differs."},
            "facts": ["one", "two"],
            "opened_on": "2025-10-01",
            "evidence": [{"document": "d1"}],
            **said,
        }
    )
    assert isinstance(case, Case)
    return case


@pytest.fixture
def cases(store: Store) -> Cases:
    store.add(documents=[document()])
    return Cases(store, "Анна")


def timed(share: int) -> dict[str, Any]:
    return {"causes": [{"cause": "timing", "share": {"value": share, "unit": "percent"}}]}


def closed(cases: Cases, file: CaseFile) -> CaseFile:
    outcome = {"closed_on": DAY, "outcome": Words("согласовано"), "status": CaseStatus.CLOSED}
    return cases.change(file, outcome)


def test_every_state_is_kept_and_every_id_leads_to_the_present_one(
    cases: Cases, store: Store
) -> None:
    first = cases.open(made())
    second = cases.change(first, timed(5), "по письму")
    third = closed(Cases(store, "Борис"), second)
    ids = [first.case.id, second.case.id, third.case.id]
    assert len(set(ids)) == 3
    assert [store.state(name) for name in ids] == [State.MERGED, State.MERGED, State.ACCEPTED]
    for name in (*ids, "sides-1a2b3c4d"):
        found = cases.find(name)
        assert found.name == first.name == ids[0]
        assert found.case == third.case
    assert [fact.id for fact in store.facts("BLR-KGZ", kinds=["case"])] == [ids[2]]
    assert store.verify().sound


def test_the_history_says_who_changed_what_and_why(cases: Cases, store: Store) -> None:
    second = cases.change(cases.open(made()), timed(5), "по письму")
    third = closed(Cases(store, "Борис"), second)
    steps = third.steps
    assert [step.judgement.by for step in steps] == ["Анна", "Анна", "Борис"]
    assert [step.judgement.why for step in steps] == [None, "по письму", None]
    revisions = [(step.before and step.before.revision, step.after and step.after.revision)
                 for step in steps]  # fmt: skip
    assert revisions == [(None, 1), (1, 2), (2, 3)]


def test_a_value_may_come_back(cases: Cases, store: Store) -> None:
    file = cases.open(made())
    for share in (5, 6, 5, 6):
        file = cases.change(file, timed(share))
    assert file.case.revision == 5
    assert len(cases.of("BLR-KGZ")) == 1
    assert store.verify().sound


def test_a_change_is_taken_back_and_made_again(cases: Cases, store: Store) -> None:
    opened = cases.open(made())
    changed = closed(cases, opened)
    last = changed.last_change
    assert last is not None
    Judge(store, "Борис").undo(last.fact)
    back = cases.find(opened.name)
    assert back.case.status is CaseStatus.OPEN
    assert [step.judgement.decision for step in back.steps] == [
        Decision.ACCEPT,
        Decision.CORRECT,
        Decision.ACCEPT,
    ]
    again = closed(cases, back)
    assert again.case.id == changed.case.id
    assert store.state(again.case.id) == State.ACCEPTED
    assert again.stands
    assert [file.name for file in cases.of("BLR-KGZ")] == [opened.name]
    assert store.verify().sound


def test_a_rejected_case_is_not_listed_and_may_be_opened_again(cases: Cases, store: Store) -> None:
    file = cases.open(made())
    Judge(store, "Борис").decide(file.name, Decision.REJECT, "ошибка")
    assert cases.of("BLR-KGZ") == []
    assert cases.on("BLR-KGZ", "sides-1a2b3c4d") is None
    rejected = cases.find(file.name)
    assert not rejected.stands
    with pytest.raises(InputError, match="was rejected; open it again on its finding sides-1a"):
        cases.change(rejected, timed(5))
    assert cases.open(made()).stands


def test_two_who_change_one_state_at_once(cases: Cases) -> None:
    file = cases.open(made())
    cases.change(file, timed(5))
    with pytest.raises(InputError, match="was corrected or merged meanwhile; look at it again"):
        cases.change(file, timed(6))
    assert cases.find(file.name).case.revision == 2


def test_an_unknown_case_has_a_guess(cases: Cases) -> None:
    cases.open(made())
    with pytest.raises(UnknownName, match="Did you mean “sides-1a2b3c4d”"):
        cases.find("sides-1a2b3c4e")


def test_cases_of_two_pairs(cases: Cases) -> None:
    cases.open(made(opened_on="2025-11"))
    cases.open(made(finding="sums-1", opened_on="2025-09"))
    cases.open(made(pair="KAZ-UZB"))
    assert [file.case.finding for file in cases.of("BLR-KGZ")] == ["sums-1", "sides-1a2b3c4d"]
    assert len(cases.of()) == 3


def test_cases_go_out_and_in_with_their_history(
    cases: Cases, store: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = closed(cases, cases.change(cases.open(made()), timed(5)))
    lines = list(store.export_lines())
    path = tmp_path_factory.mktemp("other") / "record.sqlite"
    with Store.open(str(path)) as other:
        other.import_lines(lines, "export")
        assert list(other.export_lines()) == lines
        again = Cases(other, "Вера").find(file.name)
        assert again == file


def test_a_finding_with_two_cases_is_one_case_opened_twice(cases: Cases, store: Store) -> None:
    cases.open(made())
    later = made(opened_on="2025-12")
    cases.open(later)
    first, second = cases.of("BLR-KGZ")
    Judge(store, "Анна").decide(second.name, Decision.MERGE, "то же", first.name)
    assert [one.name for one in cases.of("BLR-KGZ")] == [first.name]
    assert not cases.find(second.name).stands
