"""The record: facts, their evidence, the judgements on them, and the journal of it all."""

from visavis.record.intake import Progress
from visavis.record.opening import open_record
from visavis.record.shipped import ensure_shipped
from visavis.record.store import Store
from visavis.record.tables import State
from visavis.record.verify import Verification
from visavis.record.writer import Outcome

__all__ = ["Outcome", "Progress", "State", "Store", "Verification", "ensure_shipped", "open_record"]
