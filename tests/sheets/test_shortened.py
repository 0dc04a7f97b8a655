"""What does not fit is shortened visibly, only where it must be, and is a finding with its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.participant import Presence, Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import translator
from cafeplanner.sheets import SHEETS, cards, icebreaker, rounds, tables, write_workbook
from cafeplanner.sheets._leaf import Book
from cafeplanner.sheets._shortened import shortening_findings
from cafeplanner.sheets.book import fill_workbook, make_book
from cafeplanner.views.measure import INDENT, has_room
from tests.builders import make_day, rotation_plan
from tests.sheets.days import DAY_PRESENCES
from tests.sheets.papers import NO_REPORT, opened
from tests.sheets.told import coming
from tests.sheets.ugly import PARAGRAPH, ugly_day

LONG = (
    "Syndicat mixte d’aménagement et de développement économique du Val d’Aubière et des Trois-Rivières réunies, pôle 2"
)


def changed(day: Day, number: int, **changes: object) -> Day:
    """Return the day with one participant changed."""
    folk = list(day.participants)
    folk[number] = replace(folk[number], **changes)  # type: ignore[arg-type]
    return replace(day, participants=tuple(folk))


def written(day: Day, path: Path) -> Book:
    """Write the whole workbook of a day."""
    book = fill_workbook(make_book(day, rotation_plan(day), NO_REPORT, (), None))
    book.save(path)
    return book


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("rounds_", [1, 4, 6, 8, 12])
def test_an_ordinary_day_has_nothing_to_shorten(rounds_: int, language: str, tmp_path: Path) -> None:
    """Whatever the program itself says fits, also about people who come late and parts that are not planned yet."""
    day = make_day(30, 12, rounds_, seats=(1, 9), hosts=3)
    for number, presence in enumerate(DAY_PRESENCES, start=10):
        day = changed(day, number, presence=presence)
    day = changed(changed(day, 0, presence=Presence(2)), 20, role=Role.OBSERVER)
    seats = rotation_plan(day).seats
    for silent in ((), (Part.ICEBREAKER, Part.COLLECTIVES)):
        plan = Plan({at: label for at, label in seats.items() if at[1].part not in silent})
        assert write_workbook(day, plan, tmp_path / "a.xlsx", report=NO_REPORT, language=language) == ()


def test_what_is_shortened_is_a_finding_with_its_place(tmp_path: Path) -> None:
    """One for each sheet, however many pages it is on."""
    day = changed(make_day(12), 7, organisation=LONG, territory="")
    found = write_workbook(day, rotation_plan(day), tmp_path / "a.xlsx", report=NO_REPORT, language="en")
    where = {
        "Cards": "Hélène Ximenes",
        "Tables": "Table 1, Table 2, Table 4 and Table 5",
        "Icebreaker": "Group C",
        "Collectives": "Jeunesse 1",
    }
    assert [(one.code, one.severity, one.place and one.place.sheet) for one in found] == [
        ("text-shortened", Severity.INFO, sheet) for sheet in where
    ]
    assert [str(one.text) for one in found] == [
        f"“{LONG}” is too long to be printed whole: {said}." for said in where.values()
    ]
    book = opened(tmp_path / "a.xlsx")
    for one in found:
        assert one.place is not None
        cell = book[one.place.sheet][f"{one.place.letter}{one.place.row}"].value
        assert cell.endswith("…")
        assert LONG.startswith(cell[:-1])


def test_the_sheet_of_findings_has_it_too(tmp_path: Path) -> None:
    day, tr = changed(make_day(12), 7, organisation=LONG), translator("fr")
    found = write_workbook(day, rotation_plan(day), tmp_path / "a.xlsx", report=NO_REPORT)
    sheet = opened(tmp_path / "a.xlsx")["Constats"]
    rows = [list(row) for row in sheet.iter_rows(4, 3 + len(found), max_col=4, values_only=True)]
    assert rows == [
        ["○ Pour information", tr("the paper"), tr.say(one.text), one.remedy and tr.say(one.remedy)] for one in found
    ]
    places = [[cell.value for cell in row] for row in sheet.iter_rows(4, 3 + len(found), min_col=5)]
    assert places == [[one.place.sheet, one.place.row, one.place.letter] for one in found if one.place]


def test_a_long_name_of_the_event_is_one_finding_and_keeps_its_date(tmp_path: Path) -> None:
    day = make_day(6)
    day = replace(day, event=replace(day.event, name=PARAGRAPH))
    book = fill_workbook(replace(make_book(day, rotation_plan(day), NO_REPORT, (), "en"), contents=SHEETS[2:5]))
    book.save(tmp_path / "a.xlsx")
    footers = [one for one in shortening_findings(book.shortened) if one.place is None]
    assert [str(one.text) for one in footers] == [
        f"“{PARAGRAPH.strip()}” is too long to be printed whole: the footers."
    ]
    said = {sheet.oddFooter.left.text for sheet in opened(tmp_path / "a.xlsx").worksheets}
    assert all("… · Thursday 3 December 2026" in line for line in said)


def test_many_places_are_counted() -> None:
    day = make_day(20)
    for number in range(2, 12):
        day = changed(day, number, organisation=LONG, territory="")
    book = replace(make_book(day, rotation_plan(day), NO_REPORT, (), "en"), contents=(cards.SHEET,))
    names = [one.name for one in coming(day) if one.organisation == LONG]
    (found,) = shortening_findings(fill_workbook(book).shortened)
    assert str(found.text).endswith(f" whole: {', '.join(names[:5])} and 5 more.")


@pytest.mark.parametrize("rounds_", [4, 8])
def test_a_text_is_shortened_only_where_it_does_not_fit_at_8_points(rounds_: int, tmp_path: Path) -> None:
    book = written(ugly_day(40, rounds_), tmp_path / "a.xlsx")
    file = opened(tmp_path / "a.xlsx")
    fixed = {translator("fr")(one.SHEET.name) for one in (cards, tables, rounds, icebreaker)}
    checked = [one for one in book.shortened if one.sheet in fixed]
    assert len(checked) > 20
    for one in checked:
        cell = file[one.sheet].cell(one.row, one.column)
        wide, high = room(file[one.sheet], one.row, one.column)
        free = wide - INDENT * cell.alignment.indent
        assert cell.font.sz == 8
        assert not has_room(" ".join(one.text.split()), 8, free, high, cell.font.b)


def room(sheet: Worksheet, row: int, column: int) -> tuple[float, float]:
    """Return the millimetres across and down of a cell, or of the cells that are merged with it."""
    area = next((one for one in sheet.merged_cells.ranges if (one.min_row, one.min_col) == (row, column)), None)
    last_row, last = (area.max_row, area.max_col) if area else (row, column)
    widths = {one: d.width for d in sheet.column_dimensions.values() for one in range(d.min, d.max + 1)}
    across = sum(widths[one] for one in range(column, last + 1)) * 7 / 96 * 25.4 * 7.2 / 7
    points = sum(sheet.row_dimensions[one].height or 15 for one in range(row, last_row + 1))
    return across, points / 72 * 25.4


def test_every_shortened_text_is_noted(tmp_path: Path) -> None:
    """No cell ends with … unless it is in the list, or its text ends so by itself."""
    day = ugly_day(40, 8)
    book = written(day, tmp_path / "a.xlsx")
    noted = {(one.sheet, one.row, one.column) for one in book.shortened}
    own = {theme.name for theme in day.themes if theme.name.endswith("…")}
    cut = {
        (sheet.title, cell.row, cell.column)
        for sheet in opened(tmp_path / "a.xlsx").worksheets
        for row in sheet.iter_rows()
        for cell in row
        if str(cell.value).endswith("…") and cell.value not in own and sheet.title != "Constats"
    }
    assert cut - noted == set()
    assert {place for place in noted if place[0]} - cut == set()
