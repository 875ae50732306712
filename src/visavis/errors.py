"""What can go wrong, said so that the reader can mend it.

    VisavisError
    ├── InputError            what the user gave cannot be used
    │   ├── UnknownName       no such country, kind, area
    │   ├── MalformedRecord   a record file with problems, all of them at once
    │   └── MalformedFile     a file of meetings or of trade with problems, the same way
    └── StoreError            the store cannot be used; it is as it was
        ├── StoreNewer        made by a newer Visavis
        ├── StoreLocked       another process holds it
        ├── StoreReadOnly     it may not be written
        ├── StoreFull         no room left on the disk
        ├── StoreDamaged      the state is not what the journal says, or the file is no store
        └── StoreUnreachable  no server at that address, or no such file

Each message says what happened, what was expected, and how to mend it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.language import _

SHOWN_PROBLEMS = 20
"""Problems printed in one message; the rest are counted. A screen holds about as many."""


class VisavisError(Exception):
    """An error with a message meant for the user; the command exits with `exit_code`."""

    exit_code = 1


class InputError(VisavisError):
    """What the user gave cannot be used."""

    exit_code = 2


class UnknownName(InputError):
    """A name that stands for nothing known; the closest known names are listed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: `line` counts from 1, `field` is a dotted path in the line."""

    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """One line of text: where, then what."""
        place = _("line {line}").format(line=self.line)
        return (
            f"{place}, {self.field}: {self.message}" if self.field else f"{place}: {self.message}"
        )


def with_detail(said: str, detail: object) -> str:
    """What is wrong in our words, with those of the library that found it, for whoever asks."""
    return _("{said} Reported: {detail}").format(said=said, detail=str(detail).rstrip("."))


class MalformedRecord(InputError):
    """A record file that cannot be taken; nothing of it was."""

    def __init__(self, name: str, problems: Sequence[Problem], total: int | None = None) -> None:
        self.problems = tuple(problems)
        self.total = len(self.problems) if total is None else total
        super().__init__(self._message(name))

    def _message(self, name: str) -> str:
        head = _("{name}: {count} problem(s) found; nothing was imported.").format(
            name=name, count=self.total
        )
        hint = _("Mend these lines and import again; `visavis schema` prints what a fact may hold.")
        return "\n".join([head, *_shown(self.problems, self.total), hint])


class MalformedFile(InputError):
    """A file of meetings or of trade that cannot be taken; nothing of it was."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        head = _("{name}: {count} problem(s) found; nothing of it was taken.").format(
            name=name, count=len(self.problems)
        )
        super().__init__("\n".join([head, *_shown(self.problems, len(self.problems))]))


def _shown(problems: Sequence[Problem], total: int) -> list[str]:
    """As many problems as a screen holds, a line each, and how many there are more."""
    shown = [f"  {problem}" for problem in problems[:SHOWN_PROBLEMS]]
    if total > len(shown):
        shown.append("  " + _("… and {count} more").format(count=total - len(shown)))
    return shown


class StoreError(VisavisError):
    """The store cannot be used; it is as it was before the command."""

    exit_code = 3


class StoreNewer(StoreError):
    """The store was made by a newer Visavis."""


class StoreLocked(StoreError):
    """Another process holds the store."""


class StoreReadOnly(StoreError):
    """The store may not be written."""


class StoreFull(StoreError):
    """There is no room left where the store lies."""


class StoreDamaged(StoreError):
    """The state of the store is not what its journal says, or the file is no store."""


class StoreUnreachable(StoreError):
    """No store at that address."""
