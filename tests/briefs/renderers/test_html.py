"""The HTML file stands alone, and its links lead somewhere."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from tests.briefs.renderers.sample import HOSTILE, Language, sample
from visavis.briefs.renderers.completed import completed
from visavis.briefs.renderers.inlines import plain
from visavis.briefs.tree import Chart, Paragraph, Section, Table

Rendered = Callable[[Language, str], bytes]

VOID = {"meta", "col", "br", "link", "img", "input", "hr"}
FETCHING = {"script", "link", "img", "iframe", "object", "embed", "base", "image", "use", "form"}


class Page(HTMLParser):
    """Notes the elements, ids, links and words of a page, and that every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, attribute: str) -> list[str]:
        return [str(attrs[attribute]) for _, attrs in self.seen if attribute in attrs]

    def tags(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.seen if tag == name]


@pytest.fixture(scope="module")
def html(language: Language, rendered: Rendered) -> str:
    return rendered(language, "html").decode()


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_every_tag_is_closed(page: Page) -> None:
    assert page.open == []
    assert page.tags("html")[0]["lang"] in ("ru", "en")


def test_nothing_is_fetched(page: Page, html: str) -> None:
    assert not FETCHING & {tag for tag, _ in page.seen}
    assert not page.values("src")
    assert not re.search(r"url\(\s*['\"]?(?!#)", html)
    assert "@import" not in html
    assert "default-src 'none'" in html


def test_ids_are_unique_and_links_lead_to_them(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inside = [href[1:] for href in page.values("href") if href.startswith("#")]
    assert set(inside) <= set(ids)
    assert {"source-1", "cite-1", "contacts-table", "sources"} <= set(inside)


def test_only_web_addresses_are_followed(page: Page) -> None:
    outside = [href for href in page.values("href") if not href.startswith("#")]
    assert outside
    assert all(href.startswith("https://www.example.org/") for href in outside)


def test_hostile_text_is_text(page: Page, html: str) -> None:
    assert "<script" not in html
    assert HOSTILE in "".join(page.words)


def test_all_that_the_brief_says_is_there(page: Page, language: Language) -> None:
    words = " ".join("".join(page.words).split())
    for block in completed(sample(language)).walk():
        match block:
            case Section():
                assert block.title in words
            case Table():
                assert block.caption in words
                assert all(shown(plain(cell)) in words for row in block.rows for cell in row)
                assert all(heading in words for _, heading in block.groups)
            case Paragraph():
                assert shown(plain(block.inlines)) in words
            case _:
                pass


def shown(text: str) -> str:
    return " ".join(text.split())


def test_charts_say_what_they_show(page: Page, language: Language) -> None:
    pictures = page.tags("svg")
    charts = [block for block in sample(language).walk() if isinstance(block, Chart)]
    assert len(pictures) == len(charts)
    assert all(picture["role"] == "img" for picture in pictures)
    for picture in pictures:
        assert set(str(picture["aria-labelledby"]).split()) <= set(page.values("id"))
    assert all(chart.alt in "".join(page.words) for chart in charts)


def test_words_in_another_language_are_marked(page: Page, language: Language) -> None:
    other = {"ru": "en", "en": "ru"}[language]
    assert [attrs["lang"] for attrs in page.tags("i")] == [other]


def test_an_empty_chapter_says_so(html: str, language: Language) -> None:
    said = {"ru": "Сведений пока нет.", "en": "Nothing is known yet."}[language]
    assert f'<p class="note empty">{said}</p>' in html
