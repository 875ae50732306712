"""The commands run in this process: quicker, and with parts that can be replaced."""

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from visavis.cli.app import app
from visavis.errors import VisavisError


class Said(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


class Door:
    """Runs commands against a store of its own."""

    def __init__(
        self, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        self.store = str(folder / "store" / "record.sqlite")
        self._patch = patch
        self._capsys = capsys
        patch.setenv("VISAVIS_STORE", self.store)
        patch.setenv("COLUMNS", "100")

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> Said:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
        self._capsys.readouterr()
        try:
            code = app(list(arguments), standalone_mode=False)
        except VisavisError as error:
            code = error.exit_code
            sys.stderr.write(str(error))
        return Said(code if isinstance(code, int) else 0, *self._capsys.readouterr())


@pytest.fixture
def door(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Door:
    """Commands, and an own store."""
    return Door(monkeypatch, capsys, tmp_path)
