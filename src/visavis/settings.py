"""Where things are kept and how they can be moved: read from the environment, nowhere else."""

import os
from pathlib import Path

STORE_VARIABLE = "VISAVIS_STORE"
"""Names the store: a file's path, or any SQLAlchemy address (sqlite:///…, postgresql://…)."""


def data_folder() -> Path:
    """The user's data folder for Visavis, as the operating system has it; not created here."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only needed when no store is named

    return user_data_path("visavis", appauthor=False)


def store_address(given: str | None = None) -> str:
    """The store's address: as given, else from VISAVIS_STORE, else a file in the data folder."""
    return given or os.environ.get(STORE_VARIABLE) or str(data_folder() / "record.sqlite")
