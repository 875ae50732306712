"""Addresses, against a server on this machine that also misbehaves."""

import gzip
import socket
import ssl
import time
from collections.abc import Callable
from datetime import date

import httpx
import pytest

from tests.sources.conftest import FakeClock, FetcherMaker
from tests.sources.samples import PAGE, PARAGRAPHS, TEXT, feed, one, refusal
from tests.sources.server import Handler, Server
from visavis import __version__
from visavis.model import Period
from visavis.sources import Fetched, Fetcher, RawStore, Refused, Why, open_source
from visavis.sources.raw import MAX_BYTES


def fetch(url: str, fetcher: Fetcher, store: RawStore | None = None) -> list[Fetched | Refused]:
    return list(open_source(url, fetcher=fetcher, store=store))


def test_a_page(server: Server, fetcher: FetcherMaker, clock: FakeClock) -> None:
    url = server.page("/news", PAGE.encode())
    found = one(fetch(url + "#top", fetcher()))
    document = found.document
    assert document.text is not None
    assert all(paragraph in document.text for paragraph in PARAGRAPHS)
    assert (document.url, str(document.publisher)) == (url, "Вестник связей")
    assert document.date == Period.day(date(2025, 9, 29))
    assert (found.raw, found.fetched_at) == (PAGE.encode(), clock.now())
    assert server.headers_of_last()["User-Agent"].startswith(f"Visavis/{__version__}")


def test_a_plain_text_is_kept_to_the_letter(server: Server, fetcher: FetcherMaker) -> None:
    text = f"date 2025-09-29 {TEXT}\r\n<p>not a tag</p>"
    url = server.page("/t", text.encode("cp1251"), content_type="text/plain; charset=windows-1251")
    document = one(fetch(url, fetcher())).document
    assert document.text == text
    assert (str(document.publisher), document.date) == ("127.0.0.1", Period.parse("2025-09-29"))


def test_a_server_that_declares_the_wrong_encoding(server: Server, fetcher: FetcherMaker) -> None:
    url = server.page("/", PAGE.encode("cp1251"), content_type="text/html; charset=utf-8")
    assert PARAGRAPHS[0] in (one(fetch(url, fetcher())).document.text or "")


def test_broken_encoding(server: Server, fetcher: FetcherMaker) -> None:
    url = server.page("/", PAGE.encode()[:-300] + b"\xd0\xff\xd0" + PAGE.encode()[-300:])
    assert refusal(fetch(url, fetcher())).why is Why.ENCODING


def dripping(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _step in range(100):
        handler.wfile.write(b"<p>")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_headers(handler: Handler) -> None:
    for _step in range(100):
        handler.wfile.write(b"H")
        handler.wfile.flush()
        time.sleep(0.05)


@pytest.mark.parametrize("answering", [dripping, dripping_headers])
def test_a_page_that_drips(
    server: Server, fetcher: FetcherMaker, answering: Callable[[Handler], None]
) -> None:
    url = server.put("/drip", answering)
    started = time.monotonic()
    refused = refusal(fetch(url, fetcher(total_s=0.3)))
    assert refused.why is Why.TIMEOUT
    assert "too slowly" in refused.reason
    assert time.monotonic() - started < 1.5
    assert server.asked == ["/drip"]


def test_a_server_that_says_nothing(
    server: Server, fetcher: FetcherMaker, clock: FakeClock
) -> None:
    url = server.put("/silent", lambda _handler: time.sleep(0.5))
    refused = refusal(fetch(url, fetcher(read_s=0.05, attempts=3)))
    assert (refused.why, refused.reason) == (Why.TIMEOUT, "127.0.0.1 does not answer in time.")
    assert clock.slept == [1.0, 2.0]


def test_redirects(server: Server, fetcher: FetcherMaker) -> None:
    server.put("/a", lambda handler: handler.answer(301, location="/b"))
    server.put("/b", lambda handler: handler.answer(307, location="/c"))
    server.page("/c", PAGE.encode())
    assert one(fetch(server.url("/a"), fetcher())).document.url == server.url("/c")


def test_redirected_in_a_circle(server: Server, fetcher: FetcherMaker) -> None:
    server.put("/a", lambda handler: handler.answer(302, location="/b"))
    server.put("/b", lambda handler: handler.answer(302, location="/a"))
    refused = refusal(fetch(server.url("/a"), fetcher()))
    assert (refused.why, refused.reason) == (Why.REDIRECTS, "redirected in a circle.")
    assert len(server.asked) == 6


def test_redirected_on_and_on(server: Server, fetcher: FetcherMaker) -> None:
    for number in range(9):
        to = f"/{number + 1}"
        server.put(f"/{number}", lambda handler, to=to: handler.answer(302, location=to))  # type: ignore[misc]
    refused = refusal(fetch(server.url("/0"), fetcher()))
    assert refused.reason == "redirected more than 5 times."


@pytest.mark.parametrize("location", ["ftp://vestnik.by/", "javascript:x"])
def test_redirected_to_nowhere(server: Server, fetcher: FetcherMaker, location: str) -> None:
    url = server.put("/a", lambda handler: handler.answer(302, location=location))
    assert refusal(fetch(url, fetcher())).why is Why.ADDRESS


def test_a_public_page_does_not_lead_into_ones_own_network(clock: FakeClock) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "http://192.168.1.1/admin"})

    with Fetcher(clock=clock, transport=httpx.MockTransport(answer)) as fetcher:
        refused = refusal(fetch("http://vestnik.by/1", fetcher))
    assert "in your own network" in refused.reason


def test_a_huge_page_is_refused_by_what_it_says(server: Server, fetcher: FetcherMaker) -> None:
    def huge(handler: Handler) -> None:
        handler.answer(200, b"", content_length=str(10**9))

    assert "1000.0 MB" in refusal(fetch(server.put("/", huge), fetcher())).reason


def test_a_huge_page_is_cut_off_while_it_comes(server: Server, fetcher: FetcherMaker) -> None:
    sent = []

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            sent.append(handler.wfile.write(b"x" * 65536))

    refused = refusal(fetch(server.put("/", endless), fetcher(max_bytes=300_000)))
    assert refused.why is Why.TOO_LARGE
    assert "at most 0.3 MB" in refused.reason


def test_a_page_that_is_a_bomb(server: Server, fetcher: FetcherMaker) -> None:
    bomb = gzip.compress(b"\0" * (5 * MAX_BYTES))
    url = server.page("/", bomb, content_encoding="gzip")
    assert refusal(fetch(url, fetcher())).why is Why.TOO_LARGE


def test_compressed_pages(server: Server, fetcher: FetcherMaker) -> None:
    packed = gzip.compress(PAGE.encode())
    good = server.page("/good", packed, content_encoding="gzip")
    cut = server.page("/cut", packed[:-20], content_encoding="gzip")
    damaged = server.page("/damaged", b"no gzip", content_encoding="gzip")
    strange = server.page("/strange", packed, content_encoding="br")
    one(fetch(good, fetcher()))
    whys = [refusal(fetch(url, fetcher())).why for url in (cut, damaged, strange)]
    assert whys == [Why.DAMAGED, Why.DAMAGED, Why.MEDIA_TYPE]


def test_busy_with_a_time_to_come_back(
    server: Server, fetcher: FetcherMaker, clock: FakeClock
) -> None:
    answers = iter([(429, "7"), (503, "Thu, 15 Jan 2026 12:00:30 GMT"), (500, ""), (200, "")])

    def busy(handler: Handler) -> None:
        status, after = next(answers)
        handler.answer(status, PAGE.encode(), retry_after=after)

    one(fetch(server.put("/", busy), fetcher()))
    assert clock.slept == [7.0, 23.0, 4.0]


def test_busy_for_too_long(server: Server, fetcher: FetcherMaker, clock: FakeClock) -> None:
    url = server.put("/", lambda handler: handler.answer(429, retry_after="3600"))
    refused = refusal(fetch(url, fetcher()))
    assert refused.reason == "127.0.0.1 is busy and asks to come back in 3600 s."
    assert clock.slept == []


def test_busy_for_ever(server: Server, fetcher: FetcherMaker, clock: FakeClock) -> None:
    url = server.put("/", lambda handler: handler.answer(503))
    assert refusal(fetch(url, fetcher())).why is Why.BUSY
    assert clock.slept == [1.0, 2.0, 4.0]
    assert len(server.asked) == 4


@pytest.mark.parametrize(("status", "said"), [(404, "no such page"), (403, "let us"), (418, "418")])
def test_statuses(server: Server, fetcher: FetcherMaker, status: int, said: str) -> None:
    url = server.put("/x", lambda handler: handler.answer(status))
    refused = refusal(fetch(url, fetcher()))
    assert refused.why is Why.STATUS
    assert said in refused.reason


def cut_short(handler: Handler) -> None:
    handler.answer(200, PAGE.encode(), content_length=str(len(PAGE.encode()) + 500))
    handler.close_connection = True


def closed(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


@pytest.mark.parametrize("answering", [cut_short, closed])
def test_a_connection_that_closes_too_soon(
    server: Server, fetcher: FetcherMaker, answering: Callable[[Handler], None]
) -> None:
    refused = refusal(fetch(server.put("/", answering), fetcher(attempts=2)))
    assert refused.why is Why.CONNECTION
    assert "before the page was complete" in refused.reason
    assert server.asked == ["/", "/"]


def test_a_content_length_that_is_too_small(server: Server, fetcher: FetcherMaker) -> None:
    text = TEXT.encode()
    url = server.page("/", text, content_length="10", content_type="text/plain")
    assert one(fetch(url, fetcher())).document.text == TEXT[:5]


def test_nobody_listens(fetcher: FetcherMaker, clock: FakeClock) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    refused = refusal(fetch(f"http://127.0.0.1:{port}/", fetcher(connect_s=1.0)))
    assert (refused.why, refused.reason) == (Why.CONNECTION, "cannot connect to 127.0.0.1.")


def raising(error: Exception, cause: Exception) -> httpx.MockTransport:
    def answer(_request: httpx.Request) -> httpx.Response:
        raise error from cause

    return httpx.MockTransport(answer)


def test_no_network(clock: FakeClock) -> None:
    transport = raising(httpx.ConnectError("x"), socket.gaierror(-3, "Temporary failure"))
    with Fetcher(clock=clock, transport=transport) as fetcher:
        refused = refusal(fetch("https://vestnik.by/1", fetcher))
    assert refused.why is Why.OFFLINE
    assert refused.reason == (
        "no address is known for vestnik.by: there is no network, or the name is misspelt. Files,"
        " folders and archives are read without a network."
    )
    assert clock.slept == []


def test_a_certificate_that_is_not_trusted(clock: FakeClock) -> None:
    cause = ssl.SSLCertVerificationError(1, "bad")
    cause.verify_message = "certificate has expired"
    with Fetcher(clock=clock, transport=raising(httpx.ConnectError("x"), cause)) as fetcher:
        refused = refusal(fetch("https://vestnik.by/1", fetcher))
    assert refused.why is Why.CERTIFICATE
    assert "not trusted: certificate has expired. If you know it to be good" in refused.reason


def test_https_where_there_is_only_http(server: Server, fetcher: FetcherMaker) -> None:
    refused = refusal(fetch(server.url("/").replace("http:", "https:"), fetcher()))
    assert refused.why is Why.CERTIFICATE


@pytest.mark.parametrize("address", ["http://", "http://[::1", "https:///x", "http://a b/"])
def test_no_address(address: str, fetcher: FetcherMaker) -> None:
    assert refusal(fetch(address, fetcher())).why in {Why.ADDRESS, Why.OFFLINE}


def test_what_is_no_text_is_not_loaded(server: Server, fetcher: FetcherMaker) -> None:
    picture = server.page("/p", b"\xff\xd8\xff", content_type="image/jpeg")
    unsaid = server.page("/u", b"%PDF-1.7", content_type="application/octet-stream")
    refused = [refusal(fetch(url, fetcher())) for url in (picture, unsaid)]
    assert [one.why for one in refused] == [Why.MEDIA_TYPE, Why.BINARY]
    assert refused[0].reason.startswith("it is image/jpeg; pages, plain texts and feeds are read.")


# Robots


def test_robots_disallow(server: Server, fetcher: FetcherMaker) -> None:
    rules = b"User-agent: *\nDisallow: /\nAllow: /open/*.html$\n\nUser-agent: other\nAllow: /"
    server.page("/robots.txt", rules, content_type="text/plain")
    server.page("/open/1.html", PAGE.encode())
    shared = fetcher()
    refused = refusal(fetch(server.page("/closed", PAGE.encode()), shared))
    assert refused.why is Why.ROBOTS
    assert refused.reason.startswith("the robots.txt of 127.0.0.1 does not allow it.")
    one(fetch(server.url("/open/1.html"), shared))
    assert server.asked == ["/open/1.html"]


def test_robots_that_fail_forbid_everything(server: Server, fetcher: FetcherMaker) -> None:
    server.put("/robots.txt", lambda handler: handler.answer(503))
    refused = refusal(fetch(server.page("/", PAGE.encode()), fetcher()))
    assert refused.why is Why.ROBOTS
    assert "status 503" in refused.reason
    assert server.asked == []


@pytest.mark.parametrize("answering", [closed, lambda handler: handler.answer(403)])
def test_robots_that_are_not_there_forbid_nothing(
    server: Server, fetcher: FetcherMaker, answering: Callable[[Handler], None]
) -> None:
    server.put("/robots.txt", answering)
    one(fetch(server.page("/", PAGE.encode()), fetcher()))


def test_a_redirect_into_what_robots_disallow(server: Server, fetcher: FetcherMaker) -> None:
    server.page("/robots.txt", b"User-agent: Visavis\nDisallow: /b", content_type="text/plain")
    url = server.put("/a", lambda handler: handler.answer(302, location="/b"))
    assert refusal(fetch(url, fetcher())).why is Why.ROBOTS


def test_the_pace(server: Server, fetcher: FetcherMaker, clock: FakeClock) -> None:
    polite = fetcher(interval_s=1.0)
    for name in ("/1", "/2"):
        one(fetch(server.page(name, PAGE.encode()), polite))
    assert clock.slept == [1.0, 1.0]  # robots.txt, /1, /2


def test_the_pace_that_robots_wish_for(
    server: Server, fetcher: FetcherMaker, clock: FakeClock
) -> None:
    server.page("/robots.txt", b"User-agent: *\nCrawl-delay: 5", content_type="text/plain")
    polite = fetcher(interval_s=1.0)
    for name in ("/1", "/2"):
        one(fetch(server.page(name, PAGE.encode()), polite))
    assert clock.slept == [1.0, 5.0]


# What is kept


def test_a_page_is_asked_for_only_when_it_is_new(
    server: Server, fetcher: FetcherMaker, store: RawStore
) -> None:
    def answer(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"v1"':
            assert handler.headers["If-Modified-Since"] == "Mon, 29 Sep 2025 00:00:00 GMT"
            handler.answer(304)
        else:
            since = "Mon, 29 Sep 2025 00:00:00 GMT"
            handler.answer(200, PAGE.encode("cp1251"), etag='"v1"', last_modified=since)

    url = server.put("/", answer)
    first, again = (one(fetch(url, fetcher(store), store)) for _time in range(2))
    assert (first.known, again.known) == (False, True)
    assert first.document == again.document
    assert first.raw == again.raw


def test_304_that_nobody_asked_for(server: Server, fetcher: FetcherMaker) -> None:
    url = server.put("/", lambda handler: handler.answer(304))
    assert refusal(fetch(url, fetcher())).why is Why.STATUS


# Feeds


def item(url: str, description: str = "", content: str = "") -> str:
    return (
        f"<title>Заголовок</title><link>{url}</link><pubDate>Sun, 28 Sep 2025 23:30:00 -0500"
        f"</pubDate><description>{description}</description>"
        + (f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else "")
    )


def test_a_feed(server: Server, fetcher: FetcherMaker, store: RawStore) -> None:
    undated = PAGE.replace("2025-09-29", "2024-01-02")
    entries = [
        item(server.page("/full", undated.encode())),
        item(server.url("/full")),
        item(server.url("/own"), content=f"<p>{PARAGRAPHS[1]}</p>"),
        item(server.url("/gone"), description=PARAGRAPHS[2]),
        item(server.url("/lost")),
    ]
    url = server.page("/rss", feed(*entries), content_type="text/xml", etag='"f1"')
    done: list[int] = []
    outcomes = list(open_source(url, fetcher=fetcher(store), store=store, progress=done.append))
    page, own, summary, lost = outcomes
    assert isinstance(page, Fetched)
    assert isinstance(own, Fetched)
    assert isinstance(summary, Fetched)
    assert isinstance(lost, Refused)
    assert page.document.date == Period.parse("2025-09-28")
    assert own.document.text == PARAGRAPHS[1]
    assert (own.document.url, own.etag) == (server.url("/own"), None)
    assert (summary.document.text, str(summary.document.note)) == (
        PARAGRAPHS[2],
        "Only the feed's summary: 127.0.0.1 has no such page (404).",
    )
    assert (lost.name, lost.why) == (server.url("/lost"), Why.STATUS)
    assert done == [1, 2, 3, 4]
    assert server.asked == ["/rss", "/full", "/gone", "/lost"]
    kept = store.latest(url)
    assert kept is not None
    assert kept.etag == '"f1"'


def test_a_feed_that_has_not_changed(
    server: Server, fetcher: FetcherMaker, store: RawStore
) -> None:
    entry = item(server.url("/own"), content=PARAGRAPHS[1])

    def answer(handler: Handler) -> None:
        same = handler.headers.get("If-None-Match") == '"f1"'
        handler.answer(304 if same else 200, b"" if same else feed(entry), etag='"f1"')

    url = server.put("/rss", answer)
    first, again = (one(fetch(url, fetcher(store), store)) for _time in range(2))
    assert (first.known, again.known) == (False, True)


def test_a_feed_with_broken_xml(server: Server, fetcher: FetcherMaker) -> None:
    good = item(server.url("/1"), content=PARAGRAPHS[0])
    content = feed(good, good.replace("/1", "/2"))[:-60] + b"<title>&nothing; <a"
    first, *_rest, last = fetch(server.page("/rss", content), fetcher())
    assert isinstance(first, Fetched)
    assert isinstance(last, Refused)
    assert last.why is Why.DAMAGED
    assert "XML is broken" in last.reason


def test_a_page_of_soup(server: Server, fetcher: FetcherMaker) -> None:
    soup = "<title>Т<p><b><i></p></div><table><tr><td>" + PARAGRAPHS[0] + "<" * 500
    assert PARAGRAPHS[0] in (
        one(fetch(server.page("/", soup.encode()), fetcher())).document.text or ""
    )
