"""What the words of a register's table mean: its heads, and what its cells claim."""

import re
from dataclasses import dataclass

from visavis import world
from visavis.language import CODES, Language, _
from visavis.model import Commitment, CommitmentStatus, Pair
from visavis.planning.standing import Followed, Standing

OPEN_STANDINGS = (Standing.PROPOSED, Standing.AGREED)

STATUSES = {
    Standing.AGREED: CommitmentStatus.AGREED,
    Standing.UNDER_WAY: CommitmentStatus.UNDER_WAY,
    Standing.SAID_DONE: CommitmentStatus.DONE,
    Standing.DONE: CommitmentStatus.DONE,
    Standing.DROPPED: CommitmentStatus.DROPPED,
}

ALSO = {
    Standing.UNDER_WAY: ("в работе", "исполняется", "in progress", "ongoing"),
    Standing.DONE: ("исполнено", "исполнен", "выполнен", "завершено", "completed", "fulfilled"),
    Standing.DROPPED: ("снято", "снят с контроля", "cancelled", "withdrawn"),
}
"""What people write for a state beside its label; the beginning of the cell is looked at."""

BOTH = ("обе стороны", "обеими сторонами", "обеих сторон", "both sides", "both")

_CITES = re.compile(r"\[[\d\s,–-]+\]")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def heads(language: str) -> dict[str, str]:
    """The heads of the columns, by what they hold; the sides' columns bear their names."""
    words = Language(language)
    return {
        "id": words.say("Id"),
        "point": words.say("Point"),
        "session": words.say("Session"),
        "text": words.say("What was decided"),
        "form": words.say("Form"),
        "due": words.say("By when"),
        "state": words.say("State"),
        "said_by": words.say("Said by"),
        "done": words.say("What was done"),
        "score": words.say("Score"),
        "evidence": words.say("Source"),
    }


@dataclass(frozen=True, slots=True)
class Claim:
    """What a cell of states says: the state, whose word it is, and why it is not clear."""

    standing: Standing | CommitmentStatus | None
    sides: tuple[str, ...]
    words: str
    why_unclear: str | None = None

    @property
    def status(self) -> CommitmentStatus | None:
        """The state that a step would show."""
        return STATUSES.get(self.standing) if isinstance(self.standing, Standing) else None

    def same_as(self, one: Followed) -> bool:
        """Whether it says what the record has."""
        if self.standing is None:
            return not self.words
        if self.standing is CommitmentStatus.OPEN:
            return one.standing in OPEN_STANDINGS
        if self.status is CommitmentStatus.DONE and self.sides:
            return set(self.sides) <= set(one.said_by)
        return self.standing is one.standing


def claim(cell: str, pair: Pair, side: str | None) -> Claim:
    """What a cell of states claims; `side` is whose word it is where the cell names none."""
    first = bare(re.split(r"[;\n]", cell, maxsplit=1)[0])
    if not first:
        return Claim(None, (), "")
    found = next((one for words, one in _labels() if first.startswith(words)), None)
    if found is None:
        return Claim(None, (), cell, _("the state “{cell}” is not known").format(cell=cell))
    sides = _sides(first, pair) or ((side,) if side else ())
    made = Claim(found, sides, cell)
    if made.status is None:
        why = _("“{cell}” takes back what was said; enter it with `visavis commitments … mark`")
        return Claim(found, sides, cell, why.format(cell=cell))
    if made.status is CommitmentStatus.DONE and not sides:
        why = _("whose word is “{cell}”? Name the country behind a colon, or give --side")
        return Claim(found, sides, cell, why.format(cell=cell))
    return made


def bare(text: str) -> str:
    """A cell without what a paper adds: numbers of sources, dashes for nothing, spacing."""
    return _SPACES.sub(" ", _CITES.sub("", text)).strip(" —-;,.").casefold()


def new_words(cell: str, item: Commitment) -> str:
    """What a cell says beside the steps that are known: without their texts, days and sources."""
    left = _SPACES.sub(" ", _CITES.sub("", cell))
    for step in item.history:
        for code in CODES:
            when = f"{world.write_period(step.date, code)}:" if step.date else ""
            for known in (when, step.text.within(code)):
                if known:
                    left = left.replace(_SPACES.sub(" ", known), "")
    return left.strip(" —-;,.")


def _labels() -> list[tuple[str, Standing | CommitmentStatus]]:
    """Every way to write a state, the longest first."""
    found: list[tuple[str, Standing | CommitmentStatus]] = [
        (world.label(one, code).casefold(), one)
        for one in (*Standing, CommitmentStatus.OPEN)
        for code in CODES
    ]
    found += [(words, one) for one, some in ALSO.items() for words in some]
    return sorted(found, key=lambda row: -len(row[0]))


def _sides(text: str, pair: Pair) -> tuple[str, ...]:
    """The sides named in a cell."""
    if any(words in text for words in BOTH):
        return pair.sides
    return tuple(side for side in pair.sides if any(name in text for name in _names(side)))


def _names(side: str) -> set[str]:
    forms = (world.russian(side, case) for case in ("nom", "gen", "dat", "ins"))
    given = {world.name(side, "ru"), world.name(side, "en"), *filter(None, forms)}
    return {name.casefold() for name in given} | {side.casefold()}
