"""Humanitarian ties: education, culture, health, tourism, sport, and those of society at large."""

from visavis.briefs.chapters.business import ELSEWHERE
from visavis.briefs.chapters.parts import none_in_record, tie_table
from visavis.briefs.chapters.regions import regional
from visavis.briefs.material import Material
from visavis.briefs.tree import Section, Table
from visavis.briefs.writer import Writer
from visavis.model import Area


def humanitarian(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Humanitarian ties")
    ties = [t for t in material.ties if not regional(t) and set(t.areas[:1]) & ELSEWHERE]
    tables: list[Table] = []
    for area in Area:
        own = [tie for tie in ties if tie.areas[0] is area]
        if own:
            label = writer.label(area)
            tables.append(tie_table(writer, label[:1].upper() + label[1:], own))
    blocks = tuple(tables) or (none_in_record(writer, writer.say("humanitarian ties")),)
    return Section("humanitarian", title, blocks)
