"""What a kind of finding is."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.i18n import Text

INFO, WARNING, BLOCKING = Severity.INFO, Severity.WARNING, Severity.BLOCKING


@dataclass(frozen=True)
class Kind:
    """A code for programs, a sentence and a remedy for people, with `{named}` gaps."""

    code: str
    severity: Severity
    sentence: str
    remedy: str = ""

    def at(self, place: Place | None = None, /, people: tuple[str, ...] = (), **params: object) -> Finding:
        """Make a finding of this kind; `params` fill the gaps of sentence and remedy."""
        remedy = Text(self.remedy, params) if self.remedy else None
        text = Text(self.sentence, params)
        return Finding(self.code, self.severity, text, remedy, place, people)
