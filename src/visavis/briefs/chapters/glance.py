"""At a glance: the few numbers and sentences a minister reads on the way."""

from visavis.briefs.material import Material
from visavis.briefs.tree import Bullets, Inline, Inlines, KeyFigure, KeyFigures, Section, Text
from visavis.briefs.writer import Writer
from visavis.model import Basis, CommitmentStatus, Figure, Indicator, Level
from visavis.planning import LevelLedger, level_ledger, sessions
from visavis.trade import AnnualTurnover, latest_turnover, mirrored_flows, stated_rows

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
    ledger = {row.level: row for row in level_ledger(material.contacts, material.as_of)}
    found = [_summit(writer, ledger[level]) for level in SUMMITS if level in ledger]
    found += _session(material, writer)
    found += _mirror(material, writer)
    found += _side_by_side(material, writer)
    found += _target(material, writer)
    found += _commitments(material, writer)
    return found or [(writer.line("The record of the pair holds no facts yet."),)]


def _summit(writer: Writer, row: LevelLedger) -> Inlines:
    last = [contact for contact in (row.last_bilateral, row.last_on_margins) if contact is not None]
    contact = max(last, key=lambda contact: contact.dates.end if contact.dates else 0, default=None)
    if contact is None:
        return (writer.line("{level}: no dated contact.", level=writer.label(row.level)),)
    place = writer.words(contact.place).text if contact.place else writer.say("place not given")
    line = writer.line(
        "Last contact at the level “{level}”: {date}, {place} ({form}, {framework}).",
        level=writer.label(row.level),
        date=writer.period(contact.dates),
        place=place,
        form=writer.label(contact.form),
        framework=writer.label(contact.framework),
    )
    return (line, Text(" "), writer.cite(contact))


def _session(material: Material, writer: Writer) -> list[Inlines]:
    held = sessions(material.contacts)
    if not held:
        return []
    last = held[0]
    number = last.number if last.number is not None else writer.say("not given")
    line = writer.line(
        "Last session of the intergovernmental commission: no. {number}, {date}, {place}.",
        number=number,
        date=writer.period(last.dates),
        place=writer.words(last.place).text,
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
            origin=writer.country(direction.origin),
            destination=writer.country(direction.destination),
            year=flow.year,
            seller=writer.country(direction.origin),
            exports=_amount(writer, flow.exports),
            buyer=writer.country(direction.destination),
            imports=_amount(writer, flow.imports),
        )
        found.append((line, Text(" "), writer.cite(flow.exports, flow.imports)))
    return found


def _amount(writer: Writer, figure: Figure) -> str:
    value = figure.quantity.value if figure.quantity else None
    return writer.label(figure.missing) if value is None else writer.money(value)


def _side_by_side(material: Material, writer: Writer) -> list[Inlines]:
    """The latest period for which both sides gave a turnover: each its own, none preferred."""
    rows = stated_rows(material.figures)
    row = next((r for r in rows if r.indicator is Indicator.TURNOVER and r.both_sides), None)
    if row is None:
        return []
    inlines: list[Inline] = [
        writer.line(
            "Turnover in {period} as each side states it:", period=writer.period(row.period)
        )
    ]
    said = [figure for side in material.pair.sides for figure in row.of(side)]
    for position, figure in enumerate(said):
        inlines.append(
            writer.line(
                "{mark} {country} — {quantity}",
                mark=";" if position else "",
                country=writer.side(figure.side),
                quantity=writer.quantity(figure.quantity),
            )
        )
        inlines.append(writer.cite(figure))
    return [(*inlines, Text("."))]


def _target(material: Material, writer: Writer) -> list[Inlines]:
    with_number = [
        t
        for t in material.targets
        if t.indicator is Indicator.TURNOVER and t.quantity and t.quantity.value
    ]
    if not with_number:
        return []
    latest = max(with_number, key=lambda t: t.stated_on.end if t.stated_on else material.as_of.min)
    same = [
        t
        for t in with_number
        if t.quantity and latest.quantity and t.quantity.value == latest.quantity.value
    ]
    horizons = sorted({str(t.horizon.by.end.year) for t in same if t.horizon and t.horizon.by})
    line = writer.line(
        "Target: turnover of {quantity}; horizons that follow from the statements: {horizons}.",
        quantity=writer.quantity(latest.quantity),
        horizons=", ".join(horizons) or writer.say("none"),
    )
    return [(line, Text(" "), writer.cite(*same))]


def _commitments(material: Material, writer: Writer) -> list[Inlines]:
    if not material.commitments:
        return []
    done = sum(item.status is CommitmentStatus.DONE for item in material.commitments)
    line = writer.count(
        "The record holds {n} commitment",
        "The record holds {n} commitments",
        len(material.commitments),
    )
    rest = writer.say(
        "; the sources show {done} carried out, and nothing in hand shows the rest.", done=done
    )
    return [(Text(line + rest),)]
