"""What the words of a register's table mean: its heads, and what its cells claim."""

import re
from dataclasses import dataclass, replace

from visavis import world
from visavis.language import CODES, Language, _
from visavis.model import Commitment, CommitmentStatus, Pair
from visavis.planning.standing import Alarm, Followed, Standing

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
_BETWEEN = re.compile(r"[:,()/&+—–-]+")
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
    named: bool = False
    """Whether the cell itself names the sides."""

    @property
    def status(self) -> CommitmentStatus | None:
        """The state that a step would show."""
        return STATUSES.get(self.standing) if isinstance(self.standing, Standing) else None

    def same_as(self, one: Followed) -> bool:
        """Whether it says what the record has; a state that names no side, whoever sent it."""
        if self.standing is None:
            return not self.words
        if self.standing is CommitmentStatus.OPEN:
            return one.standing in OPEN_STANDINGS
        if self.named:
            return set(self.sides) <= set(one.said_by)
        return self.standing is one.standing


def claim(cell: str, pair: Pair, side: str | None) -> Claim:
    """What a cell of states claims; `side` is whose word it is where the cell names none.

    A cell is a state, then nothing or the sides whose word it is; what the papers add behind a
    semicolon may stand there too. Anything else makes it unclear: "done in part" is not done.
    """
    first, *others = [bare(part) for part in re.split(r"[;\n]", cell)]
    if not first and not any(others):
        return Claim(None, (), "")
    words, found = next((row for row in _labels() if first.startswith(row[0])), ("", None))
    sides = _sides(first.removeprefix(words), pair)
    if found is None or sides is None or not all(map(_is_added, others)):
        return Claim(None, (), cell, _("the state “{cell}” is not known").format(cell=cell))
    return _clear(Claim(found, sides or ((side,) if side else ()), cell, named=bool(sides)))


def _clear(made: Claim) -> Claim:
    """The claim, with the reason why it cannot be taken where there is one."""
    why = None
    if made.status is None:
        why = _("“{cell}” takes back what was said; enter it with `visavis commitments … mark`")
    elif made.status is CommitmentStatus.DONE and not made.sides:
        why = _("whose word is “{cell}”? Name the country behind a colon, or give --side")
    return made if why is None else replace(made, why_unclear=why.format(cell=made.words))


def without_cites(text: str) -> str:
    """A cell without the numbers of sources that a paper puts behind the words."""
    return _SPACES.sub(" ", _CITES.sub("", text)).strip()


def bare(text: str) -> str:
    """A cell without what a paper adds: numbers of sources, dashes for nothing, spacing."""
    return _SPACES.sub(" ", _CITES.sub("", text)).strip(" —-;,.").casefold()


def new_words(cell: str, item: Commitment) -> str:
    """What a cell says beside the steps that are known: without their texts, days and sources."""
    left = _SPACES.sub(" ", _CITES.sub("", cell))
    for step in item.history:
        for code in CODES:
            when = f"{world.write_period(step.date, code)}:" if step.date else ""
            by = Language(code).say(" (entered by {name})", name=step.by) if step.by else ""
            for known in filter(None, (when, step.text.within(code), by)):
                left = left.replace(_SPACES.sub(" ", known), "", 1)
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


def _is_added(part: str) -> bool:
    """Whether it is what the papers write behind a state: who is awaited, the alarm, the count."""
    begins = [
        Language(code).say(message, sides="\0", times="\0", score="\0").split("\0")[0]
        for code in CODES
        for message in ("; not confirmed: {sides}", "; carried over: {times}", "; score {score}")
    ]
    begins += [world.label(alarm, code) for alarm in Alarm for code in CODES]
    return not part or any(part.startswith(bare(begin).rstrip(":")) for begin in begins)


def _sides(text: str, pair: Pair) -> tuple[str, ...] | None:
    """The sides that are all a cell names behind its state; None where it says something else."""
    left = _BETWEEN.sub(" ", text).strip()
    if not left:
        return ()
    if left in BOTH:
        return pair.sides
    found = []
    for side in pair.sides:
        for name in sorted(_names(side), key=len, reverse=True):
            found_one = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", left)
            if found_one:
                found.append(side)
                left = left[: found_one.start()] + left[found_one.end() :]
                break
    left = re.sub(r"(?<!\w)(?:и|and|by|со|стороны|сторона|side)(?!\w)", " ", left)
    return tuple(found) if found and not left.strip() else None


def _names(side: str) -> set[str]:
    """What a side is called in the cells of a register, in the cases that Russian needs."""
    forms = (world.russian(side, case) for case in ("nom", "gen", "dat", "ins"))
    given = {world.name(side, "ru"), world.name(side, "en"), *filter(None, forms)}
    return {name.casefold() for name in given} | {side.casefold()}
