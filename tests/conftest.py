"""What all tests share: an English voice, and a store with the record that ships."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from visavis.record import Store, open_record


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages in English, and no store of the user's within reach."""
    monkeypatch.setenv("VISAVIS_LANG", "en")
    monkeypatch.delenv("VISAVIS_STORE", raising=False)


@pytest.fixture(scope="session")
def shipped_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a store that holds just what ships; tests do not write to it."""
    path: Path = tmp_path_factory.mktemp("shipped") / "record.sqlite"
    open_record(str(path)).close()
    return str(path)


@pytest.fixture
def shipped(shipped_address: str) -> Iterator[Store]:
    """That store, open."""
    with Store.open(shipped_address, read_only=True) as store:
        yield store
