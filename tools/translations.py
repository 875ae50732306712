"""Keep the Russian catalogue in step with the code: extract, merge, compile.

python tools/translations.py            take new sentences in, compile the catalogue
python tools/translations.py --check    fail if a sentence has no translation, or any is stale
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "visavis"
FOLDER = SOURCE / "locale" / "ru" / "LC_MESSAGES"
LIBRARIES = FOLDER / "libraries.po"
"""What Click and Typer say themselves, kept apart since no code of ours holds these sentences."""

KEYWORDS = {"_": None, "say": None, "line": None, "count": (1, 2), "plural": (1, 2)}


def main() -> int:
    """Run the tool; the exit code is 1 when `--check` finds something."""
    fresh, old = _extracted(), _read(FOLDER / "visavis.po")
    if "--check" in sys.argv[1:]:
        problems = _problems(fresh, old)
        sys.stderr.write("".join(f"{problem}\n" for problem in problems))
        return 1 if problems else 0
    old.update(fresh, no_fuzzy_matching=True)
    old.obsolete.clear()
    (FOLDER / "visavis.po").write_bytes(_written(old))
    (FOLDER / "visavis.mo").write_bytes(_compiled(old))
    missing = [message.id for message in old if message.id and not _translated(message)]
    sys.stdout.write(f"{len(old)} sentences, {len(missing)} without a translation\n")
    return 0


def _extracted() -> Catalog:
    catalog = Catalog(locale="ru", charset="utf-8")
    found = extract_from_dir(SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for name, _line, message, _comments, _context in found:
        if message and all(message if isinstance(message, tuple) else (message,)):
            catalog.add(message, locations=[(name, 0)])
    return catalog


def _read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog(locale="ru", charset="utf-8")
    with path.open("rb") as stream:
        return read_po(stream, locale="ru", charset="utf-8")


def _written(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalog, omit_header=False, include_lineno=False, sort_output=True, width=100)
    text = out.getvalue().decode()
    dated = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Language-Team", "Last-Tr")
    kept = [
        line for line in text.splitlines() if not line.startswith(tuple(f'"{d}' for d in dated))
    ]
    return ("\n".join(kept) + "\n").encode()


def _compiled(catalog: Catalog) -> bytes:
    """The catalogue and that of the libraries, as gettext reads them."""
    whole = Catalog(locale="ru", charset="utf-8", header_comment="")
    for source in (_read(LIBRARIES), catalog):
        for message in source:
            if message.id and _translated(message):
                whole.add(message.id, message.string)
    whole.creation_date = whole.revision_date = datetime(2025, 1, 1, tzinfo=UTC)
    out = io.BytesIO()
    write_mo(out, whole)
    return out.getvalue()


def _translated(message: object) -> bool:
    string = getattr(message, "string", "")
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _problems(fresh: Catalog, old: Catalog) -> list[str]:
    known = {_key(message.id) for message in old if message.id and _translated(message)}
    wanted = {_key(message.id) for message in fresh if message.id}
    found = [f"no Russian for: {name}" for name in sorted(wanted - known)]
    found += [f"no longer said: {name}" for name in sorted(known - wanted)]
    if not found and (FOLDER / "visavis.mo").read_bytes() != _compiled(old):
        found.append("visavis.mo is not compiled from visavis.po: run `make translations`")
    return found


def _key(name: object) -> str:
    return str(name[0]) if isinstance(name, tuple | list) else str(name)


if __name__ == "__main__":
    sys.exit(main())
