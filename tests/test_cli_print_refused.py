"""`print`: what is refused, with a sentence, its exit code and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.cli import print as command
from cafeplanner.cli.print_files import write_folder
from cafeplanner.errors import UnreadableFile
from cafeplanner.sheets import write_workbook
from tests.printing import DAY, KINDS, PLAN, Printer, fresh_schedule, mailed, refused, written
from tests.shell import EXAMPLE, Shell, roster


@pytest.fixture
def schedule(shell: Shell) -> Path:
    """A schedule of one's own."""
    return fresh_schedule(shell.folder)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Printer:
    """Two kinds of page instead of the real ones."""
    made = Printer()
    monkeypatch.setattr(KINDS, made.kinds)
    return made


def test_without_a_kind_all_of_them_are_named(shell: Shell, schedule: Path) -> None:
    options = ", ".join(f"--{kind.option}" for kind in command.KINDS)
    assert refused(shell("print", schedule)) == f"Nothing was asked for.\nSay what to print: {options}.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--mailing", "-o", "list.xlsx"], "“list.xlsx” cannot be the name of this file.\nLet it end in .csv.\n"),
        (["--cards", "-o", "cards.pdf"], "“cards.pdf” cannot be the name of this file.\nLet it end in .html.\n"),
        (["--cards", "-o", "."], "“.” is a folder.\nAdd the name of a file.\n"),
        (["--cards", "-o", "no/x.html"], "There is no folder “no”.\nMake it first, or choose another.\n"),
        (["--calendars", "-o", "no/x"], "There is no folder “no”.\nMake it first, or choose another.\n"),
        (
            ["--calendars", "-o", "schedule.xlsx", "--force"],
            "“schedule.xlsx” is a file, not a folder.\nChoose another name.\n",
        ),
        (
            ["--cards", "--signs", "-o", "x.html"],
            "One name was given for several files.\nLeave -o out, or ask for one kind of page at a time.\n",
        ),
        (
            ["--signs", "--changed-only"],
            "There are no cards to use --changed-only for.\nAdd --cards, or leave it out.\n",
        ),
        (
            ["--mailing", "--labels", "L7165", "--stack"],
            "There are no cards to use --labels and --stack for.\nAdd --cards, or leave it out.\n",
        ),
        (
            ["--cards", "--start-at", "9"],
            "A sheet of these labels has 8 places.\nGive --start-at a smaller number.\n",
        ),
        (
            ["--cards", "--labels", "L4784", "--start-at", "11"],
            "A sheet of these labels has 10 places.\nGive --start-at a smaller number.\n",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("printer")
def test_what_makes_no_sense_is_refused_before_anything_is_written(
    shell: Shell, schedule: Path, arguments: list[str], words: str
) -> None:
    assert refused(shell("print", schedule, *arguments, "--lang", "en")) == words
    assert written(shell) == []


def test_a_file_is_not_replaced_without_force(shell: Shell, schedule: Path) -> None:
    shell.write("schedule-mailing.csv", "somebody's work")
    words = refused(shell("print", schedule, "--calendars", "--mailing", "--lang", "en"))
    assert words == (
        "schedule-mailing.csv exists already and was not touched.\nChoose another name, or replace it with --force.\n"
    )
    assert written(shell) == ["schedule-mailing.csv"]
    assert shell("print", schedule, "--mailing", "--lang", "en", "--force").code == 0
    assert len(mailed(shell.folder / "schedule-mailing.csv")) == 23


def test_a_folder_in_use_is_not_touched_without_force(shell: Shell, schedule: Path) -> None:
    folder = shell.folder / "schedule-calendars"
    folder.mkdir()
    assert shell("print", schedule, "--calendars", "--lang", "en").code == 0
    (folder / "notes.txt").write_text("somebody's work")
    (folder / "abadie-aicha.ics").write_text("old")
    assert refused(shell("print", schedule, "--calendars", "--lang", "en")) == (
        "The folder “schedule-calendars” is not empty and was not touched.\n"
        "Choose another name, or let --force replace the files of the same names in it.\n"
    )
    said = shell("print", schedule, "--calendars", "--lang", "en", "--force")
    assert said.out.splitlines() == [
        "Written: schedule-calendars (23 files).",
        "1 other file was in that folder and is still there.",
    ]
    assert (folder / "notes.txt").read_text() == "somebody's work"
    assert (folder / "abadie-aicha.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_new_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be written"):
        write_folder(tmp_path / "new", {"a.ics": b"a", "no/b.ics": b"b"})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("offset", ["1", "1,2,3", "a,b", "", "60,0", "0,-50.5", "nan,0", "0,nan", "inf,0"])
def test_no_offset_of_two_short_lengths_is_refused(shell: Shell, schedule: Path, offset: str) -> None:
    said = refused(shell("print", schedule, "--mailing", "--offset", offset))
    assert f"“{offset}” is not two lengths in millimetres, such as 1.5,-2." in said


def lists(shell: Shell) -> Iterator[tuple[Path, str]]:
    """Yield files that are no schedules, and what is said of them."""
    no_plan = "{} holds no plan by cafeplanner.\nName the workbook that “cafeplanner plan” made from your list.\n"
    yield shell.write("list.csv", roster()), no_plan.format("list.csv")
    yield shell.write("plan.json", "{}"), no_plan.format("plan.json")
    (shell.folder / "folder").mkdir()
    yield shell.folder / "folder", "folder is a folder, not a file.\nName the file in it.\n"
    yield shell.folder / "none.xlsx", "none.xlsx does not exist.\nCheck the name and the folder.\n"
    yield (
        EXAMPLE,
        "inscriptions.xlsx holds no plan by cafeplanner.\n"
        "Open the schedule workbook that cafeplanner wrote; its hidden sheet _cafeplanner is needed.\n",
    )


def test_what_is_no_schedule_cannot_be_printed(shell: Shell) -> None:
    for path, words in lists(shell):
        assert refused(shell("print", path, "--mailing"), code=3) == words


def test_a_damaged_schedule_is_said_to_be_so(shell: Shell, schedule: Path) -> None:
    schedule.write_bytes(schedule.read_bytes()[:20_000])
    assert refused(shell("print", schedule, "--mailing"), code=3) == (
        "schedule.xlsx is damaged: a part of it is missing.\n"
        "Copy it anew from where it came, or open an earlier copy.\n"
    )


def test_a_calendar_needs_a_date(shell: Shell) -> None:
    day = replace(DAY, event=replace(DAY.event, date=None))
    plan = Plan({at: label for at, label in PLAN.seats.items() if at[1].part is not Part.COLLECTIVES})
    write_workbook(day, plan, shell.folder / "schedule.xlsx", language="en")
    said = shell("print", "schedule.xlsx", "--mailing", "--calendars", "--lang", "en")
    assert refused(said) == (
        "The event has no date, and a calendar needs one: set it among the settings and plan again.\n"
    )
    assert written(shell) == []
    assert shell("print", "schedule.xlsx", "--mailing", "--lang", "en").code == 0
    (row, *_) = mailed(shell.folder / "schedule-mailing.csv")
    assert row["Your day"].endswith(" and at 14:00 in a collective announced at lunch.")
