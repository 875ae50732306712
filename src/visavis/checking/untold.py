"""Figures that no check can use: what is missing, said once for each."""

from collections.abc import Iterator

from visavis.checking.book import Book
from visavis.checking.claim import stated_of
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Country, Inside, Span, Text, say
from visavis.model import Verdict


def untold(book: Book) -> Iterator[Finding]:
    """Each figure on trade without a period, a direction or a number that can be compared."""
    for one in book.untold:
        figure = one.figure
        assert figure.quantity is not None
        stated = stated_of(figure)
        speaker = Text(figure.stated_by) if figure.stated_by else Country(figure.side)
        sentence = say(
            "{measure}, {quantity} ({speaker}): it cannot be compared, for {reason}.",
            speaker=speaker,
            reason=Inside(one.reason),
            **stated,
        )
        label = say(
            "{quantity}: {speaker}, {day}",
            quantity=stated["quantity"],
            speaker=speaker,
            day=Span(figure.stated_on),
        )
        value = Value(figure.side, label, figure.quantity.band, figure.quantity.unit, (figure,))
        what = say("What is missing: {reason}.", reason=Inside(one.reason))
        asked = (Question(figure.side, what),) if figure.side in book.pair.sides else ()
        yield Finding("untold", Verdict.CANNOT_TELL, book.pair, value, None, sentence, (), asked)
