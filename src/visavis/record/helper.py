"""Helper: a process that reads lines for another; see `record/reading.py`."""

import pickle
import signal
import sys
from typing import IO, Any

from visavis.record.reading import read
from visavis.record.seldom import searched_seldom


def help_reading(source: IO[bytes], sink: IO[bytes]) -> None:
    """Read what is given until there is no more."""
    while True:
        try:
            chunk: Any = pickle.load(source)
        except EOFError:
            return
        pickle.dump([read(line) for line in chunk], sink, pickle.HIGHEST_PROTOCOL)
        sink.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the end of what is given ends it
    with searched_seldom():
        help_reading(sys.stdin.buffer, sys.stdout.buffer)
