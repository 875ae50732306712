from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.samples import PAGE, PARAGRAPHS
from visavis.sources.feed import feed_of
from visavis.sources.page import page_of, visible_text
from visavis.sources.refusal import Unreadable

TODAY = date(2026, 1, 15)
SOUP = [
    "<p><b><i></p></div><table><tr><td>Переговоры<" * 50,
    "<html>" + "<div>" * 20_000 + PARAGRAPHS[0],
    "<html><body><p>&#xD800;&#55357;&#0; Переговоры в Минске</body>",
    "<html><head><title>Т<body><p>" + PARAGRAPHS[0],
    "<html><body>\x02\x0b" + PARAGRAPHS[0] + "</html></html></body>",
    "<!--" + PARAGRAPHS[0],
]


def test_the_day_is_as_written_and_never_taken_from_the_text() -> None:
    assert page_of(PAGE, None, TODAY).published == date(2025, 9, 29)
    bare = "<html><body>" + "".join(f"<p>{p} 12.05.2024</p>" for p in PARAGRAPHS) + "</body></html>"
    assert page_of(bare, None, TODAY).published is None


def test_the_whole_text_where_no_main_text_is_found() -> None:
    assert page_of("<html><body><b>Товарооборот</b> вырос</body></html>", None, TODAY).text


def test_visible_text() -> None:
    html = (
        "<html><head><title>T</title><style>p{}</style></head><body><h1>Заголовок</h1>"
        "<p>Рост &mdash; <b>15</b>&nbsp;%<br>за год</p><script>if (a<b) {}</script><p>Да</body>"
    )
    assert visible_text(html) == "Заголовок\nРост — 15 %\nза год\nДа"


@pytest.mark.parametrize("html", SOUP)
def test_soup_gives_a_text_or_a_reason(html: str) -> None:
    with suppress(Unreadable):
        page_of(html, "https://vestnik.by/1", TODAY).text.encode()


TAGS = ["<p>", "</p>", "<div", ">", "<table>", "</html>", "<body>", "<!--", "-->", "<script>"]
FEED_TAGS = ["</script>", "<item>", "<title>", "<link>", "</rss>", "<rss>"]
PIECES = st.sampled_from([*TAGS, *FEED_TAGS, "&#", "&lt;", "\x00", "Минск "])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_soup(html: str) -> None:
    visible_text(html).encode()
    for parse in (lambda: page_of(html, None, TODAY), lambda: feed_of(html)):
        with suppress(Unreadable):
            parse()


def test_a_feed_with_a_bomb_of_entities() -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    xml = (
        f"<!DOCTYPE rss [{entities}]><rss><channel><item><title>&a9;</title></item></channel></rss>"
    )
    said = []
    try:
        said.append(str(feed_of(xml)))
    except Unreadable as refusal:
        said.append(str(refusal))
    assert len(said[0]) < 10_000
