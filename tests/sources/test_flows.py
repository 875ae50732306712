"""Trade by product from files, in the forms in which UN Comtrade gives it."""

import gzip
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from visavis.errors import InputError, MalformedFile
from visavis.model import Flow, Indicator, Pair
from visavis.sources import read_flows

PAIR = Pair("BLR-KGZ")
OWN = "reporter,partner,flow,product,year,value\n"


def row(**said: Any) -> dict[str, Any]:
    """A row as the API answers it, down to the fields that count."""
    given = {"typeCode": "C", "freqCode": "A", "refYear": 2024, "period": "2024",
             "reporterCode": 112, "reporterISO": "BLR", "flowCode": "X", "partnerCode": 0,
             "partnerISO": "W00", "partner2Code": 0, "classificationCode": "H6",
             "cmdCode": "8701", "cmdDesc": "Tractors", "customsCode": "C00", "mosCode": "0",
             "motCode": 0, "primaryValue": 410000000.5}  # fmt: skip
    return given | said


def reply(tmp_path: Path, *rows: dict[str, Any]) -> tuple[Flow, ...]:
    path = tmp_path / "reply.json"
    path.write_text(json.dumps({"elapsedTime": "0.03 secs", "count": len(rows), "data": rows}))
    return read_flows(path, PAIR)


def table(tmp_path: Path, text: str, name: str = "trade.csv") -> tuple[Flow, ...]:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read_flows(path, PAIR)


def test_a_reply_of_the_api(tmp_path: Path) -> None:
    (flow,) = reply(tmp_path, row())
    assert (flow.reporter, flow.partner, flow.indicator) == ("BLR", "WLD", Indicator.EXPORTS)
    assert (flow.product, flow.year, flow.usd) == ("8701", 2024, Decimal("410000000.5"))
    assert (flow.label, flow.source) == ("Tractors", "reply.json")


def test_without_names_the_numbers_tell_the_countries(tmp_path: Path) -> None:
    """A call without `includeDesc` answers null for them."""
    bare = row(reporterISO=None, partnerISO=None, reporterCode=417, partnerCode=112, flowCode="M")
    (flow,) = reply(tmp_path, bare)
    assert (flow.reporter, flow.partner, flow.indicator) == ("KGZ", "BLR", Indicator.IMPORTS)


@pytest.mark.parametrize(
    "part",
    [
        {"partner2Code": 643, "primaryValue": 1},
        {"motCode": 2000, "primaryValue": 1},
        {"customsCode": "C01", "primaryValue": 1},
        {"flowCode": "RX", "primaryValue": 1},
        {"cmdCode": "TOTAL", "primaryValue": 9},
        {"period": "202405", "primaryValue": 1},
        {"partnerISO": "KAZ", "partnerCode": 398},
        {"reporterISO": "THA", "reporterCode": 764},
    ],
)
def test_parts_totals_months_and_others_are_no_flows_of_the_pair(
    tmp_path: Path, part: dict[str, Any]
) -> None:
    assert len(reply(tmp_path, row(), row(**part))) == 1


def test_a_table_in_snake_case_packed(tmp_path: Path) -> None:
    path = tmp_path / "trade.csv.gz"
    head = (
        "reporter_iso,reporter_desc,flow_desc,partner_iso,cmd_code,cmd_desc,primary_value,ref_year"
    )
    path.write_bytes(gzip.compress(f'{head}\nKGZ,x,Import,W00,402,"Milk, dry",7.5,2024\n'.encode()))
    (flow,) = read_flows(path, PAIR)
    assert (flow.product, flow.label, flow.usd) == ("0402", "Milk, dry", Decimal("7.5"))


def test_a_table_of_ones_own_in_russian_excel(tmp_path: Path) -> None:
    text = OWN.replace(",", ";") + "Беларусь;мир;экспорт;8701;2024;5\n"
    (flow,) = table(tmp_path, text)
    assert (flow.reporter, flow.partner, flow.indicator) == ("BLR", "WLD", Indicator.EXPORTS)


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    rows = ["BLR,KGZ,Q,8701,2024,5", "BLR,WLD,X,87011234,2024,5", "BLR,WLD,X,8701,24,5",
            "BLR,WLD,X,8701,2024,-5", "BLR,WLD,X,8701,2024,", "BLR,WLD,X,8702,2024,1",
            "BLR,WLD,X,8702,2024,2"]  # fmt: skip
    with pytest.raises(MalformedFile) as raised:
        table(tmp_path, OWN + "\n".join(rows))
    told = [(one.line, one.field) for one in raised.value.problems]
    assert told == [(2, "flow"), (3, "product"), (4, "year"), (5, "value"), (6, "value"), (8, "")]


def test_another_classification_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(MalformedFile, match="S3"):
        reply(tmp_path, row(classificationCode="S3"))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("trade.csv", b"a,b\n1,2\n", "reporter, partner, flow, product, year, value"),
        ("trade.csv", b"", "lacks the columns"),
        ("trade.csv", OWN.encode() + b"THA,W00,M,01,2024,5\n", "It is about: THA"),
        ("trade.csv", OWN.encode(), "holds no yearly trade"),
        ("trade.csv", b"\xff\xfe\x00\x01", "UTF-8"),
        ("trade.csv.gz", b"no gzip", "not packed with gzip"),
        ("trade.json", b"{", "is not JSON"),
        ("trade.json", b'{"data": 5}', "no list of rows"),
        ("trade.json", b'{"data": [{"a": 1}]}', "lacks the columns"),
        ("trade.json", b"[" * 100_000, "is not JSON"),
    ],
)
def test_what_cannot_be_used_is_said(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=reason):
        read_flows(path, PAIR)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Cannot read"):
        read_flows(tmp_path / "none.csv", PAIR)
