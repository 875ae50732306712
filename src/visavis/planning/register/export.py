"""Export: the commitments as rows of a table, which can be read back in."""

from collections.abc import Iterable, Iterator

from visavis import world
from visavis.language import Language
from visavis.model import Commitment, Evidence, Pair
from visavis.model.document import THIRD
from visavis.planning.register.held import Register
from visavis.planning.register.words import heads
from visavis.planning.standing import Followed


def columns(language: str, pair: Pair) -> list[str]:
    """The heads of an exported table."""
    names = heads(language)
    sides = [world.name(side, language) for side in pair.sides]
    first = [names[one] for one in ("id", "point", "session", "text", "form")]
    last = [names[one] for one in ("due", "state", "said_by", "done", "score", "evidence")]
    return [*first, *sides, *last]


def rows(followed: Iterable[Followed], register: Register, language: str) -> Iterator[list[str]]:
    """A row for each commitment, in the order of `columns`."""
    words = Language(language)
    for one in followed:
        item = one.item
        contact = register.contacts.get(item.contact or "")
        number = contact.number if contact else None
        yield [
            item.id,
            item.point or "",
            str(number or item.contact or ""),
            item.text.within(language),
            world.label(item.form, language),
            *(bodies(item, side, language) for side in item.pair.sides),
            one.term.words.within(language) if one.term else "",
            world.label(one.standing, language),
            ", ".join(_side(side, words) for side in one.said_by),
            "; ".join(step.text.within(language) for step in item.history),
            "" if one.score is None else str(one.score),
            " ".join(dict.fromkeys(_address(register, piece) for piece in item.evidence)),
        ]


def bodies(item: Commitment, side: str, language: str) -> str:
    """Who answers for it on a side, with semicolons between."""
    own = (party.name.within(language) for party in item.responsible if party.side == side)
    return "; ".join(own)


def _side(side: str, words: Language) -> str:
    return words.say("a third party") if side == THIRD else world.name(side, words.code)


def _address(register: Register, piece: Evidence) -> str:
    document = register.documents.get(piece.document)
    return (document.url if document else None) or piece.document
