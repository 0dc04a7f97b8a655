"""A registration file → the roster, the settings in its own sheets, and a finding for everything doubtful."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Status, fold
from cafeplanner.cafe.roster import Column, Intake, Roster
from cafeplanner.cafe.settings import RosterSettings, Settings
from cafeplanner.i18n import Text
from cafeplanner.intake.columns.heads import NAMES, Heads, Wanted
from cafeplanner.intake.columns.nameless import nameless, nameless_row, strange_headings
from cafeplanner.intake.columns.notices import described, notices, unknown_marks
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.files import read_bytes
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.columns import COLUMN_SETTING_UNKNOWN, NAMES_EMPTY
from cafeplanner.intake.kinds.files import (
    ERROR_CELLS,
    EVERYONE_CANCELLED,
    FORMULAS_WITHOUT_VALUE,
    NO_HEADING_ROW,
    NO_PEOPLE,
)
from cafeplanner.intake.kinds.rows import ROW_WITHOUT_NAME
from cafeplanner.intake.lists import Lists, find_lists, named_sheet
from cafeplanner.intake.nearness import nearest
from cafeplanner.intake.people.commas import part_answers
from cafeplanner.intake.people.lines import Line, count_filled, people_lines, read_lines
from cafeplanner.intake.people.merged_cells import cells_across
from cafeplanner.intake.people.merges import Merges, read_merges
from cafeplanner.intake.people.orders import order_notices
from cafeplanner.intake.people.roster import build_roster
from cafeplanner.intake.settings.sheets import is_settings_sheet, read_setting_sheets
from cafeplanner.intake.table import RawTable, letter

OF_CELLS = frozenset({ERROR_CELLS.code, FORMULAS_WITHOUT_VALUE.code})
"""What a format notices of cells, which matters only where their column is used."""


def read_roster(path: str | Path, given: Settings = Settings()) -> Intake:
    """Read a registration file of any known format; `given` are settings from elsewhere, which overrule its sheets.

    Raises `UnreadableFile` where the file is missing or no format can read it, `WrongSettings` where the settings
    name a sheet that it does not have; faults in the data are findings, among them blocking ones where nobody can be
    seated.
    """
    return read_data(read_bytes(Path(path)), Path(path).name, given)


def read_data(data: bytes, name: str, given: Settings = Settings()) -> Intake:
    """Read a registration file given as bytes; `name` is what messages call it."""
    with _without_collector():
        return _read(data, name, given)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Do not look for circles of things in between: nearly all that is read lives until its end, and has none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(data: bytes, name: str, given: Settings) -> Intake:
    tables = read_tables(data, name, given.roster.encoding)
    setting_tables = [table for table in tables if is_settings_sheet(table)]
    settings, findings = read_setting_sheets(setting_tables)
    roster = _overruled(settings.roster, given.roster)
    themes = tuple(theme.name for theme in (*settings.cafe.themes, *given.cafe.themes))
    wanted = Wanted(roster.heading_row - 1 if roster.heading_row else None, roster.columns, themes)
    sheets = named_sheet([table for table in tables if table not in setting_tables], roster.sheet)
    lists = find_lists(sheets, wanted)
    if not lists.heads:
        # A sheet that was cut, or read in a wrong encoding, is often why nothing was found.
        notes = [note for table in sheets for note in table.notes if note.code not in OF_CELLS]
        return Intake(Roster(()), settings, (*notes, _without_list(sheets, wanted, name), *findings))
    findings += _unknown_columns(roster, lists.heads)
    return _read_lists(lists, settings, findings, read_merges(given.merges or settings.merges), themed=bool(themes))


def _overruled(own: RosterSettings, given: RosterSettings) -> RosterSettings:
    """Return the file's own settings about how it is read, overruled by those given."""
    return RosterSettings(
        given.sheet or own.sheet,
        given.heading_row or own.heading_row,
        given.encoding or own.encoding,
        (*own.columns, *given.columns),
    )


def _without_list(tables: Sequence[RawTable], wanted: Wanted, name: str) -> Finding:
    place = tables[0].place() if len(tables) == 1 else Place(name)
    if wanted.row is not None:
        return next((found for table in tables if (found := nameless_row(table, wanted.row))), NO_HEADING_ROW.at(place))
    return nameless(tables) or strange_headings(tables) or NO_HEADING_ROW.at(place)


def _unknown_columns(roster: RosterSettings, lists: Iterable[Heads]) -> list[Finding]:
    names = {fold(name): name for heads in lists for name in heads.names}
    return [
        COLUMN_SETTING_UNKNOWN.at(heading=heading, nearest=nearest(heading, filter(None, names.values())))
        for heading, _ in roster.columns
        if fold(heading) not in names
    ]


def _read_lists(lists: Lists, settings: Settings, findings: list[Finding], merges: Merges, *, themed: bool) -> Intake:
    best = lists.heads[0]
    every: list[Line] = []
    columns: list[Column] = []
    about: list[Finding] = []
    marked: list[str] = []
    for heads in lists.heads:
        rows = list(read_lines(heads))
        filled = count_filled(rows)
        every += rows
        about += _news(notices(heads, filled), about)
        columns += described(heads, filled)
        marked += [heads.names[column] for column in unknown_marks(heads, filled)]
    notes = [note for heads in lists.heads for note in _notes(heads)]
    roster, found = _people(lists, every, merges, themed=themed)
    roster = replace(roster, offered=_offered(lists.heads), marked=tuple(dict.fromkeys(marked)))
    source = best.preset.name if best.preset else ""
    return Intake(roster, settings, (*notes, *lists.findings, *findings, *about, *found), tuple(columns), source)


def _notes(heads: Heads) -> list[Finding]:
    """Return what the format noticed, but for cells of columns that are not used."""
    used = {letter(column) for column in heads.used}
    return [
        note
        for note in heads.table.notes
        if not (note.code in OF_CELLS and note.place and note.place.letter and note.place.letter not in used)
    ]


def _offered(lists: Iterable[Heads]) -> tuple[str, ...]:
    """Return the themes that have a column each; those that people wish for before those they feel to be urgent."""
    options = [option for heads in lists for _, option in sorted(heads.options.items())]
    wishes = [one for one in options if one.field is Field.WISHES]
    return tuple(dict.fromkeys(one.name for one in (*wishes, *options)))


def _people(lists: Lists, rows: list[Line], merges: Merges, *, themed: bool) -> tuple[Roster, list[Finding]]:
    """Return the people of all these rows, and what is doubtful about them."""
    best = lists.heads[0]
    lines, dropped = people_lines(rows)
    if not lines and len(dropped) > 1 and all(one.code == ROW_WITHOUT_NAME.code for one in dropped):
        # One sentence says it for all rows.
        return Roster(()), [NAMES_EMPTY.at(best.table.place(best.row + 1), heading=_headings(best, sorted(NAMES)))]
    # Known themes tell which commas belong to one; else the cells of the column do.
    lines, joined = (lines, []) if themed else part_answers(lines)
    roster, found = build_roster(lines, merges)
    orders: list[Finding] = []
    for heads in lists.heads:
        orders += _news(order_notices(heads, [line for line in lines if line.heads is heads], roster), orders)
    across = _across(lists.heads, lines)
    return roster, [*dropped, *across, *joined, *orders, *found, *_blocking(best, roster)]


def _news(found: Iterable[Finding], before: Sequence[Finding]) -> list[Finding]:
    """Return the findings about columns that sheets with the same headings have not had yet."""
    had = {(one.code, one.place.heading) for one in before if one.place and one.place.heading}
    return [one for one in found if not (one.place and (one.code, one.place.heading) in had)]


def _across(lists: Iterable[Heads], lines: Sequence[Line]) -> list[Finding]:
    return [
        finding
        for heads in lists
        for finding in cells_across(heads, frozenset(line.number for line in lines if line.heads is heads))
    ]


def _blocking(heads: Heads, roster: Roster) -> list[Finding]:
    people = roster.participants
    if not people:
        return [NO_PEOPLE.at(heads.table.place(heads.row + 1))]
    if all(person.status is Status.CANCELLED for person in people):
        return [EVERYONE_CANCELLED.at(heads.table.place(), heading=_headings(heads, (Field.STATUS, Field.PRESENCE)))]
    return []


def _headings(heads: Heads, fields: Iterable[Field]) -> tuple[Text, ...]:
    return quoted(heading for what in fields if (heading := heads.heading(what)))
