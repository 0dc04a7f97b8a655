"""A schedule workbook remembers its day and plan."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from cafeplanner.cafe.day import Questions
from cafeplanner.checking import check_plan
from cafeplanner.errors import UnreadableFile
from cafeplanner.sheets import SHEETS, checkin, state
from cafeplanner.store import State, load_plan
from tests.builders import rotation_plan
from tests.sheets.books import nasty_day, write_some


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.integers(12, 60), question=st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_the_state_comes_back_from_a_workbook(tmp_path: Path, people: int, question: str) -> None:
    day = nasty_day(people, questions=Questions(icebreaker=question))
    plan = rotation_plan(day)
    write_some(day, tmp_path / "x.xlsx", [checkin.SHEET, state.SHEET], plan)
    assert load_plan(tmp_path / "x.xlsx") == State(day, plan, check_plan(day, plan).figures)


def test_a_foreign_workbook_is_refused(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "other.xlsx")
    with pytest.raises(UnreadableFile, match=r"other\.xlsx holds no plan by cafeplanner\."):
        load_plan(tmp_path / "other.xlsx")


def test_a_damaged_state_is_refused(tmp_path: Path) -> None:
    book = write_some(nasty_day(), tmp_path / "x.xlsx", [checkin.SHEET, state.SHEET])
    book["_cafeplanner"]["A3"] = "AAAA"
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(UnreadableFile, match="damaged"):
        load_plan(tmp_path / "x.xlsx")


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    write_some(nasty_day(), tmp_path / "x.xlsx", [checkin.SHEET, state.SHEET])
    whole = (tmp_path / "x.xlsx").read_bytes()
    (tmp_path / "x.xlsx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UnreadableFile, match=r"^x\.xlsx is damaged: a part of it is missing\."):
        load_plan(tmp_path / "x.xlsx")


def test_saving_in_a_spreadsheet_program_keeps_the_state(tmp_path: Path) -> None:
    day = nasty_day()
    write_some(day, tmp_path / "x.xlsx", SHEETS)
    load_workbook(tmp_path / "x.xlsx").save(tmp_path / "y.xlsx")
    assert load_plan(tmp_path / "y.xlsx").day == day
