from enum import StrEnum

import pytest

from visavis import model, world
from visavis.language import CODES
from visavis.model import KINDS, ContactForm, Document, Judgement, Level
from visavis.world.reference import reference

ENUMERATIONS = [
    value
    for value in vars(model).values()
    if isinstance(value, type) and issubclass(value, StrEnum)
]


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda one: one.__name__)
def test_every_value_has_a_label_in_both_languages(enumeration: type[StrEnum]) -> None:
    for value in enumeration:
        assert all(world.label(value, language) for language in CODES)


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda one: one.__name__)
def test_no_label_is_for_a_value_that_is_gone(enumeration: type[StrEnum]) -> None:
    assert set(reference("labels")[enumeration.__name__]) == {value.value for value in enumeration}


def test_every_kind_and_every_field_has_a_label() -> None:
    for kind in (*KINDS, "document", "judgement"):
        assert all(world.kind_label(kind, language) for language in CODES)
    fields = {field for kind in KINDS.values() for field in kind.model_fields}
    fields |= {*Document.model_fields, *Judgement.model_fields}
    for field in fields:
        assert world.has_label("fields", field), field


def test_labels_have_both_languages_and_plurals_in_pairs() -> None:
    for section, rows in reference("labels").items():
        for value, words in rows.items():
            assert {"ru", "en"} <= set(words), (section, value)
            assert set(words) <= {"ru", "en", "ru_plural", "en_plural"}, (section, value)
            assert ("ru_plural" in words) == ("en_plural" in words), (section, value)


def test_official_register() -> None:
    assert world.label(ContactForm.OFFICIAL_VISIT, "ru") == "официальный визит"
    assert world.label(ContactForm.OFFICIAL_VISIT, "ru", plural=True) == "официальные визиты"
    assert world.label(ContactForm.CONSULTATIONS, "ru", plural=True) == "консультации"
    assert world.label(Level.HEAD_OF_STATE, "en") == "head of state"
    assert world.kind_label("contact", "ru", plural=True) == "контакты"
    assert world.field_label("quantity", "ru") == "значение"
