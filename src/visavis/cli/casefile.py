"""Discrepancy cases as a terminal shows them: one with its history, a table, or JSON."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from visavis import world
from visavis.cli.shown import Screen
from visavis.language import Language
from visavis.model import (
    Band,
    Case,
    CaseStatus,
    Cause,
    Decision,
    Document,
    Explanation,
    Party,
    Quantity,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visavis.model import AnyFact
    from visavis.record.cases import CaseFile, Step

UNDER = 2
PERCENT = "percent"
SHARE_WIDTH = 18
DAY_WIDTH = 11
COLOURS = {CaseStatus.OPEN: "bold yellow", CaseStatus.CLOSED: "bold green"}


def plain(file: "CaseFile", *, history: bool = False) -> dict[str, Any]:
    """The JSON form: the case as it stands, under its first id; with `history` how it got there."""
    found = {"case": file.name, **file.case.model_dump(mode="json")}
    if history:
        found["history"] = [
            {
                "at": step.judgement.at.isoformat(),
                "by": step.judgement.by,
                "decision": str(step.judgement.decision),
                "revision": step.after.revision if step.after else None,
                "changed": _changed_fields(step),
                "why": step.judgement.why,
            }
            for step in file.steps
        ]
    return found


def as_json(files: "Sequence[CaseFile]") -> None:
    """An array, a case a line."""
    body = ",\n".join(json.dumps(plain(file), ensure_ascii=False) for file in files)
    sys.stdout.write(f"[\n{body}\n]\n" if body else "[]\n")


def as_table(files: "Sequence[CaseFile]", language: str) -> None:
    """One row a case."""
    from rich.console import Console
    from rich.table import Table

    words = Language(language)
    table = Table(box=None, header_style="bold", pad_edge=False, show_edge=False)
    table.add_column(words.say("Case"), no_wrap=True)
    table.add_column(words.say("Status"), no_wrap=True)
    table.add_column(words.say("Opened"), max_width=DAY_WIDTH)
    table.add_column(words.say("Explained"), max_width=16)
    table.add_column(words.say("What"), overflow="fold", ratio=1)
    for file in files:
        case = file.case
        opened = world.write_period(case.opened_on, language)
        said = case.text.within(language)
        table.add_row(
            file.name,
            world.label(case.status, language),
            opened,
            _percent(case.explained, language) or "—",
            said,
        )
    if files:
        Console().print(table)


def as_page(
    file: "CaseFile",
    facts: "Iterable[AnyFact]",
    documents: Mapping[str, Document],
    language: str,
) -> None:
    """All of one case."""
    page = _Page(file, documents, language)
    page.head()
    page.values(facts)
    page.causes()
    page.people()
    page.history()


class _Page:
    """One case on the screen."""

    def __init__(self, file: "CaseFile", documents: Mapping[str, Document], language: str) -> None:
        self._file, self._case = file, file.case
        self._documents = documents
        self._language = language
        self._words = Language(language)
        self._screen = Screen(language)

    def head(self) -> None:
        """Its name, its state, and what the finding said."""
        from rich.text import Text

        case = self._case
        status = world.label(case.status, self._language)
        countries = "–".join(world.name(code, self._language) for code in case.pair.sides)
        since = self._words.say(
            "opened on {day}", day=world.write_period(case.opened_on, self._language)
        )
        head = Text.assemble(
            (status[:1].upper() + status[1:], COLOURS[case.status]),
            (f"  {self._file.name}", "bold"),
            (f"  {countries}, {since}", "dim"),
        )
        self._screen.put(head)
        if not self._file.stands:
            self._screen.put(
                self._words.say("This case was rejected, or merged into another."), style="bold red"
            )
        self._screen.put(case.text.within(self._language), indent=UNDER)
        verdict = world.label(case.verdict, self._language)
        said = self._words.say("Verdict: {verdict} ({finding})", verdict=verdict,
                               finding=case.finding)  # fmt: skip
        self._screen.put(said, style="dim", indent=UNDER)

    def values(self, facts: "Iterable[AnyFact]") -> None:
        """The facts of the finding, each with where it was published."""
        from visavis.briefs.summary import fact_line

        for fact in facts:
            line = fact_line(fact, self._case.pair, self._language)
            said = ", ".join(part for part in (line.text, line.date_words) if part and part != "—")
            names = dict.fromkeys(self._publisher(name) for name in line.documents)
            self._screen.put(f"• {said} [{', '.join(names)}]", style="dim", indent=2 * UNDER)

    def _publisher(self, name: str) -> str:
        document = self._documents.get(name)
        if document is None:
            return name
        said = document.publisher.within(self._language)
        return f"{said} {document.url}" if document.url else said

    def causes(self) -> None:
        """Each cause with the share of the gap, those not tested at the end; then all together."""
        from rich.table import Table

        self._title(self._words.say("Causes, and the share of the gap that each explains"))
        table = Table(box=None, show_header=False, pad_edge=False)
        table.add_column(no_wrap=True)
        table.add_column(max_width=SHARE_WIDTH)
        table.add_column(overflow="fold", ratio=1, style="dim")
        for cause in Cause:
            explanation = self._case.tested(cause)
            if explanation is not None:
                label = world.label(cause, self._language)
                note = explanation.note.within(self._language) if explanation.note else ""
                table.add_row(label, _share(explanation, self._words), note)
        if self._case.causes:
            self._screen.table(table, indent=2 * UNDER)
        untested = [cause for cause in Cause if self._case.tested(cause) is None]
        if untested:
            names = ", ".join(world.label(cause, self._language) for cause in untested)
            said = self._words.say("Not tested: {causes}.", causes=names)
            self._screen.put(said, style="dim", indent=2 * UNDER)
        together = _together(self._case, self._words)
        if together:
            self._screen.put(together, style="bold", indent=2 * UNDER)

    def people(self) -> None:
        """Who answers for it on each side, where it goes, how it closed."""
        case, words = self._case, self._words
        self._title(words.say("Who follows it up"))
        for side in case.pair.sides:
            names = [
                one.name.within(self._language) for one in case.responsible if one.side == side
            ]
            country = world.name(side, self._language)
            said = ", ".join(names) or words.say("nobody named")
            self._screen.put(f"{country}: {said}", indent=2 * UNDER)
        point = case.point.within(self._language) if case.point else words.say("none named")
        said = words.say("Commission point: {point}", point=point)
        self._screen.put(said, indent=2 * UNDER)
        if case.outcome is not None and case.closed_on is not None:
            day = world.write_period(case.closed_on, self._language)
            outcome = case.outcome.within(self._language)
            said = words.say("Closed on {day}: {outcome}", day=day, outcome=outcome)
            self._screen.put(said, style="bold", indent=2 * UNDER)

    def history(self) -> None:
        """What was done when, and by whom."""
        self._title(self._words.say("History"))
        for step in self._file.steps:
            at = step.judgement.at.astimezone()
            day = world.write_date(at.date(), self._language)
            what = "; ".join(_done(step, self._words))
            why = f" ({step.judgement.why})" if step.judgement.why else ""
            said = f"{day} {at:%H:%M}, {step.judgement.by}: {what}{why}"
            self._screen.put(said, indent=2 * UNDER)

    def _title(self, said: str) -> None:
        self._screen.put(said, style="bold", indent=UNDER)


# What explains it


def _share(explanation: Explanation, words: Language) -> str:
    if explanation.share is None:
        return words.say("share not known")
    return world.write_quantity(explanation.share, words.code)


def _together(case: Case, words: Language) -> str:
    """All shares, and what they leave."""
    explained = case.explained
    if explained is None:
        return ""
    assert explained.low is not None
    assert explained.high is not None
    left = _percent(Band(100 - explained.high, 100 - explained.low), words.code)
    return words.say(
        "Explained together: {explained}; left unexplained: {left}.",
        explained=_percent(explained, words.code),
        left=left,
    )


def _percent(band: Band | None, language: str) -> str:
    """A band within 0 to 100 percent; an end that says nothing is left out."""
    if band is None or band.low is None or band.high is None:
        return ""
    if band.low == band.high:
        one = _decimal(band.low)
        return world.write_quantity(Quantity(value=one, low=one, high=one, unit=PERCENT), language)
    low = None if band.low == 0 else _decimal(band.low)
    high = None if band.high == 100 and low is not None else _decimal(band.high)  # noqa: PLR2004
    return world.write_quantity(Quantity(low=low, high=high, unit=PERCENT), language)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


# What was done


def _changed_fields(step: "Step") -> list[str]:
    if step.before is None or step.after is None:
        return []
    apart = {"id", "revision", "evidence"}
    return [
        name
        for name in Case.model_fields
        if name not in apart and getattr(step.before, name) != getattr(step.after, name)
    ]


def _done(step: "Step", words: Language) -> "Iterator[str]":
    """What a step did, in words."""
    before, after = step.before, step.after
    if after is None:
        into = step.judgement.into
        yield words.say("merged into {into}", into=into) if into else words.say("rejected")
    elif before is None:
        yield words.say("opened")
        if after.causes:
            causes = ", ".join(world.label(one.cause, words.code) for one in after.causes)
            yield words.say("tested at once: {causes}", causes=causes)
    elif step.judgement.decision is not Decision.CORRECT:
        yield words.say("taken back the last change")
    else:
        yield from _changed(before, after, words)


def _changed(before: Case, after: Case, words: Language) -> "Iterator[str]":
    yield from _tested((one for one in after.causes if one not in before.causes), words)
    if after.responsible != before.responsible:
        yield from (_named(one, words) for one in after.responsible
                    if one not in before.responsible)  # fmt: skip
    if after.point is not None and after.point != before.point:
        yield words.say("goes to {point}", point=after.point.within(words.code))
    if after.outcome is not None and after.outcome != before.outcome:
        yield words.say("closed: {outcome}", outcome=after.outcome.within(words.code))


def _tested(explanations: "Iterable[Explanation]", words: Language) -> "Iterator[str]":
    for one in explanations:
        cause = world.label(one.cause, words.code)
        yield words.say("tested {cause}: {share}", cause=cause, share=_share(one, words))


def _named(party: Party, words: Language) -> str:
    side = world.name(party.side, words.code) if party.side else ""
    return words.say("owner, {side}: {name}", side=side, name=party.name.within(words.code))
