"""Fetched: a document, with the bytes it was parsed from."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from visavis.model import Document
from visavis.sources.raw import Raw


@dataclass(frozen=True, slots=True)
class Fetched:
    """`known` is true when the raw store already held this text from this address."""

    name: str
    document: Document
    raw: bytes
    sha256_raw: str
    media_type: str
    encoding: str
    fetched_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    known: bool = False

    @property
    def address(self) -> str:
        """What the raw store knows it by: its address on the network, else its file's name."""
        return self.document.url or f"file:{self.document.publisher}"


def fetched(raw: Raw, document: Document, media_type: str, encoding: str) -> Fetched:
    """The document together with the bytes it came from."""
    return Fetched(
        name=raw.name,
        document=document,
        raw=raw.content,
        sha256_raw=sha256(raw.content).hexdigest(),
        media_type=media_type,
        encoding=encoding,
        fetched_at=raw.fetched_at,
        etag=raw.etag,
        last_modified=raw.last_modified,
    )
