"""The lines of an iCalendar file: whether what is opened is closed, and where each event begins."""

from visavis.errors import MalformedFile, Problem
from visavis.language import _

FEWEST_FAULTS = 20
"""Faults of lines after which reading on tells nothing new."""


def is_icalendar(content: bytes) -> bool:
    """Whether the bytes begin as a calendar does."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def event_lines(content: bytes, name: str) -> tuple[int, ...]:
    """The line of each event, from 1; MalformedFile for what is no calendar or breaks off."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = len(content[: error.start].split(b"\n"))
        said = _("it is not in UTF-8, as calendars are; save it so.")
        raise MalformedFile(name, [Problem(at, "", said)]) from error
    events: list[int] = []
    opened: list[tuple[str, int]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line.strip() or line[0] in " \t":
            continue
        field, colon, value = line.partition(":")
        word, value = field.strip().upper(), value.strip().upper()
        if not colon or not (opened or (word, value) == ("BEGIN", "VCALENDAR")):
            problems.append(Problem(number, "", _not_a_line(line, bool(opened))))
        elif word == "BEGIN":
            opened.append((value, number))
            events += [number] if value == "VEVENT" else []
        elif word == "END" and (not opened or opened.pop()[0] != value):
            said = _("END:{part} closes nothing that is open.").format(part=value)
            problems.append(Problem(number, "", said))
        if len(problems) >= FEWEST_FAULTS or (problems and not opened and not events):
            break
    problems += [
        Problem(
            number, "", _("BEGIN:{part} is never closed: the file breaks off.").format(part=part)
        )
        for part, number in opened
        if not problems
    ]
    if not problems and not text.strip():
        problems.append(Problem(1, "", _("it is empty.")))
    if problems:
        raise MalformedFile(name, problems)
    return tuple(events)


def _not_a_line(line: str, inside: bool) -> str:
    if inside:
        return _("not a line of a calendar: {line!r}.").format(line=line[:60])
    said = _("this is no calendar: one begins with BEGIN:VCALENDAR, this with {line!r}.")
    return said.format(line=line[:40])
