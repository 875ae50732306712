"""Numbers: which session of a commission it is."""

import re

from visavis.reading.facts.contacts.clauses import Clause

_ORDINAL = re.compile(r"^(\d{1,3})-?(?:е|го|м|ое|ом|th|st|nd|rd|й)?$")
_SESSIONS = ("заседание", "session", "meeting", "сессия", "round", "раунд", "-", "е", "го")


def session(clause: Clause) -> int | None:
    """The number of a session written in digits: «12-е заседание», "the 12th session"."""
    line = clause.row.line
    for token, follows in zip(line.tokens, line.lemmas[1:], strict=False):
        match = _ORDINAL.match(token.text.lower())
        if match and follows in _SESSIONS:
            return int(match.group(1)) or None
    return None
