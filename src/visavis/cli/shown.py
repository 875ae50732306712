"""Documents, facts and evidence as a terminal shows them; plain text where there is no terminal."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from visavis.language import Language

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from visavis.model import AnyFact, Document, Evidence, Pair
    from visavis.reading.reader import Reading

AROUND = 80
"""Characters of the text that are shown on either side of a slice: about one line."""

INDENT = 4


class Screen:
    """Prints to stdout in the language of the reader."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = Language(language)

    @cached_property
    def _console(self) -> "Console":
        from rich.console import Console

        return Console(highlight=False)

    def put(self, said: "str | Text" = "", style: str = "", indent: int = 0) -> None:
        """One paragraph, wrapped under its own beginning."""
        from rich.text import Text

        text = Text(said, style=style) if isinstance(said, str) else said
        for line in text.wrap(self._console, self._console.width - indent):
            line.rstrip()
            self._console.print(Text(" " * indent) + line)

    def table(self, table: "Table", indent: int = 0) -> None:
        """A table, as wide as it needs to be."""
        from rich.padding import Padding

        self._console.print(Padding(table, (0, 0, 0, indent), expand=False))

    def document(self, document: "Document", reading: "Reading") -> None:
        """The head of a document: its title, then what is known of it."""
        title = document.title or document.publisher
        self.put(title.within(self.language), style="bold")
        date = document.date
        parts = [
            document.publisher.within(self.language) if document.title else None,
            self._period(document, reading.pair) if date else self._words.say("no date"),
            reading.pair,
            document.url,
        ]
        self.put(" · ".join(str(part) for part in parts if part), style="dim")
        if document.note is not None:
            self.put(document.note.within(self.language), style="yellow")

    def _period(self, document: "Document", pair: "Pair | None") -> str:
        from visavis.briefs.writer import Writer

        return Writer(self.language, pair or _no_pair(), {}).period(document.date)

    def fact(self, fact: "AnyFact", pair: "Pair | None", indent: int = 0) -> None:
        """A fact in one line, and what of it no words of the text say."""
        from rich.text import Text

        from visavis.briefs.summary import fact_line
        from visavis.briefs.writer import DASH, Writer
        from visavis.cli.details import found_out, kind_words, people

        line = fact_line(fact, pair or _no_pair(), self.language)
        rest = [line.side, line.date_words, line.text]
        said = Text.assemble((kind_words(fact, self.language), "bold green"), "  ")
        said.append(" · ".join(part for part in rest if part and part != DASH))
        self.put(said, indent=indent)
        who = people(fact, Writer(self.language, pair or _no_pair(), {}))
        if who:
            self.put(who, indent=indent + INDENT)
        if fact.resolved:
            what = ", ".join(found_out(fact, self.language))
            found = self._words.say("found out, not said: {what}", what=what)
            self.put(found, style="dim", indent=indent + INDENT)

    def slices(self, evidence: "Iterable[Evidence]") -> None:
        """The slices that say it, with their places."""
        for piece in evidence:
            if piece.text is not None:
                self.put(_quoted(piece), style="cyan", indent=INDENT)

    def in_context(self, piece: "Evidence", document: "Document | None") -> None:
        """A slice with the words around it, under the name of its document."""
        from rich.text import Text

        who = document.publisher.within(self.language) if document else piece.document
        date = f", {document.date}" if document and document.date else ""
        self.put(f"{who}{date}", style="dim", indent=INDENT)
        if piece.text is None or document is None or document.text is None:
            self.put(piece.where or (document.url if document else "") or "", indent=INDENT)
            return
        before, after = around(document.text, piece.start or 0, piece.stop or 0)
        said = Text.assemble(before, (plain(piece.text), "bold cyan"), after)
        self.put(said, indent=INDENT)

    def trace(self, reading: "Reading") -> None:
        """Which rule fired on which slice."""
        for fired in reading.trace:
            span = fired.span
            said = f"{fired.rule}  {span.start}–{span.stop}  {plain(span.text)}"
            self.put(said, style="magenta", indent=INDENT)

    def count(self, facts: "Iterable[AnyFact]") -> None:
        """How many facts there are, by kind."""
        from collections import Counter

        from visavis import world
        from visavis.model import KINDS

        kinds: Counter[str] = Counter(fact.kind for fact in facts)
        number = sum(kinds.values())
        said = self._words.count("{n} fact", "{n} facts", number)
        each = [
            f"{world.kind_label(kind, self.language)} {kinds[kind]}"
            for kind in KINDS
            if kinds[kind]
        ]
        if each:
            self.put(f"{said}: {', '.join(each)}", style="bold")
        else:
            none = self._words.say("Read; nothing in it that Visavis keeps on the two countries.")
            self.put(none, style="bold")


def _no_pair() -> "Pair":
    """For what is written about no pair: a term of office, a document before it is read."""
    from visavis.model import WORLD, Pair

    return Pair.of("UNO", WORLD)


def plain(text: str) -> str:
    """The text on one line, without what would move the cursor of a terminal."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())


def around(text: str, start: int, stop: int) -> tuple[str, str]:
    """What stands before and after a slice in its paragraph, cut at words."""
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[stop : stop + AROUND].partition("\n")[0]
    if start > AROUND and len(before) == AROUND:
        before = "…" + re.sub(r"^\S*", "", before)
    if stop + AROUND < len(text) and len(after) == AROUND:
        after = re.sub(r"\S*$", "", after) + "…"
    return _with_edges(before), _with_edges(after)


def _with_edges(text: str) -> str:
    """On one line, with the space at its ends kept."""
    said = plain(text)
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and said else ""
    return f"{left}{said}{right}"


def _quoted(piece: "Evidence") -> str:
    return f"{piece.start}–{piece.stop}  {plain(piece.text or '')}"
