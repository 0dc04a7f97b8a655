"""Texts that had to be shortened, as findings: nothing is cut in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.i18n import text, texts

CODE = "text-shortened"
LONGEST_QUOTE = 160
"""Letters of a text by which one finds it again."""
SHOWN = 5
"""Cards or pages that a finding names."""


@dataclass(frozen=True, slots=True)
class Shortened:
    """A text whose end was left out in a cell of a sheet; `about` names the card or the page that it stands on.

    What stands in no cell, as footers do, has no sheet either.
    """

    sheet: str
    row: int
    column: int
    text: str
    about: str


def shortening_findings(places: Iterable[Shortened]) -> tuple[Finding, ...]:
    """Return a finding for each text on each sheet, in the order in which they were written."""
    alike: dict[tuple[str, str], list[Shortened]] = {}
    for one in places:
        alike.setdefault((one.sheet, one.text), []).append(one)
    return tuple(map(_finding, alike.values()))


def _finding(places: list[Shortened]) -> Finding:
    first = places[0]
    return Finding(
        CODE,
        Severity.INFO,
        text(
            "“{text}” is too long to be printed whole: {where}.",
            text=_quoted(first.text),
            where=_some(tuple(dict.fromkeys(one.about for one in places))),
        ),
        text("Write it shorter in your list if its end matters."),
        Place(sheet=first.sheet, row=first.row, letter=xl_col_to_name(first.column - 1)) if first.sheet else None,
    )


def _some(names: tuple[str, ...]) -> tuple[object, ...]:
    """Return up to five names, and how many more there are."""
    if len(names) <= SHOWN + 1:
        return names
    return (*names[:SHOWN], texts("{count} more", "{count} more", count=len(names) - SHOWN))


def _quoted(said: str) -> str:
    line = " ".join(said.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"
