"""At a glance: the few numbers and sentences a minister reads on the way."""

from collections import Counter
from datetime import date

from visavis.briefs.material import Material
from visavis.briefs.tree import Bullets, Inline, Inlines, KeyFigure, KeyFigures, Section, Text
from visavis.briefs.writer import Writer
from visavis.model import (
    Basis,
    Contact,
    Figure,
    Framework,
    Indicator,
    Level,
    Target,
)
from visavis.planning import Alarm, Standing, last_of_equals, sessions
from visavis.trade import (
    AnnualTurnover,
    StatedRow,
    latest_turnover,
    mirrored_flows,
    stated_rows,
)

SUMMITS = (Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT)


def glance(material: Material, writer: Writer) -> Section:
    """Key figures of both sides, and what stands out."""
    figures = tuple(_key_figures(material, writer))
    lines = tuple(_lines(material, writer))
    blocks = (*((KeyFigures(figures),) if figures else ()), Bullets(lines))
    return Section("glance", writer.say("At a glance"), blocks)


def _key_figures(material: Material, writer: Writer) -> list[KeyFigure]:
    found = []
    for side in material.pair.sides:
        for basis in (Basis.STATISTICS, Basis.STATEMENT):
            turnover = latest_turnover(material.figures, side, basis)
            if turnover is not None:
                found.append(_turnover(writer, turnover))
    return found


def _turnover(writer: Writer, turnover: AnnualTurnover) -> KeyFigure:
    if turnover.basis is Basis.STATISTICS:
        whose = writer.say(
            "official statistics of {country}", country=writer.country(turnover.side, "gen")
        )
    else:
        whose = writer.say("stated by {country}", country=writer.country(turnover.side, "ins"))
    return KeyFigure(
        writer.turnover(turnover),
        writer.say("turnover in {year}", year=turnover.year),
        (Text(whose + " "), writer.cite(*turnover.figures)),
    )


def _lines(material: Material, writer: Writer) -> list[Inlines]:
    found = [line for level in SUMMITS for line in _summit(material, writer, level)]
    found += _session(material, writer)
    found += _signed(material, writer)
    found += _mirror(material, writer)
    found += _said(material, writer)
    found += _target(material, writer)
    found += _commitments(material, writer)
    return found or [(writer.line("The record of the pair holds no facts yet."),)]


def _summit(material: Material, writer: Writer, level: Level) -> list[Inlines]:
    """When those of a level last met each other, and when last for each other alone."""
    last = last_of_equals(material.contacts, level, material.as_of)
    if last is None:
        return []
    inlines: list[Inline] = [
        writer.line(
            "{levels} last met on {meeting}.",
            levels=writer.levels(level),
            meeting=_meeting(writer, last, with_framework=True),
        ),
        Text(" "),
        writer.cite(last),
    ]
    if last.framework is not Framework.BILATERAL:
        inlines += _bilateral(material, writer, level)
    return [tuple(inlines)]


def _bilateral(material: Material, writer: Writer, level: Level) -> tuple[Inline, ...]:
    alone = last_of_equals(material.contacts, level, material.as_of, bilateral=True)
    if alone is None:
        return (writer.line(" The record holds no dated bilateral meeting of theirs."),)
    meeting = _meeting(writer, alone, with_framework=False)
    said = writer.line(" Last bilateral meeting in the record: {meeting}.", meeting=meeting)
    return (said, Text(" "), writer.cite(alone))


def _meeting(writer: Writer, contact: Contact, *, with_framework: bool) -> str:
    place = writer.words(contact.place).text if contact.place else writer.say("place not given")
    form = writer.label(contact.form)
    if with_framework:
        form = f"{form}, {writer.label(contact.framework)}"
    return f"{writer.period(contact.dates)}, {place} ({form})"


def _session(material: Material, writer: Writer) -> list[Inlines]:
    held = sessions(material.contacts)
    if not held:
        return []
    last = held[0]
    number = f"{writer.nth(last.number)}, " if last.number is not None else ""
    line = writer.line(
        "Last session of the intergovernmental commission: {number}{date}, {place}.",
        number=number,
        date=writer.period(last.dates) if last.dates else writer.say("no date"),
        place=writer.words(last.place).text if last.place else writer.say("place not given"),
    )
    return [(line, Text(" "), writer.cite(last))]


def _signed(material: Material, writer: Writer) -> list[Inlines]:
    """The paper signed last."""
    signed = [item for item in material.agreements if item.signed is not None]
    last = max(signed, key=lambda item: item.signed.end if item.signed else 0, default=None)
    if last is None:
        return []
    line = writer.line(
        "Signed last: {title}, {date}.",
        title=writer.words(last.title).text,
        date=writer.period(last.signed),
    )
    return [(line, Text(" "), writer.cite(last))]


def _mirror(material: Material, writer: Writer) -> list[Inlines]:
    """The latest year in which both offices publish a flow: each its own number."""
    found: list[Inlines] = []
    for direction in material.pair.directions:
        flows = mirrored_flows(material.figures, direction)
        flow = flows[-1] if flows else None
        if flow is None or flow.exports is None or flow.imports is None:
            continue
        line = writer.line(
            "Goods from {origin} to {destination} in {year}: {seller} counts {exports}, {buyer}"
            " counts {imports}.",
            origin=writer.country(direction.origin, "gen"),
            destination=writer.country(direction.destination, "acc"),
            year=flow.year,
            seller=writer.country(direction.origin, "gen"),
            exports=_amount(writer, flow.exports),
            buyer=writer.country(direction.destination, "gen"),
            imports=_amount(writer, flow.imports),
        )
        found.append((line, Text(" "), writer.cite(flow.exports, flow.imports)))
    return found


def _amount(writer: Writer, figure: Figure) -> str:
    value = figure.quantity.value if figure.quantity else None
    return writer.label(figure.missing) if value is None else writer.money(value)


def _said(material: Material, writer: Writer) -> list[Inlines]:
    """Of turnover and its growth the latest that was said, and the latest both sides spoke of."""
    rows = stated_rows(material.figures)
    of_turnover = [row for row in rows if row.indicator is Indicator.TURNOVER and row.period]
    of_growth = [row for row in rows if row.indicator is Indicator.TURNOVER_GROWTH and row.period]
    both = next((row for row in of_turnover if row.both_sides), None)
    latest = of_turnover[0] if of_turnover and of_turnover[0] is not both else None
    return [
        _statement(material, writer, row)
        for row in (latest, both, *of_growth[:1])
        if row is not None and any(side in row.by_side for side in material.pair.sides)
    ]


def _statement(material: Material, writer: Writer, row: StatedRow) -> Inlines:
    """What each side says of one period: each its own, none preferred."""
    period = writer.period(row.period)
    if row.indicator is Indicator.TURNOVER_GROWTH:
        lead = writer.line("Growth of turnover, {period}:", period=period)
    elif row.both_sides:
        lead = writer.line("Turnover as each side states it, {period}:", period=period)
    else:
        lead = writer.line("Turnover, {period}:", period=period)
    inlines: list[Inline] = [lead]
    said = [figure for side in material.pair.sides for figure in row.of(side)]
    for position, figure in enumerate(said):
        line = writer.line(
            "{mark} {country} — {quantity}",
            mark=";" if position else "",
            country=writer.side(figure.side),
            quantity=writer.quantity(figure.quantity),
        )
        inlines += [line, writer.cite(figure)]
    silent = [side for side in material.pair.sides if not row.of(side)]
    for side in silent:
        country = writer.country(side)
        inlines.append(writer.line("; {country} — no figure in the record", country=country))
    return (*inlines, Text("."))


def _target(material: Material, writer: Writer) -> list[Inlines]:
    """The amount named last, as it is put most often, with the years that follow, by side."""
    with_number = [
        t
        for t in material.targets
        if t.indicator is Indicator.TURNOVER and t.quantity and t.quantity.value
    ]
    if not with_number:
        return []
    latest = max(with_number, key=lambda t: t.stated_on.end if t.stated_on else date.min)
    same = [
        t
        for t in with_number
        if t.quantity and latest.quantity and t.quantity.value == latest.quantity.value
    ]
    wordings = Counter(writer.quantity(t.quantity) for t in same)
    horizons = [
        writer.say("{country} — {years}", country=writer.side(side), years=", ".join(years))
        for side in (*material.pair.sides, None)
        if (years := _years(same, side))
    ]
    line = writer.line(
        "Target: turnover of {quantity}; years that follow from the statements: {horizons}.",
        quantity=wordings.most_common(1)[0][0],
        horizons="; ".join(horizons) or writer.say("none"),
    )
    return [(line, Text(" "), writer.cite(*same))]


def _years(targets: list[Target], side: str | None) -> list[str]:
    own = [t.horizon.by for t in targets if t.side == side and t.horizon and t.horizon.by]
    return sorted({str(by.end.year) for by in own})


def _commitments(material: Material, writer: Writer) -> list[Inlines]:
    if not material.commitments:
        return []
    standing = Counter(one.standing for one in material.followed)
    late = sum(one.alarm is Alarm.OVERDUE for one in material.followed)
    held = writer.count(
        "{n} commitment, proposal or intention is in the record",
        "{n} commitments, proposals and intentions are in the record",
        len(material.commitments),
    )
    rest = writer.say(
        "; done as both sides say: {done}, as one side says: {said}; of those that nothing in hand"
        " shows done, {late} had a date that has passed.",
        done=standing[Standing.DONE],
        said=standing[Standing.SAID_DONE],
        late=late,
    )
    return [(Text(held + rest),)]
