"""Trade: the ledgers side by side, never merged; official statistics and what each side says."""

from visavis.briefs.chapters.parts import none_in_record, nothing
from visavis.briefs.charts import trade_ledgers
from visavis.briefs.material import Material
from visavis.briefs.tree import (
    Chart,
    Column,
    Inline,
    Inlines,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from visavis.briefs.writer import DASH, Writer
from visavis.model import THIRD, Direction, Figure
from visavis.trade import (
    MirroredFlow,
    OfficialYear,
    StatedRow,
    mirrored_flows,
    official_years,
    stated_rows,
)

Blocks = tuple[Paragraph | Table | Chart | Note, ...]


def trade(material: Material, writer: Writer) -> Section:
    """The chapter."""
    official = {side: official_years(material.figures, side) for side in material.pair.sides}
    stated = stated_rows(material.figures)
    title = writer.say("Trade")
    if not stated and not any(official.values()):
        empty = none_in_record(writer, writer.say("figures of mutual trade"))
        return Section("trade", title, (empty,))
    intro = Paragraph(
        (
            writer.line(
                "Each side counts in its own way: exports at the value at its own border (FOB),"
                " imports with freight and insurance (CIF), by its own customs data and periods."
                " The figures of the two sides are different quantities; they stand side by side"
                " and are not added or averaged."
            ),
        )
    )
    blocks = (
        *trade_ledgers(writer, official),
        *_mirror(material, writer),
        *_official(writer, official),
        *_stated(writer, stated),
    )
    return Section("trade", title, (intro, *blocks))


def _mirror(material: Material, writer: Writer) -> Blocks:
    """Where both offices publish: each flow as the seller and as the buyer counts it."""
    flows = {
        (flow.year, direction): flow
        for direction in material.pair.directions
        for flow in mirrored_flows(material.figures, direction)
    }
    if not flows:
        return ()
    columns = (
        Column(writer.say("Year"), weight=0.7),
        *(
            Column(title, "right")
            for direction in material.pair.directions
            for title in _flow_titles(writer, direction)
        ),
    )
    rows = tuple(
        (
            (Text(str(year)),),
            *(
                (_official_value(writer, figure),)
                for direction in material.pair.directions
                for figure in _both(flows.get((year, direction)))
            ),
        )
        for year in sorted({year for year, _direction in flows}, reverse=True)
    )
    caption = writer.say("The same flow by both offices, million US dollars")
    return (Table(caption, columns, rows),)


def _both(flow: MirroredFlow | None) -> tuple[Figure | None, Figure | None]:
    return (None, None) if flow is None else (flow.exports, flow.imports)


def _flow_titles(writer: Writer, direction: Direction) -> tuple[str, str]:
    way = f"{writer.country(direction.origin)} → {writer.country(direction.destination)}"
    seller, buyer = direction.origin, direction.destination
    return (
        writer.say("{way}: exports of {country}", way=way, country=writer.country(seller, "gen")),
        writer.say("{way}: imports of {country}", way=way, country=writer.country(buyer, "gen")),
    )


def _official(writer: Writer, official: dict[str, tuple[OfficialYear, ...]]) -> Blocks:
    blocks: list[Paragraph | Table | Note] = []
    for side, years in official.items():
        if years:
            blocks.append(_office_table(writer, side, years))
        else:
            reason = writer.say(
                "The record holds no official statistics of {country} by partner for this pair:"
                " not published or not loaded. This is not a zero.",
                country=writer.country(side, "gen"),
            )
            blocks.append(nothing(writer, reason))
    return tuple(blocks)


def _office_table(writer: Writer, side: str, years: tuple[OfficialYear, ...]) -> Table:
    partner = writer.pair.counterpart(side)
    columns = (
        Column(writer.say("Year"), weight=0.8),
        Column(writer.say("Exports to {country}", country=writer.country(partner, "acc")), "right"),
        Column(
            writer.say("Imports from {country}", country=writer.country(partner, "gen")), "right"
        ),
        Column(writer.say("Turnover"), "right"),
        Column(writer.say("Balance"), "right"),
    )
    rows = tuple(_office_row(writer, year) for year in reversed(years))
    figures = [figure for year in years for figure in year.figures]
    caption = writer.say(
        "Official statistics of {country}, million US dollars", country=writer.country(side, "gen")
    )
    publisher = next((f.stated_by for f in figures if f.stated_by), None)
    remark = (
        writer.line(
            "{publisher}. Turnover and balance are the sum and the difference of the office's own"
            " figures.",
            publisher=writer.words(publisher).text,
        ),
        Text(" "),
        writer.cite(*figures),
    )
    return Table(caption, columns, rows, remark)


def _office_row(writer: Writer, year: OfficialYear) -> tuple[Inlines, ...]:
    turnover, balance = year.turnover_usd, year.balance_usd
    return (
        (Text(str(year.year)),),
        (_official_value(writer, year.exports),),
        (_official_value(writer, year.imports),),
        (Text(DASH if turnover is None else writer.millions(turnover), strong=True),),
        (Text(DASH if balance is None else writer.millions(balance, signed=True)),),
    )


def _official_value(writer: Writer, figure: Figure | None) -> Text:
    if figure is None:
        return Text(writer.say("not published"), emphasis=True)
    if figure.quantity is None or figure.quantity.value is None:
        return Text(writer.label(figure.missing), emphasis=True)
    return Text(writer.millions(figure.quantity.value))


def _stated(writer: Writer, rows: tuple[StatedRow, ...]) -> Blocks:
    if not rows:
        reason = writer.say("The record holds no statements on the trade of the pair.")
        return (nothing(writer, reason),)
    third = any(row.of(THIRD) for row in rows)
    columns = (
        Column(writer.say("Period, indicator"), weight=1.6),
        *(Column(_voice(writer, voice), weight=2.4) for voice in writer.pair.sides),
        *((Column(_voice(writer, THIRD), weight=1.3),) if third else ()),
    )
    voices = (*writer.pair.sides, THIRD)[: len(columns) - 1]
    body = tuple(_stated_row(writer, row, voices) for row in rows)
    caption = writer.say("What is said of mutual trade, latest period first")
    return (Table(caption, columns, body),)


def _voice(writer: Writer, voice: str) -> str:
    if voice == THIRD:
        return writer.say("Third parties")
    return writer.say("Said by {country}", country=writer.country(voice, "ins"))


def _stated_row(writer: Writer, row: StatedRow, voices: tuple[str, ...]) -> tuple[Inlines, ...]:
    return (
        _stated_of(writer, row),
        *(_said(writer, row.of(voice)) for voice in voices),
    )


def _stated_of(writer: Writer, row: StatedRow) -> Inlines:
    period = writer.period(row.period) if row.period else writer.say("no period stated")
    return (Text(period + ": "), Text(writer.indicator(row.indicator, row.direction)))


def _said(writer: Writer, figures: tuple[Figure, ...]) -> Inlines:
    inlines: list[Inline] = []
    for figure in figures:
        when = ", " + writer.period(figure.stated_on) if figure.stated_on else ""
        if inlines:
            inlines.append(Text("; "))
        inlines += [
            Text(writer.quantity(figure.quantity), strong=True),
            writer.line(" — "),
            writer.words(figure.stated_by),
            Text(when),
        ]
        if figure.note is not None:
            note = writer.words(figure.note)
            stop = " " if when.endswith(".") else ". "
            inlines += [Text(stop), Text(note.text, emphasis=True, language=note.language)]
        inlines += [Text(" "), writer.cite(figure)]
    return tuple(inlines) or (Text(DASH),)
