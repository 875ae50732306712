"""Parsing: raw bytes → documents. Text only; what it means is for the next stage."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import PurePath

from visavis.language import _
from visavis.model import Document, Period, Words, text_hash
from visavis.sources.encoding import Decoded, declared_in, decode
from visavis.sources.feed import Entry, Feed, feed_of
from visavis.sources.fetched import Fetched, fetched
from visavis.sources.host import host_of, side_of
from visavis.sources.media import Media, media_of, refuse_binary
from visavis.sources.page import Page, page_of
from visavis.sources.raw import MAX_BYTES, Raw, too_large
from visavis.sources.refusal import Refused, Unreadable, Why

ID_LENGTH = 16
"""Hexadecimal digits of a document's id: among 10 million documents two share one with a chance
of 3 in a million."""

_DATE_LINE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?!\d)", re.IGNORECASE)


def parse(raw: Raw) -> tuple[Fetched | Refused, ...]:
    """The documents in the bytes: one of a text or a page, one an entry of a feed."""
    try:
        media, decoded = opened(raw)
        if media is Media.FEED:
            return tuple(_of_feed(raw, decoded))
        return (_of_text(raw, media, decoded),)
    except Unreadable as refusal:
        return (refusal.of(raw.name),)


def opened(raw: Raw) -> tuple[Media, Decoded]:
    """What the bytes are, and their text; Unreadable when they are no text."""
    if len(raw.content) > MAX_BYTES:
        raise too_large(len(raw.content))
    if not raw.content.strip():
        raise Unreadable(Why.EMPTY, _("empty: there is no text in it."))
    refuse_binary(raw.content)
    media = media_of(raw)
    declared = (raw.charset, None if media is Media.TEXT else declared_in(raw.content))
    decoded = decode(raw.content, declared)
    if not decoded.text.strip():
        raise Unreadable(Why.EMPTY, _("empty: there is no text in it."))
    return media, decoded


def of_entry(raw: Raw, feed: Feed, entry: Entry, encoding: str, note: str | None = None) -> Fetched:
    """The document of an entry by the feed's own words.

    The validators of the bytes are the feed's and say nothing about the entry's own address.
    """
    page = Page(entry.text, entry.title, feed.title, entry.published, entry.url)
    document = _document(raw, page, entry.url or raw.url, note)
    found = fetched(raw, document, Media.FEED.value, encoding)
    return replace(found, etag=None, last_modified=None)


def feed_fault(raw: Raw, feed: Feed) -> Iterator[Refused]:
    """The part of a feed behind a fault in its XML, if there is one."""
    if feed.fault:
        reason = _("the feed's XML is broken ({fault}); entries read: {count}.")
        yield Refused(
            raw.name, Why.DAMAGED, reason.format(fault=feed.fault, count=len(feed.entries))
        )


def _of_text(raw: Raw, media: Media, decoded: Decoded) -> Fetched:
    if media is Media.PAGE:
        page = page_of(decoded.text, raw.url, raw.fetched_at.date())
    else:
        page = Page(decoded.text, published=leading_date(decoded.text))
    document = _document(raw, page, raw.url or page.url)
    return fetched(raw, document, media.value, decoded.encoding)


def _of_feed(raw: Raw, decoded: Decoded) -> Iterator[Fetched | Refused]:
    feed = feed_of(decoded.text, raw.url)
    for entry in feed.entries:
        if entry.text:
            yield of_entry(raw, feed, entry, decoded.encoding)
        else:
            reason = _("the feed gives no text of this entry; read its address.")
            yield Refused(entry.url or raw.name, Why.NO_TEXT, reason)
    yield from feed_fault(raw, feed)


def _document(raw: Raw, page: Page, url: str | None, note: str | None = None) -> Document:
    host = host_of(url)
    page, note = _past(page, raw.fetched_at.date(), note)
    publisher = page.site or host or PurePath(raw.name).name or raw.name
    return Document(
        id=_id(url or publisher, page.text),
        url=url,
        title=Words(page.title) if page.title else None,
        publisher=Words(publisher),
        side=side_of(host),
        date=Period.day(page.published) if page.published else None,
        text=page.text,
        sha256=text_hash(page.text),
        note=Words(note) if note else None,
    )


def _past(page: Page, today: date, note: str | None) -> tuple[Page, str | None]:
    """Without a date of publication that is still to come, and the remark that it was so."""
    if page.published is None or page.published <= today + timedelta(days=1):
        return page, note
    said = _("It is dated {date}, in the future: the date is left out; give it with --date.")
    remarks = (note, said.format(date=page.published))
    return replace(page, published=None), " ".join(filter(None, remarks))


def _id(address: str, text: str) -> str:
    """The same text at the same address is the same document, on every machine."""
    return sha256(f"{address}\n{text}".encode()).hexdigest()[:ID_LENGTH]


def leading_date(text: str) -> date | None:
    """The day in a leading `date 2025-09-29`, a header that plain texts are kept with."""
    found = _DATE_LINE.match(text)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
