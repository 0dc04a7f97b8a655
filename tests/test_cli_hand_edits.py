"""What somebody did by hand to a schedule, and schedules that got damaged, through the command line."""

from __future__ import annotations

import zipfile
from copy import copy
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from cafeplanner.cafe.participant import Status
from cafeplanner.checking import check_plan
from cafeplanner.store import SHEET, load_plan
from tests.replanning.days import cafe_tables, dispensable, planned
from tests.shell import Shell
from tests.test_cli_replan import NEXT, QUICK, SCHEDULE, SECOND, edit, replanned, schedule

__all__ = ["schedule"]


def harm(path: Path) -> None:
    """Take the hidden sheet away, as some programs do."""
    book = load_workbook(path)
    del book[SHEET]
    book.save(path)


def test_a_wish_that_is_impossible_is_refused_and_the_rest_is_planned(shell: Shell, schedule: Path) -> None:
    day, plan = planned()
    host, guest = day.hosts[0], dispensable(day, plan)[0]
    away = next(label for label in cafe_tables(day) if label != day.hosting[host.id])
    free = next(label for label in cafe_tables(day) if label not in {plan.at(guest, one.key) for one in day.rounds})
    edit(schedule, host.id, "cafe/2", away)
    edit(schedule, guest, "cafe/2", free)
    state = replanned(shell)
    assert state.plan.at(guest, SECOND) == free
    assert state.plan.at(host.id, SECOND) == day.hosting[host.id]
    said = shell("replan", SCHEDULE, *QUICK, "--lang", "en", "--force").out
    assert f"column J “Round 2”: {host.name} is not seated at table {away} in round 2, as was typed." in said
    assert f"{day.by_id[guest].name} is wanted at table {free} in round 2." in said


def test_an_option_that_is_impossible_is_still_refused(shell: Shell) -> None:
    host = planned()[0].hosts[0]
    away = next(label for label in cafe_tables(planned()[0]) if label != planned()[0].hosting[host.id])
    said = shell("replan", SCHEDULE, "--pin", f"{host.name}=round 2, table {away}", *QUICK, "--lang", "en")
    assert (said.code, (shell.folder / NEXT).exists()) == (5, False)


def test_whoever_is_struck_through_does_not_come(shell: Shell, schedule: Path) -> None:
    person = dispensable(*planned())[0]
    book = load_workbook(schedule)
    for row in book["Plan"].iter_rows():
        if row[0].value == person:
            for cell in row:
                font = copy(cell.font)
                cell.font = Font(name=font.name, sz=font.sz, strike=True)
    book.save(schedule)
    state = replanned(shell)
    assert state.day.by_id[person].status is Status.CANCELLED
    assert state.history.words == (f"{planned()[0].by_id[person].name} does not come.",)


@pytest.mark.parametrize("command", ["check", "replan", "print --cards", "collectives"])
def test_a_damaged_schedule_is_refused_with_what_helps(shell: Shell, schedule: Path, command: str) -> None:
    harm(schedule)
    name, *options = command.split()
    said = shell(name, SCHEDULE, *options, "--lang", "en")
    assert said.code == 3
    assert "Its visible sheets still have 30 people, 6 rounds and 6 tables of the café." in said.err
    assert f"cafeplanner replan {SCHEDULE} --recover" in said.err


def test_a_damaged_schedule_is_recovered_when_asked(shell: Shell, schedule: Path) -> None:
    harm(schedule)
    before, person = schedule.read_bytes(), dispensable(*planned())[0]
    name = planned()[0].by_id[person].name
    said = shell("replan", SCHEDULE, "--recover", "--cancel", name, *QUICK, "--lang", "en")
    assert said.code == 0, said.err
    assert "Lost are wishes and urgencies" in said.out
    assert schedule.read_bytes() == before
    state = load_plan(shell.folder / NEXT)
    assert check_plan(state.day, state.plan).broken == ()
    assert state.day.by_id[person].status is Status.CANCELLED
    assert len(state.day.participants) == 30
    (old,) = state.history.earlier
    assert dict(old.plan.seats) == dict(planned()[1].seats)
    assert old.words == (f"Recovered from the visible sheets of {SCHEDULE}.",)
    assert shell("check", NEXT, "--lang", "en").code == 0


def test_a_schedule_in_another_format_is_no_list_of_registrations(shell: Shell) -> None:
    other = shell.folder / "day.ods"
    with zipfile.ZipFile(other, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", "<text:p>first_name</text:p><text:p>cafe/1</text:p>")
    said = shell("check", other.name, "--lang", "en")
    assert said.code == 3
    assert "save it as .xlsx" in said.err
