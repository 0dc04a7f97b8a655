"""What the visible sheets of a damaged workbook still say is read back, and what they do not say is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl import Workbook, load_workbook

from cafeplanner.cafe.day import Day, Part, RoundKey, Session, Table
from cafeplanner.cafe.participant import LUNCH_STEP, Presence
from cafeplanner.cafe.plan import Plan
from cafeplanner.errors import UnreadableFile
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.sheets import write_workbook
from cafeplanner.store import SHEET, load_plan, open_edits, open_plan, read_planning
from cafeplanner.store.recover import recover_plan
from tests.builders import make_day

PLANNING = {"fr": "Planning", "en": "Plan"}


@cache
def full_day() -> tuple[Day, Plan]:
    """Return a day with hosts, hours and a group that stays together, and a plan of it."""
    day = make_day(30, 6, hosts=2)
    folk = list(day.participants)
    folk[8] = replace(folk[8], presence=Presence(2))
    folk[9] = replace(folk[9], presence=Presence(last=LUNCH_STEP))
    folk[10] = replace(folk[10], presence=Presence(last=2))
    day = replace(day, participants=tuple(folk), together=(frozenset({"p11", "p12"}),))
    return day, replace(plan_day(day, stop=Stop(0.5), jobs=1).plan, version=3)


@cache
def workbook(language: str) -> bytes:
    """Return the whole schedule, written once for all tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "day.xlsx"
        write_workbook(*full_day(), path, language=language)
        return path.read_bytes()


def damaged(path: Path, *harm: Callable[[Workbook], None], language: str = "en") -> Path:
    """Write the schedule with some harm done to it."""
    path.write_bytes(workbook(language))
    book = load_workbook(path)
    for one in harm:
        one(book)
    book.save(path)
    return path


def without(*names: str) -> Callable[[Workbook], None]:
    """Return what deletes sheets."""

    def harm(book: Workbook) -> None:
        for name in names:
            del book[name]

    return harm


def altered(cell: str, value: object) -> Callable[[Workbook], None]:
    """Return what changes a cell of the hidden sheet."""

    def harm(book: Workbook) -> None:
        book[SHEET][cell] = value

    return harm


def bare(day: Day) -> Day:
    """Return a day with no more than its visible sheets say."""

    def tables(session: Session) -> tuple[Table, ...]:
        shown = (replace(one, may_close=session.part is Part.COLLECTIVES) for one in session.tables)
        return tuple(sorted(shown, key=lambda one: one.label))

    people = (replace(one, wishes=(), urgencies=()) for one in day.participants)
    sessions = tuple(replace(one, tables=tables(one)) for one in day.sessions)
    return replace(day, participants=tuple(sorted(people, key=lambda one: one.id)), sessions=sessions)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_that_is_visible_comes_back(tmp_path: Path, language: str) -> None:
    file = damaged(tmp_path / "x.xlsx", without(SHEET), language=language)
    day, plan = full_day()
    state, findings = open_plan(file, recover=True)
    found = bare(state.day)
    expected = bare(day)
    assert found.participants == expected.participants
    assert (state.plan.seats, state.plan.version) == (plan.seats, 3)
    assert (found.themes, found.together) == (expected.themes, expected.together)
    assert (found.event.name, found.event.date, found.event.place) == (day.event.name, day.event.date, day.event.place)
    assert found.event.language == language
    assert [one.rounds for one in found.sessions] == [one.rounds for one in expected.sessions]
    assert found.sessions[1] == expected.sessions[1]
    assert [finding.code for finding in findings] == ["recovered", "recovered-together"]
    assert "wishes and urgencies" in str(findings[0].text)
    edits = read_planning(file, state)
    assert (edits.findings, edits.plan, edits.day) == ((), state.plan, state.day)


@pytest.mark.parametrize(
    "harm",
    [without(SHEET), altered("A3", "eNrd"), altered("A2", "0"), altered("A1", "?"), altered("A4", None)],
    ids=["deleted", "truncated", "digest", "format", "unharmed"],
)
def test_a_damaged_hidden_sheet_is_told_with_what_is_left(
    tmp_path: Path, harm: Callable[[Workbook], None], request: pytest.FixtureRequest
) -> None:
    file = damaged(tmp_path / "x.xlsx", harm)
    if request.node.callspec.id == "unharmed":
        assert load_plan(file).plan == full_day()[1]
        return
    with pytest.raises(UnreadableFile) as raised:
        load_plan(file)
    assert "Its visible sheets still have 30 people, 6 rounds and 6 tables of the café." in str(raised.value)
    assert "cafeplanner replan x.xlsx --recover" in str(raised.value)


def test_a_newer_workbook_is_not_damaged(tmp_path: Path) -> None:
    file = damaged(tmp_path / "x.xlsx", altered("A1", "cafeplanner-state/999"))
    with pytest.raises(UnreadableFile, match="newer version"):
        load_plan(file)


def test_without_the_summary_usual_times_and_the_themes_of_the_tables_are_taken(tmp_path: Path) -> None:
    file = damaged(tmp_path / "x-v4.xlsx", without(SHEET, "Summary"))
    found = recover_plan(file)
    cafe, day = found.state.day.session(Part.CAFE), full_day()[0]
    assert cafe is not None
    assert [(one.label, one.theme, one.host) for one in cafe.tables] == [
        (one.label, one.theme, one.host) for one in day.tables(RoundKey(Part.CAFE, 1))
    ]
    assert [finding.code for finding in found.findings] == ["recovered", "recovered-together", "recovered-times"]
    assert found.state.plan.version == 4
    assert dict(found.state.plan.seats) == dict(full_day()[1].seats)


def test_without_any_other_sheet_the_tables_have_no_themes(tmp_path: Path) -> None:
    def only_planning(book: Workbook) -> None:
        without(*(name for name in book.sheetnames if name != "Plan"))(book)

    found = recover_plan(damaged(tmp_path / "x.xlsx", only_planning))
    assert [finding.code for finding in found.findings][-1] == "recovered-themes"
    assert dict(found.state.plan.seats) == dict(full_day()[1].seats)


def test_rows_without_ids_get_those_of_their_names(tmp_path: Path) -> None:
    def forget(book: Workbook) -> None:
        for (cell,) in book["Plan"]["A5:A34"]:
            cell.value = None

    file = damaged(tmp_path / "x.xlsx", without(SHEET), forget)
    state, _ = open_plan(file, recover=True)
    ids = {person.id for person in state.day.participants}
    assert "abadie-aicha" in ids
    assert len(ids) == 30
    edits = read_planning(file, state)
    assert (edits.plan, edits.newcomers) == (state.plan, ())


def test_without_a_planning_sheet_there_is_nothing_to_recover(tmp_path: Path) -> None:
    file = damaged(tmp_path / "x.xlsx", without(SHEET, "Plan"))
    for recover in (False, True):
        with pytest.raises(UnreadableFile, match="holds no plan by cafeplanner"):
            open_plan(file, recover=recover)


def test_a_lost_planning_sheet_leaves_the_plan_as_it_was_saved(tmp_path: Path) -> None:
    file = damaged(tmp_path / "x.xlsx", without("Plan"))
    state, lost = open_plan(file, recover=True)
    assert lost == ()
    with pytest.raises(UnreadableFile, match=r"cafeplanner replan x\.xlsx --recover"):
        open_edits(file, state)
    edits = open_edits(file, state, recover=True)
    assert (edits.day, edits.plan) == full_day()
    assert [finding.code for finding in edits.findings] == ["planning-lost"]


def test_nothing_is_recovered_of_a_healthy_file(tmp_path: Path) -> None:
    file = damaged(tmp_path / "x.xlsx")
    assert open_plan(file, recover=True) == (load_plan(file), ())
