"""Page: the main text of an HTML page and what its metadata says of it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from html.parser import HTMLParser

from visavis.language import _
from visavis.sources.refusal import Unreadable, Why

MAX_CHARACTERS = 3_000_000
"""Largest page whose main text is looked for: trafilatura takes 6 s on a page of this size and
longer than in proportion above it. Pages of news are a thirtieth of it."""

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote br dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6"
        " header hr li main nav ol p pre section table td th title tr ul",
    )
)
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head"})


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; what its metadata does not say is null."""

    text: str
    title: str | None = None
    site: str | None = None
    published: date | None = None
    url: str | None = None


def page_of(html: str, url: str | None, today: date) -> Page:
    """The page's main text; its whole visible text where no main text is found."""
    if len(html) > MAX_CHARACTERS:
        raise Unreadable(
            Why.TOO_LARGE,
            _("too large a page: {size} million characters, at most {limit} are read.").format(
                size=f"{len(html) / 1e6:.1f}", limit=f"{MAX_CHARACTERS / 1e6:g}"
            ),
        )
    page = _main_text(html, url, today)
    if page is None or not page.text:
        page = Page(visible_text(html), *_beside(page))
    if not page.text:
        raise Unreadable(
            Why.NO_TEXT,
            _(
                "no text found on the page. If a browser shows one, it is made by a script: save"
                " the page from the browser and read the file."
            ),
        )
    return page


def visible_text(html: str) -> str:
    """All text a browser would show, a line for each block; never fails, whatever the soup."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(collector.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _main_text(html: str, url: str | None, today: date) -> Page | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.3 s, and only pages need it

    try:
        found = bare_extraction(
            html,
            url=url,
            include_comments=False,
            with_metadata=True,
            # The date is metadata or nothing: the extensive search takes one from the text.
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": (today + timedelta(days=1)).isoformat(),
            },
        )
    except Exception:  # noqa: BLE001, RUF100 - soup breaks it in many ways; the plain text remains
        return None
    if found is None or isinstance(found, dict):
        return None
    return Page(
        text=(found.text or "").strip(),
        title=_said(found.title),
        site=_said(found.sitename),
        published=_day(found.date),
        url=_said(found.url),
    )


def _beside(page: Page | None) -> tuple[str | None, str | None, date | None, str | None]:
    return (page.title, page.site, page.published, page.url) if page else (None, None, None, None)


def _said(value: str | None) -> str | None:
    return (value or "").strip() or None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


class _Collector(HTMLParser):
    """Gathers text outside scripts and styles; keeps no tree, so that depth does not matter."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line; an unseen element hides what follows."""
        if tag == "body":  # a head that was never closed ends here
            self._unseen = ""
        elif not self._unseen and tag in _UNSEEN:
            self._unseen = tag
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line; the unseen element ends with its own tag."""
        if tag == self._unseen:
            self._unseen = ""
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Text that is shown."""
        if not self._unseen:
            self.parts.append(data)
