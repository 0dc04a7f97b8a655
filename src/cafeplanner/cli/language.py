"""In which language the program speaks."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence

from cafeplanner.i18n import CATALOGUES, LANGUAGES, N_, texts

DEFAULT = "fr"


def asked_language(arguments: Sequence[str]) -> str | None:
    """Return the language that ``--lang`` asks for, if it is one; help and usage errors need it before parsing."""
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[position + 1 : position + 2])
            return value if value in LANGUAGES else None
    return None


def machine_language(environment: Mapping[str, str]) -> str:
    """Return the language of the machine's settings; French where they name neither French nor English."""
    named = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    return next((language for language in LANGUAGES if named.lower().startswith(language)), DEFAULT)


def speak_clicks_words(language: str) -> None:
    """Let click say its own few words in a language: it asks Python's gettext, which asks the environment."""
    gettext.bindtextdomain("cafeplanner", str(CATALOGUES))
    gettext.textdomain("cafeplanner")
    os.environ["LANGUAGE"] = language


CLICKS_WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("default: {default}"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("%(prog)s, version %(version)s"),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Missing command."),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("Option {name!r} does not take a value."),
    N_("Could not open file {filename!r}: {message}"),
    N_("Aborted!"),
    texts("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    texts("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    texts("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    texts("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
)
"""The words of click that people may see, listed so that they are translated with all others."""
