"""Sessions: of which commission, round or forum a bare «заседание» is."""

from collections.abc import Sequence

from visavis.model import ContactForm
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, Seen
from visavis.reading.facts.contacts.vocabulary import vocabulary
from visavis.reading.page import Page


def last_session(page: Page, number: int, found: Sequence[Seen]) -> ContactForm | None:
    """The form of the session or round told last; of a forum where none was told.

    Else that which a post names: «принял главу делегации на заседании комиссии».
    """
    told_of = [seen.form for seen in found if seen.form in BY_THEMSELVES]
    sessions = [form for form in told_of if form is not ContactForm.FORUM]
    known = next(reversed(sessions or told_of), None)
    words = vocabulary(page.language)
    if known is not None or not page.rows[number].line.has(words.session):
        return known
    session = ContactForm.COMMISSION_SESSION
    patterns = [pattern for form, pattern in words.forms.entries if form is session]
    of_two = [
        row.line
        for row in page.rows[:number]
        if not any(row.line.has(bloc) for __, bloc in words.frameworks)
    ]
    named = any(row.line.has(words.bodies) for row in page.rows[: number + 1])
    return session if named or any(line.has(one) for line in of_two for one in patterns) else None
