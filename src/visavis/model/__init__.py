"""What can be known: the kinds of fact, evidence, quantities, periods. No input or output."""

from visavis.model.agreement import Agreement, AgreementStatus, AgreementType
from visavis.model.band import Band, base_before, growth, level_after, share
from visavis.model.case import Case, CaseStatus, Cause, Explanation
from visavis.model.commitment import (
    Commitment,
    CommitmentForm,
    CommitmentStatus,
    CommitmentStep,
    Due,
)
from visavis.model.contact import Contact, ContactForm, ContactStatus, Framework, Participant
from visavis.model.document import THIRD, Document, text_hash
from visavis.model.evidence import Evidence
from visavis.model.fact import HUMANITARIAN, Area, Event, Fact, Level, PairFact, Party
from visavis.model.figure import LEVEL_OF, Basis, Figure, Indicator, Missing, Valuation
from visavis.model.flow import Flow
from visavis.model.judgement import Decision, Judgement
from visavis.model.kinds import KINDS, AnyFact, identified, json_schema, parse_fact
from visavis.model.office import Office
from visavis.model.pair import WORLD, Direction, Pair
from visavis.model.period import Period
from visavis.model.project import Project, ProjectEvent, Stage
from visavis.model.quantity import Hedge, Quantity
from visavis.model.target import Horizon, Target
from visavis.model.tie import Tie, TieType
from visavis.model.verdict import Verdict
from visavis.model.words import Words

__all__ = [
    "HUMANITARIAN",
    "KINDS",
    "LEVEL_OF",
    "THIRD",
    "WORLD",
    "Agreement",
    "AgreementStatus",
    "AgreementType",
    "AnyFact",
    "Area",
    "Band",
    "Basis",
    "Case",
    "CaseStatus",
    "Cause",
    "Commitment",
    "CommitmentForm",
    "CommitmentStatus",
    "CommitmentStep",
    "Contact",
    "ContactForm",
    "ContactStatus",
    "Decision",
    "Direction",
    "Document",
    "Due",
    "Event",
    "Evidence",
    "Explanation",
    "Fact",
    "Figure",
    "Flow",
    "Framework",
    "Hedge",
    "Horizon",
    "Indicator",
    "Judgement",
    "Level",
    "Missing",
    "Office",
    "Pair",
    "PairFact",
    "Participant",
    "Party",
    "Period",
    "Project",
    "ProjectEvent",
    "Quantity",
    "Stage",
    "Target",
    "Tie",
    "TieType",
    "Valuation",
    "Verdict",
    "Words",
    "base_before",
    "growth",
    "identified",
    "json_schema",
    "level_after",
    "parse_fact",
    "share",
    "text_hash",
]
