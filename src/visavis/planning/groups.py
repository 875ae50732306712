"""Groups: the working groups and subcommissions of a commission that the record names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visavis.model import AnyFact, Commitment, Contact, Words

_NAMED = re.compile(
    r"(?:совместн\w+ )?(?:рабоч\w+ групп\w*|подкомисси\w+|подкомитет\w*)"
    r"(?: (?:по|при|в)\b[^,.;:()«»]*)?"
    r"|(?:joint )?(?:working groups?|sub-?commissions?|sub-?committees?)"
    r"(?: (?:on|for|of)\b[^,.;:()]*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """A group as the words of a fact name it."""

    name: Words
    fact: AnyFact


def working_groups(facts: Iterable[AnyFact]) -> tuple[Group, ...]:
    """Each group once, where it was named last; told by its words, since no kind of fact is one."""
    found: dict[str, Group] = {}
    for fact in sorted(facts, key=lambda one: (str(one.when.start) if one.when else "", one.id)):
        for words in _texts(fact):
            for name in _names(words):
                found[str(name).casefold()] = Group(name, fact)
    return tuple(found[key] for key in sorted(found))


def _texts(fact: AnyFact) -> Iterator[Words]:
    """What a contact or a commitment says, and who answers for it or took part."""
    if isinstance(fact, Contact):
        yield from (words for words in (fact.summary, fact.note) if words)
        yield from (one.post for one in fact.participants if one.post)
    if isinstance(fact, Commitment):
        yield fact.text
        yield from (party.name for party in fact.responsible)


def _names(words: Words) -> Iterator[Words]:
    """The groups that a text names, by language: the first of one language with that of another."""
    rows = [
        [match.group().strip() for match in _NAMED.finditer(words.within(code))]
        for code in words.languages
    ]
    for at in range(max(map(len, rows), default=0)):
        yield Words(
            {
                code: row[at]
                for code, row in zip(words.languages, rows, strict=True)
                if at < len(row)
            }
        )
