"""Sheets: the rows of a table that somebody keeps in CSV, Excel or Word; no interpretation.

CSV is in UTF-8, or in the code page that Russian Excel writes; its separator is found out. Of a
workbook the first sheet is read, of a Word document every table. A merged cell has no place in a
register: it is a fault, said with its address.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from visavis.errors import InputError, MalformedRecord, Problem, with_detail
from visavis.language import _

SEPARATORS = ",;\t"
ENCODINGS = ("utf-8-sig", "cp1251")
MOST_BYTES = 50 * 1024 * 1024
"""A register of ten thousand points is some megabytes."""

ENDINGS = (".csv", ".xlsx", ".docx")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number in the table, from 1, and what stands in its cells, trimmed."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its head and its rows, empty ones left out."""

    head: SheetRow
    rows: tuple[SheetRow, ...]


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """The tables of a file; InputError where it cannot be read, merged cells among the reasons."""
    read = {".csv": _csv, ".xlsx": _workbook, ".docx": _document}.get(path.suffix.lower())
    if read is None:
        known = ", ".join(ENDINGS)
        raise InputError(
            _("A table is read from a file that ends in {known}, got {name!r}.").format(
                known=known, name=path.name
            )
        )
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                _("{path} is larger than {size} MB: no register of commitments is.").format(
                    path=path, size=MOST_BYTES // 1024**2
                )
            )
        return tuple(read(path))
    except OSError as error:
        raise InputError(
            _("Cannot read {path}: {reason}.").format(path=path, reason=error.strerror or error)
        ) from error


def _csv(path: Path) -> Iterator[Sheet]:
    text = _decoded(path)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        yield from _sheet([_row(number, cells) for number, cells in enumerate(rows, 1)])
    except csv.Error as error:
        raise InputError(
            with_detail(_("{path} cannot be read as CSV.").format(path=path), error)
        ) from error


def _decoded(path: Path) -> str:
    raw = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(_("{path} is neither in UTF-8 nor in Windows-1251.").format(path=path))


def _workbook(path: Path) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, seldom needed
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - the same

    try:
        book = load_workbook(path, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise InputError(_("{path} is no Excel workbook (.xlsx).").format(path=path)) from error
    sheet = book.worksheets[0]
    said = _("merged cells: split them, with the text in each row that it is for")
    merged = sorted(sheet.merged_cells.ranges, key=lambda one: (one.min_row, one.min_col))
    problems = [Problem(one.min_row, str(one), said) for one in merged]
    problems += [
        Problem(cell.row or 0, cell.coordinate, _("a formula without its value; open and save it"))
        for row in load_workbook(path).worksheets[0].iter_rows()
        for cell in row
        if cell.data_type == "f" and sheet[cell.coordinate].value is None
    ]
    if problems:
        raise MalformedRecord(path.name, problems, len(problems))
    rows = sheet.iter_rows(values_only=True)
    yield from _sheet([_row(number, cells) for number, cells in enumerate(rows, 1)])


def _document(path: Path) -> Iterator[Sheet]:
    from docx import Document  # noqa: PLC0415 - slow to import, seldom needed
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - the same

    try:
        document = Document(str(path))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise InputError(_("{path} is no Word document (.docx).").format(path=path)) from error
    for table in document.tables:
        rows = []
        for number, row in enumerate(table.rows, 1):
            cells = row.cells
            # A row with one cell from edge to edge is the heading of a group.
            whole = len({id(cell._tc) for cell in cells}) == 1 and len(cells) > 1
            rows.append(_row(number, () if whole else [cell.text for cell in cells]))
        yield from _sheet(rows)


def _row(number: int, cells: Sequence[object]) -> SheetRow:
    return SheetRow(number, tuple("" if cell is None else _text(cell) for cell in cells))


def _text(cell: object) -> str:
    """What a cell says; a day without a time as 2026-06-30."""
    iso = getattr(cell, "isoformat", None)
    said = str(iso()).removesuffix("T00:00:00") if iso is not None else str(cell)
    return " ".join(said.replace("\u200b", "").split())


def _sheet(rows: list[SheetRow]) -> Iterator[Sheet]:
    filled = [row for row in rows if not row.is_empty]
    if filled:
        yield Sheet(filled[0], tuple(filled[1:]))
