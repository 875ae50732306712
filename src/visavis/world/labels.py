"""Labels: the words a user reads for the values, kinds and fields of the model."""

from enum import StrEnum

from visavis.world.reference import reference


def label(value: StrEnum, language: str, *, plural: bool = False) -> str:
    """The label of a value in ru or en; `plural` gives the heading over a group of them."""
    return _written(type(value).__name__, value.value, language, plural)


def kind_label(kind: str, language: str, *, plural: bool = False) -> str:
    """The label of a kind of fact: "contact", «контакт»."""
    return _written("kinds", kind, language, plural)


def field_label(field: str, language: str) -> str:
    """The label of a field, the same in every kind that has it."""
    return _written("fields", field, language, plural=False)


def has_label(section: str, value: str) -> bool:
    """Whether `labels.yaml` has the value, under the enumeration's name, `kinds` or `fields`."""
    return value in reference("labels").get(section, {})


def _written(section: str, value: str, language: str, plural: bool) -> str:
    """The plural falls back to the plain label: «консультации» is its own heading."""
    words = reference("labels")[section][value]
    return str(words.get(f"{language}_plural", words[language]) if plural else words[language])
