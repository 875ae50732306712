"""`visavis review`."""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.options import LangOption, StoreOption, pair_of, tongue
from visavis.errors import InputError, with_detail
from visavis.language import _

if TYPE_CHECKING:
    from visavis.cli.shown import Screen
    from visavis.model import AnyFact, Pair
    from visavis.record import Store
    from visavis.record.deciding import Judge
    from visavis.record.rows import FactRow

KEYS = dict(zip("фсьуыкгй", "acmesruq", strict=True))
"""The same keys of the keyboard under the Russian layout."""


def review(
    countries: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FIRST SECOND]", help=_("Two countries; else all proposals.")),
    ] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            "--accept", metavar="ID", help=_("Accept a fact; may be repeated."), show_default=False
        ),
    ] = None,
    reject: Annotated[
        list[str] | None,
        typer.Option(
            "--reject", metavar="ID", help=_("Reject a fact; may be repeated."), show_default=False
        ),
    ] = None,
    merge: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--merge",
            metavar="ID INTO",
            help=_("Merge a fact into another, which gains its evidence."),
            show_default=False,
        ),
    ] = None,
    undo: Annotated[
        list[str] | None,
        typer.Option(
            "--undo",
            metavar="ID",
            help=_("Take back the last decision on a fact; may be repeated."),
            show_default=False,
        ),
    ] = None,
    why: Annotated[
        str | None,
        typer.Option(
            "--why", metavar="TEXT", help=_("The reason, kept with it."), show_default=False
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="NAME",
            help=_("Who decides; else your user name."),
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Decide on what was read."""
    from visavis.cli.shown import Screen
    from visavis.record import open_record
    from visavis.record.deciding import Judge
    from visavis.record.store import user

    pair = _pair(countries)
    with open_record(store) as shelf:
        judge = Judge(shelf, by or user())
        if accept or reject or merge or undo:
            _decide(judge, accept or [], reject or [], merge, undo or [], why)
        else:
            _Walk(shelf, judge, Screen(tongue(lang)), pair).go()


def _pair(countries: list[str] | None) -> "Pair | None":
    if not countries:
        return None
    if len(countries) != 2:  # noqa: PLR2004 - a pair is two
        raise InputError(
            _("Review takes two countries or none, got {count}.").format(count=len(countries))
        )
    return pair_of(*countries)


def _decide(
    judge: "Judge",
    accept: Sequence[str],
    reject: Sequence[str],
    merge: tuple[str, str] | None,
    undo: Sequence[str],
    why: str | None,
) -> None:
    """What was asked for on the command line, one after the other."""
    from visavis.model import Decision

    for name in accept:
        judge.decide(name, Decision.ACCEPT, why)
        typer.echo(_("{id}: accepted").format(id=name))
    for name in reject:
        judge.decide(name, Decision.REJECT, why)
        typer.echo(_("{id}: rejected").format(id=name))
    if merge is not None:
        judge.decide(merge[0], Decision.MERGE, why, merge[1])
        typer.echo(_("{id}: merged into {into}").format(id=merge[0], into=merge[1]))
    for name in undo:
        state = judge.undo(name, why)
        typer.echo(_("{id}: now {state}").format(id=name, state=state))


# The walk


class _Enough(Exception):
    """Nothing more is typed, or the user has seen enough."""


@dataclass(slots=True)
class _Walk:
    """From one proposal to the next."""

    store: "Store"
    judge: "Judge"
    screen: "Screen"
    pair: "Pair | None"
    taken: list[tuple[int, str]] = field(default_factory=list)

    def go(self) -> None:
        """Until all are decided on or passed over."""
        from visavis.record import State

        names = [fact.id for fact in self._proposals()]
        with suppress(_Enough):
            at = 0
            while at < len(names) or self.taken:
                at = self._next(names, at)
        left = sum(self.store.state(name) == State.PROPOSED for name in names)
        said = _("Decisions taken: {taken}; proposals left: {left}")
        typer.echo(said.format(taken=len(self.taken), left=left), err=True)

    def _next(self, names: list[str], at: int) -> int:
        """Go through one; behind the last one, whether it is to be undone."""
        from visavis.record import State

        if at >= len(names):
            if self._key(_("That was the last one: u undo it, q quit: ")) != "u":
                return at
            return self._undone(at)
        fact = self.store.fact(names[at])
        if fact is None or self.store.state(names[at]) != State.PROPOSED:
            return at + 1
        self.screen.put()
        self.screen.put(_("Proposal {n} of {count}").format(n=at + 1, count=len(names)))
        return self._one(fact, at)

    def _proposals(self) -> "Iterator[AnyFact]":
        """Those of the pair, and the terms of office of its sides; else all."""
        from visavis.record import State

        yield from self.store.facts(self.pair, state=State.PROPOSED)
        if self.pair is not None:
            for fact in self.store.facts(kinds=["office"], state=State.PROPOSED):
                if fact.kind == "office" and fact.side in self.pair.sides:
                    yield fact

    def _one(self, fact: "AnyFact", at: int) -> int:
        """Show one and do what is answered; the place of the next one."""
        from visavis.model import Decision

        self._show(fact)
        while True:
            key = self._key(_("a accept, c correct, m merge, r reject, s skip, u undo, q quit: "))
            try:
                if key == "s":
                    return at + 1
                if key == "u":
                    return self._undone(at)
                if key == "a":
                    self.judge.decide(fact.id, Decision.ACCEPT)
                elif key == "r":
                    self.judge.decide(fact.id, Decision.REJECT, self._why())
                elif key == "m":
                    if not self._merge(fact):
                        continue
                elif not (key == "c" and self._correct(fact)):
                    continue
            except InputError as error:
                typer.echo(str(error), err=True)
                continue
            self.taken.append((at, fact.id))
            return at + 1

    def _show(self, fact: "AnyFact") -> None:
        from visavis.record.deciding import merges_into

        screen = self.screen
        screen.fact(fact, getattr(fact, "pair", None))
        cited = {piece.document for piece in fact.evidence}
        documents = {one.id: one for one in self.store.documents(cited)}
        for piece in fact.evidence:
            screen.in_context(piece, documents.get(piece.document))
        for one in merges_into(self.store, fact.id):
            said = _("{id} was merged into it by {by}").format(id=one.fact, by=one.by)
            screen.put(f"{said}: {one.why}" if one.why else said, style="yellow", indent=4)

    def _key(self, question: str) -> str:
        key = _ask(question)[:1].lower()
        key = KEYS.get(key, key)
        if key == "q":
            raise _Enough
        return key

    def _why(self) -> str:
        return _ask(_("Why (may be left empty): "))

    def _undone(self, at: int) -> int:
        if not self.taken:
            typer.echo(_("There is nothing to undo."))
            return at
        before, name = self.taken.pop()
        self.judge.undo(name)
        return before

    def _merge(self, fact: "AnyFact") -> bool:
        """Merge it into the one that is chosen by number or id; False when none is."""
        from visavis.model import Decision
        from visavis.record.deciding import closest

        near = closest(self.store, fact)
        for number, one in enumerate(near, 1):
            self.screen.put(f"{number}  {one.id}", style="bold", indent=4)
            self.screen.fact(one, getattr(one, "pair", None), indent=7)
        answer = _ask(_("Merge into (a number of the list, or an id; empty: none): "))
        if not answer:
            return False
        chosen = answer.isdecimal() and 1 <= int(answer) <= len(near)
        into = near[int(answer) - 1].id if chosen else answer
        self.judge.decide(fact.id, Decision.MERGE, self._why(), into)
        return True

    def _correct(self, fact: "AnyFact") -> bool:
        """Let the user edit it until it can be taken; False when they leave it."""
        text = as_yaml(fact)
        while True:
            edited = _edited(text)
            if edited is None or edited == text:
                typer.echo(_("Nothing was changed."))
                return False
            row, problems = taken_back(edited, fact)
            if row is not None:
                try:
                    self.judge.correct(fact.id, row, self._why())
                except InputError as error:
                    problems = str(error)
                else:
                    return True
            typer.echo(problems)
            again = _ask(_("e edit again, anything else leaves it as it is: "))[:1].lower()
            if KEYS.get(again, again) != "e":
                return False
            text = edited


def _ask(question: str) -> str:
    """A line from the user; the walk ends where there is none."""
    typer.echo(question, nl=False)
    answer = sys.stdin.readline()
    if not sys.stdin.isatty() or not answer:
        typer.echo()
    if not answer:
        raise _Enough
    return answer.strip()


# Correcting


def as_yaml(fact: "AnyFact") -> str:
    """The fact as a person edits it: without its id, which follows from what it says."""
    import yaml

    said = fact.model_dump(mode="json", exclude={"id"}, exclude_defaults=True)
    head = _("# Change what is wrong and save; `visavis schema` tells what a fact may hold.")
    body = yaml.safe_dump({"kind": fact.kind, **said}, allow_unicode=True, sort_keys=False)
    return f"{head}\n{body}"


def taken_back(edited: str, fact: "AnyFact") -> "tuple[FactRow | None, str]":
    """The fact as edited; or all that is wrong with it."""
    import yaml

    from visavis.record.lines import Faulty, read_line
    from visavis.record.rows import FactRow

    try:
        given = yaml.safe_load(edited)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = _("This is not YAML, from line {line} on.").format(line=mark.line + 1 if mark else 1)
        return None, with_detail(said, getattr(error, "problem", None) or error)
    if isinstance(given, dict):
        given = {"kind": fact.kind, **given}
        for apart in ("id", "state", "also"):
            given.pop(apart, None)
    taken = read_line(json.dumps(given, ensure_ascii=False, default=str))
    if isinstance(taken, FactRow):
        return taken, ""
    if isinstance(taken, Faulty):
        lines = [f"{place}: {what}" if place else what for place, what in taken.wrongs]
        return None, "\n".join(lines)
    return None, _("This is no fact.")


def _edited(text: str) -> str | None:
    """The text as it comes back from the user's editor; None when that was left without saving."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _usual_editor()
    with tempfile.TemporaryDirectory(prefix="visavis-") as folder:
        file = Path(folder) / "fact.yaml"
        file.write_text(text, encoding="utf-8")
        try:
            done = subprocess.run([*shlex.split(command), str(file)], check=False)
        except OSError as error:
            raise InputError(
                _("The editor {command} cannot be started: {reason}. Name one in EDITOR.").format(
                    command=command, reason=error.strerror
                )
            ) from error
        return file.read_text(encoding="utf-8") if done.returncode == 0 else None


def _usual_editor() -> str:
    return "notepad" if os.name == "nt" else "vi"
