"""Renderers: the neutral tree of a brief becomes a file that an office can send out.

Each format is one module with one function; it is imported only when its format is asked for.
"""

from importlib import import_module
from typing import Any, Literal, cast, get_args

from visavis.briefs.renderers.completed import completed
from visavis.briefs.tree import Brief
from visavis.errors import UnknownName
from visavis.language import _

Format = Literal["html", "docx", "pdf", "md"]
FORMATS: tuple[Format, ...] = get_args(Format)
MODULES = {"html": "html", "docx": "docx", "pdf": "pdf", "md": "text"}

__all__ = ["FORMATS", "Format", "render", "render_text"]


def render(brief: Brief, format: str) -> bytes:  # noqa: A002 - the user's word for it
    """The brief as the bytes of a file in `format`: the same brief gives the same bytes."""
    if format not in MODULES:
        raise UnknownName(
            _("No such format: {name}. Choose one of: {known}.").format(
                name=format, known=", ".join(FORMATS)
            )
        )
    return cast(bytes, _module(format).render(completed(brief)))


def render_text(brief: Brief) -> str:
    """The brief as Markdown that reads well in a terminal."""
    return cast(str, _module("md").render_text(completed(brief)))


def _module(name: str) -> Any:
    return import_module(f"{__name__}.{MODULES[name]}")
