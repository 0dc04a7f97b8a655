"""Which sheets of a file are the list of participants."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import fold, name_key
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import text
from cafeplanner.intake.columns.headings import normal
from cafeplanner.intake.columns.heads import NAMES, Heads, Wanted, find_heads
from cafeplanner.intake.columns.synonyms import SILENT_SHEETS
from cafeplanner.intake.headless import lone_names
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.kinds.files import NAMES_WITHOUT_HEADING, OTHER_LIST_LEFT_OUT, SHEET_LEFT_OUT
from cafeplanner.intake.kinds.sheets import (
    SHEET_HIDDEN,
    SHEET_OF_YEAR,
    SHEET_SET_ASIDE,
    SHEET_SHARES_PEOPLE,
    SHEETS_JOINED,
)
from cafeplanner.intake.people.lines import read_lines
from cafeplanner.intake.table import RawTable

ASIDE = re.compile(
    r"\b(?:ancien\w*|archiv\w*|annul\w*|desist\w*|absent\w*|attente|excuse\w*|supprim\w*|doublon\w*|brouillon\w*|"
    r"copie|modele|exemple|old|previous|cancel\w*|waiting|waitlist|deleted|draft|copy|template|example|no shows?)\b"
)
"""Words in the name of a sheet whose people do not come, or stand elsewhere too."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Lists:
    """The sheets that are read, the most convincing first; none where no sheet lists people."""

    heads: tuple[Heads, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def named_sheet(tables: Sequence[RawTable], sheet: str) -> list[RawTable]:
    """Return the sheet that the settings name; all of them where they name none, or the file has none.

    Raises `WrongSettings`, which names the sheets, where there is no such sheet.
    """
    if not sheet or not any(table.sheet for table in tables):
        return list(tables)
    found = [table for table in tables if fold(table.sheet) == fold(sheet)]
    if not found:
        raise WrongSettings(
            text("The settings name the sheet “{sheet}”, but the file has none of that name.", sheet=sheet),
            text("Its sheets are {sheets}.", sheets=quoted(table.sheet for table in tables)),
        )
    return found[:1]


def find_lists(tables: Sequence[RawTable], wanted: Wanted) -> Lists:
    """Return the sheet with the most convincing headings, with those of the same headings that list other people.

    Every other sheet that holds something has a finding.
    """
    visible = [table for table in tables if not table.hidden] or list(tables)
    found = [heads for table in visible if (heads := find_heads(table, wanted))]
    best = max(found, key=lambda heads: (not _aside(heads, found), heads.score, len(heads.table.rows)), default=None)
    if best is None:
        return Lists(*_without_headings(visible, wanted))
    joined, findings = [best], []
    for heads in found:
        if heads is not best and (finding := _why_not(heads, joined, _aside(heads, found))):
            findings.append(finding)
        elif heads is not best:
            joined.append(heads)
    if len(joined) > 1:
        # Places of single rows name their sheet; the order is that of the workbook.
        joined.sort(key=found.index)
        sheets = quoted(heads.table.sheet for heads in joined)
        findings.append(SHEETS_JOINED.at(Place(best.table.file), sheets=sheets))
    rest = [table for table in tables if all(heads.table is not table for heads in found)]
    return Lists(tuple(joined), (*findings, *_left_out(rest, best, wanted)))


def _without_headings(tables: Sequence[RawTable], wanted: Wanted) -> tuple[tuple[Heads, ...], tuple[Finding, ...]]:
    """Return the one sheet, where it holds nothing but names, and the finding that says so."""
    heads = lone_names(tables[0]) if len(tables) == 1 and wanted.row is None else None
    return ((heads,), (NAMES_WITHOUT_HEADING.at(heads.table.place(1)),)) if heads else ((), ())


def _why_not(heads: Heads, joined: Sequence[Heads], aside: bool) -> Finding | None:
    """Return why a sheet is not read together with others; None where it is."""
    best, sheet = joined[0], heads.table.sheet
    if _headings(heads) != _headings(best):
        return OTHER_LIST_LEFT_OUT.at(heads.table.place(), sheet=sheet, taken=best.table.sheet)
    if aside:
        return _set_aside(heads)
    people = _people(heads)
    for other in joined:
        there = _people(other)
        both = [name for key, name in people.items() if key in there]
        # Some people register twice; where most do, the sheet is an earlier state or a part of the other one.
        if 2 * len(both) > min(len(people), len(there)):
            names = some_names(both)
            return SHEET_SHARES_PEOPLE.at(heads.table.place(), sheet=sheet, taken=other.table.sheet, names=names)
    return None


def _set_aside(heads: Heads) -> Finding:
    place, sheet = heads.table.place(), heads.table.sheet
    year = YEAR.search(fold(sheet))
    if year and not ASIDE.search(fold(sheet)):
        return SHEET_OF_YEAR.at(place, sheet=sheet, year=year[0])
    return SHEET_SET_ASIDE.at(place, sheet=sheet)


def _left_out(tables: Iterable[RawTable], best: Heads, wanted: Wanted) -> list[Finding]:
    return [
        SHEET_HIDDEN.at(table.place(), sheet=table.sheet)
        if table.hidden and find_heads(table, wanted)
        else SHEET_LEFT_OUT.at(table.place(), sheet=table.sheet, taken=best.table.sheet)
        for table in tables
        if any(map(any, table.rows)) and fold(table.sheet) not in SILENT_SHEETS
    ]


def _headings(heads: Heads) -> Counter[str]:
    return Counter(normal(name) for name in heads.names if name)


def _people(heads: Heads) -> dict[str, str]:
    """Return the people of a list, by their folded names in any order of words, as they are written."""
    found = {}
    for line in read_lines(heads):
        name = " ".join(part for what in sorted(NAMES) if (part := line.first(what)))
        if fold(name):
            found[name_key(name)] = name
    return found


def _aside(heads: Heads, every: Sequence[Heads]) -> bool:
    """Whether a sheet's name says that its people do not come: "annulés", or "2024" beside "2025" or "Inscrits"."""
    name = fold(heads.table.sheet)
    if ASIDE.search(name):
        return True
    years = [YEAR.search(fold(one.table.sheet)) for one in every]
    own = YEAR.search(name)
    if own is None or len(every) == 1:
        return False
    return not all(years) or own[0] < max(year[0] for year in years if year)
