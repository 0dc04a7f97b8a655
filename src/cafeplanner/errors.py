"""What may go wrong when the library is called.

::

    CafeplannerError             every error of this package; `.text` says it in any language
    ├── WrongSettings            a setting or a flag has no meaning                      (exit code 2)
    ├── UnreadableFile           a file is missing, damaged or of no known kind          (exit code 3)
    ├── BlockingFindings         the data were read, but nothing can be planned on them  (exit code 4)
    ├── ImpossibleRequest        the hard rules cannot all hold; says which clash        (exit code 5)
    ├── NoPlanInTime             nothing was found within the time limit                 (exit code 6)
    └── BrokenPlan               a plan whose recount differs: a fault of the program    (exit code 1)

Faults in the *data* are not exceptions: they are collected as findings (`cafeplanner.cafe.finding`).
"""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.i18n import Text, translator


class CafeplannerError(Exception):
    """The root of all errors of this package."""

    def __init__(self, text: Text, remedy: Text | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.remedy = remedy

    def __str__(self) -> str:
        return self.say("en")

    def say(self, language: str) -> str:
        """Say what happened and what to do, in the given language."""
        parts = [self.text] if self.remedy is None else [self.text, self.remedy]
        return " ".join(translator(language).say(part) for part in parts)


class WrongSettings(CafeplannerError, ValueError):
    """A setting or a flag has no meaning."""


class UnreadableFile(CafeplannerError, OSError):
    """A file is missing, damaged or of no known kind."""


class BlockingFindings(CafeplannerError, ValueError):
    """The data were read, but nothing can be planned on them; `.findings` lists why."""

    def __init__(self, text: Text, findings: Sequence[object] = ()) -> None:
        super().__init__(text)
        self.findings = tuple(findings)


class ImpossibleRequest(CafeplannerError, ValueError):
    """The hard rules cannot all hold; `.clashes` names them, `.remedy` is the smallest change that helps.

    Of several clashes each says itself what helps, and `.remedy` is None.
    """

    def __init__(self, text: Text, remedy: Text | None = None, clashes: Sequence[Text] = ()) -> None:
        super().__init__(text, remedy)
        self.clashes = tuple(clashes)

    def say(self, language: str) -> str:
        """Say what clashes, all of it, and what helps."""
        told = (translator(language).say(clash) for clash in self.clashes if clash != self.text)
        return " ".join((super().say(language), *told))


class NoPlanInTime(CafeplannerError, TimeoutError):
    """No plan that keeps every hard rule was found within the time limit."""


class BrokenPlan(CafeplannerError, AssertionError):
    """A plan whose recount differs from what the search claimed: a fault of the program, never shown as a plan."""
