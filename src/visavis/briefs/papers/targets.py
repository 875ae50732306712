"""The paper on targets: for each, the path to every horizon stated, and how far along it is."""

from collections.abc import Sequence

from visavis.briefs.chapters.parts import none_in_record
from visavis.briefs.charts import target_paths
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, paper, writer_for
from visavis.briefs.tree import (
    Brief,
    Bullets,
    Column,
    Inlines,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from visavis.briefs.typesetting import typeset
from visavis.briefs.writer import DASH, Writer
from visavis.checking import RequiredGrowth
from visavis.checking.amounts import Computed
from visavis.model import Band, Basis, Verdict
from visavis.planning import Aim, Course, Path, Unfollowed, Version, unfollowed
from visavis.trade import AnnualTurnover

UNIT = "USD"


def targets_paper(material: Material, language: Language) -> Brief:
    """Every target of the pair as of a day."""
    writer = writer_for(material, language)
    title = writer.say("Targets and the paths to them")
    if not material.targets:
        empty = none_in_record(writer, writer.say("targets"))
        return paper(material, language, title, [Section("targets", title, (empty,))], writer)
    sections = [_aim(material, writer, aim) for aim in material.aims]
    sections += _unfollowed(writer, unfollowed(material.targets))
    if material.aims:
        sections.append(_rule(writer))
    return paper(material, language, title, sections, writer)


def _aim(material: Material, writer: Writer, aim: Aim) -> Section:
    assert aim.first.quantity is not None
    title = writer.say("Turnover of {quantity}", quantity=writer.quantity(aim.first.quantity))
    return Section(
        f"aim-{aim.first.id}",
        title,
        (
            *_set_on(writer, aim),
            *_at_one_table(material, writer, aim),
            Bullets(tuple(_version(writer, version) for version in aim.versions)),
            *target_paths(writer, aim),
            _accounts(writer, aim),
            _table(writer, aim),
        ),
    )


def _set_on(writer: Writer, aim: Aim) -> tuple[Paragraph, ...]:
    if aim.set_on is None:
        return ()
    said = writer.line("First set: {day}.", day=writer.period(aim.set_on))
    return (Paragraph((said, Text(" "), writer.cite(aim.first))),)


def _at_one_table(material: Material, writer: Writer, aim: Aim) -> tuple[Note, ...]:
    """That the two sides gave two horizons to what they set together."""
    own = {target.id for version in aim.versions for target in version.targets}
    return tuple(
        Note("warning", (Text(typeset(one.sentence.within(writer.code), writer.code)), Text(" "),
                         writer.cite(*one.facts)))
        for one in material.findings
        if one.check == "horizons" and one.verdict is Verdict.CONTRADICTS
        and own >= {fact.id for fact in one.facts}
    )  # fmt: skip


def _version(writer: Writer, version: Version) -> Inlines:
    """A horizon, who gave it, when, in what words."""
    by = writer.say("by {year}", year=version.year)
    inlines: list[Text] = [Text(by if version.firm else f"{by}, {writer.say('a wish')}", True)]
    found: Inlines = tuple(inlines)
    for mark, target in zip((": ", *["; "] * len(version.targets)), version.targets, strict=False):
        words = target.horizon.words if target.horizon else None
        when = writer.period(target.stated_on) if target.stated_on else writer.say("no date")
        said = writer.say(
            "{side}, {day}, “{words}”",
            side=writer.side(target.side),
            day=when,
            words=writer.words(words).text,
        )
        found = (*found, Text(mark + said), Text(" "), writer.cite(target))
    return found


def _accounts(writer: Writer, aim: Aim) -> Table:
    """Where each account starts from and how far it has come."""
    columns = (
        Column(writer.say("By whose figures"), weight=2),
        Column(writer.say("Base"), weight=2),
        Column(writer.say("Latest year"), weight=2),
        Column(writer.say("Remains, million dollars"), "right", 1.2),
    )
    rows = tuple(
        (
            (Text(account_name(writer, path)),),
            _turnover(writer, path.base),
            _turnover(writer, path.latest)
            if _went_on(path)
            else (Text(writer.say("none later"), emphasis=True),),
            (Text(_millions(writer, path.remains)),),
        )
        for path in aim.versions[-1].paths
        if path.latest is not None
    )
    return Table(writer.say("What each account starts from"), columns, rows)


def _went_on(path: Path) -> bool:
    return path.latest is not None and path.latest is not path.base


def _table(writer: Writer, aim: Aim) -> Table:
    columns = (
        Column(writer.say("By whose figures"), weight=2),
        Column(writer.say("Growth a year needed from the base"), "right", 1.5),
        Column(writer.say("Growth a year needed from the latest year"), "right", 1.5),
        Column(writer.say("Should have been reached"), weight=1.8),
        Column(writer.say("On the way?"), weight=2.6),
    )
    rows: list[tuple[Inlines, ...]] = []
    groups = []
    for version in aim.versions:
        groups.append((len(rows), writer.say("By {year}", year=version.year)))
        rows += [_row(writer, path) for path in version.paths]
    caption = writer.say("The path to each horizon, by each account")
    return Table(caption, columns, tuple(rows), (), tuple(groups))


def _row(writer: Writer, path: Path) -> tuple[Inlines, ...]:
    strong = path.course is not Course.CANNOT_TELL
    why = typeset(path.why.within(writer.code), writer.code)
    why = why[:1].lower() + why[1:]
    return (
        (Text(account_name(writer, path)),),
        (Text(_needed(writer, path.from_base)),),
        (Text(_needed(writer, path.from_latest) if _went_on(path) else DASH),),
        (Text(_expected(writer, path)),),
        (Text(writer.label(path.course), strong=strong), Text(f": {why}")),
    )


def account_name(writer: Writer, path: Path) -> str:
    """Whose figures they are, and whether official or stated."""
    country = writer.country(path.account.side)
    if path.account.official and path.account.years:
        return writer.say("{country}, official statistics", country=country)
    if path.account.mixed:
        return writer.say("{country}, statistics and statements", country=country)
    return writer.say("{country}, stated", country=country)


def _turnover(writer: Writer, one: AnnualTurnover | None) -> Inlines:
    if one is None:
        return (Text(writer.say("no figure"), emphasis=True),)
    stated = writer.say("stated") if one.basis is Basis.STATEMENT else writer.say("statistics")
    said = f"{one.year}: {writer.turnover(one)} ({stated})"
    return (Text(said), Text(" "), writer.cite(*one.figures))


def _expected(writer: Writer, path: Path) -> str:
    if path.expected is None or path.latest is None:
        return DASH
    amount = Computed(path.expected, UNIT).within(writer.code)
    return f"{path.latest.year}: {typeset(amount, writer.code)}"


def _needed(writer: Writer, growth: RequiredGrowth | None) -> str:
    """In percent, with what the rounding of base and goal leaves open in brackets."""
    if growth is None:
        return DASH
    value = writer.percent(growth.value)
    if growth.low is None or growth.high is None:
        return value
    span = writer.say(
        "{low} to {high}", low=writer.percent(growth.low), high=writer.percent(growth.high)
    )
    return f"{value} ({span})"


def _millions(writer: Writer, band: Band | None) -> str:
    """A band of money in millions."""
    if band is None or band.low is None:
        return DASH
    low = writer.number(float(band.low) / 1e6, 0)
    if band.high is None:
        return writer.say("from {low}", low=low)
    high = writer.number(float(band.high) / 1e6, 0)
    return low if low == high else f"{low}–{high}"


def _unfollowed(writer: Writer, found: Sequence[Unfollowed]) -> list[Section]:
    if not found:
        return []
    lines = tuple(
        (
            writer.line(
                "{day}, {side}, {what}: {why}.",
                day=writer.period(one.target.stated_on)
                if one.target.stated_on
                else writer.say("no date"),
                side=writer.side(one.target.side),
                what=_what(writer, one),
                why=_inside(one, writer),
            ),
            Text(" "),
            writer.cite(one.target),
        )
        for one in found
    )
    return [Section("unfollowed", writer.say("Targets without a path"), (Bullets(lines),))]


def _what(writer: Writer, one: Unfollowed) -> str:
    target = one.target
    if target.subject is not None:
        what = writer.words(target.subject).text
    else:
        what = writer.indicator(target.indicator, target.direction)
    if target.quantity is None:
        return what
    return f"{what} ({writer.quantity(target.quantity)})"


def _inside(one: Unfollowed, writer: Writer) -> str:
    why = typeset(one.why.within(writer.code), writer.code)
    return why[:1].lower() + why[1:]


def _rule(writer: Writer) -> Section:
    said = writer.line(
        "Statistics and statements: official figures where the office publishes the year, what"
        " the side states where not. The base is the last whole year before the target was first"
        " set; where an account has none, its first year since. A steady path grows by the same"
        " share each year. On track: what was reached is above the path, whatever the rounding"
        " of the figures; off track: below it; else it cannot be told. A target that one side"
        " alone has set is held against the other side's account with what two ledgers may"
        " differ by: freight, insurance and goods on the way. Figures for parts of a year are"
        " left out."
    )
    return Section("rule", writer.say("How to read the table"), (Paragraph((said,)),))
