"""The form for the desk at lunch: a row for everybody who is expected, to fill in on paper or on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Presence
from cafeplanner.intake import read_urgencies
from cafeplanner.sheets import urgencies
from cafeplanner.sheets.book import make_book
from tests.builders import THEMES, make_day, rotation_plan
from tests.sheets.books import nasty_day, written
from tests.sheets.papers import NO_REPORT
from tests.sheets.prints import Case, print_all
from tests.sheets.ugly import ugly_day

HEADING = urgencies.HEADING_ROW


def test_everybody_expected_in_the_afternoon_has_an_empty_row_in_the_order_of_names(tmp_path: Path) -> None:
    day = make_day(24)
    sheet = written(day, tmp_path / "x.xlsx", urgencies.SHEET)
    rows = list(sheet.iter_rows(min_row=HEADING + 1, max_col=urgencies.LAST, values_only=True))
    assert {row[0] for row in rows} == {one.id for one in day.participants} - {"p1", "p23"}
    assert [row[1] for row in rows][:2] == ["Abadie Aïcha", "Béranger Paul"]
    assert {row[3:] for row in rows} == {(None, None, None)}
    assert (sheet.column_dimensions["A"].hidden, sheet.row_dimensions[urgencies.KEY_ROW].hidden) == (True, True)


def test_the_themes_can_be_chosen_and_anything_else_can_be_typed(tmp_path: Path) -> None:
    sheet = written(make_day(24), tmp_path / "x.xlsx", urgencies.SHEET)
    (choice,) = sheet.data_validations.dataValidation
    first, last = choice.formula1.lstrip("=").replace("$", "").split(":")
    assert [cell.value for cell in sheet[first:last][0]] == list(THEMES[:5])
    assert not choice.showErrorMessage
    assert str(choice.sqref) == f"D{HEADING + 1}:F{sheet.max_row}"


def test_answers_that_are_known_are_in_the_form_and_read_back(tmp_path: Path) -> None:
    day = nasty_day(24)
    said = (THEMES[4], THEMES[0], THEMES[3], THEMES[1])
    folk = tuple(replace(one, urgencies=said if one.id == "p0" else one.wishes[:1]) for one in day.participants)
    day = replace(day, participants=folk)
    written(day, tmp_path / "x.xlsx", urgencies.SHEET)
    found, findings = read_urgencies(tmp_path / "x.xlsx", day)
    assert found == {one.id: one.urgencies for one in urgencies.expected_people(day)}
    assert findings == ()


def test_a_day_without_collectives_has_no_form() -> None:
    day = make_day(12)
    bare = replace(day, sessions=tuple(one for one in day.sessions if one.part is not Part.COLLECTIVES))
    sheets = [make_book(one, rotation_plan(one), NO_REPORT, (), "en").contents for one in (day, bare)]
    assert [urgencies.SHEET in contents for contents in sheets] == [True, False]


def test_nobody_there_in_the_afternoon_is_an_empty_form(tmp_path: Path) -> None:
    day = make_day(12)
    day = replace(day, participants=tuple(replace(one, presence=Presence(last=98)) for one in day.participants))
    assert written(day, tmp_path / "x.xlsx", urgencies.SHEET).max_row == HEADING


@pytest.mark.paper
@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_is_whole_on_paper(language: str, tmp_path: Path) -> None:
    day = ugly_day(40, 4, language)
    said = tuple(replace(one, urgencies=(*one.wishes, THEMES[-1])) for one in day.participants)
    cases = {
        "empty": Case(day, (urgencies.SHEET,)),
        "filled": Case(replace(day, participants=said), (urgencies.SHEET,)),
    }
    found = print_all(tmp_path, cases)
    assert {name: one["faults"] for name, one in found.items()} == {"empty": [], "filled": []}
