"""`visavis commission`: the papers of the intergovernmental commission."""

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, day_of, one_of, tongue
from visavis.cli.output import AsJson
from visavis.cli.planning import named
from visavis.cli.reminders import remind
from visavis.errors import InputError
from visavis.language import CODES, _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.briefs.tree import Brief
    from visavis.planning import Decision, Item

ANSWER_DAYS = 14


class Paper(StrEnum):
    """What the commission is asked for."""

    SESSIONS = "sessions"
    AGENDA = "agenda"
    PROTOCOL = "protocol"
    REPORT = "report"
    REMINDER = "reminder"


def commission(
    first: First,
    second: Second,
    asked_for: Annotated[
        str,
        typer.Argument(
            metavar="PAPER",
            help=_("sessions, agenda, protocol, report or reminder."),
            show_default=False,
        ),
    ] = Paper.SESSIONS,
    session: Annotated[
        int | None,
        typer.Option(
            "--session",
            metavar="NUMBER",
            min=1,
            help=_("The protocol of this session; else a draft of the next."),
            show_default=False,
        ),
    ] = None,
    body: Annotated[
        str | None,
        typer.Option(
            "--body",
            metavar="NAME",
            help=_("Whom to remind: a body, such as KGZ='Ministry of Economy', or `all`."),
            show_default=False,
        ),
    ] = None,
    answer_by: Annotated[
        str | None,
        typer.Option(
            "--answer-by",
            metavar="DATE",
            help=_("By when the body is to answer; else in 14 days."),
            show_default=False,
        ),
    ] = None,
    trade: papers.Trade = None,
    as_of: papers.AsOf = None,
    to: papers.To = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Make the papers of the intergovernmental commission."""
    (known,) = one_of([asked_for], [one.value for one in Paper], _("paper"))
    paper = Paper(known)
    _fitting(paper, session, body, answer_by, trade)
    files = papers.targets(to)
    day = day_of(answer_by, "--answer-by")
    material = papers.material(first, second, as_of, store, trade)
    language = papers.language(tongue(lang))
    if paper is Paper.REMINDER:
        by = day or material.as_of + timedelta(days=ANSWER_DAYS)
        if by < material.as_of:
            raise InputError(
                _("--answer-by takes a day from {today} on, got {day}.").format(
                    today=material.as_of, day=by
                )
            )
        remind(material, body or "", by, files, language, as_json=as_json)
        return
    _known(material, session)
    if as_json:
        papers.print_plain(_commission_plain(material, paper, session))
        return
    papers.put(_maker(paper, session)(material, language), files)


def _fitting(
    paper: Paper,
    session: int | None,
    body: str | None,
    answer_by: str | None,
    trade: list[str] | None,
) -> None:
    """Options that the paper takes, and no others."""
    if session is not None and paper is not Paper.PROTOCOL:
        raise InputError(_("--session goes with `protocol`."))
    if paper is not Paper.REMINDER and (body is not None or answer_by is not None):
        raise InputError(_("--body and --answer-by go with `reminder`."))
    if trade and paper is not Paper.AGENDA:
        raise InputError(_("--trade goes with `agenda`."))
    if paper is Paper.REMINDER and not (body or "").strip():
        raise InputError(_("`reminder` needs --body: the name of a body, or `all`."))


def _known(material: "Material", number: int | None) -> None:
    """The session asked for was held, or is the next."""
    from visavis.planning import next_session, sessions, was_held

    coming = next_session(material.contacts, material.as_of).number
    held = sorted(
        one.number
        for one in sessions(material.contacts)
        if one.number and was_held(one, material.as_of)
    )
    if number is not None and held.count(number) > 1:
        raise InputError(
            _("The record has several sessions of the number {number}; mend that first.").format(
                number=number
            )
        )
    if number is not None and number not in (*held, coming):
        raise InputError(
            _("The record holds no session {number}. Known: {known}; the next: {coming}.").format(
                number=number, known=", ".join(map(str, held)) or "—", coming=coming or "—"
            )
        )


def _maker(paper: Paper, session: int | None) -> "Callable[[Material, Any], Brief]":
    from visavis.briefs.papers import agenda_paper, protocol_paper, report_paper, sessions_paper

    return {
        Paper.SESSIONS: sessions_paper,
        Paper.AGENDA: agenda_paper,
        Paper.PROTOCOL: lambda material, language: protocol_paper(material, language, session),
        Paper.REPORT: report_paper,
    }[paper]


def _commission_plain(material: "Material", paper: Paper, session: int | None) -> Any:
    from visavis.briefs.chapters.next_session import agenda_items
    from visavis.planning import next_session, not_screened, of_session, sessions

    if paper is Paper.AGENDA:
        coming = next_session(material.contacts, material.as_of)
        return {
            "number": coming.number,
            "host": coming.host,
            "due": str(coming.when or "") or None,
            "items": [_item_plain(item) for item in agenda_items(material)],
            "without": [
                {code: why.within(code) for code in CODES}
                for why in not_screened(material.pair, material.flows)
            ],
        }
    if paper is Paper.PROTOCOL:
        return _protocol_plain(material, session)
    held = sessions(material.contacts)
    if paper is Paper.SESSIONS:
        return [contact.model_dump(mode="json") for contact in held]
    return [
        {
            "session": named(contact),
            "commitments": [
                one.item.model_dump(mode="json")
                for one in of_session(material.followed, contact.id)
            ],
        }
        for contact in held
    ]


def _item_plain(item: "Item") -> dict[str, Any]:
    return {
        "heading": item.heading,
        "text": {code: item.text.within(code) for code in CODES},
        "reason": {code: item.reason.within(code) for code in CODES},
        "facts": [fact.id for fact in item.facts],
    }


def _protocol_plain(material: "Material", number: int | None) -> list[dict[str, Any]]:
    from visavis.briefs.papers import draft_of, held_points, numbered
    from visavis.planning import held_session

    held = None if number is None else held_session(material.contacts, number, material.as_of)
    if held is None:
        return [_point_plain(at, point) for at, _group, point in numbered(draft_of(material))]
    return [_point_plain(point.number, point) for point in held_points(material, held)]


def _point_plain(number: str | None, point: "Decision") -> dict[str, Any]:
    return {
        "number": number,
        "group": point.group,
        "text": {code: point.text.within(code) for code in CODES},
        "responsible": [party.model_dump(mode="json") for party in point.responsible],
        "term": {code: point.term.within(code) for code in CODES} if point.term else None,
        "grounds": [{code: why.within(code) for code in CODES} for why in point.origins],
        "facts": [fact.id for fact in point.facts],
    }
