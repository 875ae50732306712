"""Kinds: all kinds of fact as one type, with its JSON Schema."""

from functools import cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from visavis.model.agreement import Agreement
from visavis.model.case import Case
from visavis.model.commitment import Commitment
from visavis.model.contact import Contact
from visavis.model.document import Document
from visavis.model.fact import Fact
from visavis.model.figure import Figure
from visavis.model.judgement import Judgement
from visavis.model.office import Office
from visavis.model.project import Project
from visavis.model.target import Target
from visavis.model.tie import Tie

AnyFact = Annotated[
    Contact | Figure | Target | Commitment | Project | Agreement | Tie | Office | Case,
    Field(discriminator="kind"),
]

KINDS: dict[str, type[Fact]] = {
    "contact": Contact,
    "figure": Figure,
    "target": Target,
    "commitment": Commitment,
    "project": Project,
    "agreement": Agreement,
    "tie": Tie,
    "office": Office,
    "case": Case,
}
"""Every kind of fact by its name, in the order of the design."""


@cache
def fact_adapter() -> TypeAdapter[AnyFact]:
    """The validator of all kinds; built once, on first use, since building takes a while."""
    return TypeAdapter(AnyFact)


def parse_fact(given: Any) -> AnyFact:
    """Make a fact of its JSON form; pydantic's ValidationError lists every field that is wrong."""
    return identified(fact_adapter().validate_python(given))


def identified(fact: AnyFact) -> AnyFact:
    """The fact with an id: its own, else one that follows from what it says."""
    if fact.id:
        return fact
    return fact.model_copy(update={"id": f"{fact.kind}-{fact.key()[:16]}"})


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a line of a record file: a fact, a document or a judgement."""
    line = fact_adapter().json_schema(ref_template=_REFERENCE)
    definitions, kinds = line.pop("$defs"), line.pop("oneOf")
    for model in (Document, Judgement):
        schema = model.model_json_schema(ref_template=_REFERENCE)
        definitions.update(schema.pop("$defs", {}))
        schema["properties"]["kind"] = {"const": model.__name__.lower()}
        schema["required"].append("kind")
        definitions[model.__name__] = schema
        kinds.append({"$ref": _REFERENCE.format(model=model.__name__)})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Visavis record",
        "description": "One line of a record file: an object of one of these kinds.",
        "oneOf": kinds,
        "$defs": definitions,
    }


_REFERENCE = "#/$defs/{model}"
