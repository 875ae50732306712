"""On disk: a file that is still to be read."""

import os
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from visavis.language import _
from visavis.sources.raw import MAX_BYTES, Raw, too_large
from visavis.sources.refusal import Unreadable, Why

_CHUNK = 1 << 16
"""Bytes read at once: one read of the limit would take memory for it, however small the file."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Never wait for the other end of a pipe; never change a byte (Windows)."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The path, and the moment that its reading counts as."""

    path: Path
    fetched_at: datetime

    @property
    def name(self) -> str:
        """The path in characters that can be written, whatever bytes the file system holds."""
        return os.fsencode(self.path).decode("utf-8", "replace")

    def read(self) -> Raw:
        """Its bytes; Unreadable when it is no file, may not be read, or is too large."""
        try:
            with os.fdopen(os.open(self.path, _FLAGS), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    raise Unreadable(Why.UNREADABLE, _("not a file that holds a text."))
                content = _bounded(file)
                size = os.fstat(file.fileno()).st_size
        except OSError as error:
            reason = _("cannot be read: {reason}.").format(reason=error.strerror)
            raise Unreadable(Why.UNREADABLE, reason) from error
        if len(content) > MAX_BYTES:
            raise too_large(size)
        return Raw(self.name, content, self.fetched_at)


def _bounded(file: BinaryIO) -> bytes:
    """The whole content, or a little more than may be read."""
    content = bytearray()
    while len(content) <= MAX_BYTES and (chunk := file.read(_CHUNK)):
        content += chunk
    return bytes(content)
