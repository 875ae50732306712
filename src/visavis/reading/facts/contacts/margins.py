"""Margins: what a contact is held beside, and what is the gathering of many itself."""

from visavis.model import ContactForm
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.spoken import is_day_before
from visavis.reading.morphology import Hit

OF_THE_TWO = (ContactForm.COMMISSION_SESSION, ContactForm.FORUM)
"""Forms that a bloc has as well: «заседание Экономического совета СНГ»."""

BLOC = 5
"""Words behind «заседание Совета» in which the bloc is named whose council it is."""

BESIDE = 3
"""Words between «на полях» and the gathering."""


def on_whose_margins(clause: Clause, form: ContactForm, hit: Hit) -> bool:
    """«На полях форума провели встречу»: the forum is where, not what."""
    if form is ContactForm.MEETING and not any(
        hit.first == one.first for one in clause.find("nouns")
    ):
        return False
    if form not in (ContactForm.FORUM, ContactForm.COMMISSION_SESSION, ContactForm.MEETING):
        return False
    held = [one.first for one in clause.find("held")]
    return any(
        edge.last <= hit.first <= edge.last + BESIDE
        and not any(edge.last <= verb < hit.first for verb in held)
        for edge in clause.find("edges")
        if not is_day_before(clause, edge)
    )


def is_session(clause: Clause, form: ContactForm, hit: Hit) -> bool:
    """Whether a form is one that a bloc has too, or the word is of its sessions."""
    sessions = form is ContactForm.MEETING and clause.page.language == "ru"
    return form in OF_THE_TWO or (sessions and clause.row.line.lemmas[hit.first] in _SESSIONS)


_SESSIONS = frozenset({"заседание", "сессия", "саммит"})


def of_a_bloc(clause: Clause, hit: Hit) -> bool:
    """«Заседание Совета глав государств СНГ»: of many, no session of the two sides."""
    near = range(hit.first - 1, hit.last + BLOC)
    return any(
        one.first in near
        for _bloc, pattern in clause.words.frameworks
        for one in clause.row.line.find(pattern)
    )
