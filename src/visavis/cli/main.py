"""The command `visavis`: its commands, and how an error reaches the user."""

import gettext
import os
import sys
from importlib.resources import as_file, files

from visavis.errors import InputError, VisavisError
from visavis.language import _, language_of_user

INTERRUPTED = 130
"""The exit code that shells give to a command ended by Ctrl-C."""


def main() -> None:
    """Run the command line; what goes wrong becomes a message on stderr and an exit code."""
    # Documents are read in parallel by processes; threads of the linear algebra would only spin.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _speak_the_users_language()
    from typer import TyperException

    from visavis.cli.app import app
    from visavis.cli.speech import mistake

    try:
        code = app(standalone_mode=False)
    except VisavisError as error:
        _stop(str(error), error.exit_code)
    except TyperException as error:
        _stop(mistake(error), InputError.exit_code)
    except BrokenPipeError:
        # The reader of our output has gone (`visavis facts … | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        _stop(_("Interrupted; nothing was changed."), INTERRUPTED)
    else:
        sys.exit(code if isinstance(code, int) else 0)


def _stop(message: str, code: int) -> None:
    if message:
        sys.stderr.write(f"{message}\n")
    sys.exit(code)


def _speak_the_users_language() -> None:
    """Let the libraries' own words (Usage, Options …) come from our catalogue too.

    Click and Typer say them through gettext's global domain; LANGUAGE is its first choice.
    """
    os.environ["LANGUAGE"] = language_of_user()
    with as_file(files("visavis") / "locale") as folder:
        gettext.bindtextdomain("visavis", str(folder))
    gettext.textdomain("visavis")
