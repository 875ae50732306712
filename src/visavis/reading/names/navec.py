"""Word vectors: navec's 250,000 words of Russian news, as the natasha package ships them.

The vectors stay quantised (100 bytes a word), and only the rows asked for are unpacked. natasha
itself is not imported: it would bring pymorphy2, of which nothing is used here.
"""

import gzip
import tarfile
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

_FILE = "emb/navec_news_v1_1B_250K_300d_100q.tar"
WIDTH = 300


def natasha_data() -> Path:
    """The folder of the models that the natasha package carries."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(
            "The package natasha is not installed, and its word vectors are needed to find names. "
            "Install it: pip install natasha"
        )
    return Path(spec.submodule_search_locations[0]) / "data"


@dataclass(frozen=True, slots=True)
class Vectors:
    """Words and their quantised vectors."""

    ids: dict[str, int]
    indexes: NDArray[np.uint8]
    codes: Floats

    def id(self, word: str) -> int:
        """The number of a lower-case word; of an unknown one, that of `<unk>`."""
        found = self.ids.get(word)
        if found is None and "ё" in word:
            found = self.ids.get(word.replace("ё", "е"))
        if found is None and "-" in word:
            found = self.ids.get(word.rpartition("-")[2])
        return self.ids["<unk>"] if found is None else found

    def __contains__(self, word: str) -> bool:
        return word in self.ids

    def rows(self, ids: Ints) -> Floats:
        """The vectors of words by number, one a row."""
        parts, centroids, width = self.codes.shape
        at = self.indexes[ids] + centroids * np.arange(parts)
        return np.asarray(self.codes.reshape(-1, width).take(at, axis=0).reshape(-1, WIDTH))


@cache
def vectors() -> Vectors:
    """The vectors, read once."""
    with tarfile.open(natasha_data() / _FILE) as tar:
        vocabulary = _member(tar, "vocab.bin")
        packed = _member(tar, "pq.bin")
    # A number of words, their counts, then the words themselves: as navec/vocab.py writes it.
    text = gzip.decompress(vocabulary)
    count = int(np.frombuffer(text, np.uint32, 1)[0])
    words = text[4 + 4 * count :].decode().splitlines()
    size, _width, parts, centroids = (int(x) for x in np.frombuffer(packed, np.uint32, 4))
    indexes = np.frombuffer(packed, np.uint8, size * parts, 16).reshape(size, parts)
    codes = np.frombuffer(packed, np.float32, -1, 16 + size * parts)
    ids = {word: number for number, word in enumerate(words)}
    return Vectors(ids, indexes, codes.reshape(parts, centroids, -1))


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    stream = tar.extractfile(name)
    assert stream is not None
    return stream.read()
