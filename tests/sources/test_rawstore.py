import errno
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.sources.samples import TEXT, one
from visavis.errors import StoreDamaged, StoreFull, StoreReadOnly
from visavis.sources import RawStore, open_source
from visavis.sources.raw import Raw


def test_the_same_text_from_the_same_place_is_known(tmp_path: Path, store: RawStore) -> None:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, "utf-8")
    first = one(list(open_source(str(path), store=store)))
    again = one(list(open_source(str(path), store=store)))
    path.write_text(TEXT + " Ещё.", "utf-8")
    changed = one(list(open_source(str(path), store=store)))
    assert (first.known, again.known, changed.known) == (False, True, False)
    assert store.read(first.sha256_raw) == TEXT.encode()
    digest = changed.sha256_raw
    assert (tmp_path / "raw" / digest[:2] / digest).read_bytes() == (TEXT + " Ещё.").encode()


def test_it_is_there_after_reopening(tmp_path: Path) -> None:
    raw = Raw("x", b"abc", datetime(2026, 1, 1, tzinfo=UTC), "https://vestnik.by/f", etag='"1"')
    for _time in range(2):
        with RawStore.open(tmp_path / "raw") as store:
            store.keep_raw(raw, "application/xml", "utf-8")
    with RawStore.open(tmp_path / "raw") as store:
        kept = store.latest("https://vestnik.by/f")
        assert kept is not None
        assert (kept.content, kept.etag) == (b"abc", '"1"')


def test_bytes_that_have_changed_on_disk_are_not_given_and_are_mended(
    tmp_path: Path, store: RawStore
) -> None:
    raw = Raw("x", b"abc", datetime(2026, 1, 1, tzinfo=UTC), "https://vestnik.by/f")
    store.keep_raw(raw, "text/plain", "utf-8")
    (path,) = [path for path in (tmp_path / "raw").glob("??/*") if path.is_file()]
    path.write_bytes(b"abd")
    assert store.latest("https://vestnik.by/f") is None
    store.keep_raw(raw, "text/plain", "utf-8")
    assert store.latest("https://vestnik.by/f") is not None


FULL = (errno.ENOSPC, StoreFull, "No room left")
READ_ONLY = (errno.EROFS, StoreReadOnly, "Name a folder that can be written")


@pytest.mark.parametrize("fault", [FULL, READ_ONLY])
def test_a_disk_that_takes_no_more_leaves_nothing_half_written(
    tmp_path: Path,
    store: RawStore,
    monkeypatch: pytest.MonkeyPatch,
    fault: tuple[int, type[Exception], str],
) -> None:
    code, error, said = fault
    path = tmp_path / "news.txt"
    path.write_text(TEXT, "utf-8")

    def full(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("visavis.sources.rawstore.os.fsync", full)
    with pytest.raises(error, match=said):
        list(open_source(str(path), store=store))
    monkeypatch.undo()
    assert [path for path in (tmp_path / "raw").glob("??/*") if path.is_file()] == []
    assert store.latest("file:news.txt") is None
    assert not one(list(open_source(str(path), store=store))).known


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "raw").write_text("")
    with pytest.raises(StoreReadOnly, match="Cannot keep what was read"):
        RawStore.open(tmp_path / "raw")


def test_a_damaged_index(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "index.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreDamaged, match="the kept files are not"):
        RawStore.open(tmp_path / "raw")
