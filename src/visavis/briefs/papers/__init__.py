"""Papers: what a secretariat hands out, made of the same tree as the brief."""

from visavis.briefs.papers.agenda import agenda_paper
from visavis.briefs.papers.contacts import contacts_paper
from visavis.briefs.papers.occasions import occasions_paper
from visavis.briefs.papers.projects import projects_paper
from visavis.briefs.papers.protocol import draft_of, held_points, numbered, protocol_paper
from visavis.briefs.papers.reminder import reminder_paper
from visavis.briefs.papers.report import register_paper, report_paper, sessions_paper
from visavis.briefs.papers.targets import targets_paper
from visavis.briefs.papers.year import entries_of, year_paper

__all__ = [
    "agenda_paper",
    "contacts_paper",
    "draft_of",
    "entries_of",
    "held_points",
    "numbered",
    "occasions_paper",
    "projects_paper",
    "protocol_paper",
    "register_paper",
    "reminder_paper",
    "report_paper",
    "sessions_paper",
    "targets_paper",
    "year_paper",
]
