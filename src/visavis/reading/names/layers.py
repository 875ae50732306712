"""The layers of the network, over one flat sequence of places.

A window of text is laid out flat: the pieces of its rows one after another, one empty place
before, between and after the rows. `full` is 1 at a piece and 0 at an empty place; every layer
leaves zeros at the empty ones, so that a convolution sees the edge of a row there.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

BLOCK = 32
"""Places scored at once against those after them: small enough to waste little, big for BLAS."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a window lie: their places step by step, from the left and from the right.

    A step has a place of every row that is long enough, the longest rows first, so that the rows
    of step t + 1 are the first of those of step t. `steps` holds how many rows each step has, and
    `order` the places of all steps one after another: from the left (0) and from the right (1).
    """

    full: Floats
    row: Places
    steps: list[int]
    order: Places

    @classmethod
    def of(cls, lengths: list[int]) -> "Layout":
        """The layout of rows of these lengths."""
        length = np.array(lengths, np.int64)
        starts = np.cumsum(np.concatenate([[1], length + 1]))
        row = np.repeat(np.arange(len(lengths) + 1), np.concatenate([length + 1, [0]]))
        row = np.concatenate([[-1], row])
        row[starts - 1] = -1
        longest_first = np.argsort(-length, kind="stable")
        length, begin = length[longest_first], starts[:-1][longest_first]
        step, which = np.nonzero(np.arange(length.max(initial=0))[:, None] < length)
        order = np.stack([begin[which] + step, begin[which] + length[which] - 1 - step])
        steps = np.bincount(step).tolist()
        return cls((row >= 0).astype(np.float32)[:, None], row, steps, order)


def rectified(x: Floats) -> Floats:
    """Negative values made zero, in place."""
    return np.maximum(x, 0, out=x)


def linear(x: Floats, weight: Floats, bias: Floats) -> Floats:
    """A linear layer; `weight` is inputs × outputs."""
    y = x @ weight
    y += bias
    return y


def taps(x: Floats) -> Floats:
    """Each place with its neighbours: left, itself, right, side by side."""
    size, width = x.shape
    out = np.zeros((size, 3 * width), np.float32)
    out[1:, :width] = x[:-1]
    out[:, width : 2 * width] = x
    out[:-1, 2 * width :] = x[1:]
    return out


def halved(weight: Floats, axis: int = -1) -> Floats:
    """Weights of a recurrent layer made ready: its gates' halved, so that one tanh serves all.

    The logistic function of x is (1 + tanh(x / 2)) / 2.
    """
    ways = np.moveaxis(weight.copy(), axis, 0).reshape(2, 3, -1)
    ways[:, 1:] *= 0.5
    return np.moveaxis(ways.reshape(np.moveaxis(weight, axis, 0).shape), 0, axis)


def recurrent(x: Floats, weight: Floats, bias: Floats, layout: Layout) -> Floats:
    """A quasi-recurrent layer in both directions: all products at once, then a cheap running sum.

    h[t] = f[t] · h[t-1] + (1 - f[t]) · z[t], output o[t] · h[t]
    (Bradbury et al. 2016, arXiv:1611.01576, equation 4, with convolutions of width 1); the
    weights are `halved`. Both directions run together, step by step over all rows.
    """
    width = weight.shape[1] // 6
    ways = np.arange(2)[:, None]
    gates = 6 * layout.order + 3 * ways + np.arange(3)[:, None, None]
    y = np.take(linear(x, weight, bias).reshape(-1, width), gates, axis=0)
    z, keep, let = np.tanh(y, out=y)
    y[1:] += 1
    y[1:] *= 0.5
    z -= keep * z
    begin, before = 0, 0
    for rows in layout.steps:
        stop = begin + rows
        if begin:
            now = keep[:, begin:stop]
            now *= z[:, before : before + rows]
            z[:, begin:stop] += now
        before, begin = begin, stop
    z *= let
    out = np.zeros((2 * len(x), width), np.float32)
    out[2 * layout.order + ways] = z
    return out.reshape(len(x), -1)


def pooled(x: Floats, keys: Places) -> Floats:
    """At each place the mean over the places with the same key; zero where the key is 0."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    first = np.flatnonzero(np.diff(ordered, prepend=-1))
    sums = np.add.reduceat(x[order], first, axis=0)
    count = np.diff(first, append=len(keys))[:, None].astype(np.float32)
    means = sums / count
    means[ordered[first] == 0] = 0
    return np.asarray(means[np.searchsorted(ordered[first], keys)])


def banded(starts: Floats, ends: Floats, width: int) -> Floats:
    """Products of starts (places × types × rank) with the ends at 0 … width-1 places further on."""
    size, types, rank = starts.shape
    blocks = -(-size // BLOCK)
    left = np.zeros((blocks * BLOCK, types, rank), np.float32)
    left[:size] = starts
    right = np.zeros((blocks * BLOCK + width, types, rank), np.float32)
    right[:size] = ends
    a = np.ascontiguousarray(left.reshape(blocks, BLOCK, types, rank).transpose(0, 2, 1, 3))
    shape = (blocks, types, rank, BLOCK + width)
    place, kind, cell = right.strides
    b = np.lib.stride_tricks.as_strided(right, shape, (BLOCK * place, kind, cell, place))
    c = a @ np.ascontiguousarray(b)
    block, kind, row, column = c.strides
    band = np.lib.stride_tricks.as_strided(
        c, (blocks, types, BLOCK, width), (block, kind, row + column, column)
    )
    return band.transpose(0, 2, 3, 1).reshape(-1, width, types)[:size]


def windows(x: Floats, width: int) -> Floats:
    """At each place (places × types) the values here and at width-1 places further on."""
    size, types = x.shape
    far = np.zeros((size + width, types), np.float32)
    far[:size] = x
    place, kind = far.strides
    return np.lib.stride_tricks.as_strided(far, (size, width, types), (place, place, kind))
