"""Where the program speaks: results on standard output, everything else on standard error."""

from __future__ import annotations

import codecs
import sys
from dataclasses import dataclass

import click

from cafeplanner.errors import CafeplannerError, ImpossibleRequest
from cafeplanner.i18n import Text, Translator, translator

PLAINER = {
    "\u202f": " ",
    "\u00a0": " ",
    "’": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "→": "->",
    "·": "-",
    "…": "...",
}
"""What stands for a character that an old terminal or a redirected file cannot hold; anything else becomes ``?``."""


def plainer(error: UnicodeError) -> tuple[str, int]:
    """Replace the characters that cannot be encoded, instead of failing on them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(PLAINER.get(one, "?") for one in error.object[error.start : error.end]), error.end


def make_streams_safe() -> None:
    """Let standard output and error take every text, whatever their encoding."""
    codecs.register_error("cafeplanner.plainer", plainer)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="cafeplanner.plainer")


@dataclass
class Console:
    """The voice of the program. Its language may change once, when a file says which one the event speaks."""

    tr: Translator
    quiet: bool = False
    debug: bool = False
    words_to_stderr: bool = False
    """Set where standard output belongs to JSON."""

    def speak(self, language: str) -> None:
        """Change the language."""
        self.tr = translator(language)

    def say(self, line: str | Text = "") -> None:
        """Say a line of the result."""
        click.echo(self.tr.say(line) if isinstance(line, Text) else line, err=self.words_to_stderr)

    def note(self, line: str | Text) -> None:
        """Say something on the way; ``--quiet`` silences it."""
        if not self.quiet:
            click.echo(self.tr.say(line) if isinstance(line, Text) else line, err=True)

    def fail(self, error: CafeplannerError) -> None:
        """Say why the program ends: what clashes, and what helps."""
        click.echo(self.tr.say(error.text), err=True)
        if isinstance(error, ImpossibleRequest):
            for clash in error.clashes:
                if clash != error.text:
                    click.echo(f"  - {self.tr.say(clash)}", err=True)
        if error.remedy is not None:
            click.echo(self.tr.say(error.remedy), err=True)
