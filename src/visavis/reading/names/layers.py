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
    """How the rows of a window lie: their places step by step, from the left and the right."""

    full: Floats
    row: Places
    forward: Places
    backward: Places

    @classmethod
    def of(cls, lengths: list[int]) -> "Layout":
        """The layout of rows of these lengths."""
        starts = np.cumsum([1, *(length + 1 for length in lengths)])
        size = int(starts[-1])
        longest = max(lengths, default=0)
        steps = np.arange(longest)[:, None]
        length = np.array(lengths, np.int64)[None, :]
        inside = steps < length
        forward = np.where(inside, starts[:-1] + steps, 0)
        backward = np.where(inside, starts[:-1] + length - 1 - steps, 0)
        row = np.full(size, -1)
        row[forward[inside]] = np.broadcast_to(np.arange(len(lengths)), inside.shape)[inside]
        return cls((row >= 0).astype(np.float32)[:, None], row, forward, backward)


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
    weights are `halved`.
    """
    y = linear(x, weight, bias)
    np.tanh(y, out=y)
    y = y.reshape(len(x), 2, 3, -1)
    z, keep, let = y[:, :, 0], y[:, :, 1], y[:, :, 2]
    keep += 1
    keep *= 0.5
    let += 1
    let *= 0.5 * layout.full[:, :, None]
    z *= layout.full[:, :, None]
    z -= keep * z
    out = np.zeros_like(z)
    for way, order in enumerate((layout.forward, layout.backward)):
        a, b = keep[order, way], z[order, way]
        for step in range(1, len(order)):
            a[step] *= b[step - 1]
            b[step] += a[step]
        out[order, way] = b
    out *= let
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
