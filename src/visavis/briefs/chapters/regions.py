"""Regions and cities: ties between them, and contacts of their heads."""

from visavis.briefs.chapters.parts import contact_table, none_in_record, tie_table
from visavis.briefs.material import Material
from visavis.briefs.tree import Note, Section, Table
from visavis.briefs.writer import Writer
from visavis.model import Area, Level, Tie, TieType


def regional(tie: Tie) -> bool:
    """Whether a tie is between regions or cities, or about them before all else."""
    return tie.type in (TieType.REGIONS, TieType.CITIES) or tie.areas[:1] == (Area.REGIONS,)


def regions(material: Material, writer: Writer) -> Section:
    """The chapter."""
    ties = [tie for tie in material.ties if regional(tie)]
    heads = [contact for contact in material.contacts if contact.level is Level.REGION]
    blocks: list[Table | Note] = []
    if ties:
        blocks.append(tie_table(writer, writer.say("Ties of regions and cities"), ties))
    if heads:
        caption = writer.say("Contacts at the level of regions and cities")
        blocks.append(contact_table(writer, caption, heads))
    if not blocks:
        blocks.append(none_in_record(writer, writer.say("ties of regions or cities")))
    return Section("regions", writer.say("Regions"), tuple(blocks))
