"""Messages: who writes to whom, whoever hands it over."""

from collections.abc import Sequence

from visavis.model import ContactForm
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.morphology import readings


def writers(clause: Clause, told: Told, people: Sequence[Actor]) -> list[Actor]:
    """«Министр передал президенту послание короля»: of the king and the president.

    Who brings it is left out where the text says whose it is, and to whom it goes.
    """
    authors = [one for one in people if told.form is ContactForm.EXCHANGE and _wrote(clause, one)]
    others = [one for one in people if one not in authors]
    told_to = [one for one in others if one.first > told.hit.first] or [
        one for one in others if one.side not in {author.side for author in authors}
    ]
    both = [one for one in people if one in authors or one in told_to]
    return both if authors and told_to else list(people)


def _wrote(clause: Clause, actor: Actor) -> bool:
    """Whether the person stands right behind the word for a message: "a letter from …"."""
    between = [hit.last for hit in clause.find("message") if hit.last <= actor.first]
    if not between:
        return False
    words = clause.lemmas(max(between), actor.first)
    if clause.page.language == "ru" and not words:  # «послание короля», not «послание королю»
        tags = [one.tag for one in readings(clause.row.line.tokens[actor.first].text.lower())]
        return not tags or any("gent" in tag for tag in tags)
    return words in _FROM[clause.page.language]


_FROM = {"ru": (("от",), ("от", "имя")), "en": (("of",), ("from",), ("of", "the"), ("from", "the"))}
