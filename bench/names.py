"""How fast names are found, beside natasha's models on the same texts, in one process.

python -m bench.names [FOLDER]      FOLDER holds NEREL-v1.1; ../shared/data/nerel if not given

natasha's pipeline is its segmenter (razdel) and slovnet's NER, morphology and syntax on navec, in
batches as natasha runs them; natasha itself is not imported, since it needs pymorphy2.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gates.names import NEREL, VERSION, documents, sentences

from visavis.reading.names import tagger
from visavis.reading.names.navec import natasha_data

LIMIT_MS = 8.0
"""A document of NEREL, names alone, once its words are known: the whole reader has 15 ms.

The first time over the texts every word is met anew, which a reader of many texts sees once.
"""

LIMIT_MB = 600


def main() -> int:
    """Print the table; 1 where names take more time or memory than they may."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else NEREL
    if not (folder / VERSION).is_dir():
        sys.stdout.write(f"No {VERSION} in {folder}: the speed of names is not measured.\n")
        return 0
    texts = [document.text for document in documents(folder, "dev")]
    began = time.perf_counter()
    names = tagger()
    loaded = time.perf_counter() - began
    split = [sentences(text) for text in texts]
    first = _seconds(lambda: [names.mentions(one) for one in split])
    again = min(_seconds(lambda: [names.mentions(one) for one in split]) for _ in range(5))
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _line("loading", loaded * 1e3, "ms")
    _line("names, first time over the texts", first / len(texts) * 1e3, "ms a document")
    _line("names, words known", again / len(texts) * 1e3, "ms a document", LIMIT_MS)
    _line("names, words known", len(texts) / again, "documents a second")
    _line("peak memory with all texts split", memory_mb, "MB", LIMIT_MB)
    try:
        pipeline = _natasha()
    except ImportError:
        sys.stdout.write("slovnet or navec is not installed: natasha's pipeline is not measured.\n")
    else:
        took = _seconds(lambda: [pipeline(text) for text in texts])
        _line("natasha's pipeline", len(texts) / took, "documents a second")
        _line("names against it", took / first, "times as fast")
    return int(again / len(texts) * 1e3 > LIMIT_MS or memory_mb > LIMIT_MB)


def _natasha() -> Callable[[str], object]:
    """What natasha runs on a text: sentences and tokens, NER, morphology, syntax."""
    from navec import Navec  # noqa: PLC0415 - only this function needs it
    from slovnet import NER, Morph, Syntax  # noqa: PLC0415 - the same

    data = natasha_data()
    navec = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    models = [
        kind.load(data / "model" / f"slovnet_{name}_news_v1.tar")
        for kind, name in ((NER, "ner"), (Morph, "morph"), (Syntax, "syntax"))
    ]
    for model in models:
        model.navec(navec)
    ner, morph, syntax = models

    def pipeline(text: str) -> object:
        words = [[token.text for token in sentence.tokens] for sentence in sentences(text)]
        return ner(text), list(morph.map(words)), list(syntax.map(words))

    return pipeline


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _line(what: str, value: float, unit: str, limit: float | None = None) -> None:
    most = f"   at most {limit:g}" if limit else ""
    sys.stdout.write(f"{what:<36}{value:>9.1f} {unit}{most}\n")


if __name__ == "__main__":
    sys.exit(main())
