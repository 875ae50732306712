"""What the sides note in a protocol: figures, targets and how the last protocol stands."""

from collections.abc import Sequence

from visavis.briefs.material import Material
from visavis.briefs.papers.paper import BLANK
from visavis.briefs.tree import Bullets, Inline, Inlines, Section, Text
from visavis.briefs.writer import Writer
from visavis.checking.saying import Span, say
from visavis.model import Basis, Figure, Indicator, Target
from visavis.planning import Session, Standing, differ, of_session, stated_of_late
from visavis.trade import StatedRow, latest_turnover


def noted(material: Material, writer: Writer, session: Session) -> list[Section]:
    """What the sides state, each its own; a value that nobody gave is a line to fill in."""
    lines = [
        *(_row(writer, row) for row in stated_of_late(material.pair, material.figures)),
        *_official(material, writer),
        *_targets(material, writer),
        *_carried_out(material, writer, session),
    ]
    if not lines:
        return []
    return [Section("noted", writer.say("The sides noted"), (Bullets(tuple(lines)),))]


def _row(writer: Writer, row: StatedRow) -> Inlines:
    what = writer.indicator(row.indicator, row.direction)
    what = what[:1].upper() + what[1:]
    inlines: list[Inline] = [Text(f"{what}, {writer.period(row.period)}: ")]
    for place, side in enumerate(writer.pair.sides):
        inlines += [Text("; " if place else ""), *_by(writer, side, row.of(side))]
    inlines.append(Text("."))
    if differ(row):
        inlines.append(writer.line(" The figures of the sides differ and are to be reconciled."))
    return tuple(inlines)


def _by(writer: Writer, side: str, figures: Sequence[Figure]) -> Inlines:
    said = dict.fromkeys(writer.quantity(figure.quantity) for figure in figures)
    value = writer.together(said) if said else BLANK
    by = writer.line(
        "by the figures of {country} {value}", country=writer.country(side, "gen"), value=value
    )
    return (by, writer.cite(*figures))


def _official(material: Material, writer: Writer) -> list[Inlines]:
    found = [
        (side, latest_turnover(material.figures, side, Basis.STATISTICS))
        for side in material.pair.sides
    ]
    if not any(year for _side, year in found):
        return []
    inlines: list[Inline] = [writer.line("Trade turnover by national statistics: ")]
    for place, (side, year) in enumerate(found):
        inlines.append(Text("; " if place else ""))
        if year is None:
            inlines += _by(writer, side, ())
            continue
        by = writer.line(
            "by the figures of {country} for {year} {value}",
            country=writer.country(side, "gen"),
            year=year.year,
            value=writer.turnover(year),
        )
        inlines += [by, writer.cite(*year.figures)]
    return [(*inlines, Text("."))]


def _targets(material: Material, writer: Writer) -> list[Inlines]:
    """The goal as each side put it last, in its own words."""
    put = [
        target
        for target in sorted(material.targets, key=lambda one: one.id)
        if target.indicator is Indicator.TURNOVER and target.quantity and target.horizon
    ]
    latest = {
        side: max((one for one in put if one.side == side), key=_stated, default=None)
        for side in material.pair.sides
    }
    return [
        (
            writer.line(
                "{country} put the target at {quantity}, in its words: “{horizon}”.",
                country=writer.country(side, "gen"),
                quantity=writer.quantity(target.quantity),
                horizon=writer.words(target.horizon.words).text,
            ),
            writer.cite(target),
        )
        for side, target in latest.items()
        if target is not None and target.horizon is not None
    ]


def _stated(target: Target) -> tuple[str, bool]:
    """By date; of one day, what was said at a contact goes before what was written elsewhere."""
    return str(target.stated_on or ""), target.contact is not None


def _carried_out(material: Material, writer: Writer, session: Session) -> list[Inlines]:
    """How the last protocol stands, counted by the written rule."""
    last = session.last
    made = of_session(material.followed, last.id) if last else ()
    if last is None or not made:
        return []
    states = ", ".join(
        writer.say("{state}: {number}", state=writer.label(state), number=number)
        for state in Standing
        if (number := sum(one.standing is state for one in made))
    )
    said = writer.told(
        say(
            "Of the points of the last protocol ({day}) the record has {count}. Their state:"
            " {states}.",
            day=Span(last.dates),
            count=len(made),
            states=states,
        )
    )
    return [(Text(said), writer.cite(last, *(one.item for one in made)))]
