"""The words of contacts in one language, as patterns over lemmas."""

import re
from dataclasses import dataclass
from functools import cache

from visavis.model import ContactForm, Framework
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import words
from visavis.reading.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What `ru/contacts.yaml` or `en/contacts.yaml` holds; each entry is explained there."""

    forms: Shelf[tuple[ContactForm, re.Pattern[str]]]
    telling: Shelf[re.Pattern[str]]
    """All that a clause may tell of a contact by."""
    frameworks: tuple[tuple[Framework, re.Pattern[str]], ...]
    no_contact: re.Pattern[str]
    other_summit: re.Pattern[str]
    visit: re.Pattern[str]
    margins: re.Pattern[str]
    edges: re.Pattern[str]
    gatherings: re.Pattern[str]
    reference: re.Pattern[str]
    agenda: re.Pattern[str]
    bound: re.Pattern[str]
    planned: re.Pattern[str]
    cancelled: re.Pattern[str]
    postponed: re.Pattern[str]
    held: re.Pattern[str]
    led: re.Pattern[str]
    opened: re.Pattern[str]
    leading: re.Pattern[str]
    delegation: re.Pattern[str]
    weak: re.Pattern[str]
    greets: re.Pattern[str]
    joint: re.Pattern[str]
    past: re.Pattern[str]
    same_day: re.Pattern[str]
    day_before: re.Pattern[str]
    year_before: re.Pattern[str]
    next_step: re.Pattern[str]
    guest: re.Pattern[str]
    hosts: re.Pattern[str]
    invites: re.Pattern[str]
    that: re.Pattern[str]
    session: re.Pattern[str]
    next: re.Pattern[str]
    to_summit: re.Pattern[str]
    apart: re.Pattern[str]
    nouns: re.Pattern[str]
    named_after: re.Pattern[str]
    they: re.Pattern[str]
    separately: re.Pattern[str]
    as_well: re.Pattern[str]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    bodies: re.Pattern[str]
    answers: re.Pattern[str]
    message: re.Pattern[str]


_BINDING = ("agreed", "proposed", "instructed")
"""The words of commitments behind which a contact is what is to be done."""

_LISTS = ("forms", "telling", "frameworks", "no_contact")
_TELLING = ("visit", "greets", "weak", "session")
"""What may tell of a contact beside its form."""


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language; loaded once."""
    table = dictionary(language, "contacts")
    binding = dictionary(language, "commitments")
    table = {**table, "bound": "|".join((table["bound"], *(binding[one] for one in _BINDING)))}
    single = {
        name: words(table[name]) for name in Vocabulary.__dataclass_fields__ if name not in _LISTS
    }
    forms = [(ContactForm(row["form"]), words(row["lemmas"])) for row in table["forms"]]
    telling = [*(pattern for _form, pattern in forms), *(single[name] for name in _TELLING)]
    return Vocabulary(
        forms=Shelf(forms, lambda form: form[1]),
        telling=Shelf(telling, lambda pattern: pattern),
        frameworks=tuple(
            (Framework(name), words(text)) for name, text in table["frameworks"].items()
        ),
        no_contact=words(table["not"]),
        **single,
    )
