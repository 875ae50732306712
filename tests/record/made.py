"""Small documents and facts for the tests of the store."""

import json
from typing import Any

from visavis.model import AnyFact, Decision, Document, Judgement, parse_fact

TEXT = "Товарооборот составил 133 млн долларов."


def document(name: str = "d1", text: str | None = TEXT, **more: Any) -> Document:
    return Document.model_validate({"id": name, "publisher": "БелТА", "text": text, **more})


def cited(name: str = "d1", words: str = "133 млн") -> dict[str, Any]:
    start = TEXT.index(words)
    return {"document": name, "start": start, "stop": start + len(words), "text": words}


def figure_json(value: int = 133, **more: Any) -> dict[str, Any]:
    return {
        "kind": "figure",
        "pair": "BLR-KGZ",
        "indicator": "turnover",
        "quantity": {"value": value, "unit": "million_usd"},
        "period": "2024",
        "areas": ["trade"],
        "evidence": [cited()],
        **more,
    }


def figure(value: int = 133, **more: Any) -> AnyFact:
    return parse_fact(figure_json(value, **more))


def contact(name: str, day: str | None, **more: Any) -> AnyFact:
    given = {"kind": "contact", "id": name, "pair": "BLR-KGZ", "form": "meeting", "dates": day}
    return parse_fact({**given, "evidence": [{"document": "d1"}], **more})


def judgement(
    fact: str, decision: str, into: str | None = None, at: str = "2025-09-30T10:00:00Z"
) -> Judgement:
    return Judgement.model_validate(
        {"fact": fact, "decision": Decision(decision), "by": "Анна", "at": at, "into": into}
    )


def line(given: dict[str, Any]) -> str:
    return json.dumps(given, ensure_ascii=False)


def document_line(name: str = "d1", text: str | None = TEXT) -> str:
    return line({"kind": "document", "id": name, "publisher": "БелТА", "text": text})
