"""What is said about a text that had to be shortened, on paper of any kind: nothing is cut in silence."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.i18n import Translator, text, texts

CODE = "text-shortened"
LONGEST_QUOTE = 160
"""Letters of a text by which one finds it again."""
SHOWN = 5
"""Cards or pages that a finding names."""


def shortening_finding(said: str, where: Sequence[str], place: Place | None = None) -> Finding:
    """Return the finding about a text whose end was left out; `where` names the cards or pages that it stands on."""
    return Finding(
        CODE,
        Severity.INFO,
        text(
            "“{text}” is too long to be printed whole: {where}.",
            text=_quoted(said),
            where=_some(tuple(dict.fromkeys(where))),
        ),
        text("Write it shorter in your list if its end matters."),
        place,
    )


def shortened_line(tr: Translator, count: int) -> str:
    """Say how many texts of something printed had to be shortened."""
    return tr.plural(
        "{count} text ends with “…”: it does not fit, even in letters of 8 points.",
        "{count} texts end with “…”: they do not fit, even in letters of 8 points.",
        count,
    )


def _some(names: tuple[str, ...]) -> tuple[object, ...]:
    """Return up to five names, and how many more there are."""
    if len(names) <= SHOWN + 1:
        return names
    return (*names[:SHOWN], texts("{count} more", "{count} more", count=len(names) - SHOWN))


def _quoted(said: str) -> str:
    line = " ".join(said.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"
