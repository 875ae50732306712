"""Archives: read, never unpacked."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.sources.samples import PAGE, TEXT, read, refusal
from visavis.sources import Fetched, Refused, Why
from visavis.sources.raw import MAX_BYTES


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def tarred(path: Path, members: dict[str, bytes], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path


MEMBERS = {
    "b/news.txt": TEXT.encode("cp1251"),
    "a.html": PAGE.encode(),
    "../../escaped.txt": TEXT.encode(),
    "/etc/absolute.txt": TEXT.encode(),
    "empty.txt": b"",
    "inner.zip": b"PK\x03\x04",
    "__MACOSX/._a.html": b"\x00\x05",
    ".DS_Store": b"\x00",
    "bomb.txt": b"0" * (MAX_BYTES + 1),
}
WHAT = [
    ("b/news.txt", None),
    ("a.html", None),
    ("../../escaped.txt", None),
    ("/etc/absolute.txt", None),
    ("empty.txt", Why.EMPTY),
    ("inner.zip", Why.BINARY),
    ("bomb.txt", Why.TOO_LARGE),
]


@pytest.mark.parametrize("name", ["all.zip", "all.tar.gz", "all.tgz", "all.tar"])
def test_members_in_order_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    if name.endswith("zip"):
        path = zipped(folder / name, MEMBERS)
    else:
        path = tarred(folder / name, MEMBERS, "w" if name.endswith("tar") else "w:gz")
    outcomes = read(path)
    assert [outcome.name.removeprefix(f"{path}/") for outcome in outcomes] == [n for n, _w in WHAT]
    assert [getattr(outcome, "why", None) for outcome in outcomes] == [why for _n, why in WHAT]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [path]
    escaped = outcomes[2]
    assert isinstance(escaped, Fetched)
    assert str(escaped.document.publisher) == "escaped.txt"


def test_a_member_is_the_same_document_as_its_file(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_bytes(TEXT.encode())
    zipped(tmp_path / "x.zip", {"in/news.txt": TEXT.encode()})
    plain, member = read(tmp_path)
    assert isinstance(plain, Fetched)
    assert isinstance(member, Fetched)
    assert plain.document == member.document


def test_an_archive_that_breaks_off(tmp_path: Path) -> None:
    noise = {f"{number}.txt": f"{number} {TEXT}".encode() for number in range(500)}
    path = tarred(tmp_path / "cut.tar.gz", noise)
    path.write_bytes(path.read_bytes()[:-2000])
    *good, last = read(path)
    assert good
    assert all(isinstance(outcome, Fetched) for outcome in good)
    assert isinstance(last, Refused)
    assert last.why is Why.DAMAGED


def test_a_damaged_member_does_not_stop_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("1.txt", TEXT)
        archive.writestr("2.txt", "Second " + TEXT)
    content = bytearray(path.read_bytes())
    content[content.index(TEXT.encode()) + 4] ^= 1
    path.write_bytes(content)
    first, second = read(path)
    assert isinstance(first, Refused)
    assert first.why is Why.DAMAGED
    assert isinstance(second, Fetched)


def test_a_locked_member(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"1.txt": TEXT.encode()})
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    path.write_bytes(content)
    assert refusal(read(path)).reason == "locked with a password."


def test_names_of_old_windows_archives(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"AAAAAA.txt": TEXT.encode()})
    path.write_bytes(path.read_bytes().replace(b"AAAAAA", "Отчёт1".encode("cp866")))
    (found,) = read(path)
    assert found.name == f"{path}/Отчёт1.txt"
