"""Files of every kind, good and bad: one bad file never stops the rest."""

import io
import os
import socket
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.sources.samples import PAGE, PARAGRAPHS, TEXT, feed, one, read, refusal
from visavis.errors import InputError
from visavis.model import Period
from visavis.sources import Fetched, Refused, Why, open_source
from visavis.sources.folder import files_of, sorted_names
from visavis.sources.parsing import leading_date
from visavis.sources.raw import MAX_BYTES


def names(outcomes: list[Fetched | Refused], folder: Path) -> list[str]:
    return [str(Path(outcome.name).relative_to(folder)) for outcome in outcomes]


def test_a_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = " date 2025-09-29 \t" + TEXT + "\r\n\r\nВторой абзац.\r\n"
    path = tmp_path / "24kg.txt"
    path.write_bytes(text.encode())
    found = one(read(path))
    assert found.document.text == text
    assert found.raw == text.encode()
    assert found.document.date == Period.day(date(2025, 9, 29))
    assert str(found.document.publisher) == "24kg.txt"
    assert (found.document.url, found.document.side, found.document.language) == (None, None, None)
    assert (found.media_type, found.encoding) == ("text/plain", "utf-8")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("date 2025-09-29\nText", date(2025, 9, 29)),
        ("Date: 2025-09-29 Text", date(2025, 9, 29)),
        ("date 2025-13-29 Text", None),
        ("date 2025-09-291 Text", None),
        ("On date 2025-09-29", None),
        ("", None),
    ],
)
def test_leading_date(text: str, day: date | None) -> None:
    assert leading_date(text) == day


def test_a_document_is_the_same_wherever_it_lies(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(TEXT, "utf-8")
    first, second = read(tmp_path)
    assert isinstance(first, Fetched)
    assert isinstance(second, Fetched)
    assert first.document == second.document


def test_a_saved_page(tmp_path: Path) -> None:
    canonical = '<link rel="canonical" href="https://vestnik.by/news/1">'
    path = tmp_path / "saved.html"
    path.write_bytes(PAGE.replace("</head>", f"{canonical}</head>").encode("cp1251"))
    document = one(read(path)).document
    assert document.text is not None
    assert all(paragraph in document.text for paragraph in PARAGRAPHS)
    assert "Все новости" not in document.text
    assert str(document.title) == "Лифты и трансформаторы"
    assert str(document.publisher) == "Вестник связей"
    assert document.date == Period.day(date(2025, 9, 29))
    assert (document.url, document.side) == ("https://vestnik.by/news/1", "BLR")


def test_a_saved_feed_gives_its_own_texts(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(
        feed(
            "<title>Лифты &amp;amp; люди</title><link>https://vestnik.by/1</link>"
            "<pubDate>Mon, 29 Sep 2025 01:30:00 +0600</pubDate>"
            f"<description>&lt;p&gt;{PARAGRAPHS[0]}&lt;/p&gt;&lt;p&gt;Да.&lt;/p&gt;</description>",
            "<title>Без текста</title><link>https://vestnik.by/2</link>",
        )
    )
    first, second = read(path)
    assert isinstance(first, Fetched)
    assert first.document.text == f"{PARAGRAPHS[0]}\nДа."
    assert first.document.date == Period.day(date(2025, 9, 29))
    assert first.document.url == "https://vestnik.by/1"
    assert str(first.document.title) == "Лифты & люди"
    assert isinstance(second, Refused)
    assert (second.name, second.why) == ("https://vestnik.by/2", Why.NO_TEXT)


def test_stdin() -> None:
    found = one(list(open_source("-", stdin=io.BytesIO(TEXT.encode("koi8-r", "ignore")))))
    assert (found.encoding, str(found.document.publisher)) == ("koi8-r", "stdin")
    page = one(list(open_source("-", stdin=io.BytesIO(PAGE.encode()))))
    assert page.media_type == "text/html"


BAD = {
    "empty.txt": (b"", Why.EMPTY),
    "blank.txt": (b" \n\t ", Why.EMPTY),
    "blank_bom.txt": (b"\xef\xbb\xbf \n", Why.EMPTY),
    "paper.pdf": (b"%PDF-1.7 ...", Why.BINARY),
    "paper.docx": (b"PK\x03\x04 ...", Why.BINARY),
    "noise": (bytes(range(256)), Why.BINARY),
    "cut.txt": (TEXT.encode() + b"\xd0", Why.ENCODING),
    "mixed.txt": (TEXT.encode("cp1251") + TEXT.encode(), Why.ENCODING),
    "huge.txt": (b"a" * (MAX_BYTES + 1), Why.TOO_LARGE),
    "script.html": (b"<html><body><script>draw()</script></body></html>", Why.NO_TEXT),
    "huge.html": (b"<html><p>" + b"word " * 700_000, Why.TOO_LARGE),
    "broken.xml": (b"<rss><channel><item><", Why.DAMAGED),
    "bare.xml": (b"<rss version='2.0'><channel></channel></rss>", Why.NO_TEXT),
    "not.zip": (b"hello", Why.DAMAGED),
    "not.tar.gz": (b"hello", Why.DAMAGED),
}


def test_a_reason_for_each_bad_file_and_the_good_one_is_read(tmp_path: Path) -> None:
    for name, (content, _why) in BAD.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "socket"))
    found = {Path(outcome.name).name: outcome for outcome in read(tmp_path)}
    refused = {name: found[name].why for name in BAD if isinstance(found[name], Refused)}  # type: ignore[union-attr]
    assert refused == {name: why for name, (_content, why) in BAD.items()}
    assert isinstance(found["good.txt"], Fetched)
    for name in ("lost.txt", "pipe", "socket"):
        outcome = found[name]
        assert isinstance(outcome, Refused)
        assert outcome.why is Why.UNREADABLE


def test_50_mb_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert str(refusal(read(path))) == (
        f"{path}: too large: 50.0 MB, and at most 10 MB are read. Split it, or take its text."
    )


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(TEXT)

    def refuse(*_given: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("visavis.sources.ondisk.os.open", refuse)
    assert refusal(read(path)).reason == "cannot be read: Permission denied."


@pytest.mark.parametrize("what", ["no/such/file.txt", "ftp://vestnik.by/1"])
def test_what_names_nothing_is_an_error_at_once(what: str) -> None:
    with pytest.raises(InputError, match="http://"):
        open_source(what)


def test_folders_in_one_order_hidden_files_and_circles_left_out(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", "Я.txt", ".git/x.txt", "c/d/e/deep.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{TEXT} {name}", "utf-8")
    (tmp_path / "b" / "circle").symlink_to(tmp_path)
    order = ["a.txt", "b/10.txt", "b/2.txt", "b/circle", "c/d/e/deep.txt", "Я.txt"]
    done: list[int] = []
    outcomes = list(open_source(str(tmp_path), progress=done.append))
    assert names(outcomes, tmp_path) == order
    assert done == [1, 2, 3, 4, 5, 6]
    assert isinstance(outcomes[3], Refused)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    Path(os.fsdecode(path)).write_text(TEXT, "utf-8")
    assert str(one(read(tmp_path)).document.publisher) == "\ufffd\ufffd.txt"


def test_a_process_pool_gives_the_same(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.html").write_text(PAGE.replace("года", f"{number}"), "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        parallel = list(open_source(str(tmp_path), pool=pool))
    plain = read(tmp_path)
    assert [str(outcome.name) for outcome in parallel] == [outcome.name for outcome in plain]
    assert [getattr(outcome, "document", None) for outcome in parallel] == [
        getattr(outcome, "document", None) for outcome in plain
    ]


def test_many_names_are_sorted_on_disk() -> None:
    wanted = [f"{number:05}" for number in range(5000)]
    assert list(sorted_names(iter(reversed(wanted)), in_memory=10)) == wanted
    odd = ["\udcff", "Я", "b", "a\nb"]
    assert list(sorted_names(iter(odd), in_memory=1)) == list(sorted_names(iter(odd)))


def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path) -> None:
    text = TEXT * 20
    for number in range(600):
        (tmp_path / f"{number}.txt").write_text(f"{number} {text}", "utf-8")
    list(open_source(str(tmp_path)))
    tracemalloc.start()
    try:
        count = sum(1 for _outcome in open_source(str(tmp_path)))
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 600
    assert peak < 50 * len(text.encode())


def test_a_consumer_may_stop_early(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text(TEXT, "utf-8")
    outcomes = open_source(str(tmp_path))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]


def test_a_folder_that_may_not_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refuse(path: Path) -> "os._ScandirIterator[str]":
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("visavis.sources.folder.os.scandir", refuse)
    assert [path.name for path in files_of(tmp_path)] == ["closed"]


def test_a_date_that_is_still_to_come_is_left_out_and_told(tmp_path: Path) -> None:
    path = tmp_path / "future.txt"
    path.write_text(f"date 2999-01-01\n{TEXT}", encoding="utf-8")
    found = one(read(path)).document
    assert found.date is None
    assert "2999-01-01" in str(found.note)


def test_a_cut_feed_tells_the_line(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text('<?xml version="1.0"?>\n<rss version="2.0"><channel><titl', encoding="utf-8")
    assert "(line 2)" in refusal(read(path)).reason
