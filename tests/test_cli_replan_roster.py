"""``replan --roster`` and ``--add``: lists beside the schedule, through the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.sheets import write_workbook
from cafeplanner.store import State, load_plan
from tests.replanning.days import cafe_tables, planned
from tests.shell import Said, Shell

SCHEDULE, LIST = "day-schedule.xlsx", "export.csv"
QUICK = ("--time-limit", "2", "--jobs", "1", "--lang", "en", "--force")
HEAD = "First name;Last name;Organisation;Territory"


@pytest.fixture(autouse=True)
def schedule(shell: Shell) -> None:
    """A schedule of thirty people in the folder of the shell."""
    write_workbook(*planned(), shell.folder / SCHEDULE, language="en")


def rows() -> list[str]:
    """Everybody as a list has them."""
    people = planned()[0].participants
    return [";".join((one.first_name, one.last_name, one.organisation, one.territory)) for one in people]


def replan(shell: Shell, *options: str) -> tuple[Said, State]:
    said = shell("replan", SCHEDULE, *options, *QUICK)
    assert said.code == 0, said.err
    return said, load_plan(shell.folder / "day-schedule-v2.xlsx")


def write(folder: Path, lines: list[str]) -> None:
    (folder / LIST).write_text("\n".join((HEAD, *lines)), encoding="utf-8")


def test_the_list_of_the_schedule_changes_nothing(shell: Shell) -> None:
    write(shell.folder, rows())
    said, state = replan(shell, "--roster", LIST)
    assert "Nothing happened: the plan is what it was." in said.out
    assert Plan(state.plan.seats) == Plan(planned()[1].seats)


def test_who_is_gone_new_or_elsewhere_is_found(shell: Shell) -> None:
    lines = rows()
    gone, moved = planned()[0].participants[11], planned()[0].participants[12]
    lines[12] = lines[12].replace(moved.organisation, "Somewhere else")
    write(shell.folder, [*lines[:11], *lines[12:], "Nora;Neuville;Town;North"])
    said, state = replan(shell, "--roster", LIST)
    people = state.day.by_id
    assert (people[gone.id].status, people[moved.id].organisation) == (Status.CANCELLED, "Somewhere else")
    assert people["neuville-nora"].listed
    assert [line for line in said.out.splitlines() if "•" in line][:3] == [
        f"  • {gone.name} does not come.",
        "  • Nora Neuville comes in addition.",
        f"  • The entry of {moved.name} is corrected.",
    ]


def test_another_list_is_refused_and_nothing_is_written(shell: Shell) -> None:
    write(shell.folder, [f"Someone{n};Else{n};Town;North" for n in range(30)])
    said = shell("replan", SCHEDULE, "--roster", LIST, *QUICK)
    assert (said.code, (shell.folder / "day-schedule-v2.xlsx").exists()) == (4, False)
    assert "export.csv knows only 0." in said.out


def test_nobody_is_added_twice_and_who_had_cancelled_comes_after_all(shell: Shell) -> None:
    one, other = planned()[0].participants[11:13]
    write(shell.folder, [rows()[11], rows()[12], "Nora;Neuville;Town;North"])
    said, state = replan(shell, "--cancel", one.name, "--add", LIST)
    assert len(state.day.participants) == 31
    assert f"{other.name} is expected already and is not added a second time." in said.out
    assert [line for line in said.out.splitlines() if line.startswith("  •")][:3] == [
        f"  • {one.name} does not come.",
        f"  • {one.name} comes after all.",
        "  • Nora Neuville comes in addition.",
    ]


def test_what_more_changed_cards_would_buy_stands_in_the_sheet_of_changes(shell: Shell) -> None:
    said, state = replan(shell, "--close-table", cafe_tables(planned()[0])[-1], "--improve", "6")
    sheet = load_workbook(shell.folder / "day-schedule-v2.xlsx")["Changes"]
    told = [cell.value for row in sheet.iter_rows(max_row=8) for cell in row if cell.value]
    assert f"\n  {state.history.choice}\n" in said.out
    assert state.history.choice in told
