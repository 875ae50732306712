"""`visavis check`."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.options import (
    LangOption,
    StoreOption,
    day_of,
    one_of,
    pair_of,
    period_of,
    tongue,
)
from visavis.cli.output import AsJson, AsTable, chosen
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visavis.checking import Finding
    from visavis.model import AnyFact, Pair
    from visavis.record import Store

STATEMENT = "statement"
"""In the place of the first country: the second argument is a sentence to check."""


def check(
    first: Annotated[
        str,
        typer.Argument(
            metavar="FIRST",
            help=_("One country: ISO code or name; or the word `statement`."),
            show_default=False,
        ),
    ],
    second: Annotated[
        str,
        typer.Argument(
            metavar="SECOND",
            help=_("The other country; or, after `statement`, the sentence to check."),
            show_default=False,
        ),
    ],
    pair: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--pair",
            metavar="FIRST SECOND",
            help=_("The two countries that the statement is about."),
            show_default=False,
        ),
    ] = None,
    side: Annotated[
        str | None,
        typer.Option(
            "--side",
            metavar="COUNTRY",
            help=_("Whose statement it is, if the sentence does not say."),
            show_default=False,
        ),
    ] = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATE",
            help=_("The day of the statement, for “last year” and the like; else today."),
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help=_("Only findings on something from this year, month or day on."),
            show_default=False,
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="VERDICT",
            help=_("Only this verdict, such as contradicts; may be repeated."),
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
    as_table: AsTable = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Hold stated figures against each other and against the statistics."""
    from visavis.model import Verdict

    form = chosen(as_json=as_json, as_csv=False, as_table=as_table)
    verdicts = one_of(only, [verdict.value for verdict in Verdict], _("verdict"))
    from_day = period_of(since, "--since")
    stated = first.casefold() == STATEMENT
    about = _pair_of_statement(pair) if stated else _pair_of_countries(first, second, pair, side)
    with _opened(store) as shelf:
        known = list(shelf.facts(about))
        if stated:
            findings = _of_statement(second, about, side, day_of(day, "--date"), known)
        else:
            from visavis.checking import check as check_pair

            findings = check_pair(about, known)
        wanted = [
            finding
            for finding in findings
            if (not verdicts or finding.verdict in verdicts)
            and (from_day is None or _is_since(finding, from_day.start))
        ]
        if stated and side is None and not any(_has_voice(finding) for finding in wanted):
            typer.echo(_("Whose statement it is was not said; give it with --side."), err=True)
        _show(wanted, about, shelf, "table" if as_table else "json" if form == "json" else "report",
              tongue(lang))  # fmt: skip


def _opened(store: str | None) -> "Store":
    from visavis.record import open_record

    return open_record(store)


def _pair_of_countries(
    first: str, second: str, pair: tuple[str, str] | None, side: str | None
) -> "Pair":
    if pair is not None or side is not None:
        raise InputError(
            _("--pair and --side go with a statement: visavis check statement TEXT --pair A B.")
        )
    return pair_of(first, second)


def _pair_of_statement(pair: tuple[str, str] | None) -> "Pair":
    if pair is None:
        raise InputError(
            _("Whose trade is it? Give both countries: visavis check statement TEXT --pair A B.")
        )
    return pair_of(*pair)


def _of_statement(
    text: str, pair: "Pair", side: str | None, day: date | None, known: "Iterable[AnyFact]"
) -> "tuple[Finding, ...]":
    from visavis.checking import check_statement
    from visavis.reading.reader import read_text
    from visavis.world import country

    code = country(side) if side else None
    if code is not None and code not in pair.sides:
        raise InputError(
            _("{side} is not one of the two countries {pair}.").format(side=code, pair=pair)
        )
    today = day or datetime.now(UTC).date()
    reading = read_text(text, date=today, pair=pair, document_id=STATEMENT)
    if reading.reason:
        raise InputError(_("The statement cannot be read: {reason}").format(reason=reading.reason))
    return check_statement(pair, reading.facts, known, code, text)


def _is_since(finding: "Finding", day: date) -> bool:
    return any(fact.when is not None and fact.when.end >= day for fact in finding.facts)


def _has_voice(finding: "Finding") -> bool:
    """Whether the statement checked is of a side of the pair."""
    return any(
        getattr(fact, "side", None) in finding.pair.sides
        for fact in finding.facts
        if any(piece.document == STATEMENT for piece in fact.evidence)
    )


def _show(
    findings: "list[Finding]", pair: "Pair", shelf: "Store", form: str, language: str
) -> None:
    from visavis.cli import findings as shown
    from visavis.record.cases import Cases
    from visavis.record.store import user

    cases = {file.case.finding: file for file in Cases(shelf, user()).of(pair)}
    if form == "json":
        shown.as_json(findings, cases)
    elif form == "table":
        shown.as_table(findings, language)
    else:
        cited = {name for finding in findings for name in finding.documents}
        documents = {document.id: document for document in shelf.documents(cited)}
        shown.as_report(findings, documents, cases, language)
    typer.echo(_("Findings: {count}").format(count=len(findings)), err=True)
    if not findings:
        hint = _("See what the record holds: visavis facts {first} {second}")
        typer.echo(hint.format(first=pair.first, second=pair.second), err=True)
