"""The plan of contacts for a year: drawn, then by quarter and month, then what has no date."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import compress, groupby

from visavis.briefs.build import writer_of
from visavis.briefs.charts import year_timeline
from visavis.briefs.entries import whereabouts
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, page_of, paper
from visavis.briefs.tree import (
    Block,
    Brief,
    Bullets,
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
from visavis.language import CODES
from visavis.model import Contact, Evidence, Period, Words
from visavis.planning import EntryKind, YearEntry, forgotten, windows, year_entries
from visavis.world import Occasion

MEETINGS = (
    EntryKind.CONTACT,
    EntryKind.DUE_MEETING,
    EntryKind.SESSION,
    EntryKind.OCCASION,
)
"""What people travel to: their titles say what it is."""

MONTHS_IN_QUARTER = 3
NO_MONTH = 13
"""Where what is known to the quarter alone stands: after its months."""


def year_paper(
    material: Material,
    language: Language,
    year: int,
    entries: tuple[YearEntry, ...] | None = None,
) -> Brief:
    """What is agreed, due and promised in the year, with whose turn it is to host.

    `entries` are those of `entries_of`, which are worked out where they are not given.
    """
    if entries is None:
        entries = entries_of(material, year)
    pages = {
        one.source: page_of(one.source, Words({code: one.title.within(code) for code in CODES}))
        for one in entries
        if one.source
    }
    writer = writer_of(material, language, pages)
    title = writer.say("Plan of contacts for {year}", year=year)
    if not entries:
        said = writer.line(
            "Nothing in the record falls into {year} or waits for a date.", year=year
        )
        return paper(
            material, language, title, [Section("year", title, (Note("empty", (said,)),))], writer
        )
    dated = [entry for entry in entries if _quarter(entry, year) is not None]
    loose = [entry for entry in entries if _quarter(entry, year) is None]
    quarters = [_quarter_of_plan(writer, dated, year, number) for number in range(1, 5)]
    sections = [
        _glance(material, writer, entries, year),
        *(section for section in quarters if section),
        *_loose(material, writer, loose, year),
    ]
    return paper(material, language, title, sections, writer)


def entries_of(
    material: Material, year: int, occasions: Iterable[Occasion] = ()
) -> tuple[YearEntry, ...]:
    """The entries of the year, from all that the material holds and the meetings of blocs."""
    facts = (*material.facts, *material.cases)
    meetings = windows(material.pair, occasions, material.facts, material.as_of)
    return year_entries(facts, material.followed, year, material.as_of, meetings)


def _glance(material: Material, writer: Writer, entries: Sequence[YearEntry], year: int) -> Section:
    fixed = sum(entry.fixed for entry in entries)
    undated = sum(_quarter(entry, year) is None for entry in entries)
    said = writer.line(
        "Entries: {count}; with a fixed date: {fixed}; without a date as yet: {undated}.",
        count=len(entries),
        fixed=fixed,
        undated=undated,
    )
    waiting = [entry for entry in entries if entry.kind in MEETINGS and entry.days is None]
    chart = year_timeline(writer, entries, year, material.as_of)
    blocks: list[Block] = [Paragraph((said,)), *chart]
    if waiting:
        lead = writer.line("Meetings that wait for a date:")
        lines = [(*_titled(writer, one), Text(". "), *_why(writer, one)) for one in waiting]
        blocks += [Paragraph((lead,)), Bullets(tuple(lines))]
    return Section("glance", writer.say("The year at a glance"), tuple(blocks))


def _quarter(entry: YearEntry, year: int) -> int | None:
    """The quarter of the year in which it lies as a whole; None where it is known less closely."""
    days = entry.days_in(year)
    if days is None:
        return None
    start, end = days
    first, last = ((day.month - 1) // MONTHS_IN_QUARTER + 1 for day in (start, end))
    return first if first == last or (end - start).days < _LONGEST_VISIT else None


_LONGEST_VISIT = 31
"""Days: what is known so closely stands in the quarter in which it begins."""


def _quarter_of_plan(
    writer: Writer, dated: Iterable[YearEntry], year: int, number: int
) -> Section | None:
    own = [entry for entry in dated if _quarter(entry, year) == number]
    if not own:
        return None
    own.sort(key=lambda entry: _month(entry, year))
    groups: list[tuple[int, str]] = []
    rows: list[tuple[Inlines, ...]] = []
    for month, some in groupby(own, key=lambda entry: _month(entry, year)):
        groups.append((len(rows), _month_named(writer, year, month)))
        rows += [_row(writer, entry) for entry in some]
    columns = (
        Column(writer.say("When"), weight=1.3),
        Column(writer.say("What"), weight=2.6),
        Column(writer.say("Where; whose turn to host"), weight=1.4),
        Column(writer.say("State"), weight=1.2),
        Column(writer.say("Why; sources"), weight=2.2),
    )
    title = _capital(writer.period(Period.quarter(year, number)))
    table = Table(writer.say("Entries by month"), columns, tuple(rows), (), tuple(groups))
    return Section(f"q{number}", title, (_without_empty(table),))


def _without_empty(table: Table) -> Table:
    """The table without the columns in which no row says anything."""
    said = [
        any(row[place] != (Text(DASH),) for row in table.rows)
        for place in range(len(table.columns))
    ]
    rows = tuple(tuple(compress(row, said)) for row in table.rows)
    return replace(table, columns=tuple(compress(table.columns, said)), rows=rows)


def _month(entry: YearEntry, year: int) -> int:
    """1 to 12; `NO_MONTH` for what is known to the quarter alone."""
    days = entry.days_in(year)
    assert days is not None
    start, end = days
    return start.month if (end - start).days < _LONGEST_VISIT else NO_MONTH


def _month_named(writer: Writer, year: int, month: int) -> str:
    if month == NO_MONTH:
        return writer.say("Within the quarter")
    return _capital(writer.period(Period.months(year, month, month)))


def _row(writer: Writer, entry: YearEntry) -> tuple[Inlines, ...]:
    return (
        (Text(_when(writer, entry)),),
        _what(writer, entry),
        (Text(_where(writer, entry)),),
        (Text(writer.label(entry.status)),),
        _why(writer, entry),
    )


def _when(writer: Writer, entry: YearEntry) -> str:
    said = writer.period(entry.period)
    if entry.kind in (EntryKind.COMMITMENT, EntryKind.HORIZON):
        return writer.say("term: {period}", period=said)
    return (
        said
        if entry.fixed or entry.period is None
        else writer.say("tentatively: {period}", period=said)
    )


def _what(writer: Writer, entry: YearEntry) -> Inlines:
    """The kind where the title does not say it, the title, and who meets as far as named."""
    inlines: list[Inline] = []
    if entry.kind not in MEETINGS:
        inlines.append(Text(_capital(writer.label(entry.kind)) + ": ", emphasis=True))
    inlines.append(Text(writer.told(entry.title)))
    fact = entry.facts[0] if entry.facts else None
    if isinstance(fact, Contact) and entry.status is not None:
        names = [writer.words(person.name).text for person in fact.participants if person.name]
        inlines += [Text(f" ({', '.join(names)})")] if names else []
    return tuple(inlines)


def _where(writer: Writer, entry: YearEntry) -> str:
    return whereabouts(writer, entry.place, entry.country) or DASH


def _why(writer: Writer, entry: YearEntry) -> Inlines:
    cite = writer.cite(*entry.facts)
    if entry.source:
        cite = writer.cite_evidence(
            [Evidence(document=entry.source), *(one for f in entry.facts for one in f.evidence)]
        )
    said = (Text(writer.told(entry.reason)), Text(" ")) if entry.reason else ()
    return (*said, cite) if said or cite.numbers else (Text(DASH),)


def _loose(
    material: Material, writer: Writer, loose: Sequence[YearEntry], year: int
) -> list[Section]:
    """What cannot be put into a quarter, by kind, with the reason."""
    if not loose:
        return []
    groups: list[tuple[int, str]] = []
    rows: list[tuple[Inlines, ...]] = []
    by_kind = sorted(loose, key=lambda entry: list(EntryKind).index(entry.kind))
    for kind, some in groupby(by_kind, key=lambda entry: entry.kind):
        groups.append((len(rows), _capital(writer.several(kind))))
        rows += [_loose_row(writer, entry) for entry in some]
    columns = (
        Column(writer.say("What"), weight=3),
        Column(writer.say("State"), weight=1.2),
        Column(writer.say("Why it has no date; sources"), weight=3),
    )
    left = forgotten(material.followed, year, material.as_of)
    remark = (
        writer.line(
            "Left out, as late for more than three years: {count}; they are in the table of"
            " implementation.",
            count=left,
        ),
    )
    title = writer.say("To be dated")
    caption = writer.say("What has no date closer than a half-year")
    table = Table(caption, columns, tuple(rows), remark if left else (), tuple(groups))
    return [Section("loose", title, (_without_empty(table),))]


def _loose_row(writer: Writer, entry: YearEntry) -> tuple[Inlines, ...]:
    why = _why(writer, entry)
    if entry.period is not None:
        known = writer.line("Known no closer: {period}.", period=writer.period(entry.period))
        why = (known, Text(" "), *(part for part in why if part != Text(DASH)))
    return _titled(writer, entry), (Text(writer.label(entry.status)),), why


def _titled(writer: Writer, entry: YearEntry) -> Inlines:
    """The title with the place or the country whose turn it is."""
    where = _where(writer, entry)
    title = Text(writer.told(entry.title))
    return (title,) if where == DASH else (title, Text(f" ({where})"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
