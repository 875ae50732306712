"""Archive: the members of a ZIP or TAR, read one by one; nothing is ever written out."""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, cast

from visavis.language import _
from visavis.sources.raw import MAX_BYTES, Raw, too_large
from visavis.sources.refusal import Refused, Unreadable, Why

_ZIP = (".zip",)
_TAR = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")

_PACKED: tuple[tuple[str | tuple[str, ...], Callable[..., object]], ...] = (
    ((".gz", ".tgz"), gzip.open),
    (".bz2", bz2.open),
    (".xz", lzma.open),
)

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)


def is_archive(name: str) -> bool:
    """By the name's ending: a DOCX is a ZIP too."""
    return name.lower().endswith(_ZIP + _TAR)


def members_of(path: Path, name: str, fetched_at: datetime) -> Iterator[Raw | Refused]:
    """The files inside, in the archive's order; a fault in one does not stop the rest.

    A ZIP's list of members is held while it is read (about 0.7 KB a member); a TAR is streamed.
    """
    members = _zip_members if path.name.lower().endswith(_ZIP) else _tar_members
    try:
        for member in members(path):
            yield _named(member, name, fetched_at)
    except _DAMAGE as error:
        reason = _("the archive cannot be read to its end: {error}.").format(error=_short(error))
        yield Refused(name, Why.DAMAGED, reason)


_Member = tuple[str, bytes | Unreadable]


def _named(member: _Member, archive: str, fetched_at: datetime) -> Raw | Refused:
    inner, content = member
    name = f"{archive}/{inner}"
    if isinstance(content, Unreadable):
        return content.of(name)
    return Raw(name, content, fetched_at)


def _zip_members(path: Path) -> Iterator[_Member]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            inner = _zip_name(info)
            if not info.is_dir() and not _hidden(inner):
                yield inner, _zip_content(archive, info, inner)


def _zip_content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inner: str) -> bytes | Unreadable:
    if info.flag_bits & _ENCRYPTED:
        return Unreadable(Why.UNREADABLE, _("locked with a password."))
    try:
        with archive.open(info) as file:
            return _bounded(file, info.file_size, inner)
    except _DAMAGE as error:
        return _damaged(error)


def _tar_members(path: Path) -> Iterator[_Member]:
    with _unpacked(path) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            archive.members = []  # type: ignore[attr-defined] # it keeps all: no end of growth
            if not info.isfile() or _hidden(info.name):
                continue
            file = archive.extractfile(info)
            if file is not None:
                inner = info.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
                yield inner, _bounded(file, info.size, inner)


def _unpacked(path: Path) -> IO[bytes]:
    """The TAR out of its compression. tarfile's own streams end in silence where a file is cut."""
    opener = next(
        (opener for ending, opener in _PACKED if path.name.lower().endswith(ending)), open
    )
    return cast(IO[bytes], opener(path, "rb"))


def _bounded(file: IO[bytes], size: int, inner: str) -> bytes | Unreadable:
    """The content, by what is really there: a bomb may lie about its size."""
    if is_archive(inner):
        return Unreadable(Why.BINARY, _("an archive inside an archive: unpack it first."))
    if size > MAX_BYTES:
        return too_large(size)
    content = file.read(MAX_BYTES + 1)
    return content if len(content) <= MAX_BYTES else too_large()


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Names of old Windows archives are in cp866 where the ZIP says cp437."""
    if info.flag_bits & _UTF8_NAME or info.filename.isascii():
        return info.filename.encode("utf-8", "replace").decode()
    try:
        return info.filename.encode("cp437").decode("cp866")
    except UnicodeError:
        return info.filename.encode("utf-8", "replace").decode()


def _hidden(inner: str) -> bool:
    """Hidden files, and what macOS adds to every archive."""
    parts = PurePosixPath(inner.replace("\\", "/")).parts
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)


def _damaged(error: Exception) -> Unreadable:
    return Unreadable(
        Why.DAMAGED, _("damaged in the archive: {error}.").format(error=_short(error))
    )


def _short(error: Exception) -> str:
    if isinstance(error, (EOFError, zipfile.BadZipFile, tarfile.ReadError)):
        return _("it is cut off, or another kind of file; take it again from its source")
    return (str(error) or type(error).__name__).rstrip(".")
