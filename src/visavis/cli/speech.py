"""What Typer says by itself, in the user's language: help, usage, and mistakes in a command line.

Typer's own catalogue covers part of its words (they stand in `locale/ru/…/libraries.po`); the
rest has no translation there, so it is said here.
"""

from typing import Any

from typer import TyperException
from typer.core import TyperCommand, TyperGroup

from visavis.language import CODES, _


class Command(TyperCommand):
    """A command whose help is in the user's language."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _said(super().get_help_option(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line of usage."""
        return _usage(super().get_usage(ctx))


class Group(TyperGroup):
    """A group of commands whose help is in the user's language."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _said(super().get_help_option(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line of usage."""
        return _usage(super().get_usage(ctx))


class ListGroup(Group):
    """A group that shows its list unless one of its commands is named behind the arguments.

    Options of the list may stand anywhere before that, as they may in a command.
    """

    allow_interspersed_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The list's own words up to the name of a command; the rest is the command's."""
        at = next((at for at, word in enumerate(args) if word in self.commands), len(args))
        super().parse_args(ctx, args[:at])
        if at < len(args) and not ctx._protected_args:
            ctx._protected_args, ctx.args = args[at : at + 1], args[at + 1 :]
        return list(ctx.args)


def mistake(error: TyperException) -> str:
    """What is wrong with the command line, and how to see what it takes."""
    said = _SENTENCES.get(type(error).__name__, _as_said)(error)
    context = getattr(error, "ctx", None)
    if context is None:
        return said
    hint = _("See `{command} --help`.").format(command=context.command_path)
    return f"{said} {hint}"


def _said(option: Any) -> Any:
    if option is not None:
        option.help = _("Show this message and exit.")
    return option


def _usage(line: str) -> str:
    return line.replace("Usage:", _("Usage:"), 1)


def _missing(error: Any) -> str:
    return _("{what} is missing.").format(what=_parameter(error))


def _unknown_option(error: Any) -> str:
    said = _("There is no option {option}.").format(option=error.option_name)
    close = list(error.possibilities or [])
    return said + (" " + _("Did you mean {guess}?").format(guess=close[0]) if close else "")


def _bad_value(error: Any) -> str:
    """The library's own words after the parameter's name: only `--lang` takes a choice."""
    if _parameter(error) == "--lang":
        return _("{what} takes one of: {known}.").format(what="--lang", known=", ".join(CODES))
    return f"{_parameter(error)}: {error.message}"


def _as_said(error: Any) -> str:
    """As the library says it, with its guess in our words: that one it never translates."""
    said = str(error.format_message() if hasattr(error, "format_message") else error)
    fact, guess, names = said.partition(" Did you mean ")
    return (
        f"{fact} " + _("Did you mean {guess}?").format(guess=names.rstrip("?")) if guess else said
    )


def _parameter(error: Any) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return str(param.opts[0] if param.param_type_name == "option" else param.metavar)


_SENTENCES = {
    "MissingParameter": _missing,
    "NoSuchOption": _unknown_option,
    "BadParameter": _bad_value,
}
