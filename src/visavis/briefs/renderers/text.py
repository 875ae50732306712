"""The brief as Markdown that reads well in a terminal, and that tests compare line by line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from visavis.briefs.renderers.inlines import bracketed, spaced, web_address
from visavis.briefs.renderers.labels import as_of, label, pair_named
from visavis.briefs.tree import (
    Align,
    Block,
    Brief,
    Bullets,
    Chart,
    Cite,
    Column,
    Facing,
    Inline,
    Inlines,
    KeyFigures,
    Note,
    Paragraph,
    Point,
    Points,
    Section,
    Source,
    Table,
)

WIDE = 120
"""Columns of text. A wider table is written row by row, for a terminal would fold its lines."""

RULES = {"left": ":--", "right": "--:", "center": ":-:"}
NOTES = {"empty": "—", "warning": "⚠", "info": "i"}
MEANT = re.compile(r"[\\`*<]|\](?=\()")
BLOCK_START = re.compile(r"^(\s*)([#>+\-]|\d+(?=[.)]))")


def render(brief: Brief) -> bytes:
    """The Markdown in UTF-8."""
    return render_text(brief).encode()


def render_text(brief: Brief) -> str:
    """The brief as Markdown, one empty line between blocks."""
    head = [f"# {_escaped(brief.title)}", _escaped(brief.subtitle)]
    blocks = [
        *head,
        _escaped(pair_named(brief)),
        as_of(brief),
        *_sections(brief, brief.sections, 2),
        *_sources(brief),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _sections(brief: Brief, sections: tuple[Section, ...], level: int) -> Iterator[str]:
    for section in sections:
        yield f"{'#' * level} {_escaped(section.title)}"
        for block in section.blocks:
            if isinstance(block, Section):
                yield from _sections(brief, (block,), level + 1)
            else:
                yield _block(brief, block)


def _block(brief: Brief, block: Block) -> str:
    match block:
        case Table():
            return _table(block)
        case Chart():
            return _captioned(block.caption, f"> {_escaped(block.alt)}", block.remark)
        case KeyFigures():
            return _key_figures(block)
        case Note():
            return f"> {NOTES[block.kind]} {_warning(brief, block)}{_line(block.inlines)}"
    return _lines(block)


def _lines(block: Paragraph | Bullets | Points | Facing) -> str:
    match block:
        case Paragraph():
            return _started(_line(block.inlines))
        case Bullets():
            return "\n".join(f"- {_line(item)}" for item in block.items)
        case Points():
            return "\n\n".join(map(_point, block.items))
    sides = (map(_line, side) for side in (block.left, block.right))
    return "\n\n".join("  \n".join(map(_started, side)) for side in sides)


def _point(point: Point) -> str:
    under = "".join(f"\n- {_line(line)}" for line in point.under)
    return f"**{point.number}** {_line(point.inlines)}" + (f"\n{under}" if under else "")


def _warning(brief: Brief, note: Note) -> str:
    return f"**{label(brief, 'warning')}** " if note.kind == "warning" else ""


def _key_figures(block: KeyFigures) -> str:
    return "\n".join(
        f"- **{_escaped(item.value)}** — {_escaped(item.label)}"
        + (f" ({_line(item.source)})" if item.source else "")
        for item in block.items
    )


def _captioned(caption: str, body: str, remark: Inlines) -> str:
    return "\n\n".join(part for part in (f"**{_escaped(caption)}**", body, _line(remark)) if part)


def _table(table: Table) -> str:
    cells = [tuple(_line(cell).replace("|", "\\|") for cell in row) for row in table.rows]
    titles = tuple(_escaped(column.title).replace("|", "\\|") for column in table.columns)
    widths = [max(3, *map(len, column)) for column in zip(titles, *cells, strict=True)]
    fits = sum(widths) + 3 * len(widths) + 1 <= WIDE
    rows = [titles, *cells]
    body = _grid(table, rows, widths) if fits else _records(table, rows)
    return _captioned(table.caption, body, table.remark)


def _parts(table: Table) -> Iterator[tuple[str, int, int]]:
    """The heading, first row and end of each group, and of what stands before them."""
    starts = [(0, ""), *sorted(table.groups), (len(table.rows), "")]
    for (start, heading), (stop, _) in pairwise(starts):
        if heading or stop > start:
            yield heading, start, stop


def _grid(table: Table, rows: list[tuple[str, ...]], widths: list[int]) -> str:
    lines = [_row(rows[0], table.columns, widths), _ruler(table.columns, widths)]
    for heading, start, stop in _parts(table):
        if heading:
            name = (f"**{_escaped(heading)}**".replace("|", "\\|"), *[""] * (len(widths) - 1))
            lines.append(_row(name, table.columns, widths))
        lines += [_row(row, table.columns, widths) for row in rows[start + 1 : stop + 1]]
    return "\n".join(lines)


def _row(cells: tuple[str, ...], columns: tuple[Column, ...], widths: list[int]) -> str:
    placed = (
        _placed(cell, column.align, width)
        for cell, column, width in zip(cells, columns, widths, strict=True)
    )
    return f"| {' | '.join(placed)} |"


def _placed(cell: str, align: Align, width: int) -> str:
    return {"left": cell.ljust, "right": cell.rjust, "center": cell.center}[align](width)


def _ruler(columns: tuple[Column, ...], widths: list[int]) -> str:
    rules = (
        RULES[column.align].replace("--", "-" * (width - 1), 1)
        if column.align != "center"
        else f":{'-' * (width - 2)}:"
        for column, width in zip(columns, widths, strict=True)
    )
    return f"| {' | '.join(rules)} |"


def _records(table: Table, rows: list[tuple[str, ...]]) -> str:
    lines: list[str] = []
    for heading, start, stop in _parts(table):
        lines += [*([""] if lines else []), f"*{_escaped(heading)}*", ""] if heading else []
        lines += [line for row in rows[start + 1 : stop + 1] for line in _record(rows[0], row)]
    return "\n".join(lines)


def _record(titles: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    """One row of a wide table: its first cell, the others under it with their headings."""
    yield f"- **{row[0] or '—'}**"
    for title, cell in zip(titles[1:], row[1:], strict=True):
        if cell:
            yield f"  - {title}: {cell}"


def _sources(brief: Brief) -> Iterator[str]:
    yield f"## {label(brief, 'sources')}"
    yield "\n".join(map(_source, brief.sources)) or label(brief, "no_sources")


def _source(source: Source) -> str:
    url = web_address(source.url)
    return f"{source.number}. {_escaped(source.text)}" + (f" <{url}>" if url else "")


def _line(inlines: Inlines) -> str:
    return "".join(map(_inline, spaced(inlines)))


def _inline(inline: Inline) -> str:
    if isinstance(inline, Cite):
        return bracketed(inline)
    mark = "**" if inline.strong else "*" if inline.emphasis or inline.language else ""
    return _marked(_escaped(inline.text), mark)


def _marked(text: str, mark: str) -> str:
    """The text between marks; spaces at its ends stay outside, as Markdown wants it."""
    inside = text.strip()
    return text.replace(inside, f"{mark}{inside}{mark}", 1) if inside else text


def _escaped(text: str) -> str:
    """The text on one line, with what Markdown would read as a mark made plain."""
    return MEANT.sub(r"\\\g<0>", " ".join(text.split("\n")))


def _started(text: str) -> str:
    """The paragraph, not to be taken for a heading or a list by how it starts."""
    return BLOCK_START.sub(_unlisted, text)


def _unlisted(start: re.Match[str]) -> str:
    space, sign = start.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"
