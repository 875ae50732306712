"""Names: the people, bodies, posts, places, dates and numbers that a Russian text mentions."""

from visavis.reading.names.mention import Mention
from visavis.reading.names.tagger import Tagger, tagger

__all__ = ["Mention", "Tagger", "tagger"]
