"""``collectives``: from a schedule and what people said at lunch to its next version, through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.checking import check_plan
from cafeplanner.sheets import urgencies as form
from cafeplanner.sheets import write_workbook
from cafeplanner.store import State, load_plan
from tests.builders import THEMES
from tests.replanning.days import cafe_tables, planned
from tests.shell import Shell

SCHEDULE, NEXT = "day-schedule.xlsx", "day-schedule-v2.xlsx"
AFTERNOON = RoundKey(Part.COLLECTIVES, 1)
QUICK = ("--time-limit", "1", "--jobs", "1", "--lang", "en")


@pytest.fixture(autouse=True)
def schedule(shell: Shell) -> Path:
    """A schedule of thirty people in the folder of the shell."""
    day, plan = planned()
    path = shell.folder / SCHEDULE
    write_workbook(day, plan, path, report=check_plan(day, plan), language="en")
    return path


def people() -> list[str]:
    return list(planned()[0].present(AFTERNOON))


def answers(shell: Shell, silent: int = 0) -> str:
    """Write a list in which everybody but the last few names one of three themes."""
    day = planned()[0]
    lines = ["First name;Last name;Urgency 1"]
    for number, one in enumerate(people()[: len(people()) - silent]):
        person = day.by_id[one]
        lines.append(f"{person.first_name};{person.last_name};{THEMES[number % 3]}")
    shell.write("lunch.csv", "\n".join(lines) + "\n")
    return "lunch.csv"


def themes(state: State) -> dict[str, str | None]:
    """Return on which theme everybody works in the afternoon."""
    found = {}
    for (person, key), label in state.plan.seats.items():
        table = state.day.table(key, label)
        if key == AFTERNOON and table is not None:
            found[person] = table.theme
    return found


def test_a_new_version_has_the_collectives_and_the_old_one_stays(shell: Shell, schedule: Path) -> None:
    before = schedule.read_bytes()
    said = shell("collectives", SCHEDULE, "--urgencies", answers(shell), *QUICK)
    assert said.code == 0, said.err
    state = load_plan(shell.folder / NEXT)
    assert themes(state) == {one: THEMES[number % 3] for number, one in enumerate(people())}
    assert check_plan(state.day, state.plan).broken == ()
    assert schedule.read_bytes() == before
    assert state.history.words[-1] == f"{len(people())} people have said what is most urgent."
    assert [version.plan.version for version in state.history.earlier] == [1]


def test_it_says_how_many_collectives_urgencies_and_silent_people_there_are(shell: Shell) -> None:
    said = shell("collectives", SCHEDULE, "--urgencies", answers(shell, silent=4), *QUICK)
    assert f" collectives for {len(people())} people." in said.out
    assert f"{len(people()) - 4} people work on their first urgency." in said.out
    assert "4 people gave no answer." in said.out
    assert "on another subject than their first urgency (best possible)." in said.out
    assert "0 cards to print again" in said.out
    silent = planned()[0].by_id[people()[-1]].name
    assert "No answer of " in said.out
    assert silent in said.out
    printed = shell("print", NEXT, "--canvases", "--lang", "en")
    assert printed.code == 0


def test_the_filled_form_of_the_schedule_itself_is_enough(shell: Shell, schedule: Path) -> None:
    book = load_workbook(schedule)
    sheet = book["Urgencies"] if "Urgencies" in book.sheetnames else book["Urgences"]
    for row in range(form.HEADING_ROW + 1, sheet.max_row + 1):
        sheet.cell(row, form.FIRST_RANK).value = "Something new" if row % 2 else THEMES[2]
    book.save(schedule)
    assert shell("collectives", SCHEDULE, *QUICK).code == 0
    state = load_plan(shell.folder / NEXT)
    assert set(themes(state).values()) == {"Something new", THEMES[2]}
    again = shell("collectives", NEXT, *QUICK)
    assert again.code == 0, again.err
    assert themes(load_plan(shell.folder / "day-schedule-v3.xlsx")) == themes(state)


def test_who_is_struck_by_hand_has_no_collective(shell: Shell, schedule: Path) -> None:
    book = load_workbook(schedule)
    sheet = book["Plan"]
    columns = {cell.value: cell.column for cell in sheet[3]}
    gone = people()[0]
    row = next(cell.row for cell in sheet["A"] if cell.value == gone)
    sheet.cell(row, columns["status"]).value = "Cancelled"  # type: ignore[arg-type]
    book.save(schedule)
    said = shell("collectives", SCHEDULE, "--urgencies", answers(shell), *QUICK)
    assert said.code == 0, said.err
    assert "who will not be there in the afternoon" in said.out
    assert set(themes(load_plan(shell.folder / NEXT))) == set(people()) - {gone}


def test_who_was_typed_into_the_sheet_of_the_plan_has_a_collective(shell: Shell, schedule: Path) -> None:
    book = load_workbook(schedule)
    sheet = book["Plan"]
    columns = {cell.value: cell.column for cell in sheet[3]}
    row = sheet.max_row + 1
    for key, value in (("first_name", "Nadia"), ("last_name", "Nouvelle"), ("cafe/4", cafe_tables(planned()[0])[0])):
        sheet.cell(row, columns[key]).value = value  # type: ignore[arg-type]
    book.save(schedule)
    lunch = shell.folder / answers(shell)
    lunch.write_text(lunch.read_text("utf-8") + f"Nadia;Nouvelle;{THEMES[2]}\n", "utf-8")
    said = shell("collectives", SCHEDULE, "--urgencies", lunch.name, *QUICK)
    assert said.code == 0, said.err
    state = load_plan(shell.folder / NEXT)
    (new,) = set(state.day.by_id) - set(planned()[0].by_id)
    assert themes(state)[new] == THEMES[2]
    assert check_plan(state.day, state.plan).broken == ()


def test_a_file_without_answers_is_refused_before_anything_is_written(shell: Shell) -> None:
    said = shell("collectives", SCHEDULE, *QUICK)
    assert said.code == 4
    assert "Nobody says here what is urgent to them" in said.out
    assert not (shell.folder / NEXT).exists()


def test_the_json_has_the_figures(shell: Shell) -> None:
    said = shell("collectives", SCHEDULE, "--urgencies", answers(shell), "--json", "-", *QUICK)
    quality = json.loads(said.out)["quality"]
    assert quality["collective_urgency"] == {"value": 0, "bound": 0, "proven": True}


def test_existing_files_and_files_that_are_no_schedule_are_refused(shell: Shell) -> None:
    lunch = answers(shell)
    shell.write(NEXT, "mine")
    assert shell("collectives", SCHEDULE, "--urgencies", lunch, *QUICK).code == 2
    assert shell("collectives", SCHEDULE, "--urgencies", lunch, "--json", lunch, "--force", *QUICK).code == 2
    assert shell("collectives", lunch, "--urgencies", lunch).code == 3
    assert shell("collectives", SCHEDULE, "--urgencies", "nothing.csv", "-o", "x.xlsx").code == 3
    assert (shell.folder / NEXT).read_text("utf-8") == "mine"
