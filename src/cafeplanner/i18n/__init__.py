"""Texts for people, in French and English.

Message ids are the English sentences, with ``{named}`` gaps. Code below the command line never speaks a language: it
makes a `Text`; whoever shows it holds a `Translator` and says it.
"""

from __future__ import annotations

import datetime as dt
import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = ("fr", "en")
CATALOGUES = Path(__file__).parent

NARROW_SPACE = "\u202f"
WEEKDAYS = {"fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]}
MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}


def N_(msgid: str) -> str:
    """Mark a text for translation without translating it yet."""
    return msgid


@dataclass(frozen=True)
class Text:
    """A sentence to be said later: English message id and the values for its gaps.

    A value may be a `Text` itself, or a tuple of names (joined as a list). With `plural`, the gap ``count`` decides.
    """

    msgid: str
    params: Mapping[str, object] = field(default_factory=dict)
    plural: str | None = None

    def __str__(self) -> str:
        return translator("en").say(self)


def text(msgid: str, /, **params: object) -> Text:
    """Make a `Text` from a message id; the id is collected for translation from here."""
    return Text(msgid, params)


def texts(singular: str, plural: str, /, **params: object) -> Text:
    """Make a `Text` with two forms; ``count`` among the values chooses."""
    return Text(singular, params, plural)


class Translator:
    """Says texts in one language, and writes numbers, times and dates as that language does."""

    def __init__(self, language: str) -> None:
        self.language = language
        folder = CATALOGUES
        self._catalogue: gettext.NullTranslations = (
            gettext.NullTranslations() if language == "en" else gettext.translation("cafeplanner", folder, [language])
        )

    def __call__(self, msgid: str, /, **params: object) -> str:
        return self._fill(self._catalogue.gettext(msgid), params)

    def plural(self, singular: str, plural: str, count: int, /, **params: object) -> str:
        """Say the form that fits `count`; the gap ``{count}`` is filled with it."""
        chosen = self._catalogue.ngettext(singular, plural, count)
        return self._fill(chosen, {"count": count, **params})

    def say(self, text: Text) -> str:
        """Say a `Text`."""
        if text.plural is None:
            return self(text.msgid, **text.params)
        count = text.params["count"]
        if not isinstance(count, int):
            raise TypeError("count decides between singular and plural and must be a whole number")
        return self.plural(text.msgid, text.plural, count, **text.params)

    def _fill(self, template: str, params: Mapping[str, object]) -> str:
        return template.format_map({key: self._value(value) for key, value in params.items()}) if params else template

    def _value(self, value: object) -> str:
        if isinstance(value, Text):
            return self.say(value)
        if isinstance(value, bool):
            return str(value)
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, float):
            return self.number(value, 1)
        if isinstance(value, tuple):
            return self.names([self._value(part) for part in value])
        return str(value)

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number: ``12 500`` and ``3,5`` in French, ``12,500`` and ``3.5`` in English."""
        plain = f"{value:,.{digits}f}"
        if self.language == "fr":
            return plain.replace(",", NARROW_SPACE).replace(".", ",")
        return plain

    def names(self, names: list[str]) -> str:
        """Join names as a list: ``A, B et C``."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {'et' if self.language == 'fr' else 'and'} {names[-1]}"

    def time(self, moment: dt.time) -> str:
        """Write a time of day: ``9 h 10`` in French, ``9:10`` in English."""
        if self.language == "fr":
            return f"{moment.hour}\u00a0h\u00a0{moment.minute:02}" if moment.minute else f"{moment.hour}\u00a0h"
        return f"{moment.hour}:{moment.minute:02}"

    def date(self, day: dt.date) -> str:
        """Write a date in full: ``jeudi 3 décembre 2026``, ``Thursday 3 December 2026``."""
        if self.language == "fr":
            number = "1er" if day.day == 1 else str(day.day)
            return f"{WEEKDAYS['fr'][day.weekday()]} {number} {MONTHS['fr'][day.month - 1]} {day.year}"
        return f"{day:%A} {day.day} {day:%B %Y}"


@cache
def translator(language: str) -> Translator:
    """Return the translator of a language of `LANGUAGES`."""
    return Translator(language)
