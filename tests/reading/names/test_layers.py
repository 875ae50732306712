"""The layers against their plain definitions, on made-up numbers."""

import numpy as np

from visavis.reading.names.layers import Layout, banded, halved, pooled, recurrent, taps, windows

CLOSE = 1e-5
"""Float32 sums of a hundred products."""

chance = np.random.default_rng(1)


def numbers(*shape: int) -> np.ndarray:
    return chance.normal(size=shape).astype(np.float32)


def test_layout_of_two_rows() -> None:
    layout = Layout.of([2, 1])
    assert layout.row.tolist() == [-1, 0, 0, -1, 1, -1]
    assert layout.full[:, 0].tolist() == [0, 1, 1, 0, 1, 0]
    assert layout.steps == [2, 1]
    assert layout.order.tolist() == [[1, 4, 2], [2, 4, 1]]


def test_taps() -> None:
    x = numbers(3, 2)
    assert np.array_equal(taps(x)[1], np.concatenate([x[0], x[1], x[2]]))
    assert np.array_equal(taps(x)[0, :2], np.zeros(2))


def test_banded_is_the_product_of_start_and_end() -> None:
    starts, ends = numbers(70, 3, 4), numbers(70, 3, 4)
    found = banded(starts, ends, 5)
    assert found.shape == (70, 5, 3)
    for place in (0, 31, 32, 63, 60):
        for width in range(5):
            wanted = (starts[place] * ends[place + width]).sum(-1)
            assert np.allclose(found[place, width], wanted, atol=CLOSE)


def test_windows_look_ahead_and_end_in_zeros() -> None:
    x = numbers(4, 2)
    found = windows(x, 3)
    assert found.shape == (4, 3, 2)
    assert np.array_equal(found[1], x[1:4])
    assert not found[3, 1:].any()


def test_pooled_is_the_mean_of_those_with_the_same_key() -> None:
    x = numbers(5, 3)
    found = pooled(x, np.array([0, 2, 1, 2, 0]))
    assert np.allclose(found[1], (x[1] + x[3]) / 2, atol=CLOSE)
    assert np.allclose(found[2], x[2], atol=CLOSE)
    assert not found[[0, 4]].any()


def test_recurrent_step_by_step() -> None:
    layout = Layout.of([3, 2])
    x = numbers(len(layout.row), 4) * layout.full
    weight, bias, size = numbers(4, 12), numbers(12), 2
    found = recurrent(x, halved(weight), halved(bias), layout)
    y = (x @ weight + bias).reshape(-1, 2, 3, size)

    def gate(values: np.ndarray) -> np.ndarray:
        return np.asarray(1 / (1 + np.exp(-values)))

    wanted = np.zeros_like(found)
    for way, rows in enumerate(([1, 2, 3], [5, 6], [3, 2, 1], [6, 5])):
        side, h = way // 2, np.zeros(size)
        for place in rows:
            z, f, o = y[place, side]
            h = gate(f) * h + (1 - gate(f)) * np.tanh(z)
            wanted[place, side * size : (side + 1) * size] = gate(o) * h
    assert np.allclose(found, wanted, atol=CLOSE)
