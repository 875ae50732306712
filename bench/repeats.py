"""Repeats at size: which of 10,000 commitments say again what an earlier one had said.

    python -m bench.repeats

The commitments are made up of the words of the register, in Russian and English; one in ten says
an earlier one again, with a word left out and the others in another order. Beside it, on 2,000,
rapidfuzz's token_set_ratio over all pairs: the time of the processor, and how many of the planted
repeats each finds first.
"""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from visavis.model import Commitment, CommitmentForm, Evidence, Pair, Period, Words
from visavis.planning.repeated import repeats

SEED = 20250929
MANY, FEW, LIMIT_S = 10_000, 2_000, 5
EVIDENCE = (Evidence(document="d"),)
REGISTER = """
увеличить поставки сельскохозяйственной техники создать совместное предприятие сборке лифтов
трансформаторов открыть торговый дом восстановить прямое авиасообщение провести дни культуры
подготовить дорожную карту сотрудничества в области науки образования здравоохранения туризма
наладить поставки молока мяса сахара ускорить согласование ветеринарных сертификатов обменяться
опытом подписать соглашение между регионами университетами обеспечить рост товарооборота
организовать визит делегации министерства энергетики транспорта юстиции обороны связи
increase supplies of farm machinery set up a joint venture to assemble lifts transformers open
a trading house restore direct flights hold days of culture draw up a road map of cooperation
in science education health tourism supply milk meat sugar speed up veterinary certificates
share experience sign an agreement between regions universities ensure growth of trade arrange
a visit of the ministry of energy transport justice defence communications
"""
WORDS = REGISTER.split()


@dataclass(frozen=True, slots=True)
class Planted:
    """The commitments, and of each repeat the one that it says again."""

    items: list[Commitment]
    of: dict[str, str]


def planted(count: int) -> Planted:
    """Always the same ones."""
    chance = random.Random(SEED)
    items: list[Commitment] = []
    of: dict[str, str] = {}
    for number in range(count):
        words = [chance.choice(WORDS) for __ in range(chance.randint(7, 14))]
        words.append(str(chance.randint(1, count)))
        if number > count // 10 and chance.random() < 0.1:
            earlier = chance.choice(items[: number - 1])
            words = str(earlier.text).split()
            words.pop(chance.randrange(len(words) - 1))
            chance.shuffle(words)
            of[f"k{number}"] = earlier.id
        items.append(
            Commitment(
                id=f"k{number}",
                pair=Pair("BLR-KGZ"),
                form=CommitmentForm.AGREED,
                text=Words(" ".join(words)),
                made_on=Period.year(1900 + number * 125 // count),
                evidence=EVIDENCE,
            )
        )
    return Planted(items, of)


def main() -> int:
    """Print the times; the exit code is 1 when 10,000 take more than the limit."""
    many, few = planted(MANY), planted(FEW)
    took, found = _ours(many)
    few_took, few_found = _ours(few)
    peer_took, peer_found = _rapidfuzz(few)
    sys.stdout.write(
        f"{MANY} commitments: {took:.1f} s (at most {LIMIT_S}), {found:.0%} of the planted found\n"
        f"{FEW}: {few_took:.2f} s, {few_found:.0%}; rapidfuzz {peer_took:.2f} s, {peer_found:.0%}\n"
    )
    return int(took > LIMIT_S)


def _ours(given: Planted) -> tuple[float, float]:
    start = time.process_time()
    found = {row.one.id: row.other.id for row in repeats(given.items, {})}
    return time.process_time() - start, _share(found, given)


def _rapidfuzz(given: Planted) -> tuple[float, float]:
    start = time.process_time()
    texts = [str(one.text) for one in given.items]
    alike = process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.uint8, workers=1)
    best = np.tril(alike, -1).argmax(axis=1).tolist()
    found = {one.id: given.items[at].id for one, at in zip(given.items, best, strict=True)}
    return time.process_time() - start, _share(found, given)


def _share(found: dict[str, str], given: Planted) -> float:
    hits: Sequence[bool] = [found.get(name) == earlier for name, earlier in given.of.items()]
    return sum(hits) / len(hits)


if __name__ == "__main__":
    sys.exit(main())
