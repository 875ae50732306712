"""The chapters of the brief, in order; each is a function of the material and a writer."""

from collections.abc import Callable

from visavis.briefs.chapters.agreements import agreements
from visavis.briefs.chapters.business import business
from visavis.briefs.chapters.commission import commission
from visavis.briefs.chapters.contacts import contacts
from visavis.briefs.chapters.discrepancies import discrepancies
from visavis.briefs.chapters.glance import glance
from visavis.briefs.chapters.humanitarian import humanitarian
from visavis.briefs.chapters.next_session import next_agenda
from visavis.briefs.chapters.other_figures import other_figures
from visavis.briefs.chapters.overdue import overdue
from visavis.briefs.chapters.projects import projects
from visavis.briefs.chapters.regions import regions
from visavis.briefs.chapters.targets import targets
from visavis.briefs.chapters.trade import trade
from visavis.briefs.material import Material
from visavis.briefs.tree import Section
from visavis.briefs.writer import Writer

Chapter = Callable[[Material, Writer], Section]

CHAPTERS: tuple[Chapter, ...] = (
    glance,
    overdue,
    contacts,
    trade,
    discrepancies,
    targets,
    commission,
    next_agenda,
    projects,
    agreements,
    regions,
    business,
    humanitarian,
    other_figures,
)
"""A new chapter is a new file and a line here."""

__all__ = ["CHAPTERS", "Chapter"]
