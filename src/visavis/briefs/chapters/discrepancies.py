"""What does not add up: the findings of the checks, worst first, with what to ask whom."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from visavis.briefs.chapters.parts import nothing
from visavis.briefs.charts import stated_bands
from visavis.briefs.material import Material
from visavis.briefs.tree import Bullets, Cite, Column, Inlines, Paragraph, Section, Table, Text
from visavis.briefs.typesetting import typeset
from visavis.briefs.writer import Writer
from visavis.checking import Finding
from visavis.checking.saying import Inside
from visavis.model import Case, Verdict
from visavis.trade import stated_rows

DOUBTS = (
    Verdict.IMPOSSIBLE,
    Verdict.CONTRADICTS,
    Verdict.REPEATED,
    Verdict.OTHER_PERIOD,
    Verdict.OWN_SIDE_ONLY,
)
AGREEING = (Verdict.AGREES, Verdict.WITHIN_ROUNDING)
UNKNOWN = (Verdict.CANNOT_TELL, Verdict.OTHER_SCOPE)

MOST = 18
"""Rows of the table; of two statistical offices every year may be one, and the worst say enough."""


def discrepancies(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("What does not add up")
    findings = material.findings
    if not findings:
        reason = writer.say("Nothing in the record can be held against anything else.")
        return Section("discrepancies", title, (nothing(writer, reason),))
    doubts = [finding for finding in findings if finding.verdict in DOUBTS]
    return Section(
        "discrepancies",
        title,
        (
            Paragraph((_summary(writer, findings),)),
            *((_table(writer, doubts, _cases(material)),) if doubts else ()),
            *stated_bands(writer, stated_rows(material.statements)),
            *_list(writer, "cannot-tell", writer.say("What cannot be told"), findings, UNKNOWN),
            *_list(writer, "agrees", writer.say("What agrees"), findings, AGREEING),
        ),
    )


def _summary(writer: Writer, findings: Sequence[Finding]) -> Text:
    return writer.line(
        "Every stated figure was held against the other side, against what its own side said and"
        " against the statistics: {doubts} do not add up, {unknown} cannot be told, {agree} agree."
        " Two values contradict each other only where the rounding and the wording of both, and"
        " freight and insurance between the two ledgers, leave no room for both.",
        doubts=sum(finding.verdict in DOUBTS for finding in findings),
        unknown=sum(finding.verdict in UNKNOWN for finding in findings),
        agree=sum(finding.verdict in AGREEING for finding in findings),
    )


def _cases(material: Material) -> dict[str, Case]:
    """The cases that stand, by the finding they are on."""
    return {case.finding: case for case in material.cases}


def _table(writer: Writer, doubts: Sequence[Finding], cases: Mapping[str, Case]) -> Table:
    columns = (
        Column(writer.say("What was found"), weight=4),
        Column(writer.say("What to ask whom"), weight=2.4),
    )
    shown = doubts[:MOST]
    rows = tuple(
        (
            (*_finding(writer, finding), *_followed_up(writer, cases.get(finding.id))),
            _questions(writer, finding),
        )
        for finding in shown
    )
    remark: Inlines = ()
    if len(doubts) > MOST:
        remark = (
            writer.line(
                "The worst {shown} of {all}; all of them: visavis check {first} {second}.",
                shown=MOST,
                all=len(doubts),
                first=writer.pair.first,
                second=writer.pair.second,
            ),
        )
    caption = writer.say("Findings, worst first")
    return Table(caption, columns, rows, remark, tuple(_groups(writer, shown)))


def _groups(writer: Writer, shown: Sequence[Finding]) -> list[tuple[int, str]]:
    found, index = [], 0
    for verdict, same in groupby(shown, key=lambda finding: finding.verdict):
        label = writer.label(verdict)
        found.append((index, label[:1].upper() + label[1:]))
        index += len(list(same))
    return found


def _finding(writer: Writer, finding: Finding) -> Inlines:
    return (Text(_said(writer, finding)), Text(" "), _cite(writer, finding))


def _followed_up(writer: Writer, case: Case | None) -> Inlines:
    """That a case was opened on it, and how it closed."""
    if case is None:
        return ()
    day = writer.period(case.opened_on)
    if case.outcome is None:
        return (Text(" "), writer.line("A case was opened on {day}.", day=day))
    outcome = case.outcome.within(writer.code)
    said = writer.line("A case of {day} was closed: {outcome}.", day=day, outcome=outcome)
    return (Text(" "), said)


def _said(writer: Writer, finding: Finding) -> str:
    return typeset(finding.sentence.within(writer.code), writer.code)


def _cite(writer: Writer, finding: Finding) -> Cite:
    return writer.cite(*finding.facts)


def _questions(writer: Writer, finding: Finding) -> Inlines:
    """One question to both is written once."""
    by_words: dict[str, list[str]] = {}
    for question in finding.questions:
        words = typeset(Inside(question.what).within(writer.code), writer.code)
        by_words.setdefault(words, []).append(writer.country(question.whom))
    said = [f"{writer.together(names)}: {words}" for words, names in by_words.items()]
    return (Text(" ".join(said) or writer.say("Nobody: it follows from what is known.")),)


def _list(
    writer: Writer,
    name: str,
    title: str,
    findings: Sequence[Finding],
    verdicts: Sequence[Verdict],
) -> tuple[Section, ...]:
    chosen = [finding for finding in findings if finding.verdict in verdicts][:MOST]
    if not chosen:
        return ()
    bullets = Bullets(tuple(_finding(writer, finding) for finding in chosen))
    return (Section(f"discrepancies-{name}", title, (bullets,)),)
