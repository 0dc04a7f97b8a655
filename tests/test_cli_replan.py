"""``replan``: from a schedule and what happened to its next version, through the command line."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.cafe.participant import Status
from cafeplanner.checking import check_plan
from cafeplanner.sheets import write_workbook
from cafeplanner.store import State, load_plan
from tests.replanning.days import cafe_tables, dispensable, planned, seats_of
from tests.shell import Shell

SCHEDULE, NEXT = "day-schedule.xlsx", "day-schedule-v2.xlsx"
FIRST, SECOND = RoundKey(Part.CAFE, 1), RoundKey(Part.CAFE, 2)
QUICK = ("--time-limit", "2", "--jobs", "1")


@pytest.fixture(autouse=True)
def schedule(shell: Shell) -> Path:
    """A schedule of thirty people in the folder of the shell."""
    path = shell.folder / SCHEDULE
    path.write_bytes(workbook())
    return path


@cache
def workbook() -> bytes:
    """The schedule, written once for all tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / SCHEDULE
        write_workbook(*planned(), path, language="en")
        return path.read_bytes()


def name_of(person: str) -> str:
    return planned()[0].by_id[person].name


def dispensable_people() -> list[str]:
    return dispensable(*planned())


def replanned(shell: Shell, *options: str, schedule: str = SCHEDULE) -> State:
    """Plan again and return the new version, which breaks no rule."""
    said = shell("replan", schedule, *options, *QUICK, "--lang", "en")
    assert said.code == 0, said.err
    state = load_plan(shell.folder / said.out.rsplit("Written: ", 1)[1].split(" (")[0])
    assert check_plan(state.day, state.plan).broken == ()
    return state


def edit(path: Path, person: str, column: str, value: object) -> None:
    """Write a value into the planning sheet, as somebody does in Excel."""
    book = load_workbook(path)
    sheet: Worksheet = book["Plan"]
    keys = {cell.value: cell.column for cell in sheet[3]}
    row = next(cell.row for cell in sheet["A"] if cell.value == person)
    sheet.cell(row, keys[column]).value = value  # type: ignore[assignment]
    book.save(path)


def test_a_new_version_stands_beside_the_old_one_and_knows_it(shell: Shell, schedule: Path) -> None:
    before, (one, other) = schedule.read_bytes(), dispensable_people()[:2]
    state = replanned(shell, "--cancel", name_of(one), "--absent", other)
    assert (shell.folder / NEXT).is_file()
    assert schedule.read_bytes() == before
    assert [state.day.by_id[person].status for person in (one, other)] == [Status.CANCELLED] * 2
    assert state.plan.version == 2
    assert state.history.words == (f"{name_of(one)} does not come.", f"{name_of(other)} does not come.")
    (old,) = state.history.earlier
    assert (dict(old.plan.seats), old.plan.version) == (dict(planned()[1].seats), 1)
    assert "Changes" in load_workbook(shell.folder / NEXT, read_only=True).sheetnames


def test_versions_are_counted_on(shell: Shell) -> None:
    replanned(shell)
    state = replanned(shell, schedule=NEXT)
    assert (state.plan.version, len(state.history.earlier)) == (3, 2)
    assert (shell.folder / "day-schedule-v3.xlsx").is_file()
    assert dict(state.plan.seats) == dict(planned()[1].seats)


def test_it_says_what_happened_and_which_cards_to_print(shell: Shell) -> None:
    label = cafe_tables(planned()[0])[-1]
    said = shell("replan", SCHEDULE, "--close-table", label, *QUICK, "--lang", "en")
    assert f"  • Table {label} (" in said.out
    assert "Cards to print: " in said.out
    assert f"cafeplanner print {NEXT} --cards --changed-only" in said.out
    assert "cards to print again" in said.out
    printed = shell("print", NEXT, "--cards", "--changed-only", "--lang", "en")
    assert (printed.code, "Written: " in printed.out) == (0, True)


def test_the_json_counts_the_changed_cards(shell: Shell) -> None:
    label = cafe_tables(planned()[0])[-1]
    said = shell("replan", SCHEDULE, "--close-table", label, "--json", "-", *QUICK)
    quality = json.loads(said.out)["quality"]["changed_cards"]
    assert quality["value"] == quality["bound"] > 0
    assert quality["proven"] is True


def test_times_of_day_are_understood_in_both_languages(shell: Shell) -> None:
    late, leaving, other = dispensable_people()[:3]
    state = replanned(
        shell, "--late", f"{late}=tour 2", "--leaves", f"{leaving}=Déjeuner", "--leaves", f"{other}=round 2"
    )
    assert (state.day.by_id[late].presence.first, state.day.by_id[leaving].presence.last) == (2, 98)
    assert state.day.by_id[other].presence.last == 2
    assert {key for key in seats_of(state.plan, late) if key.step < 2} == set()


def test_people_who_walk_in_take_spare_cards(shell: Shell) -> None:
    shell.write("walk-ins.csv", "First name;Last name;Organisation;Wishes\nNadia;Neuve;CAF;Mobilites\n")
    state = replanned(shell, "--add", "walk-ins.csv")
    (new,) = [person for person in state.day.participants if person.id not in planned()[0].by_id]
    assert (new.name, new.wishes) == ("Nadia Neuve", ("Mobilités",))
    assert [card.spare > 0 for card in state.day.printed if card.participant == new.id] == [True]
    assert check_plan(state.day, state.plan).by_rule["changed_cards"].value == 0


def test_what_was_changed_by_hand_counts(shell: Shell, schedule: Path) -> None:
    day, plan = planned()
    gone, moved = dispensable_people()[:2]
    seen = {day.table(key, label).theme for key, label in seats_of(plan, moved).items() if key.part is Part.CAFE}  # type: ignore[union-attr]
    wanted = next(table.label for table in day.tables(FIRST) if table.theme not in seen)
    edit(schedule, gone, "status", "Cancelled")
    edit(schedule, moved, "cafe/1", int(wanted))
    edit(schedule, "p3", "organisation", "Corrigée")
    state = replanned(shell)
    assert state.day.by_id[gone].status is Status.CANCELLED
    assert state.plan.at(moved, FIRST) == wanted
    assert state.day.by_id["p3"].organisation == "Corrigée"


def test_rows_typed_into_the_sheet_are_people_who_join(shell: Shell, schedule: Path) -> None:
    book = load_workbook(schedule)
    sheet: Worksheet = book["Plan"]
    keys = {cell.value: cell.column for cell in sheet[3]}
    for name, values in (("Nadia", {}), ("Omar", {"cafe/1": 3})):
        row = sheet.max_row + 1
        for key, value in ({"first_name": name, "last_name": "Neuf", "organisation": "CAF"} | values).items():
            sheet.cell(row, keys[key]).value = value  # type: ignore[assignment]
    book.save(schedule)
    state = replanned(shell)
    new = {one.first_name: one for one in state.day.participants if one.id not in planned()[0].by_id}
    assert {name: person.organisation for name, person in new.items()} == {"Nadia": "CAF", "Omar": "CAF"}
    assert state.plan.at(new["Omar"].id, FIRST) == "3"
    assert [card.spare > 0 for card in state.day.printed if card.participant == new["Nadia"].id] == [True]


def test_rounds_that_are_over_are_as_the_sheet_has_them(shell: Shell, schedule: Path) -> None:
    day, plan = planned()
    absent, elsewhere = dispensable_people()[:2]
    other = next(label for label in cafe_tables(day) if label != plan.at(elsewhere, FIRST))
    edit(schedule, absent, "cafe/1", None)
    edit(schedule, elsewhere, "cafe/1", int(other))
    state = replanned(shell, "--from-round", "2", "--leaves", "p9=1")
    over = {spot: label for spot, label in plan.seats.items() if spot[1].step <= 1}
    over[elsewhere, FIRST] = other
    del over[absent, FIRST]
    assert {spot: label for spot, label in state.plan.seats.items() if spot[1].step <= 1} == over
    assert state.plan.at("p9", SECOND) is None


def test_tables_hosts_themes_and_wishes_are_understood(shell: Shell) -> None:
    theme = planned()[0].themes[4].name
    state = replanned(
        shell, "--open-table", f"Annexe={theme}", "--host", f"1={name_of('p20')}", "--seats", "2=1-12",
        "--rename-theme", f"{theme}=Autre chose", "--keep-apart", f"{name_of('p13')}; p14",
    )  # fmt: skip
    annexe = state.day.table(FIRST, "Annexe")
    assert (annexe and annexe.theme, state.day.hosting.get("p20")) == ("Autre chose", "1")
    assert state.day.table(FIRST, "2").seats.maximum == 12  # type: ignore[union-attr]
    assert ("p13", "p14") in state.day.apart


def test_a_table_that_closes_after_a_round_was_there_in_it(shell: Shell) -> None:
    label = cafe_tables(planned()[0])[-1]
    state = replanned(shell, "--from-round", "2", "--close-table", label)
    assert state.plan.people(FIRST, label) == planned()[1].people(FIRST, label)
    assert state.plan.people(SECOND, label) == ()
