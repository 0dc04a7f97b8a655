"""`check` on a schedule workbook: every rule counted again, changes made by hand included."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day, Part, RoundKey, Seats
from cafeplanner.sheets import write_workbook
from tests.builders import make_day, rotation_plan
from tests.shell import Shell

DAY = make_day(24, hosts=1)
ROUND = "cafe/1"
ICEBREAKER = RoundKey(Part.ICEBREAKER, 1)


@pytest.fixture
def schedule(shell: Shell) -> Path:
    """A schedule of 24 people that keeps every hard rule."""
    path = shell.folder / "schedule.xlsx"
    path.write_bytes(workbook(DAY))
    return path


@cache
def workbook(day: Day) -> bytes:
    """Return the schedule of a day, written once for all tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "schedule.xlsx"
        write_workbook(day, rotation_plan(day), path, language="en")
        return path.read_bytes()


def edit(path: Path, *changes: tuple[str, str]) -> None:
    """Write a table into the first round's column of people given by id."""
    book = openpyxl.load_workbook(path)
    sheet = book["Plan"]
    column, rows = cells_of(sheet)
    for person, table in changes:
        sheet.cell(rows[person], column, int(table))
    book.save(path)


def cells_of(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """Return the first round's column and the row of each person, by the sheet's hidden keys."""
    keys = next(row for row in sheet.iter_rows() if any(cell.value == ROUND for cell in row))
    columns = {str(cell.value): cell.column for cell in keys if cell.value}
    ids = {str(sheet.cell(row, columns["id"]).value): row for row in range(keys[0].row + 1, sheet.max_row + 1)}
    return columns[ROUND], ids


def test_a_schedule_as_written_holds(shell: Shell, schedule: Path) -> None:
    said = shell("check", schedule, "--lang", "en")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[-1] == "Every rule holds; nothing was changed by hand."
    assert "\n23 people (of whom 1 host), 4 organisations, " in said.out


def test_the_event_chooses_the_language(shell: Shell, schedule: Path) -> None:
    assert shell("check", schedule).out.splitlines()[-1].startswith("Toutes les règles sont respectées")


def test_an_allowed_change_is_named_and_counted(shell: Shell, schedule: Path) -> None:
    cafe = DAY.sessions[1]
    visited = {rotation_plan(DAY).at("p5", round_.key) for round_ in cafe.rounds}
    (free,) = {table.label for table in cafe.tables} - visited
    edit(schedule, ("p5", free))
    said = shell("check", schedule, "--json", "-", "--lang", "en")
    whole = json.loads(said.out)
    assert (said.code, whole["kind"], whole["valid"], whole["broken"]) == (0, "schedule", True, [])
    assert [one["people"] for one in whole["findings"]] == [["p5"]]
    assert said.err.splitlines()[-1] == "Every rule holds, with the changes made by hand."


def test_a_change_that_breaks_a_rule_is_named_with_its_exit_code(shell: Shell, schedule: Path) -> None:
    second = str(rotation_plan(DAY).at("p5", DAY.sessions[1].rounds[1].key))
    edit(schedule, ("p5", second))
    said = shell("check", schedule, "--lang", "en")
    name = DAY.by_id["p5"].name
    assert said.code == 4
    title = said.out.splitlines().index("Rules that do not hold")
    assert name in said.out.splitlines()[title + 1]


TIGHT = replace(
    DAY,
    sessions=(
        replace(DAY.sessions[0], tables=tuple(replace(one, seats=Seats(4, 5)) for one in DAY.sessions[0].tables)),
        *DAY.sessions[1:],
    ),
)
"""The same day with groups of 4 or 5 in the icebreaker."""


@pytest.fixture
def tight(shell: Shell) -> Path:
    """A schedule whose icebreaker groups have 4 or 5 people, as planned."""
    path = shell.folder / "tight.xlsx"
    path.write_bytes(workbook(TIGHT))
    return path


def change(path: Path, column: str, value: str, *people: str) -> None:
    """Write a value into a column, given by its hidden key, for people given by id."""
    book = openpyxl.load_workbook(path)
    sheet = book["Plan"]
    keys = next(row for row in sheet.iter_rows() if any(cell.value == ROUND for cell in row))
    (at,) = (cell.column for cell in keys if cell.value == column)
    for person in people:
        sheet.cell(cells_of(sheet)[1][person], at, value)
    book.save(path)


def group_of_four() -> tuple[str, tuple[str, ...]]:
    """Return the label and the people of an icebreaker group that has only just enough."""
    groups = rotation_plan(TIGHT).tables[ICEBREAKER]
    return next((label, people) for label, people in groups.items() if len(people) == 4)


def test_a_group_that_cancellations_made_smaller_is_a_notice_and_no_fault(shell: Shell, tight: Path) -> None:
    label, people = group_of_four()
    gone = people[:2]
    change(tight, "status", "cancelled", *gone)
    said = shell("check", tight, "--lang", "en")
    lines = said.out.splitlines()
    names = " and ".join(TIGHT.by_id[one].name for one in gone)
    at = lines.index("Worth a look")
    assert (said.code, "Rules that do not hold" in lines) == (0, False)
    assert lines[at + 1] == (
        f"  • Only 2 people are left in icebreaker group {label}, planned for at least 4: {names} will not be there."
    )
    assert "    → Leave it as it is, or plan again from the list without whoever does not come." in lines[at + 2 :]
    assert lines[-1] == "Every rule holds, with the changes made by hand."
    french = shell("check", tight, "--lang", "fr").out.replace("\u202f", " ").replace("\u00a0", " ")
    assert f"il ne reste que 2 personnes dans le groupe {label} du brise-glace ; 4 au moins y étaient" in french


def test_the_json_says_who_is_missing_where(shell: Shell, tight: Path) -> None:
    gone = group_of_four()[1][:1]
    change(tight, "status", "cancelled", *gone)
    whole = json.loads(shell("check", tight, "--json", "-").out)
    assert (whole["valid"], whole["broken"]) == (True, [])
    assert [(one["code"], one["people"]) for one in whole["findings"]][:1] == [("table-short", list(gone))]
    assert all(figure["bound"] <= figure["value"] for figure in whole["quality"].values())


def test_a_cancellation_excuses_nobody_who_was_moved_away(shell: Shell, tight: Path) -> None:
    label, people = group_of_four()
    other = next(one for one in rotation_plan(TIGHT).tables[ICEBREAKER] if one != label)
    change(tight, "status", "cancelled", people[0])
    change(tight, "icebreaker/1", other, people[1])
    said = shell("check", tight, "--lang", "en")
    lines = said.out.splitlines()
    at = lines.index("Rules that do not hold")
    assert said.code == 4
    assert f"  • 2 people sit in icebreaker group {label}; at least 4 must." in lines[at + 1 :]


def test_after_many_cancellations_no_bound_is_above_its_figure(shell: Shell, tight: Path) -> None:
    """Bounds rest on sizes that cannot be kept any more."""
    change(tight, "status", "cancelled", *(f"p{n}" for n in range(2, 16)))
    whole = json.loads(shell("check", tight, "--json", "-").out)
    assert whole["valid"]
    figures = whole["quality"].values()
    assert [figure for figure in figures if figure["bound"] > figure["value"]] == []


def test_a_host_who_cancels_is_missed_once(shell: Shell, tight: Path) -> None:
    change(tight, "status", "cancelled", "p0")
    said = shell("check", tight, "--lang", "en")
    name, theme = TIGHT.by_id["p0"].name, TIGHT.themes[0].name
    wanted = f"  • {name} was to host “{theme}” but does not take part, so a table has no host."
    assert (said.code, said.out.splitlines().count(wanted)) == (0, 1)


def test_a_damaged_schedule_is_unreadable(shell: Shell, schedule: Path) -> None:
    book = openpyxl.load_workbook(schedule)
    book["_cafeplanner"].cell(3, 1, "scribble")
    book.save(schedule)
    said = shell("check", schedule)
    assert (said.code, said.out) == (3, "")
    assert "schedule.xlsx" in said.err


def test_a_schedule_is_no_list_to_plan(shell: Shell, schedule: Path) -> None:
    """Its tables would be taken for themes and its headings for people."""
    said = shell("plan", schedule, "-o", "new.xlsx")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("schedule.xlsx is a schedule that cafeplanner wrote, not a list of registrations.\n")
    assert not (shell.folder / "new.xlsx").exists()


def test_settings_are_refused_for_a_schedule(shell: Shell, schedule: Path) -> None:
    """It is checked by those that it was planned with."""
    said = shell("check", schedule, "--themes", "A; B")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "schedule.xlsx is a schedule: it is checked by the settings that it was planned with.\n"
        "Leave --event and --themes out.\n"
    )
