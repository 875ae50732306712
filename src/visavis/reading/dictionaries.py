"""Dictionaries: the reviewable tables of patterns in `ru/` and `en/`, read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def dictionary(language: str, name: str) -> Any:
    """The table `name` of a language, as YAML has it."""
    path = files("visavis.reading") / language / f"{name}.yaml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text("utf-8"), loader)
