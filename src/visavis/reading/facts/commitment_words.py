"""The words of commitments, as patterns over lemmas."""

import re
from dataclasses import dataclass, fields
from functools import cache

from visavis.model import CommitmentForm
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import words
from visavis.reading.shelf import Shelf


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """The patterns of `commitments.yaml`; what each is for is said there."""

    forms: Shelf[tuple[CommitmentForm, re.Pattern[str]]]
    """What binds, by form."""
    agreed: re.Pattern[str]
    proposed: re.Pattern[str]
    intended: re.Pattern[str]
    instructed: re.Pattern[str]
    ought: re.Pattern[str]
    future: re.Pattern[str]
    help: re.Pattern[str]
    told: re.Pattern[str]
    one_sided: re.Pattern[str]
    past_only: re.Pattern[str]
    with_infinitive: re.Pattern[str]
    vague: re.Pattern[str]
    concrete: re.Pattern[str]
    meeting: re.Pattern[str]
    bodies: re.Pattern[str]
    no_commitment: re.Pattern[str]
    own_affairs: re.Pattern[str]
    joint: re.Pattern[str]
    heads: re.Pattern[str]
    official: re.Pattern[str]
    clause: re.Pattern[str]


@cache
def commitment_words(language: str) -> CommitmentWords:
    """The words of a language."""
    table = dictionary(language, "commitments")
    names = [field.name for field in fields(CommitmentWords) if field.name != "forms"]
    found = {name: words(table[name]) for name in names}
    forms = [(form, found[form.value]) for form in CommitmentForm]
    return CommitmentWords(Shelf(forms, lambda form: form[1]), **found)
