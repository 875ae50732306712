"""Train the model of names on NEREL's train part, and write it where the reader finds it.

python tools/train_names.py ../shared/data/nerel             train on all of it, write names.npz
python tools/train_names.py ../shared/data/nerel --hold 80   keep 80 documents to measure on, write
                                                             nothing: for choosing settings

PyTorch is needed here and nowhere else (`pip install torch` beside Visavis); one run takes about
6 minutes on a core.
What comes in: NEREL 1.1 train (746 documents), and from the natasha package the navec vectors and
the convolution layers of slovnet's model of names, none of which is trained
further here. The dev part is never read: `python -m gates.names` measures on it.

The layers are those of `visavis.reading.names.network`, which says why; here they are once more as
PyTorch sees them. Everything random comes from `--seed`.
"""

import argparse
import gzip
import json
import math
import os
import random
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import torch  # type: ignore[import-not-found,unused-ignore]
from torch import nn  # type: ignore[import-not-found,unused-ignore]
from torch.nn import functional as F  # type: ignore[import-not-found,unused-ignore]  # noqa: N812

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gates.names import Gold, documents, sentences

from visavis.reading.names.choice import chosen
from visavis.reading.names.layers import Layout, taps
from visavis.reading.names.navec import natasha_data, vectors
from visavis.reading.names.network import Scores
from visavis.reading.names.rows import LETTERS, Row, rows
from visavis.reading.names.words import FEATURES, features, outline, stem

OUT = Path("src/visavis/reading/names/names.npz")

SHIPPED = (
    "PERSON",
    "ORGANIZATION",
    "COUNTRY",
    "PROFESSION",
    "DATE",
    "MONEY",
    "PERCENT",
    "CITY",
    "STATE_OR_PROVINCE",
    "NATIONALITY",
    "ORDINAL",
    "NUMBER",
)
"""Types the shipped model tells."""

OTHERS = (
    "EVENT",
    "AGE",
    "FACILITY",
    "LAW",
    "LOCATION",
    "TIME",
    "DISTRICT",
    "AWARD",
    "PRODUCT",
    "WORK_OF_ART",
    "IDEOLOGY",
    "CRIME",
    "PENALTY",
    "RELIGION",
    "LANGUAGE",
    "DISEASE",
    "FAMILY",
)
"""NEREL's other types: learnt along, since to know a building is to know it is no body."""

TYPES = SHIPPED + OTHERS
STACKS = {"names": "ner"}

WIDTH = 112
"""Of the recurrent layers, both directions together. A hundred read twice as fast as 160, and find
one name in a hundred fewer; without slovnet's layers bodies and people lose two points of F1."""

RANK = 8
"""Of the product of start and end, a type."""

HALF = 64
"""Of what is seen of a start, and of an end."""

LONGEST = 16
"""Pieces in a name at most: 15 of 5,771 organisations of NEREL train are longer."""

RARE = 3
"""A feature seen fewer times in train is unknown."""

SIZES = {"word": 32, "shape": 12, "start3": 16, "start5": 24, "end2": 12, "end3": 16, "end4": 24}
"""Of the vectors of our features."""

OUTLINE, GAP = 12, 8

DOCUMENTS = 6
"""In a batch."""

RATE = 2.5e-3
WARM = 100
DROP = 0.25
UNSEEN = 0.15
"""Settings found on 80 held-out documents of train."""


@dataclass(slots=True)
class Batch:
    """Documents laid out flat as `visavis.reading.names.layers` has it, with the gold spans."""

    navec: Any
    outlines: Any
    features: Any
    context: Any
    gaps: Any
    keys: Any
    row: Any
    gold: Any

    @property
    def full(self) -> Any:
        """1 at a piece, 0 at an empty place."""
        return (self.row >= 0).float()[:, None]


def main() -> None:
    """Train, then write the model or, with `--hold`, measure it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("nerel", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--hold", type=int, default=0, help="documents kept to measure on")
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    random.seed(asked.seed)
    torch.manual_seed(asked.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    _train(asked.nerel, asked.out, asked.hold, asked.epochs)


def _train(nerel: Path, out: Path, hold: int, epochs: int) -> None:
    every = list(documents(nerel, "train"))
    random.Random(7).shuffle(every)
    read = [(list(rows(sentences(d.text), vectors().__contains__)), d.gold) for d in every]
    held, train = read[:hold], read[hold:]
    known = _vocabularies([found for found, _gold in train])
    stacks = {name: _stack(file) for name, file in STACKS.items()}
    outlines = _outlines()
    prepare = Prepare(known, outlines, stacks)
    net = Net([len(vocabulary) for vocabulary in known], len(outlines))
    mean = _fitted(net, [prepare(found, gold) for found, gold in train], epochs)
    if hold:
        _measured(mean, [(prepare(found, gold), gold, found) for found, gold in held])
        return
    words = "\0".join("\n".join(part) for part in (outlines, *known, SHIPPED))
    arrays = {
        name: array.astype(np.float16) for name, array in (_weights(mean) | _flat(stacks)).items()
    }
    with out.open("wb") as stream:
        np.savez_compressed(stream, words=np.frombuffer(words.encode(), np.uint8), **arrays)
    sys.stdout.write(f"{out}: {out.stat().st_size / 1e6:.1f} MB\n")


def _vocabularies(texts: Sequence[list[Row]]) -> list[list[str]]:
    counts: list[Counter[str]] = [Counter() for _ in FEATURES]
    for found in texts:
        for row in found:
            for piece in row.pieces:
                for count, value in zip(counts, features(piece.text), strict=True):
                    count[value] += 1
    return [sorted(v for v, n in count.items() if n >= RARE) for count in counts]


# slovnet's layers, as natasha ships them


def _stack(name: str) -> dict[str, Any]:
    """The shape vectors and the convolutions of one of slovnet's models."""
    with tarfile.open(natasha_data() / f"model/slovnet_{name}_news_v1.tar") as tar:
        scheme = json.loads(_member(tar, "model.json"))

        def array(weight: dict[str, Any]) -> Any:
            raw = np.frombuffer(_member(tar, f"arrays/{weight['array']}.bin"), weight["dtype"])
            return raw.reshape(weight["shape"])

        found = {"shape": array(scheme["emb"]["shape"]["weight"])}
        for number, layer in enumerate(scheme["encoder"]["layers"]):
            norm = {key: array(layer["norm"][key]) for key in ("weight", "bias", "mean", "std")}
            scale = norm["weight"] / norm["std"]
            kernel = array(layer["conv"]["weight"]).transpose(2, 1, 0)
            found[f"{number}.weight"] = np.ascontiguousarray(kernel.reshape(-1, kernel.shape[2]))
            found[f"{number}.bias"] = array(layer["conv"]["bias"])
            found[f"{number}.scale"] = scale
            found[f"{number}.shift"] = norm["bias"] - norm["mean"] * scale
    return found


def _outlines() -> list[str]:
    with tarfile.open(natasha_data() / "model/slovnet_ner_news_v1.tar") as tar:
        return gzip.decompress(_member(tar, "vocabs/shape.gz")).decode().splitlines()


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    stream = tar.extractfile(name)
    if stream is None:
        raise FileNotFoundError(name)
    return stream.read()


def _flat(stacks: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The stacks' arrays as the network names them: the first layer word by word."""
    out = {f"{s}.{key}": value for s, arrays in stacks.items() for key, value in arrays.items()}
    for stack in stacks:
        left, middle, right = np.split(out[f"{stack}.0.weight"], 3)
        out[f"{stack}.0.weight"] = np.concatenate([left, middle, right], axis=1)
    return out


# from text to arrays


@dataclass(slots=True)
class Prepare:
    """Turns the rows of a document into arrays, slovnet's layers already applied."""

    known: list[list[str]]
    outlines: list[str]
    stacks: dict[str, dict[str, Any]]

    def __call__(self, found: list[Row], gold: Sequence[Gold]) -> Batch:
        """The document as a batch of one."""
        layout = Layout.of([len(row.pieces) for row in found])
        pieces = [piece for row in found for piece in row.pieces]
        at = np.flatnonzero(layout.row >= 0)
        numbers = [{value: n + 1 for n, value in enumerate(part)} for part in self.known]
        values = np.zeros((len(layout.row), len(FEATURES)), np.int64)
        values[at] = [
            [known.get(v, 0) for known, v in zip(numbers, features(p.text[:LETTERS]), strict=True)]
            for p in pieces
        ]
        ids = np.zeros(len(layout.row), np.int64)
        ids[at] = [vectors().id(piece.text.lower()) for piece in pieces]
        shapes = np.zeros(len(layout.row), np.int64)
        shapes[at] = [self.outlines.index(outline(piece.text)) for piece in pieces]
        gaps = np.zeros(len(layout.row), np.int64)
        gaps[at[1:]] = [1 + (one.stop == other.start) for one, other in pairwise(pieces)]
        gaps[at[layout.row[at - 1] < 0]] = 3
        stems: dict[str, int] = {"": 0}
        keys = np.zeros(len(layout.row), np.int64)
        keys[at] = [stems.setdefault(stem(piece.text), len(stems)) for piece in pieces]
        found_vectors = vectors().rows(ids.astype(np.int32)) * layout.full
        context = np.concatenate(
            [self._read(stack, found_vectors, shapes, layout) for stack in self.stacks.values()], 1
        )
        return Batch(
            navec=torch.from_numpy(found_vectors),
            outlines=torch.from_numpy(shapes),
            features=torch.from_numpy(values),
            context=torch.from_numpy(context),
            gaps=torch.from_numpy(gaps),
            keys=torch.from_numpy(keys),
            row=torch.from_numpy(layout.row),
            gold=torch.tensor(list(_spans(found, gold)) or [(0, 0, 0)]),
        )

    def _read(self, stack: dict[str, Any], navec: Any, shapes: Any, layout: Layout) -> Any:
        x = np.concatenate([navec, stack["shape"][shapes]], axis=1) * layout.full
        out = []
        for number in range(3):
            y = np.maximum(taps(x) @ stack[f"{number}.weight"] + stack[f"{number}.bias"], 0)
            x = (y * stack[f"{number}.scale"] + stack[f"{number}.shift"]) * layout.full
            out.append(x)
        return np.concatenate(out[1:], axis=1).astype(np.float32)


def _spans(found: list[Row], gold: Sequence[Gold]) -> Iterator[tuple[int, int, int]]:
    """The gold spans that pieces can tell: first place, width less one, type."""
    starts, stops, place = {}, {}, 1
    for number, row in enumerate(found):
        for piece in row.pieces:
            starts[piece.start] = stops[piece.stop] = (number, place)
            place += 1
        place += 1
    for start, stop, kind in gold:
        first, last = starts.get(start), stops.get(stop)
        if first and last and first[0] == last[0] and last[1] - first[1] < LONGEST:
            yield first[1], last[1] - first[1], TYPES.index(kind)


def _together(batches: Sequence[Batch]) -> Batch:
    """Several documents as one batch."""
    rows_, keys, gold = [], [], []
    row = key = place = 0
    for one in batches:
        rows_.append(torch.where(one.row >= 0, one.row + row, -1))
        keys.append(torch.where(one.keys > 0, one.keys + key, 0))
        gold.append(one.gold + torch.tensor([place, 0, 0]))
        row += int(one.row.max()) + 1
        key += int(one.keys.max())
        place += len(one.row)

    def cat(name: str) -> Any:
        return torch.cat([getattr(one, name) for one in batches])

    return Batch(
        cat("navec"),
        cat("outlines"),
        cat("features"),
        cat("context"),
        cat("gaps"),
        torch.cat(keys),
        torch.cat(rows_),
        torch.cat(gold),
    )


# the network


class Recurrent(nn.Module):  # type: ignore[misc,unused-ignore]
    """A quasi-recurrent layer in both directions."""

    def __init__(self, width_in: int, width: int) -> None:
        super().__init__()
        self.width = width
        self.linear = nn.Linear(width_in, width * 6)
        with torch.no_grad():
            self.linear.bias.view(2, 3, width)[:, 1] += 1.0

    def forward(self, x: Any, full: Any) -> Any:
        """The states of both directions, side by side."""
        y = self.linear(x).view(-1, 2, 3, self.width)
        z, let = torch.tanh(y[:, :, 0]), torch.sigmoid(y[:, :, 2])
        keep = torch.sigmoid(y[:, :, 1]) * full[:, :, None]
        fresh = (1 - keep) * z * full[:, :, None]
        right = _running(keep[:, 0], fresh[:, 0])
        left = _running(keep[:, 1].flip(0), fresh[:, 1].flip(0)).flip(0)
        return torch.cat([right * let[:, 0], left * let[:, 1]], 1) * full


def _running(a: Any, b: Any) -> Any:
    """h[t] = a[t] · h[t-1] + b[t], in steps of 1, 2, 4 … 64: rows are that long; a is 0 between."""
    step = 1
    while step < min(128, len(a)):
        b = torch.cat([b[:step], b[step:] + a[step:] * b[:-step]])
        a = torch.cat([torch.zeros_like(a[:step]), a[step:] * a[:-step]])
        step *= 2
    return b


class Net(nn.Module):  # type: ignore[misc,unused-ignore]
    """The layers above slovnet's."""

    def __init__(self, sizes: Sequence[int], outlines: int) -> None:
        super().__init__()
        self.feature = nn.ModuleDict(
            {
                name: nn.Embedding(n + 1, SIZES[name])
                for name, n in zip(FEATURES, sizes, strict=True)
            }
        )
        for table in self.feature.values():
            nn.init.normal_(table.weight, 0, 0.1)
        self.outline = nn.Embedding(outlines, OUTLINE)
        self.gap = nn.Embedding(4, GAP)
        self.word = nn.Linear(300 + sum(SIZES.values()) + OUTLINE, WIDTH)
        self.context = nn.Linear(192 * len(STACKS), WIDTH // 2)
        self.first = Recurrent(WIDTH + WIDTH // 2 + GAP, WIDTH // 2)
        self.near = nn.Linear(3 * WIDTH, WIDTH)
        self.second = Recurrent(2 * WIDTH, WIDTH // 2)
        self.start_half, self.end_half = nn.Linear(2 * WIDTH, HALF), nn.Linear(2 * WIDTH, HALF)
        self.start = nn.Linear(HALF, len(TYPES) * (RANK + 2))
        self.end = nn.Linear(HALF, len(TYPES) * (RANK + 1))
        self.length = nn.Parameter(torch.full((LONGEST, len(TYPES)), -3.0))

    def forward(self, batch: Batch) -> Any:
        """The scores: places × widths × types."""
        full = batch.full
        x = torch.relu(self.word(self._seen(batch)))
        read = torch.relu(self.context(self._drop(batch.context, 0.15)))
        x = self._drop(torch.cat([x, read], 1), DROP)
        first = self.first(torch.cat([x, self.gap(batch.gaps)], 1) * full, full)
        dropped = self._drop(first, DROP)
        edge = torch.zeros_like(dropped[:1])
        near = torch.cat(
            [torch.cat([edge, dropped[:-1]]), dropped, torch.cat([dropped[1:], edge])], 1
        )
        first = first + torch.relu(self.near(near)) * full
        both = torch.cat([first, _pooled(first, batch.keys)], 1)
        second = self.second(self._drop(both, DROP), full)
        return self._scores(self._drop(torch.cat([first, second], 1), DROP))

    def _drop(self, x: Any, share: float) -> Any:
        return F.dropout(x, share, self.training)

    def _seen(self, batch: Batch) -> Any:
        """What is known of the words; in training, some are unseen for once."""
        values = batch.features
        if self.training:
            whole = torch.tensor([name in ("word", "start5", "end4") for name in FEATURES])
            values = torch.where((torch.rand(len(values), 1) < UNSEEN) & whole, 0, values)
        own = [self.feature[name](values[:, i]) for i, name in enumerate(FEATURES)]
        seen = torch.cat([*own, self.outline(batch.outlines)], 1)
        return torch.cat([self._drop(batch.navec, 0.15), self._drop(seen, 0.25)], 1)

    def _scores(self, state: Any) -> Any:
        size, kinds = len(state), len(TYPES)
        start = self.start(self._drop(torch.relu(self.start_half(state)), 0.2))
        end = self.end(self._drop(torch.relu(self.end_half(state)), 0.2))
        start, end = start.view(size, kinds, RANK + 2), end.view(size, kinds, RANK + 1)
        ends = torch.arange(size)[:, None] + torch.arange(LONGEST)
        far = F.pad(end[:, :, RANK], (0, 0, 0, LONGEST))
        inside = F.pad(torch.cumsum(start[:, :, RANK + 1], 0), (0, 0, 1, LONGEST))
        return (
            _banded(start[:, :, :RANK], end[:, :, :RANK]) * RANK**-0.5
            + start[:, None, :, RANK]
            + far[ends]
            + (inside[ends + 1] - inside[:size, None])
            + self.length
        )


def _pooled(x: Any, keys: Any) -> Any:
    count = int(keys.max()) + 1
    sums = torch.zeros(count, x.shape[1]).index_add(0, keys, x)
    sizes = torch.zeros(count).index_add(0, keys, torch.ones(len(keys)))
    return (sums / sizes.clamp(min=1)[:, None])[keys] * (keys > 0)[:, None]


def _banded(starts: Any, ends: Any, block: int = 32) -> Any:
    size, kinds, rank = starts.shape
    blocks = -(-size // block)
    left = F.pad(starts, (0, 0, 0, 0, 0, blocks * block - size))
    left = left.view(blocks, block, kinds, rank).permute(0, 2, 1, 3)
    right = F.pad(ends, (0, 0, 0, 0, 0, (blocks + 1) * block - size))
    right = right.view(blocks + 1, block, kinds, rank)
    right = torch.cat([right[:-1], right[1:, :LONGEST]], 1).permute(0, 2, 3, 1)
    columns = torch.arange(block)[:, None] + torch.arange(LONGEST)
    found = torch.matmul(left, right).gather(3, columns.expand(blocks, kinds, block, LONGEST))
    return found.permute(0, 2, 3, 1).reshape(blocks * block, LONGEST, kinds)[:size]


# training


def _fitted(net: Net, train: list[Batch], epochs: int) -> Net:
    """The running mean of the weights over the last couple of hundred steps of training."""
    mean = {name: value.clone() for name, value in net.state_dict().items()}
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    steps = epochs * math.ceil(len(train) / DOCUMENTS)
    step = 0
    for epoch in range(epochs):
        began, total = time.perf_counter(), 0.0
        random.shuffle(train)
        for start in range(0, len(train), DOCUMENTS):
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, step / WARM) * _cosine(step / steps)
            optimizer.zero_grad()
            loss = _loss(net, _together(train[start : start + DOCUMENTS]))
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            total += loss.item()
            share = 1 - min(0.995, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, value in net.state_dict().items():
                    mean[name].lerp_(value, share)
        took = time.perf_counter() - began
        sys.stdout.write(f"epoch {epoch + 1}: loss {total * epochs / steps:.3f}, {took:.0f} s\n")
        sys.stdout.flush()
    net.load_state_dict(mean)
    net.eval()
    return net


def _cosine(part: float) -> float:
    return 0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * part))


def _loss(net: Net, batch: Batch) -> Any:
    """How surprised the network is, of all spans within rows, a gold span."""
    scores = net(batch)
    wanted = torch.zeros_like(scores)
    wanted[batch.gold[:, 0], batch.gold[:, 1], batch.gold[:, 2]] = 1
    ends = torch.arange(len(batch.row))[:, None] + torch.arange(LONGEST)
    row = F.pad(batch.row, (0, LONGEST), value=-2)
    within = (row[ends] == batch.row[:, None]) & (batch.row[:, None] >= 0)
    each = F.binary_cross_entropy_with_logits(scores, wanted, reduction="none")
    return (each * within[:, :, None]).sum() / len(batch.gold)


def _measured(net: Net, held: list[tuple[Batch, Sequence[Gold], list[Row]]]) -> None:
    """Print the F1 of each type on the held-out documents."""
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for batch, wanted, found in held:
        with torch.no_grad():
            scores = Scores(net(batch).numpy(), batch.row.numpy())
        places = [piece for row in found for piece in (None, *row.pieces)]
        spans = set()
        for one in chosen(scores, TYPES):
            first, last = places[one.first], places[one.last]
            if first and last:
                spans.add(Gold(first.start, last.stop, one.type))
        right.update(one.type for one in spans & set(wanted))
        said.update(one.type for one in spans)
        gold.update(one.type for one in wanted)
    for kind in TYPES:
        score = 2 * right[kind] / max(1, said[kind] + gold[kind])
        sys.stdout.write(f"{kind:<20}{score:.3f} of {gold[kind]}\n")


def _weights(net: Net) -> dict[str, Any]:
    """The arrays of the trained layers as the network names them, of the shipped types only."""
    state = {name: value.numpy() for name, value in net.state_dict().items()}
    kinds = len(SHIPPED)
    out = {f"feature.{name}": state[f"feature.{name}.weight"] for name in FEATURES}
    out |= {"outline": state["outline.weight"], "gap": state["gap.weight"]}
    out["length"] = state["length"][:, :kinds]
    layers = {
        "word": "word",
        "context": "context",
        "first": "first.linear",
        "near": "near",
        "second": "second.linear",
        "from": "start_half",
        "to": "end_half",
        "start": "start",
        "end": "end",
    }
    for ours, theirs in layers.items():
        weight, bias = state[f"{theirs}.weight"].T, state[f"{theirs}.bias"]
        if ours in ("start", "end"):
            kept = kinds * (len(bias) // len(TYPES))
            weight, bias = weight[:, :kept], bias[:kept]
        out |= {f"{ours}.weight": np.ascontiguousarray(weight), f"{ours}.bias": bias}
    return out


if __name__ == "__main__":
    main()
