"""Media: whether bytes are a plain text, a page or a feed; or binary, and of what kind."""

import re
from enum import StrEnum
from pathlib import PurePath

from visavis.language import _
from visavis.sources.raw import Raw
from visavis.sources.refusal import Unreadable, Why

HEAD = 4096
"""Bytes looked at: a page's doctype and a feed's root element stand well within them."""


class Media(StrEnum):
    """What it is parsed as; the value is the media type it is kept under."""

    TEXT = "text/plain"
    PAGE = "text/html"
    FEED = "application/xml"


_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!\x1a", "RAR"),
    (b"ID3", "MP3"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3\x00", "SQLite"),
)
_PLAIN_SUFFIXES = frozenset({".txt", ".text", ".md"})
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_FEED_ROOT = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE_START = re.compile(rb"\s*(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE)
_COMMENTS = re.compile(rb"<!--.*?-->", re.DOTALL)


def refuse_binary(content: bytes) -> None:
    """Raise when the bytes are of a known binary kind."""
    kind = next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)
    if kind is not None:
        raise Unreadable(
            Why.BINARY,
            _("a binary file ({kind}), not a text. Save it as plain text or HTML first.").format(
                kind=kind
            ),
        )


def media_of(raw: Raw) -> Media:
    """By content where that is certain, else by what the server or the file's name says."""
    head = _COMMENTS.sub(b"", raw.content[:HEAD].replace(b"\x00", b""))
    suffix = PurePath(raw.name).suffix.lower() if raw.url is None else ""
    if suffix in _PLAIN_SUFFIXES or raw.media_type == Media.TEXT:
        return Media.TEXT
    if _is_feed(head):
        return Media.FEED
    named_page = suffix in _PAGE_SUFFIXES or raw.media_type in _PAGE_TYPES
    return Media.PAGE if named_page or _looks_like_page(head) else Media.TEXT


def _is_feed(head: bytes) -> bool:
    """A feed's root element comes before any of a page's."""
    root = _FEED_ROOT.search(head)
    return root is not None and b"<html" not in head[: root.start()].lower()


def _looks_like_page(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if start.lstrip().startswith(b"<?xml"):
        start = start.partition(b"?>")[2]
    return _PAGE_START.match(start) is not None
