"""Likeness: how alike wordings are, in whatever words and either language.

Each wording becomes a vector of word stems, weighted by how few wordings have the stem (Salton &
Buckley 1988, https://doi.org/10.1016/0306-4573(88)90021-0: tf-idf, cosine). Letters of both
alphabets are folded into one, so that Минск and Minsk are one stem; what is narrow enough to be a
subject (`world.subjects_in`) is one more.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from visavis import world
from visavis.model import Words
from visavis.record.spelling import folded_name, said, stems


def wordings(
    things: Sequence[Iterable[Words]], subject: float
) -> tuple[NDArray[np.int64], csr_array]:
    """Whose each wording is, by its place, and the wordings as rows of unit length.

    A thing may be worded in several ways; `subject` is how often a subject counts as said.
    """
    spoken = [
        (place, text) for place, some in enumerate(things) for words in some for text in said(words)
    ]
    owner = np.array([place for place, __ in spoken], np.int64)
    terms = [_terms(text, subject) for __, text in spoken]
    numbers: dict[str, int] = {}
    columns = [numbers.setdefault(term, len(numbers)) for row in terms for term in row]
    ends = np.cumsum([0, *map(len, terms)])
    counts = np.fromiter(chain.from_iterable(row.values() for row in terms), float, len(columns))
    having = np.bincount(columns, minlength=len(numbers))
    weights = counts * np.log((1 + len(terms)) / having)[columns] if columns else counts
    matrix = csr_array((weights, columns, ends), shape=(len(terms), len(numbers)))
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    matrix.data *= np.repeat(scale, np.diff(matrix.indptr))
    return owner, matrix


def _terms(text: str, subject: float) -> dict[str, float]:
    """The stems of a text in Latin letters and its subjects, with how often each counts."""
    found: dict[str, float] = {}
    for stem in stems(text):
        folded = folded_name(stem)
        found["".join(folded) or stem] = 1.0
    return found | {f"§{name}": subject for name in world.subjects_in(text)}
