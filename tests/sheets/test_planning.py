"""The planning sheet says what the plan says, and what is typed into it is read back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.checking import check_plan
from cafeplanner.errors import UnreadableFile
from cafeplanner.sheets import planning, state
from cafeplanner.store import Edits, Newcomer, load_plan, read_planning
from tests.builders import make_day, rotation_plan
from tests.sheets.books import nasty_day, write_some, written

CAFE_2 = RoundKey(Part.CAFE, 2)
SHEETS = (planning.SHEET, state.SHEET)
ROW = 9
"""A row of somebody who is seated in every round."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a written schedule of 24 people."""
    write_some(nasty_day(), tmp_path / "planning.xlsx", SHEETS)
    return tmp_path / "planning.xlsx"


def edited(file: Path, **cells: object) -> Edits:
    """Change cells of the planning sheet, such as ``J9=3``, and read it back."""
    book = load_workbook(file)
    for cell, value in cells.items():
        book["Planning"][cell] = value
    book.save(file)
    return read_planning(file, load_plan(file))


def id_in(file: Path, row: int) -> str:
    """Return the id of the person in a row."""
    return str(load_workbook(file)["Planning"].cell(row, 1).value)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("people", [24, 61])
def test_an_untouched_sheet_is_the_plan(tmp_path: Path, people: int, language: str) -> None:
    day = nasty_day(people)
    plan = rotation_plan(day)
    write_some(day, tmp_path / "x.xlsx", SHEETS, plan, language)
    read = read_planning(tmp_path / "x.xlsx", load_plan(tmp_path / "x.xlsx"))
    assert read.findings == ()
    assert (read.day, read.plan) == (day, plan)


def test_everybody_has_one_row_also_who_cancelled(tmp_path: Path) -> None:
    day = nasty_day()
    sheet = written(day, tmp_path / "x.xlsx", planning.SHEET)
    ids = [cell.value for cell in sheet["A"][4:]]
    assert sorted(ids) == sorted(day.by_id)
    assert [sheet.cell(row, 7).value for row in range(5, sheet.max_row + 1)].count("Annulé") == 1


def test_a_changed_table_is_read_and_counted(file: Path) -> None:
    saved = load_plan(file)
    row = next(row for row in range(5, 20) if saved.plan.at(id_in(file, row), CAFE_2) == "2")
    person = id_in(file, row)
    read = edited(file, **{f"J{row}": 3})
    assert read.plan.seats == {**saved.plan.seats, (person, CAFE_2): "3"}
    (finding,) = read.findings
    assert (finding.code, finding.severity, finding.people) == ("seat-edited", Severity.INFO, (person,))
    assert (finding.place.sheet, finding.place.row, finding.place.letter, finding.place.heading) == (  # type: ignore[union-attr]
        "Planning",
        row,
        "J",
        "Tour 2",
    )
    name = saved.day.by_id[person].name
    assert str(finding.text) == f"{name} sits at 3 instead of 2 in round 2."


@pytest.mark.parametrize("typed", ["4", 4.0, " 4 ", "logement"])
def test_a_table_may_be_typed_in_several_ways(file: Path, typed: object) -> None:
    read = edited(file, J9=typed)
    assert read.plan.at(id_in(file, ROW), CAFE_2) == "4"


@pytest.mark.parametrize("typed", ["9", "table x", 3.5, True])
def test_an_unknown_table_is_a_finding_and_leaves_the_seat_empty(file: Path, typed: object) -> None:
    person = id_in(file, ROW)
    read = edited(file, J9=typed)
    assert [finding.code for finding in read.findings] == ["table-unknown"]
    assert read.plan.at(person, CAFE_2) is None
    assert any(person in finding.people for finding in check_plan(read.day, read.plan).broken)


def test_an_emptied_seat_is_named(file: Path) -> None:
    person = id_in(file, ROW)
    read = edited(file, J9=None)
    assert [finding.code for finding in read.findings] == ["seat-edited"]
    assert (person, CAFE_2) not in read.plan.seats


def test_a_changed_status_empties_all_seats(file: Path) -> None:
    person = id_in(file, ROW)
    read = edited(file, G9="annulé")
    assert read.day.by_id[person].status is Status.CANCELLED
    assert not [key for one, key in read.plan.seats if one == person]
    assert [finding.code for finding in read.findings] == ["person-edited"]
    assert not any(person in finding.people for finding in check_plan(read.day, read.plan).broken)


def test_changed_details_of_a_person_are_read(file: Path) -> None:
    person = id_in(file, ROW)
    read = edited(file, B9="Durand", D9="CAF du Haut-Plateau", F9="Host")
    after = read.day.by_id[person]
    assert (after.last_name, after.organisation, after.role) == ("Durand", "CAF du Haut-Plateau", Role.HOST)
    assert [finding.code for finding in read.findings] == ["person-edited"] * 3


def test_a_word_that_is_no_choice_is_a_finding(file: Path) -> None:
    read = edited(file, G9="peut-être")
    assert [(finding.code, str(finding.text)) for finding in read.findings] == [
        ("cell-unknown", "“peut-être” is not a choice.")
    ]
    assert read.day == load_plan(file).day


def test_missing_double_and_foreign_rows_are_named(file: Path) -> None:
    gone, kept = id_in(file, ROW + 1), load_plan(file).day.by_id[id_in(file, ROW)]
    twice = {"A10": kept.id, "B10": kept.last_name, "C10": kept.first_name}
    read = edited(file, **twice, A40="p999", B40="Durand", C40="Lucie", B41="Sans Id")
    assert [(finding.code, finding.place.row) for finding in read.findings if finding.place] == [
        ("row-twice", 10),
        ("row-unknown", 40),
        ("row-new", 41),
        ("row-missing", None),
    ]
    assert str(read.findings[1].text) == "The row of Lucie Durand is not part of the plan."
    assert not [key for one, key in read.plan.seats if one == gone]


def test_a_row_that_was_typed_in_is_somebody_new(file: Path) -> None:
    read = edited(file, B41="Neuve", C41="Nadia", D41="CAF", I41="2", J41="99")
    assert read.newcomers == (Newcomer(Participant("", "Nadia", "Neuve", "CAF"), ((CAFE_2._replace(number=1), "2"),)),)
    assert [str(finding.text) for finding in read.findings] == [
        "Nadia Neuve is new: “replan” and “collectives” take the row in."
    ]


def test_sorted_rows_moved_columns_and_notes_above_do_no_harm(file: Path) -> None:
    saved = load_plan(file)
    book = load_workbook(file)
    sheet = book["Planning"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    body = sorted(rows[2:], key=lambda row: str(row[3]))
    sheet.delete_rows(1, sheet.max_row)
    sheet.title = "Mon planning"
    sheet["A1"] = "À relire par Mme Durand"
    for at, row in enumerate([rows[0], rows[1], *body], start=5):
        for column, value in enumerate(reversed(row), start=1):
            cell = sheet.cell(at, column, value)
            cell.data_type = "s" if isinstance(value, str) else cell.data_type
    book.save(file)
    read = read_planning(file, saved)
    assert read.findings == ()
    assert read.plan == saved.plan


def test_a_stray_cell_in_the_far_corner_is_no_trouble(file: Path) -> None:
    assert edited(file, XFD1048576="oops").findings == ()


def test_the_hidden_keys_are_needed(file: Path) -> None:
    book = load_workbook(file)
    book["Planning"].delete_rows(3)
    book.save(file)
    with pytest.raises(UnreadableFile, match="no planning sheet"):
        read_planning(file, load_plan(file))


def test_every_editable_column_offers_all_its_choices(tmp_path: Path) -> None:
    day = make_day(40, 12)
    write_some(day, tmp_path / "x.xlsx", SHEETS)
    book = load_workbook(tmp_path / "x.xlsx")
    sheet = book["Planning"]
    offered = {}
    for rule in sheet.data_validations.dataValidation:
        name, cells = rule.formula1.split("!")
        offered[str(rule.sqref)] = [str(cell.value) for (cell,) in book[name][cells.replace("$", "")]]
    assert offered["G5:G44"] == ["Présent", "Annulé"]
    assert offered["F5:F44"] == ["Participant", "Hôte", "Observateur"]
    for letter in "IJKL":
        assert offered[f"{letter}5:{letter}44"] == [table.label for table in day.tables(CAFE_2)]
    assert offered["M5:M44"] == [table.label for table in day.tables(RoundKey(Part.COLLECTIVES, 1))]
