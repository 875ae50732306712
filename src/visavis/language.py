"""The two languages a user sees: English in the code, Russian in `locale/ru`.

`_` says a sentence in the language of the running command (`VISAVIS_LANG`, else the system's).
A document has a language of its own: there, use `Language(code)` and its `say` and `count`.
"""

import gettext
import os
from functools import cache
from importlib.resources import as_file, files

CODES = ("ru", "en")
LANGUAGE_VARIABLE = "VISAVIS_LANG"


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The catalogue of translations for `code`; English needs none."""
    with as_file(files("visavis") / "locale") as folder:
        return gettext.translation("visavis", folder, languages=[code], fallback=True)


def language_of_user() -> str:
    """`ru` or `en`: from VISAVIS_LANG, else the system's locale, else English."""
    wanted = (LANGUAGE_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG")
    said = next((os.environ[name] for name in wanted if os.environ.get(name)), "")
    return said[:2].lower() if said[:2].lower() in CODES else "en"


def _(message: str) -> str:
    """`message` in the language of the running command."""
    return catalogue(language_of_user()).gettext(message)


def plural(one: str, many: str, number: int) -> str:
    """`one` or `many`, whichever suits `number`, in the language of the running command."""
    return catalogue(language_of_user()).ngettext(one, many, number)


class Language:
    """One of the two languages, for a document that has a language of its own."""

    def __init__(self, code: str) -> None:
        if code not in CODES:
            raise ValueError(f"a language is one of {', '.join(CODES)}, got {code!r}")
        self.code = code
        self._catalogue = catalogue(code)

    def say(self, message: str, **values: object) -> str:
        """`message` in this language with `values` in the place of its {names}."""
        return self._catalogue.gettext(message).format(**values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The form that suits `number`, which stands for {n}."""
        return self._catalogue.ngettext(one, many, number).format(n=number, **values)
