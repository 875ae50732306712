"""Subjects: the narrow things that two countries undertake again and again."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from visavis.model import Words

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing undertaken; each line of `stems` names it when all its stems begin words."""

    name: str
    label: Words
    stems: tuple[tuple[str, ...], ...]


def subjects_in(text: str) -> frozenset[str]:
    """The names of the subjects that a text in Russian or English is about."""
    words = _WORD.findall(text.lower().replace("ё", "е"))
    return frozenset(
        subject.name
        for subject in _subjects().values()
        if any(_has(words, line) for line in subject.stems)
    )


def subject_label(name: str) -> Words:
    """What the subject is called."""
    return _subjects()[name].label


def _has(words: list[str], line: tuple[str, ...]) -> bool:
    return all(any(word.startswith(stem) for word in words) for stem in line)


@cache
def _subjects() -> dict[str, Subject]:
    given = yaml.safe_load((files("visavis.world") / "data" / "subjects.yaml").read_text("utf-8"))
    return {
        name: Subject(
            name,
            Words(entry["label"]),
            tuple(tuple(line.split()) for line in (*entry["ru"], *entry["en"])),
        )
        for name, entry in given.items()
    }
