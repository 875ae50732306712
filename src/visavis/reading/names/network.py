"""The network that scores every span of a window for every type of name.

What a word is alone (its vector, its ends, its outline) is worked out once and kept. A stack of
convolutions from slovnet (its news model of names) reads the words in context; two quasi-recurrent
layers of ours read both, the second one with what the same word looked like
elsewhere in the window. A span's score for a type is of its start, its end, what lies between,
its length, and of start and end together.

`tools/train_names.py` trains it and writes `names.npz`; docs/models.md tells what from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from threading import Lock

import numpy as np
from threadpoolctl import ThreadpoolController

from visavis.reading.names import layers
from visavis.reading.names.layers import Floats, Layout, Places
from visavis.reading.names.navec import Vectors, vectors
from visavis.reading.names.rows import LETTERS
from visavis.reading.names.words import FEATURES, features, outline, stem
from visavis.reading.spans import Token

KEPT = 16384
"""Words whose features are kept: 60 MB, and four of five words of the next document."""

_CONVOLUTIONS = 3
"""Layers of slovnet's stack; the first one's products are kept word by word."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a window: places × widths × types, and the row of each place."""

    values: Floats
    row: Places


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of words by slot: `left` is what a word gives the place to its right.

    Slot 0 is that of empty places: zeros.
    """

    slots: dict[str, int]
    stems: list[str]
    left: Floats
    middle: Floats
    right: Floats
    own: Floats

    @classmethod
    def of(cls, products: int, own: int) -> "_Kept":
        """Room for `KEPT` words and the empty place, nothing in it."""
        left, middle, right = (np.zeros((1 + KEPT, products), np.float32) for _ in range(3))
        return cls({}, [""], left, middle, right, np.zeros((1 + KEPT, own), np.float32))


@dataclass(frozen=True, slots=True)
class _Heads:
    """The last layers for the types asked for: of a span's start, its end, and its length."""

    start: tuple[Floats, Floats]
    end: tuple[Floats, Floats]
    length: Floats


class Network:
    """The weights, and the words met so far."""

    def __init__(self, weights: dict[str, Floats], vocabularies: list[list[str]]) -> None:
        self._w = weights
        self._vectors: Vectors = vectors()
        self._outlines = {name: number for number, name in enumerate(vocabularies[0])}
        self._features = [
            {value: number + 1 for number, value in enumerate(vocabulary)}
            for vocabulary in vocabularies[1 : 1 + len(FEATURES)]
        ]
        self.types: tuple[str, ...] = tuple(vocabularies[1 + len(FEATURES)])
        self.longest = len(weights["length"])
        for name in ("first.weight", "first.bias", "second.weight", "second.bias"):
            weights[name] = layers.halved(weights[name])
        self._kept = _Kept.of(weights["names.0.bias"].size, weights["word.bias"].size)
        self._lock = Lock()
        self._threads = ThreadpoolController()

    def known(self, word: str) -> bool:
        """Whether a lower-case word has a vector of its own."""
        return word in self._vectors

    def scores(
        self, rows: Sequence[Sequence[Token]], types: tuple[str, ...] | None = None
    ) -> Scores:
        """The scores of all spans within rows, for some types or for all.

        The products are small: shared out among threads they take longer, by half on two cores,
        and processes side by side would wait for one another.
        """
        with self._threads.limit(limits=1, user_api="blas"):
            return self._scores(rows, self._heads(types or self.types))

    @lru_cache(maxsize=2)  # noqa: B019 - one network lives as long as the process
    def _heads(self, types: tuple[str, ...]) -> "_Heads":
        """The last layers' weights of some types."""
        kinds = [self.types.index(one) for one in types]
        start, end = (self._of_kinds(name, kinds) for name in ("start", "end"))
        return _Heads(start, end, self._w["length"][:, kinds])

    def _of_kinds(self, name: str, kinds: list[int]) -> tuple[Floats, Floats]:
        """The weights and the bias of a layer that gives some numbers for each type."""
        weight, bias = self._pair(name)
        some = weight.reshape(len(weight), len(self.types), -1)[:, kinds]
        return some.reshape(len(weight), -1), bias.reshape(len(self.types), -1)[kinds].ravel()

    def _scores(self, rows: Sequence[Sequence[Token]], heads: "_Heads") -> Scores:
        layout = Layout.of([len(row) for row in rows])
        pieces = [piece for row in rows for piece in row]
        at = np.flatnonzero(layout.row >= 0)
        gaps = np.zeros(len(layout.row), np.int64)
        gaps[at[1:]] = [1 + (one.stop == other.start) for one, other in pairwise(pieces)]
        gaps[at[layout.row[at - 1] < 0]] = 3
        slots = np.zeros(len(layout.row), np.int64)
        keys = np.zeros(len(layout.row), np.int64)
        with self._lock:
            found = self._slots([piece.text[:LETTERS] for piece in pieces])
            slots[at] = found
            keys[at] = _numbered([self._kept.stems[slot] for slot in found])
            beside = self._beside(slots)
            own = self._kept.own[slots]
        read = layers.rectified(
            layers.linear(self._context(beside, layout.full), *self._pair("context"))
        )
        x = np.concatenate([own, read, self._w["gap"][gaps]], axis=1)
        x *= layout.full
        return Scores(self._spans(self._state(x, keys, layout), layout.row, heads), layout.row)

    def _state(self, x: Floats, keys: Places, layout: Layout) -> Floats:
        first = layers.recurrent(x, *self._pair("first"), layout)
        near = layers.rectified(layers.linear(layers.taps(first), *self._pair("near")))
        near *= layout.full
        first += near
        both = np.concatenate([first, layers.pooled(first, keys)], axis=1)
        second = layers.recurrent(both, *self._pair("second"), layout)
        return np.concatenate([first, second], axis=1)

    def _beside(self, slots: Places) -> Floats:
        """The first convolution: the words' own products, and those of their neighbours."""
        y = self._kept.middle[slots]
        y[1:] += self._kept.left[slots[:-1]]
        y[:-1] += self._kept.right[slots[1:]]
        y += self._w["names.0.bias"]
        return y

    def _context(self, y: Floats, full: Floats) -> Floats:
        """What slovnet's stack makes of the words: the outputs of its later layers."""
        out = []
        y = self._normal(y, "names.0", full)
        for layer in range(1, _CONVOLUTIONS):
            y = layers.linear(layers.taps(y), *self._pair(f"names.{layer}"))
            y = self._normal(y, f"names.{layer}", full)
            out.append(y)
        return np.concatenate(out, axis=1)

    def _normal(self, y: Floats, layer: str, full: Floats) -> Floats:
        layers.rectified(y)
        y *= self._w[f"{layer}.scale"]
        y += self._w[f"{layer}.shift"]
        y *= full
        return y

    def _spans(self, state: Floats, row: Places, heads: "_Heads") -> Floats:
        kinds = heads.length.shape[1]
        start = layers.linear(
            layers.rectified(layers.linear(state, *self._pair("from"))), *heads.start
        ).reshape(len(state), kinds, -1)
        end = layers.linear(
            layers.rectified(layers.linear(state, *self._pair("to"))), *heads.end
        ).reshape(len(state), kinds, -1)
        rank = end.shape[2] - 1
        inside = np.cumsum(start[:, :, rank + 1], axis=0, dtype=np.float64)
        # Counted from the beginning of each row, lest small differences of large sums be lost.
        inside -= inside[np.maximum.accumulate(np.where(row < 0, np.arange(len(row)), 0))]
        first = start[:, :, rank] - inside + start[:, :, rank + 1]
        last = end[:, :, rank] + inside
        scores = layers.banded(start[:, :, :rank], end[:, :, :rank], self.longest)
        scores *= np.float32(rank**-0.5)
        scores += heads.length
        scores += first.astype(np.float32)[:, None]
        scores += layers.windows(last.astype(np.float32), self.longest)
        return scores

    def _slots(self, texts: list[str]) -> list[int]:
        """Where each word's features are kept; those not met yet are worked out, all at once."""
        kept = self._kept
        fresh = list(dict.fromkeys(text for text in texts if text not in kept.slots))
        if len(kept.stems) + len(fresh) > len(kept.own):
            kept.slots.clear()
            del kept.stems[1:]
            fresh = list(dict.fromkeys(texts))
        if fresh:
            new = range(len(kept.stems), len(kept.stems) + len(fresh))
            self._learn(fresh, slice(new.start, new.stop))
            kept.stems.extend(map(stem, fresh))
            kept.slots.update(zip(fresh, new, strict=True))
        return [kept.slots[text] for text in texts]

    def _learn(self, texts: list[str], where: slice) -> None:
        """Work out what words are by themselves: slovnet's first layer, and ours."""
        w, kept = self._w, self._kept
        found = self._vectors.rows(np.array([self._vectors.id(t.lower()) for t in texts]))
        shapes = [self._outlines.get(outline(text), 0) for text in texts]
        products = np.concatenate([found, w["names.shape"][shapes]], 1) @ w["names.0.weight"]
        kept.left[where], kept.middle[where], kept.right[where] = np.split(products, 3, axis=1)
        values = np.array(
            [
                [known.get(value, 0) for known, value in zip(self._features, row, strict=True)]
                for row in map(features, texts)
            ]
        )
        own = [w[f"feature.{name}"][values[:, i]] for i, name in enumerate(FEATURES)]
        seen = np.concatenate([found, *own, w["outline"][shapes]], axis=1)
        kept.own[where] = layers.rectified(layers.linear(seen, *self._pair("word")))

    def _pair(self, name: str) -> tuple[Floats, Floats]:
        return self._w[f"{name}.weight"], self._w[f"{name}.bias"]


def _numbered(stems: list[str]) -> list[int]:
    """A number for each stem, the same for the same one; 0 for none."""
    numbers: dict[str, int] = {"": 0}
    return [numbers.setdefault(stem, len(numbers)) for stem in stems]


@cache
def network() -> Network:
    """The network as it ships, loaded once."""
    with (files("visavis.reading.names") / "names.npz").open("rb") as stream:
        packed = np.load(stream)
        weights = {
            name: packed[name].astype(np.float32) for name in packed.files if name != "words"
        }
        words = bytes(packed["words"]).decode()
    return Network(weights, [part.split("\n") for part in words.split("\0")])
