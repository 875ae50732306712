"""Words: a text as it was said, or the same text in several languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from visavis.language import _

UNDETERMINED = "und"
"""The BCP 47 tag for "language not said": the words are in the language of their document."""


class Words:
    """A text by language; in JSON a plain string when its language is not said.

    `Words({"ru": "встреча", "en": "meeting"})` has both; `Words("встреча")` is as said.
    """

    __slots__ = ("_by_language",)

    def __init__(self, said: str | Mapping[str, str]) -> None:
        by_language = {UNDETERMINED: said} if isinstance(said, str) else dict(said)
        if not by_language or not all(text.strip() for text in by_language.values()):
            raise ValueError(_("words must not be empty"))
        self._by_language = MappingProxyType(by_language)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is given in, `und` for "as said"."""
        return tuple(self._by_language)

    def within(self, language: str) -> str:
        """The text in `language`; in the language it was said in when there is no translation."""
        exact = self._by_language.get(language)
        return exact if exact is not None else next(iter(self._by_language.values()))

    def has(self, language: str) -> bool:
        """Whether the text exists in `language`."""
        return language in self._by_language

    def plain(self) -> str | dict[str, str]:
        """The JSON form: a string as said, or an object by language."""
        if self.languages == (UNDETERMINED,):
            return self._by_language[UNDETERMINED]
        return dict(self._by_language)

    def __str__(self) -> str:
        return self.within("en")

    def __repr__(self) -> str:
        return f"Words({self.plain()!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and self._by_language == other._by_language

    def __reduce__(self) -> tuple[type["Words"], tuple[dict[str, str]]]:
        """How it crosses to another process: a mapping proxy cannot be pickled."""
        return Words, (dict(self._by_language),)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_language.items()))

    @classmethod
    def _take(cls, given: Any) -> "Words":
        return given if isinstance(given, Words) else cls(given)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A string or an object of strings comes in; the same form goes out."""
        text = core_schema.str_schema(min_length=1)
        json_form = core_schema.union_schema([text, core_schema.dict_schema(text, text)])
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(cls._take, json_form),
            python_schema=core_schema.union_schema(
                [
                    core_schema.is_instance_schema(cls),
                    core_schema.no_info_after_validator_function(cls._take, json_form),
                ]
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda words: words.plain(), return_schema=json_form
            ),
        )
