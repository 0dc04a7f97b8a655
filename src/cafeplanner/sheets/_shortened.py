"""Texts that had to be shortened, as findings: nothing is cut in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.views.shortened import shortening_finding


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
    place = Place(sheet=first.sheet, row=first.row, letter=xl_col_to_name(first.column - 1)) if first.sheet else None
    return shortening_finding(first.text, [one.about for one in places], place)
