"""Register: commitments as a table that people fill in, out and back in.

A row with an id is about the commitment that stands under it: where its state was changed, that
becomes a step; every other change is listed and not taken, and so is whatever is not clear. A row
without an id is a new commitment. Faults of new rows are told all at once, and then nothing is
taken at all.
"""

from visavis.planning.register.export import columns, rows
from visavis.planning.register.held import Register, Taken, cited
from visavis.planning.register.new import before_session, not_in_record, note, session
from visavis.planning.register.taking import taken

__all__ = [
    "Register",
    "Taken",
    "before_session",
    "cited",
    "columns",
    "not_in_record",
    "note",
    "rows",
    "session",
    "taken",
]
