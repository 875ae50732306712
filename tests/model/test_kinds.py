"""Every kind of fact: JSON in and out, the schema, identity."""

from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from visavis.model import KINDS, json_schema, parse_fact
from visavis.model.kinds import fact_adapter

EVIDENCE = [{"document": "d1", "start": 4, "stop": 11, "text": "встреча"}]
BOTH = {"ru": "Премьер-министр", "en": "Prime Minister"}

EXAMPLES: list[dict[str, Any]] = [
    {
        "kind": "contact",
        "pair": "KGZ-BLR",
        "form": "official_visit",
        "level": "head_of_government",
        "framework": "bilateral",
        "dates": "2025-09-28/2025-09-30",
        "place": {"ru": "Минск", "en": "Minsk"},
        "country": "BLR",
        "participants": [{"name": "Александр Турчин", "post": BOTH, "side": "BLR"}],
        "areas": ["trade", "industry"],
    },
    {
        "kind": "figure",
        "pair": "BLR-KGZ",
        "indicator": "turnover_growth",
        "quantity": {"value": 15, "unit": "percent", "hedge": "more_than"},
        "period": "2024",
        "base_period": "2023",
        "stated_by": "А. Турчин",
        "side": "BLR",
        "stated_on": "2025-09-29",
    },
    {
        "kind": "figure",
        "pair": "ARM-KGZ",
        "indicator": "exports",
        "direction": "KGZ->ARM",
        "missing": "nil",
        "period": "1996",
        "basis": "statistics",
        "valuation": "FOB",
    },
    {
        "kind": "target",
        "pair": "BLR-KGZ",
        "indicator": "turnover",
        "quantity": {"value": 500_000_000, "unit": "USD"},
        "horizon": {"words": "в ближайшие пять лет", "by": "2030", "years": 5},
    },
    {
        "kind": "commitment",
        "pair": "BLR-KGZ",
        "form": "agreed",
        "text": "восстановить рейсы",
        "responsible": [{"name": "правительство", "side": "BLR"}],
        "due": {"words": "в 2025 году", "by": "2025"},
        "history": [{"text": "начато", "evidence": EVIDENCE}],
    },
    {
        "kind": "project",
        "pair": "BLR-KGZ",
        "name": "Сборка лифтов",
        "sector": "lifts",
        "history": [{"date": "2025", "text": "предложено", "stage": "idea", "evidence": EVIDENCE}],
    },
    {"kind": "agreement", "pair": "BLR-KGZ", "type": "roadmap", "title": "Дорожная карта"},
    {"kind": "tie", "pair": "BLR-KGZ", "type": "cities", "text": "Минск и Бишкек"},
    {
        "kind": "office",
        "side": "BLR",
        "post": BOTH,
        "post_code": "prime_minister",
        "level": "head_of_government",
        "holder": "Александр Турчин",
        "start": "2025-03-10",
    },
    {
        "kind": "case",
        "pair": "BLR-KGZ",
        "finding": "sides-1a2b3c4d",
        "check": "sides",
        "verdict": "contradicts",
        "text": {"ru": "Расходится.", "en": "It differs."},
        "facts": ["f1", "f2"],
        "causes": [
            {"cause": "timing", "share": {"value": 5, "unit": "percent", "hedge": "at_most"}},
            {"cause": "coverage", "note": "без услуг", "tested_on": "2025-10-02"},
        ],
        "responsible": [{"name": "Белстат", "side": "BLR"}],
        "opened_on": "2025-10-01",
        "closed_on": "2025-11",
        "outcome": "согласовано",
        "status": "closed",
        "revision": 3,
    },
]


def example(given: dict[str, Any]) -> dict[str, Any]:
    return {**given, "evidence": EVIDENCE}


def test_every_kind_has_an_example() -> None:
    assert {given["kind"] for given in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize("given", EXAMPLES, ids=lambda given: given["kind"])
def test_there_and_back_through_json(given: dict[str, Any]) -> None:
    fact = parse_fact(example(given))
    text = fact.model_dump_json()
    again = fact_adapter().validate_json(text)
    assert again == fact
    assert again.key() == fact.key()
    assert fact.id.startswith(given["kind"])


@pytest.mark.parametrize("given", EXAMPLES, ids=lambda given: given["kind"])
def test_what_is_written_out_fits_the_published_schema(given: dict[str, Any]) -> None:
    fact = parse_fact(example(given))
    jsonschema.Draft202012Validator(json_schema()).validate(fact.model_dump(mode="json"))


def test_the_schema_is_a_schema_and_refuses_a_stranger() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kind": "rumour"}, json_schema())


def test_no_fact_without_evidence() -> None:
    with pytest.raises(ValidationError, match="evidence"):
        parse_fact({**EXAMPLES[0], "evidence": []})


def test_the_same_statement_has_one_key_whatever_its_evidence() -> None:
    one = parse_fact(example(EXAMPLES[1]))
    other = parse_fact({**EXAMPLES[1], "evidence": [{"document": "d2"}], "note": "иначе"})
    assert one.key() == other.key()
    assert one.id == other.id
    assert one.key() != parse_fact(example({**EXAMPLES[1], "side": "KGZ"})).key()


def test_a_pair_has_one_order() -> None:
    contact = parse_fact(example(EXAMPLES[0]))
    assert contact.kind == "contact"
    assert contact.pair == "BLR-KGZ"


def test_facts_are_immutable() -> None:
    fact = parse_fact(example(EXAMPLES[0]))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(fact, "id", "other")  # noqa: B010 - the type checker knows it is frozen


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"quantity": None}, "says why it is missing"),
        ({"missing": "nil"}, "says why it is missing"),
        ({"direction": "BLR→RUS"}, "not of the pair"),
        ({"pair": "BLR-BLR"}, "two different countries"),
        ({"period": "2024-14"}, "month"),
        ({"surprise": 1}, "Extra inputs"),
    ],
)
def test_what_is_no_figure_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        parse_fact(example({**EXAMPLES[1], **change}))
