"""`check` on a schedule workbook: every rule counted again, changes made by hand included."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.sheets import write_workbook
from tests.builders import make_day, rotation_plan
from tests.shell import Shell

DAY = make_day(24, hosts=1)
ROUND = "cafe/1"


@pytest.fixture
def schedule(shell: Shell) -> Path:
    """A schedule of 24 people that keeps every hard rule."""
    path = shell.folder / "schedule.xlsx"
    write_workbook(DAY, rotation_plan(DAY), path, language="en")
    return path


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
