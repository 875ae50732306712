"""Business: what companies of the two countries do with each other."""

from visavis.briefs.chapters.parts import none_in_record, tie_table
from visavis.briefs.chapters.regions import regional
from visavis.briefs.material import Material
from visavis.briefs.tree import Section
from visavis.briefs.writer import Writer
from visavis.model import HUMANITARIAN, Area

ELSEWHERE = {*HUMANITARIAN, Area.POLITICS, Area.INTERNATIONAL, Area.SECURITY}
"""First areas that belong to the humanitarian chapter."""


def business(material: Material, writer: Writer) -> Section:
    """The chapter."""
    ties = [t for t in material.ties if not regional(t) and not set(t.areas[:1]) & ELSEWHERE]
    title = writer.say("Business")
    if not ties:
        empty = none_in_record(writer, writer.say("ties between companies"))
        return Section("business", title, (empty,))
    return Section("business", title, (tie_table(writer, writer.say("Business ties"), ties),))
