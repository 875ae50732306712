"""Findings as a terminal shows them: a report, a table, or JSON."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from visavis import world
from visavis.cli.shown import Screen
from visavis.language import Language
from visavis.model import Document, Verdict

if TYPE_CHECKING:
    from visavis.checking import Finding, Value
    from visavis.record.cases import CaseFile

COLOURS = {
    Verdict.IMPOSSIBLE: "bold red",
    Verdict.CONTRADICTS: "bold red",
    Verdict.REPEATED: "bold magenta",
    Verdict.OTHER_PERIOD: "bold yellow",
    Verdict.OTHER_SCOPE: "bold yellow",
    Verdict.OWN_SIDE_ONLY: "bold yellow",
    Verdict.FOLLOWS: "bold cyan",
    Verdict.CANNOT_TELL: "bold",
    Verdict.WITHIN_ROUNDING: "bold green",
    Verdict.AGREES: "bold green",
}
UNDER = 2
SOURCES_SHOWN = 2


def as_json(findings: "Sequence[Finding]", cases: "Mapping[str, CaseFile]") -> None:
    """An array, a finding a line; sentences in both languages, and the case on it or null."""
    rows = [
        finding.plain() | {"case": file.name if (file := cases.get(finding.id)) else None}
        for finding in findings
    ]
    body = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    sys.stdout.write(f"[\n{body}\n]\n" if body else "[]\n")


def as_table(findings: "Sequence[Finding]", language: str) -> None:
    """One row a finding: verdict, sentence, name."""
    from rich.console import Console
    from rich.table import Table

    words = Language(language)
    table = Table(box=None, header_style="bold", pad_edge=False, show_edge=False)
    table.add_column(words.say("Verdict"), max_width=24)
    table.add_column(words.say("Finding"), ratio=1)
    table.add_column(words.say("Name"), no_wrap=True)
    for finding in findings:
        label = world.label(finding.verdict, language)
        table.add_row(label, finding.sentence.within(language), finding.id)
    if findings:
        Console().print(table)


def as_report(
    findings: "Sequence[Finding]",
    documents: Mapping[str, Document],
    cases: "Mapping[str, CaseFile]",
    language: str,
) -> None:
    """Every finding with its two values, their sources, what it rests on, what to ask, its case."""
    from visavis.checking.saying import Inside

    screen, words = Screen(language), Language(language)
    for finding in findings:
        _heading(screen, finding)
        screen.put(finding.sentence.within(language), indent=UNDER)
        for value in (finding.one, finding.other):
            if value is not None:
                screen.put(_value(value, documents, language), style="dim", indent=2 * UNDER)
        for assumption in finding.assumptions:
            said = words.say(
                "Rests on: {assumption}", assumption=Inside(assumption).within(language)
            )
            screen.put(said, style="dim", indent=2 * UNDER)
        for question in finding.questions:
            said = words.say(
                "Ask {country}: {question}",
                country=_asked(question.whom, language),
                question=Inside(question.what).within(language),
            )
            screen.put(said, indent=2 * UNDER)
        if finding.id in cases:
            screen.put(_case(cases[finding.id], words), style="bold", indent=2 * UNDER)
        screen.put()


def _heading(screen: Screen, finding: "Finding") -> None:
    from rich.text import Text

    label = world.label(finding.verdict, screen.language)
    head = Text.assemble(
        (label[:1].upper() + label[1:], COLOURS[finding.verdict]), ("  " + finding.id, "dim")
    )
    screen.put(head)


def _case(file: "CaseFile", words: Language) -> str:
    return words.say(
        "Case {case}: {status}, opened on {day}",
        case=file.name,
        status=world.label(file.case.status, words.code),
        day=world.write_period(file.case.opened_on, words.code),
    )


def _asked(code: str, language: str) -> str:
    inflected = world.russian(code, "gen") if language == "ru" else None
    return inflected or world.name_in_text(code, language)


def _value(value: "Value", documents: Mapping[str, Document], language: str) -> str:
    cited = dict.fromkeys(piece.document for fact in value.facts for piece in fact.evidence)
    names = [_source(name, documents, language) for name in cited]
    shown = ", ".join(dict.fromkeys(names[:SOURCES_SHOWN]))
    rest = len(names) - SOURCES_SHOWN
    more = Language(language).count("and {n} more", "and {n} more", rest) if rest > 0 else ""
    return f"• {value.label.within(language)} [{' '.join(filter(None, (shown, more)))}]"


def _source(name: str, documents: Mapping[str, Document], language: str) -> str:
    document = documents.get(name)
    if document is None:
        return Language(language).say("not in the record")
    parts = [document.publisher.within(language)]
    if document.url:
        parts.append(document.url)
    return " ".join(parts)
