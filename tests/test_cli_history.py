"""``--history``: a yearly event through the command line."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl import load_workbook

from cafeplanner.checking import check_plan
from cafeplanner.sheets import write_workbook
from cafeplanner.store import State, load_plan
from tests.shell import Shell, roster

QUICK = ("--time-limit", "1", "--jobs", "1", "--lang", "en")
YEARS = {year: f'[event]\nname = "Journée"\ndate = {year}-12-03\n' for year in (2025, 2026)}


@pytest.fixture(autouse=True)
def years(shell: Shell) -> None:
    """A list, settings of two years, and last year's schedule in the folder of the shell."""
    shell.write("list.csv", roster(30))
    for year, settings in YEARS.items():
        shell.write(f"{year}.toml", settings)
    (shell.folder / "old.xlsx").write_bytes(last_year())


@cache
def last_year() -> bytes:
    """Last year's schedule, planned once for all tests."""
    from cafeplanner.intake import lay_out, read_roster, read_settings
    from cafeplanner.planning.solve import plan_day
    from cafeplanner.planning.stop import Stop

    with TemporaryDirectory() as folder:
        names, settings, path = Path(folder, "list.csv"), Path(folder, "cafe.toml"), Path(folder, "old.xlsx")
        names.write_text(roster(30), "utf-8")
        settings.write_text(YEARS[2025], "utf-8")
        intake = read_roster(names)
        day = lay_out(intake.roster, read_settings(settings, intake.settings)).day
        write_workbook(day, plan_day(day, stop=Stop(0.5), jobs=1).plan, path, language="en")
        return path.read_bytes()


def planned(shell: Shell, *options: str) -> tuple[State, str]:
    """Plan this year's day; return it with what was said."""
    said = shell("plan", "list.csv", "--event", "2026.toml", "-o", "new.xlsx", "--force", *options, *QUICK)
    assert said.code == 0, said.err
    return load_plan(shell.folder / "new.xlsx"), said.out


def test_last_years_meetings_count_and_fewer_pairs_meet_again(shell: Shell) -> None:
    before, quiet = planned(shell)
    after, said = planned(shell, "--history", "old.xlsx")
    assert before.day.history == frozenset()
    assert "earlier event" not in quiet
    assert f"earlier events: 30 people come again; {len(after.day.history)} pairs of them have met\n" in said
    counted = check_plan(after.day, after.plan).by_rule["repeat_meetings"].value
    assert counted < check_plan(after.day, before.plan).by_rule["repeat_meetings"].value
    assert f"Of {len(after.day.history)} pairs who met at an earlier event, " in said


def test_the_third_year_knows_both_and_says_each(shell: Shell) -> None:
    shell.write("2027.toml", YEARS[2026].replace("2026", "2027"))
    second, _ = planned(shell, "--history", "old.xlsx")
    (shell.folder / "new.xlsx").rename(shell.folder / "second.xlsx")
    told = shell(
        "plan", "list.csv", "--event", "2027.toml", "-o", "third.xlsx", "--history", "old.xlsx", "--history",
        "second.xlsx", *QUICK,
    )  # fmt: skip
    third = load_plan(shell.folder / "third.xlsx")
    assert second.day.history < third.day.history
    assert f"old.xlsx: 30 people come again; {len(second.day.history)} pairs of them have met\n" in told.out
    assert f"second.xlsx: 30 people come again; {len(third.day.history)} pairs of them have met\n" in told.out


def test_the_workbook_says_who_meets_again(shell: Shell) -> None:
    state, _ = planned(shell, "--history", "old.xlsx")
    book = load_workbook(shell.folder / "new.xlsx")
    sentence = f"Of {len(state.day.history)} pairs who met at an earlier event"
    for name in ("Meetings", "Summary"):
        cells = [str(cell.value) for row in book[name].iter_rows() for cell in row if cell.value]
        assert any(sentence in cell for cell in cells), name


def test_a_list_as_history_ends_the_command_before_anything_is_planned(shell: Shell) -> None:
    said = shell("plan", "list.csv", "--history", "list.csv", *QUICK)
    assert said.code == 3
    assert "list.csv is no schedule that cafeplanner wrote" in said.err
    assert not (shell.folder / "list-schedule.xlsx").exists()


def test_the_schedule_of_an_earlier_event_is_never_written_over(shell: Shell) -> None:
    said = shell("plan", "list.csv", "--history", "old.xlsx", "-o", "old.xlsx", "--force", *QUICK)
    assert said.code == 2
    assert (shell.folder / "old.xlsx").read_bytes() == last_year()


def test_replan_learns_of_meetings_and_changes_no_card_for_them(shell: Shell) -> None:
    before, _ = planned(shell)
    said = shell("replan", "new.xlsx", "--history", "old.xlsx", *QUICK)
    after = load_plan(shell.folder / "new-v2.xlsx")
    assert f"• {len(after.day.history)} pairs are now known to have met at an earlier event.\n" in said.out
    assert len(after.day.history) > 0
    assert after.plan.seats == before.plan.seats
    again = shell("replan", "new-v2.xlsx", "--history", "old.xlsx", *QUICK)
    assert "Nothing happened" in again.out


def test_replan_refuses_to_take_the_schedule_itself_for_an_earlier_event(shell: Shell) -> None:
    planned(shell)
    said = shell("replan", "new.xlsx", "--history", "new.xlsx", *QUICK)
    assert "new.xlsx: This is a schedule of the day that is planned" in said.out
    assert load_plan(shell.folder / "new-v2.xlsx").day.history == frozenset()


def test_someone_who_joins_is_known_from_last_year_too(shell: Shell) -> None:
    shell.write("list.csv", roster(24))
    shell.write("more.csv", "Prénom;Nom;Structure\nAnne25;Martin25;Structure 0\n")
    planned(shell)
    assert shell("replan", "new.xlsx", "--add", "more.csv", "--history", "old.xlsx", *QUICK).code == 0
    day = load_plan(shell.folder / "new-v2.xlsx").day
    joined = next(person for person in day.participants if person.first_name == "Anne25")
    assert any(joined.id in both for both in day.history)
