"""Other figures: whatever was stated that is not the trade of the pair as a whole."""

from visavis.briefs.chapters.parts import none_in_record
from visavis.briefs.material import Material
from visavis.briefs.tree import Column, Inlines, Section, Table, Text
from visavis.briefs.writer import Writer
from visavis.model import Figure
from visavis.trade.stated import OF_TRADE


def other_figures(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Other figures stated")
    figures = [f for f in material.statements if f.indicator not in OF_TRADE]
    if not figures:
        empty = none_in_record(writer, writer.say("other figures"))
        return Section("other-figures", title, (empty,))
    ordered = sorted(figures, key=lambda f: str(f.stated_on or f.period or ""), reverse=True)
    columns = (
        Column(writer.say("Of what"), weight=3),
        Column(writer.say("How much"), "right", 1.5),
        Column(writer.say("For when"), weight=1.2),
        Column(writer.say("Who stated it, when"), weight=2.8),
        Column(writer.say("Remarks and sources"), weight=2),
    )
    rows = tuple(_row(writer, figure) for figure in ordered)
    caption = writer.say("Figures in the record beyond the trade of the pair")
    return Section("other-figures", title, (Table(caption, columns, rows),))


def _row(writer: Writer, figure: Figure) -> tuple[Inlines, ...]:
    subject = (
        writer.words(figure.subject)
        if figure.subject is not None
        else Text(writer.indicator(figure.indicator, figure.direction))
    )
    stated_on = f", {writer.period(figure.stated_on)}" if figure.stated_on else ""
    amount = (
        Text(writer.label(figure.missing), emphasis=True)
        if figure.missing
        else Text(writer.quantity(figure.quantity))
    )
    note: Inlines = (writer.words(figure.note), Text(" ")) if figure.note else ()
    return (
        (subject,),
        (amount,),
        (Text(writer.period(figure.period)),),
        (Text(f"{writer.side(figure.side)}: "), writer.words(figure.stated_by), Text(stated_on)),
        (*note, writer.cite(figure)),
    )
