"""Reading: official news into facts with evidence. Text in, facts out; nothing is guessed."""

from visavis.reading.reader import Reading, read_document, read_text

__all__ = ["Reading", "read_document", "read_text"]
