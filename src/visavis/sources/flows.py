"""Flows: yearly trade by product from a file of UN Comtrade, or a table of one's own.

Taken are what the API answers (JSON) and the CSV that its site and packages write, plain or
gzipped, told by their columns' names; and any CSV with the columns of `COLUMNS`. Field by field:
https://uncomtrade.org/docs/ ("Data items"). Only rows of the two countries, with each other or
with the world, are kept; a row with an error in it is a fault wherever it stands among them.
"""

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from visavis import world
from visavis.errors import InputError, MalformedFile, Problem, UnknownName, with_detail
from visavis.language import _
from visavis.model import WORLD, Flow, Indicator, Pair

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "reporter": ("reporteriso", "reporter", "reportercode"),
    "partner": ("partneriso", "partner", "partnercode"),
    "flow": ("flowcode", "flow", "flowdesc"),
    "product": ("cmdcode", "product", "hs"),
    "year": ("period", "year", "refyear"),
    "value": ("primaryvalue", "value", "valueusd"),
}
"""What is needed, and the columns it may stand in; case and signs in a name are nothing."""

TOTALS: Mapping[str, tuple[str, ...]] = {
    "partner2code": ("", "0"),
    "motcode": ("", "0"),
    "customscode": ("", "C00"),
    "moscode": ("", "0"),
}
"""Where Comtrade breaks a flow down further, the row that holds all of it; others count twice."""

FLOWS = {
    **dict.fromkeys(("x", "export", "exports", "экспорт"), Indicator.EXPORTS),
    **dict.fromkeys(("m", "import", "imports", "импорт"), Indicator.IMPORTS),
}
PARTS = frozenset({"rx", "rm", "re-export", "re-import", "dx", "fm", "mip", "mop", "xip", "xop"})
"""Comtrade's other flows: re-exports, domestic exports, processing. X and M hold all of them."""

THE_WORLD = ("0", "W00", "WORLD", "WLD", "МИР")
SEPARATORS = ",;\t"
FINEST = 6

_SIGNS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(?:19|20)\d{4}")
_Row = Mapping[str, str]
_Key = tuple[str, str, Indicator, str, int]


def read_flows(path: Path, pair: Pair) -> tuple[Flow, ...]:
    """What the file holds of the trade of the two; MalformedFile tells every fault in it.

    InputError where there is nothing of the pair in it, with what there is.
    """
    try:
        rows = _rows(path)
        return _taken(path.name, rows, pair)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(_("{path} is not packed with gzip, or cut off.").format(path=path)) from (
            error
        )
    except OSError as error:
        raise InputError(
            _("Cannot read {path}: {reason}.").format(path=path, reason=error.strerror or error)
        ) from error


def _taken(name: str, rows: Iterator[tuple[int, _Row]], pair: Pair) -> tuple[Flow, ...]:
    kept: dict[_Key, Flow] = {}
    problems: list[Problem] = []
    others: dict[str, None] = {}
    for line, row in rows:
        try:
            flow = _flow(name, row, pair, others)
        except _Fault as fault:
            problems.append(Problem(line, fault.field, str(fault)))
            continue
        if flow is None:
            continue
        key = (flow.reporter, flow.partner, flow.indicator, flow.product, flow.year)
        if key in kept and kept[key].usd != flow.usd:
            said = _("the same flow stands twice: {one} and {other} dollars")
            problems.append(Problem(line, "", said.format(one=kept[key].usd, other=flow.usd)))
        kept.setdefault(key, flow)
    if problems:
        raise MalformedFile(name, problems)
    if not kept:
        raise InputError(_nothing(name, pair, list(others)))
    return tuple(kept.values())


class _Fault(ValueError):
    """What is wrong in one field of a row."""

    def __init__(self, field: str, said: str) -> None:
        self.field = field
        super().__init__(said)


def _flow(name: str, row: _Row, pair: Pair, others: dict[str, None]) -> Flow | None:
    """The row as a flow; None where it is not of the pair, not of a year, or only a part."""
    reporter, partner = _party(row["reporter"]), _party(row["partner"])
    if reporter not in pair.sides or partner not in (*pair.sides, WORLD):
        others.setdefault(reporter or row["reporter"])
        return None
    if any(row.get(column, "") not in whole for column, whole in TOTALS.items()):
        return None
    indicator = _indicator(row["flow"])
    product = _product(row["product"], row.get("classificationcode", ""))
    year = _year(row["year"])
    if indicator is None or product is None or year is None:
        return None
    return Flow(
        reporter=reporter,
        partner=partner,
        indicator=indicator,
        product=product,
        year=year,
        usd=_dollars(row["value"]),
        label=row.get("cmddesc", row.get("label", "")),
        source=name,
    )


def _party(said: str) -> str | None:
    """The country or the world; None for groups and "areas not elsewhere specified"."""
    if said.upper() in THE_WORLD:
        return WORLD
    if said.isdecimal():
        return world.country_by_numeric(int(said))
    try:
        return world.country(said)
    except UnknownName:
        return None


def _indicator(said: str) -> Indicator | None:
    """Exports or imports; None for their parts, which both of them hold already."""
    folded = said.lower().strip()
    if folded in FLOWS:
        return FLOWS[folded]
    if folded in PARTS:
        return None
    raise _Fault("flow", _("X or M is expected, got “{said}”").format(said=said))


def _product(said: str, classification: str) -> str | None:
    """The code with its leading zero, which spreadsheets drop; None for totals and oddments."""
    if classification.upper().startswith(("S", "B", "E")) and classification.upper() != "SS":
        told = _("a code of the Harmonized System is expected; this row is of {classification}")
        raise _Fault("product", told.format(classification=classification))
    if not said.isdecimal():
        return None
    code = said.zfill(len(said) + len(said) % 2)
    if len(code) > FINEST:
        told = _("a code of 2 to 6 digits is expected, got “{said}”")
        raise _Fault("product", told.format(said=said))
    return code


def _year(said: str) -> int | None:
    """The year; None for a month, since a screen by product is of whole years."""
    if _YEAR.fullmatch(said):
        return int(said)
    if _MONTH.fullmatch(said):
        return None
    raise _Fault("year", _("a year such as 2024 is expected, got “{said}”").format(said=said))


def _dollars(said: str) -> Decimal:
    try:
        amount = Decimal(said)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        told = _("dollars are expected, such as 1250000.5, got “{said}”").format(said=said)
        raise _Fault("value", told)
    return amount


def _nothing(name: str, pair: Pair, others: list[str]) -> str:
    told = _(
        "{name} holds no yearly trade by product of {pair}, with each other or with the world."
    )
    found = told.format(name=name, pair=pair)
    if others:
        shown = ", ".join(sorted(others)[:10])
        found += " " + _("It is about: {countries}.").format(countries=shown)
    return found


# The forms of a file


def _rows(path: Path) -> Iterator[tuple[int, _Row]]:
    """Each row with its line, or its number in JSON, by the names of `COLUMNS`."""
    unpacked = gzip.open if path.suffix.lower() == ".gz" else open
    with unpacked(path, "rb") as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as text:
        try:
            table = _json(path, text) if ".json" in path.suffixes else _csv(path, text)
            yield from table
        except UnicodeDecodeError as error:
            raise InputError(_("{path} is not in UTF-8.").format(path=path)) from error


def _csv(path: Path, text: io.TextIOWrapper) -> Iterator[tuple[int, _Row]]:
    head = text.readline()
    separator = max(SEPARATORS, key=head.count)
    names = [_folded(one) for one in next(csv.reader([head], delimiter=separator), [])]
    columns = _columns(path, names)
    reader = csv.reader(text, delimiter=separator)
    try:
        for cells in reader:
            if cells:
                line = reader.line_num + 1
                yield line, _named(dict(zip(names, cells, strict=False)), columns)
    except csv.Error as error:
        said = with_detail(_("{path} is not CSV.").format(path=path), error)
        raise InputError(said) from error


def _json(path: Path, text: io.TextIOWrapper) -> Iterator[tuple[int, _Row]]:
    try:
        reply = json.load(text)
    except (ValueError, RecursionError) as error:
        raise InputError(_("{path} is not JSON.").format(path=path)) from error
    rows = reply.get("data") if isinstance(reply, dict) else reply
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        told = _("{path} holds no list of rows under “data”, as UN Comtrade answers.")
        raise InputError(told.format(path=path))
    columns: dict[str, tuple[str, ...]] | None = None
    for number, row in enumerate(rows, 1):
        plain = {_folded(name): "" if cell is None else str(cell) for name, cell in row.items()}
        columns = columns or _columns(path, list(plain))
        yield number, _named(plain, columns)


def _columns(path: Path, names: list[str]) -> dict[str, tuple[str, ...]]:
    """Where each thing that is needed may stand; InputError names all that are not there."""
    columns = {
        what: tuple(name for name in known if name in names) for what, known in COLUMNS.items()
    }
    missing = [what for what, found in columns.items() if not found]
    if missing:
        told = _(
            "{path} lacks the columns {missing}. Trade by product has: {columns}; or give a file"
            " as UN Comtrade writes it."
        )
        raise InputError(
            told.format(path=path, missing=", ".join(missing), columns=", ".join(COLUMNS))
        )
    return columns


def _named(row: _Row, columns: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The row with what is needed under its own name too: the first column that says anything."""
    found = {name: cell.strip() for name, cell in row.items()}
    for what, names in columns.items():
        found[what] = next((found[name] for name in names if found.get(name)), "")
    return found


def _folded(name: str) -> str:
    return _SIGNS.sub("", name).lower()
