"""The brief as one HTML file that fetches nothing and prints well."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from visavis.briefs.renderers.columns import is_small
from visavis.briefs.renderers.inlines import GLUED_RUNS, loosened, plain, runs, spaced, web_address
from visavis.briefs.renderers.labels import as_of, label, pair_named
from visavis.briefs.tree import (
    Brief,
    Bullets,
    Chart,
    Cite,
    Facing,
    KeyFigures,
    Note,
    Paragraph,
    Points,
    Section,
    Table,
)

KINDS = {
    "bullets": Bullets,
    "chart": Chart,
    "cite": Cite,
    "facing": Facing,
    "key_figures": KeyFigures,
    "note": Note,
    "paragraph": Paragraph,
    "points": Points,
    "section": Section,
    "table": Table,
}
UNBROKEN = re.compile(r"\S{25,}")
"""A word or an address that may be broken anywhere rather than widen its column."""

SHORT_NUMBER = 16
"""Characters of a right-aligned cell that are kept on one line; a longer one is words."""

SVG_ID = re.compile(r'(\bid="|url\(#|xlink:href="#)')
SVG_HEAD = re.compile(r"<svg\b[^>]*?(?P<box> viewBox=\"[^\"]*\")[^>]*>")


def render(brief: Brief) -> bytes:
    """The HTML in UTF-8."""
    template = _environment().get_template("brief.html.j2")
    return template.render(_words(brief)).encode()


def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_template),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters |= {"spaced": spaced, "runs": runs, "loosened": loosened}
    environment.filters |= {"web_address": web_address, "percent": _percent}
    environment.tests |= {name: _is(kind) for name, kind in KINDS.items()}
    environment.tests["glued"] = lambda cite: len(runs(cite)) <= GLUED_RUNS
    environment.tests["small"] = is_small
    environment.tests["short"] = lambda cell: len(plain(cell)) <= SHORT_NUMBER
    environment.tests["unbroken"] = lambda cell: bool(UNBROKEN.search(plain(cell)))
    return environment


def _template(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _is(kind: type) -> Callable[[object], bool]:
    return lambda block: isinstance(block, kind)


def _words(brief: Brief) -> dict[str, Any]:
    """What the template is given."""
    return {
        "brief": brief,
        "label": lambda name: label(brief, name),
        "as_of": as_of(brief),
        "pair": pair_named(brief),
        "known": {source.number for source in brief.sources},
        "cited": {number for block in brief.walk() for number in _numbers(block)},
        "first": _once(),
        "number": _counter(),
        "picture": lambda chart, number: picture(chart, brief.language, f"chart-{number}"),
    }


def _numbers(node: object) -> Iterator[int]:
    """The sources cited in a block, its sections left out (`Brief.walk` comes to them)."""
    if isinstance(node, Cite):
        yield from node.numbers
    elif isinstance(node, tuple):
        for part in node:
            yield from _numbers(part)
    elif is_dataclass(node) and not isinstance(node, Section):
        for field in fields(node):
            yield from _numbers(getattr(node, field.name))


def _once() -> Callable[[int], bool]:
    """A test that is true the first time a number is met."""
    met: set[int] = set()

    def first(number: int) -> bool:
        new = number not in met
        met.add(number)
        return new

    return first


def _counter() -> Callable[[], int]:
    """1, 2, 3, … at each call."""
    numbers = iter(range(1, 1_000_000))
    return lambda: next(numbers)


def _percent(weight: float, columns: Any) -> str:
    total = sum(column.weight for column in columns) or 1
    return f"{100 * weight / total:.1f}%"


def picture(chart: Chart, language: str, name: str) -> Markup:
    """The chart as inline SVG with a title and a description, its ids made its own.

    What Vega draws is trusted: it escapes all texts of a specification.
    """
    from visavis.briefs.renderers import charts  # noqa: PLC0415 - not needed without a chart

    head = (
        f'<svg\\g<box> role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{_literal(chart.caption)}</title>'
        f'<desc id="{name}-desc">{_literal(chart.alt)}</desc>'
    )
    own = SVG_ID.sub(rf"\g<1>{name}-", charts.svg(chart, language))
    return Markup(SVG_HEAD.sub(head, own, count=1))


def _literal(text: str) -> str:
    """The text escaped for HTML, and for use in a replacement."""
    return str(escape(text)).replace("\\", r"\\")
