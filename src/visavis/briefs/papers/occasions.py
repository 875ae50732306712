"""The paper on occasions: which meetings of blocs bring both sides together, and who is due."""

from collections.abc import Sequence
from itertools import groupby

from visavis.briefs.build import writer_of
from visavis.briefs.entries import whereabouts
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, page_of, paper
from visavis.briefs.tree import (
    Brief,
    Bullets,
    Cite,
    Column,
    Inlines,
    Note,
    Section,
    Table,
    Text,
)
from visavis.briefs.typesetting import typeset
from visavis.briefs.writer import Writer
from visavis.checking.saying import Saying
from visavis.model import Evidence, Level
from visavis.planning import Window
from visavis.world import Occasion


def occasions_paper(material: Material, language: Language, windows: Sequence[Window]) -> Brief:
    """The coming occasions by date; before them, when each level last met."""
    pages = {
        one.occasion.source: page_of(one.occasion.source, one.occasion.name)
        for one in windows
        if one.occasion.source
    }
    writer = writer_of(material, language, pages)
    title = writer.say("Occasions to meet")
    if not windows:
        said = writer.line("No coming meeting of a bloc that both sides attend is known.")
        section = Section("occasions", title, (Note("empty", (said,)),))
        return paper(material, language, title, [section], writer)
    sections = [
        Section("levels", writer.say("Who is due to meet"), (_levels(writer, windows),)),
        Section("calendar", writer.say("Meetings of blocs that both attend"),
                (_calendar(writer, windows),)),
    ]  # fmt: skip
    return paper(material, language, title, sections, writer)


def _levels(writer: Writer, windows: Sequence[Window]) -> Bullets:
    """A line for each level: the reason is the same at every occasion."""
    first: dict[Level, Window] = {}
    for window in windows:
        first.setdefault(window.level, window)
    lines = []
    for level in Level:
        if level in first:
            one = first[level]
            best = next((w for w in windows if w.level is level and w.suggested), None)
            lines.append(_level(writer, one, best))
    return Bullets(tuple(lines))


def _level(writer: Writer, one: Window, best: Window | None) -> Inlines:
    parts = [_text(writer, said) for said in one.reason]
    if best is not None:
        parts.append(
            writer.say(
                "The first occasion: {name}, {dates}.",
                name=best.occasion.name.within(writer.code),
                dates=writer.period(best.occasion.dates),
            )
        )
    heading = Text(f"{writer.levels(one.level)}. ", strong=True)
    cited = (Text(" "), writer.cite(*one.facts)) if one.facts else ()
    return (heading, Text(" ".join(parts)), *cited)


def _calendar(writer: Writer, windows: Sequence[Window]) -> Table:
    columns = (
        Column(writer.say("When"), weight=1.2),
        Column(writer.say("In how many days"), "right", 0.9),
        Column(writer.say("Meeting and place"), weight=2.2),
        Column(writer.say("Who, and whether due"), weight=1.5),
        Column(writer.say("What to mind"), weight=2.6),
    )
    groups = [list(some) for _id, some in groupby(windows, key=lambda one: one.occasion.id)]
    remark = writer.line(
        "“Usually” stands where no date is announced and the meeting is regular. Days are counted"
        " to the first day on which the meeting may begin. A level is due when its"
        " usual interval has passed since the last bilateral meeting; one on the margins of a bloc"
        " does not count."
    )
    rows = tuple(_row(writer, some) for some in groups)
    return Table(writer.say("Coming meetings by date"), columns, rows, (remark,))


def _row(writer: Writer, windows: Sequence[Window]) -> tuple[Inlines, ...]:
    first = windows[0]
    occasion = first.occasion
    suggested = any(one.suggested for one in windows)
    mind = " ".join(_text(writer, said) for said in (first.ground, *first.remarks))
    note = (Text(f" {writer.words(occasion.note).text}.", emphasis=True),) if occasion.note else ()
    return (
        (Text(_when(writer, occasion)),),
        (Text(_days(writer, first)),),
        (
            Text(writer.words(occasion.name).text, strong=suggested),
            *_where(writer, occasion),
        ),
        _needs(writer, windows),
        (Text(mind), *note, *_cited(writer, occasion.source)),
    )


def _days(writer: Writer, window: Window) -> str:
    """The days left; the fewest where the day itself is not known."""
    if window.occasion.fixed:
        return str(window.days)
    return writer.say("from {days}", days=window.days)


def _when(writer: Writer, occasion: Occasion) -> str:
    dates = writer.period(occasion.dates)
    if occasion.usual:
        return writer.say("usually: {dates}", dates=dates)
    return dates if occasion.confirmed else writer.say("{dates}, not confirmed", dates=dates)


def _where(writer: Writer, occasion: Occasion) -> Inlines:
    found = []
    if place := whereabouts(writer, occasion.place, occasion.country):
        found.append(Text(f", {place}"))
    if occasion.chair:
        chair = writer.say("chair: {country}", country=writer.country(occasion.chair))
        found.append(Text(f"; {chair}"))
    return tuple(found)


def _needs(writer: Writer, windows: Sequence[Window]) -> Inlines:
    found: list[Text] = []
    for one in windows:
        said = f"{writer.levels(one.level)}: {writer.label(one.need)}"
        found += [Text("; ")] if found else []
        found.append(Text(said, strong=one.suggested))
    return tuple(found)


def _cited(writer: Writer, address: str) -> tuple[Text | Cite, ...]:
    if not address:
        return ()
    return (Text(" "), writer.cite_evidence([Evidence(document=address)]))


def _text(writer: Writer, said: Saying) -> str:
    return typeset(said.within(writer.code), writer.code)
