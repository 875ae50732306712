"""Citations: whether the documents that evidence names are known, and say what it says."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from visavis.record.among import among
from visavis.record.rows import Cited, DocumentRow
from visavis.record.tables import document

HELD_DOCUMENTS = 10_000
HELD_CHARACTERS = 8_000_000
"""How many documents and characters of text are kept in memory: at most about 32 MB."""


class Citations:
    """The documents of the store, as evidence is held against them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._texts: dict[str, str | None] = {}
        self._characters = 0

    def load(self, ids: Iterable[str]) -> None:
        """Have these documents at hand."""
        if len(self._texts) > HELD_DOCUMENTS or self._characters > HELD_CHARACTERS:
            self._texts, self._characters = {}, 0
        missing = set(ids) - self._texts.keys()
        if missing:
            wanted = select(document.c.id, document.c.text).where(
                among(self._connection, document.c.id, missing)
            )
            for row in self._connection.execute(wanted):
                self._hold(row.id, row.text)

    def put(self, row: DocumentRow) -> None:
        """A document was added or replaced."""
        self._hold(row.id, row.text)

    def _hold(self, name: str, text: str | None) -> None:
        self._texts[name] = text
        self._characters += len(text or "")

    def knows(self, cited: Cited) -> bool:
        """Whether its document is there; it must have been loaded."""
        return cited.document in self._texts

    def agrees(self, cited: Cited) -> bool:
        """Whether the slice is the document's text, where both are there."""
        text = self._texts[cited.document]
        return text is None or cited.text is None or text[cited.start : cited.stop] == cited.text
