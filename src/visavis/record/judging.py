"""Judging: whether a judgement can be taken.

The invariant: the state of a fact is what the last judgement on it says, in the order of the
journal, and without a judgement the state it was added with. No judgement is changed or removed;
to undo one, make another (`accept` puts a rejected or merged fact back as it was). A merge, and a
correction, leave the evidence with the fact that was found, and lend it to the one that takes its
place; so undoing them takes nothing along that was not there before.
"""

from typing import Any

from sqlalchemy import Connection, select

from visavis.language import _
from visavis.record.projection import resolve
from visavis.record.tables import fact, judgement

CHAIN = 1000
"""The longest chain of merges that is followed; a longer one cannot come from people."""


class Judging:
    """Holds judgements, in JSON's types, against the facts they name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def refusal(self, given: dict[str, Any]) -> tuple[str, str] | None:
        """The field and the reason for which it cannot be taken. Ids become those that stand."""
        for name in ("fact", "into"):
            if name in given:
                stands = resolve(self._connection, [given[name]]).get(given[name])
                if stands is None:
                    return name, _("there is no fact {id}.").format(id=given[name])
                given[name] = stands
        needs_other = given["decision"] in ("merge", "correct")
        if needs_other and "into" not in given:
            return "into", _("a merge or a correction names the fact that takes the other's place.")
        if not needs_other and "into" in given:
            return "into", _("only a merge or a correction names another fact.")
        return self._wrong_other(given) if needs_other else None

    def _wrong_other(self, given: dict[str, Any]) -> tuple[str, str] | None:
        one, other = self._row(given["fact"]), self._row(given["into"])
        if one.pair != other.pair or (given["decision"] == "merge" and one.kind != other.kind):
            return "into", _(
                "{one} is a {kind} of {pair}, {other} a {other_kind} of {other_pair}."
            ).format(
                one=one.id,
                kind=one.kind,
                pair=one.pair,
                other=other.id,
                other_kind=other.kind,
                other_pair=other.pair,
            )
        if one.id in self._chain(other.id):
            return "into", _("{other} is itself merged into {one}.").format(
                one=one.id, other=other.id
            )
        return None

    def stands(self, given: dict[str, Any]) -> bool:
        """Whether just this judgement has been taken before."""
        same = [judgement.c[name] == given[name] for name in ("decision", "by", "at")]
        same += [
            judgement.c[name].is_not_distinct_from(given.get(name)) for name in ("why", "into")
        ]
        number = self._row(given["fact"]).number
        found = select(judgement.c.number).where(judgement.c.fact == number, *same).limit(1)
        return self._connection.execute(found).first() is not None

    def _row(self, name: str) -> Any:
        return self._connection.execute(
            select(fact.c.number, fact.c.id, fact.c.kind, fact.c.pair, fact.c.merged_into).where(
                fact.c.id == name
            )
        ).one()

    def _chain(self, name: str) -> list[str]:
        """The fact and those it is merged into, one after the other."""
        chain: list[str] = []
        at: str | None = name
        while at is not None and len(chain) < CHAIN:
            chain.append(at)
            at = self._row(at).merged_into
        return chain
