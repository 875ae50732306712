"""Folding: what is left of a name when spelling habits are taken away, to compare names by."""

import re

_ALIKE = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "‐": "-", "–": "-", "—": "-"})


def folded(text: str) -> str:
    """Lower case, ё as е, one kind of apostrophe and dash, single spaces, no full stops."""
    plain = text.casefold().translate(_ALIKE).replace(".", "")
    return re.sub(r"\s*-\s*", "-", " ".join(plain.split()))
