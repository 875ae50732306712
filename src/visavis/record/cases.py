"""Cases: the discrepancy cases of a record, each with all the states it went through.

The invariant: no state of a case is changed or removed. A change puts a corrected case, accepted,
in the place of the one that stands, and a judgement says by whom and when; the id with which a
case was opened stays its name, and every later id leads to it too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from visavis.errors import InputError, UnknownName
from visavis.language import _
from visavis.model import Case, Decision, Judgement
from visavis.record.deciding import Judge
from visavis.record.guess import did_you_mean
from visavis.record.rows import fact_row
from visavis.record.store import Store
from visavis.record.tables import State


@dataclass(frozen=True, slots=True)
class Step:
    """One judgement in the life of a case: what stood before and after it.

    `before` is None at the opening, `after` where the case was rejected or merged into another.
    """

    judgement: Judgement
    before: Case | None
    after: Case | None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case under the id with which it was opened."""

    name: str
    case: Case
    """As it stands; as it stood last, when people have rejected or merged it."""
    stands: bool
    steps: tuple[Step, ...]

    @property
    def last_change(self) -> Judgement | None:
        """The judgement that put the present state in the place of another."""
        into = [
            step.judgement
            for step in self.steps
            if step.judgement.decision is Decision.CORRECT and step.judgement.into == self.case.id
        ]
        return into[-1] if into else None


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of a store; whoever changes them has a name."""

    store: Store
    by: str

    def of(self, pair: str | None = None) -> list[CaseFile]:
        """The cases of a pair (or of all) that stand, the oldest first."""
        files = [file for file in self._files(pair) if file.stands]
        return sorted(files, key=lambda file: (str(file.case.opened_on), file.name))

    def find(self, name: str) -> CaseFile:
        """The case with an id that it has or had, or on a finding; else UnknownName."""
        fact = self.store.fact(name)
        files = list(self._files(fact.pair if isinstance(fact, Case) else None))
        for file in files:
            if name in {file.name, file.case.id, file.case.finding} or name in _ids(file):
                return file
        raise UnknownName(_unknown(name, files))

    def on(self, pair: str, finding: str) -> CaseFile | None:
        """The case that stands on a finding."""
        return next((file for file in self.of(pair) if file.case.finding == finding), None)

    def open(self, case: Case) -> CaseFile:
        """Put a new case into the record, with a judgement that says who opened it."""
        Judge(self.store, self.by).add(fact_row(case))
        return self.find(case.id)

    def change(
        self, file: CaseFile, changes: Mapping[str, Any], why: str | None = None
    ) -> CaseFile:
        """Put a corrected state in the place of the one that stands."""
        if not file.stands:
            raise InputError(_rejected(file))
        said = file.case.model_dump(exclude={"id"}) | dict(changes)
        changed = Case.model_validate(said | {"revision": file.case.revision + 1})
        Judge(self.store, self.by).correct(file.case.id, fact_row(changed), why)
        return self.find(file.name)

    def _files(self, pair: str | None) -> Iterator[CaseFile]:
        facts = self.store.facts(pair, kinds=("case",), state=None)
        cases = {fact.id: fact for fact in facts if isinstance(fact, Case)}
        taken = {name: self.store.judgements(name) for name in cases}
        opened = _opened(cases, taken)
        states: dict[str, list[Case]] = defaultdict(list)
        for name, case in cases.items():
            states[opened[name]].append(case)
        for name, held in states.items():
            standing = [one for one in held if self.store.state(one.id) == State.ACCEPTED]
            case = max(standing or held, key=lambda one: one.revision)
            judged = (one for state in held for one in taken[state.id])
            yield CaseFile(name, case, bool(standing), tuple(_steps(judged, cases)))


def _ids(file: CaseFile) -> set[str]:
    cases = (case for step in file.steps for case in (step.before, step.after))
    return {case.id for case in cases if case is not None}


def _opened(cases: Mapping[str, Case], taken: Mapping[str, Iterable[Judgement]]) -> dict[str, str]:
    """For the id of each state the one with which its case was opened."""
    before = {
        judgement.into: name
        for name, judgements in taken.items()
        for judgement in judgements
        if judgement.into in cases and judgement.decision is Decision.CORRECT
    }
    found: dict[str, str] = {}
    for name in cases:
        first = name
        while first in before:
            first = before[first]
        found[name] = first
    return found


def _steps(judged: Iterable[Judgement], cases: Mapping[str, Case]) -> Iterator[Step]:
    """What stood before and after each judgement, in the order in which they were taken.

    Taking back a change is two judgements at one moment: the former state is accepted, and the
    one that had taken its place rejected. They are one step.
    """
    standing: Case | None = None
    ordered = sorted(judged, key=lambda one: (one.at, one.decision is Decision.REJECT))
    for judgement in ordered:
        of = cases[judgement.fact]
        after: Case | None = of
        if judgement.decision is Decision.CORRECT:
            after = cases.get(judgement.into or "")
        elif judgement.decision in (Decision.REJECT, Decision.MERGE):
            if standing is not None and standing.id != of.id:
                continue
            after = None
        if standing is not None and after is not None and after.id == standing.id:
            continue
        yield Step(judgement, standing, after)
        standing = after


def _unknown(name: str, files: Iterable[CaseFile]) -> str:
    known = [file.name for file in files] + [file.case.finding for file in files]
    said = _("There is no case {name!r}.").format(name=name) + did_you_mean(name, known)
    hint = _("`visavis case list FIRST SECOND` lists the cases of two countries.")
    return f"{said} {hint}"


def _rejected(file: CaseFile) -> str:
    return _("The case {name} was rejected; open it again on its finding {finding}.").format(
        name=file.name, finding=file.case.finding
    )
