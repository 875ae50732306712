"""Papers: what a secretariat hands out, made of the same tree as the brief."""

from visavis.briefs.papers.agenda import agenda_paper
from visavis.briefs.papers.contacts import contacts_paper
from visavis.briefs.papers.occasions import occasions_paper
from visavis.briefs.papers.report import register_paper, report_paper, sessions_paper

__all__ = [
    "agenda_paper",
    "contacts_paper",
    "occasions_paper",
    "register_paper",
    "report_paper",
    "sessions_paper",
]
