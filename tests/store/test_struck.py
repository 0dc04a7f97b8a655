"""Whoever is struck through in the planning sheet does not come; a line through anything else is told."""

from __future__ import annotations

from copy import copy
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.participant import Status
from cafeplanner.sheets import planning, state
from cafeplanner.store import Edits, load_plan, read_planning
from cafeplanner.store.struck import is_struck
from tests.sheets.books import write_some
from tests.store.sheets import DAY, PLAN, codes

ROW, LAST, FIRST, ORGANISATION, STATUS, ROUND_2 = 9, 2, 3, 4, 7, 10


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a written schedule of 24 people, of whom one has cancelled."""
    write_some(DAY, tmp_path / "planning.xlsx", (planning.SHEET, state.SHEET), PLAN, "en")
    return tmp_path / "planning.xlsx"


def struck(file: Path, *cells: tuple[int, int], **values: object) -> Edits:
    """Strike cells through, by row and column, change others, and read the sheet back."""
    book = load_workbook(file)
    sheet: Worksheet = book["Plan"]
    for row, column in cells:
        cell = sheet.cell(row, column)
        font = copy(cell.font)
        cell.font = Font(name=font.name, sz=font.sz, b=font.b, color=font.color, strike=True)
    for cell_name, value in values.items():
        sheet[cell_name] = value
    book.save(file)
    return read_planning(file, load_plan(file))


def person_in(file: Path, row: int) -> str:
    return str(load_workbook(file)["Plan"].cell(row, 1).value)


@pytest.mark.parametrize("columns", [range(1, 14), (LAST, FIRST), (LAST,)])
def test_a_struck_name_or_row_counts_as_cancelled(file: Path, columns: range) -> None:
    person = person_in(file, ROW)
    edits = struck(file, *((ROW, column) for column in columns))
    assert edits.day.by_id[person].status is Status.CANCELLED
    assert not [spot for spot in edits.plan.seats if spot[0] == person]
    (finding,) = edits.findings
    assert (finding.code, finding.severity, finding.people) == ("person-struck", Severity.INFO, (person,))
    assert finding.place is not None
    assert (finding.place.row, finding.place.letter, finding.place.heading) == (ROW, "B", "Last name")


def test_the_sheets_own_lines_through_people_who_cancelled_are_no_edit(file: Path) -> None:
    assert struck(file).findings == ()
    gone = next(row for row in range(5, 29) if load_workbook(file)["Plan"].cell(row, STATUS).value == "Cancelled")
    assert struck(file, (gone, LAST)).findings == ()
    edits = struck(file, **{f"G{gone}": "Coming"})
    assert codes(edits) == ["person-edited", "person-struck"]
    assert edits.findings[1].severity is Severity.WARNING
    assert edits.day == DAY


def test_a_return_by_status_alone_needs_no_line_taken_away(file: Path) -> None:
    gone = next(row for row in range(5, 29) if load_workbook(file)["Plan"].cell(row, STATUS).value == "Cancelled")
    edits = struck(file, **{f"G{gone}": "Coming"})
    assert edits.day.by_id[person_in(file, gone)].status is Status.PRESENT


@pytest.mark.parametrize("column", [FIRST, ORGANISATION, STATUS, ROUND_2])
def test_a_line_through_another_cell_is_told_and_changes_nothing(file: Path, column: int) -> None:
    edits = struck(file, (ROW, column))
    assert (edits.day, dict(edits.plan.seats)) == (DAY, dict(PLAN.seats))
    (finding,) = edits.findings
    assert (finding.code, finding.severity) == ("struck-in-vain", Severity.WARNING)
    assert "no effect" in str(finding.text)
    assert finding.remedy is not None
    assert ("--late" in str(finding.remedy)) == (column == ROUND_2)


def test_a_new_row_that_is_struck_through_again_is_nobody(file: Path) -> None:
    edits = struck(file, (41, LAST), B41="Neuve", C41="Nadia")
    assert (codes(edits), edits.newcomers) == (["person-struck"], ())


def test_letters_struck_within_a_cell_count_if_all_of_them_are(tmp_path: Path) -> None:
    book = load_workbook(_blank(tmp_path))
    sheet = book["Sheet"]
    line = InlineFont(strike=True)
    sheet["A1"] = CellRichText(TextBlock(line, "Durand"), " ")
    sheet["A2"] = CellRichText(TextBlock(line, "Dur"), TextBlock(InlineFont(), "and"))
    sheet["A3"] = " "
    sheet["A3"].font = Font(strike=True)
    assert [is_struck(cell) for (cell,) in sheet["A1:A3"]] == [True, False, False]


def _blank(folder: Path) -> Path:
    from openpyxl import Workbook

    Workbook().save(folder / "blank.xlsx")
    return folder / "blank.xlsx"
