"""A registration file → the roster, the settings in its own sheets, and a finding for everything doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Status, fold
from cafeplanner.cafe.roster import Intake, Roster
from cafeplanner.cafe.settings import Settings
from cafeplanner.i18n import Text
from cafeplanner.intake.columns.heads import Heads, described, find_heads, notices
from cafeplanner.intake.columns.nameless import nameless
from cafeplanner.intake.columns.synonyms import SILENT_SHEETS, Field
from cafeplanner.intake.files import read_bytes
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.files import (
    EVERYONE_CANCELLED,
    NO_HEADING_ROW,
    NO_PEOPLE,
    OTHER_LIST_LEFT_OUT,
    SHEET_LEFT_OUT,
)
from cafeplanner.intake.people.lines import count_filled, people_lines, read_lines
from cafeplanner.intake.people.merged_cells import cells_across
from cafeplanner.intake.people.roster import build_roster
from cafeplanner.intake.settings.sheets import is_settings_sheet, read_setting_sheets
from cafeplanner.intake.table import RawTable


def read_roster(path: str | Path, given: Settings = Settings()) -> Intake:
    """Read a registration file of any known format; `given` are settings from elsewhere, which overrule its sheets.

    Raises `UnreadableFile` where the file is missing or no format can read it; faults in the data are findings, among
    them blocking ones where nobody can be seated.
    """
    return read_data(read_bytes(Path(path)), Path(path).name, given)


def read_data(data: bytes, name: str, given: Settings = Settings()) -> Intake:
    """Read a registration file given as bytes; `name` is what messages call it."""
    tables = read_tables(data, name)
    setting_tables = [table for table in tables if is_settings_sheet(table)]
    settings, findings = read_setting_sheets(setting_tables)
    lists = [table for table in tables if table not in setting_tables]
    heads, left_out = _best_list(lists)
    if heads is None:
        place = lists[0].place() if len(lists) == 1 else Place(name)
        return Intake(Roster(()), settings, (nameless(lists) or NO_HEADING_ROW.at(place), *findings))
    return _read_list(heads, settings, [*heads.table.notes, *left_out, *findings])


def _best_list(tables: Sequence[RawTable]) -> tuple[Heads | None, list[Finding]]:
    """Return the sheet with the most convincing headings, and a finding for each other sheet that holds something."""
    visible = [table for table in tables if not table.hidden] or tables
    found = {id(table): heads for table in visible if (heads := find_heads(table))}
    best = max(found.values(), key=lambda heads: (heads.score, len(heads.table.rows)), default=None)
    if best is None:
        return None, []
    left_out = []
    for table in tables:
        if table is best.table or not any(table.rows) or fold(table.sheet) in SILENT_SHEETS:
            continue
        kind = OTHER_LIST_LEFT_OUT if id(table) in found else SHEET_LEFT_OUT
        left_out.append(kind.at(table.place(), sheet=table.sheet, taken=best.table.sheet))
    return best, left_out


def _read_list(heads: Heads, settings: Settings, findings: list[Finding]) -> Intake:
    every = list(read_lines(heads))
    filled = count_filled(every)
    findings += notices(heads, filled)
    lines, dropped = people_lines(every)
    findings += dropped
    findings += cells_across(heads, frozenset(line.number for line in lines))
    roster, found = build_roster(lines)
    findings += found
    findings += _blocking(heads, roster)
    return Intake(roster, settings, tuple(findings), described(heads, filled))


def _blocking(heads: Heads, roster: Roster) -> list[Finding]:
    people = roster.participants
    if not people:
        return [NO_PEOPLE.at(heads.table.place(heads.row + 1))]
    if all(person.status is Status.CANCELLED for person in people):
        return [EVERYONE_CANCELLED.at(heads.table.place(), heading=_status_headings(heads))]
    return []


def _status_headings(heads: Heads) -> tuple[Text, ...]:
    return quoted(heading for what in (Field.STATUS, Field.PRESENCE) if (heading := heads.heading(what)))
