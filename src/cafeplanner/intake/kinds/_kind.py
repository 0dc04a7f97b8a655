"""What a kind of finding is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.i18n import Text, text

INFO, WARNING, BLOCKING = Severity.INFO, Severity.WARNING, Severity.BLOCKING


@dataclass(frozen=True)
class Kind:
    """A code for programs, a sentence and a remedy for people, with `{named}` gaps."""

    code: str
    severity: Severity
    sentence: str
    remedy: str = ""
    otherwise: str = ""
    """The remedy where the gap `nearest` has nothing to name."""

    def at(self, place: Place | None = None, /, people: tuple[str, ...] = (), **params: object) -> Finding:
        """Make a finding of this kind; `params` fill the gaps of sentence and remedy."""
        remedy = self.otherwise if self.otherwise and not params["nearest"] else self.remedy
        sentence = Text(self.sentence, params)
        return Finding(self.code, self.severity, sentence, Text(remedy, params) if remedy else None, place, people)


def quoted(names: Iterable[str]) -> tuple[Text, ...]:
    """Return names in quotation marks, for lists: a theme or a heading may itself hold commas and an "and"."""
    return tuple(text("“{name}”", name=name) for name in names)
