"""`print`: pages and files of a schedule, as it stands after whatever was changed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cafeplanner.cli.print_files import PAPER
from cafeplanner.pages import LABELS, PAGES, Printing, PrintPage
from cafeplanner.sheets import write_workbook
from cafeplanner.views.shortened import shortening_finding
from tests.printing import DAY, KINDS, PLAN, Printer, change, fresh_schedule, mailed, trade, written
from tests.shell import Said, Shell
from tests.views.replanned import replanned

LONG = " ".join(["Syndicat mixte pour le pays"] * 5)


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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.option)
def test_a_page_is_one_file_that_says_how_to_print_it(shell: Shell, schedule: Path, page: PrintPage) -> None:
    said = shell("print", schedule, f"--{page.option}", "--lang", "en")
    (name,) = written(shell)
    html = (shell.folder / name).read_text("utf-8")
    assert name == f"schedule{page.suffix}.html"
    count = html.count(PAPER)
    pages = "1 page" if count == 1 else f"{count} pages"
    assert said == Said(0, f"Written: {name} ({pages}). Open it in a browser and print it at 100%.\n", "")
    assert html.startswith("<!DOCTYPE html>")


def test_what_had_to_be_shortened_is_said_with_whose_it_is_and_what_to_do(shell: Shell, schedule: Path) -> None:
    change(schedule, ("p5", "organisation", LONG))
    said = shell("print", schedule, "--cards", "--posters", "--lang", "en").out.splitlines()
    first = next(number for number, line in enumerate(said) if line.startswith("Written: schedule-cards.html"))
    assert said[first + 1 : first + 4] == [
        "1 text ends with “…”: it does not fit, even in letters of 8 points.",
        f"  • “{LONG}” is too long to be printed whole: {DAY.by_id['p5'].name}.",
        "    → Write it shorter in your list if its end matters.",
    ]
    assert said[first + 4].startswith("Written: schedule-posters.html")
    assert len(said) == first + 5


def test_of_many_shortened_texts_the_first_are_said_and_the_others_counted(
    shell: Shell, schedule: Path, printer: Printer
) -> None:
    printer.shortened = tuple(shortening_finding(f"Long {number}", ["Table 1"]) for number in range(8))
    said = shell("print", schedule, "--cards", "--lang", "en").out.splitlines()
    assert said[1] == "8 texts end with “…”: they do not fit, even in letters of 8 points."
    assert [line.partition(" is ")[0] for line in said[2:7]] == [f"  • “Long {number}”" for number in range(5)]
    assert said[7:] == ["    → Write it shorter in your list if its end matters.", "    and 3 more like it"]


def test_a_list_for_letters_is_one_file(shell: Shell, schedule: Path) -> None:
    said = shell("print", schedule, "--mailing", "--lang", "en")
    assert said == Said(
        0,
        "Written: schedule-mailing.csv (23 people). Its last column joins it to your own list of addresses.\n",
        "",
    )
    assert len(mailed(shell.folder / "schedule-mailing.csv")) == 23


def test_calendars_are_a_folder_of_files(shell: Shell, schedule: Path) -> None:
    said = shell("print", schedule, "--calendars", "--lang", "en")
    assert said == Said(0, "Written: schedule-calendars (23 files).\n", "")
    files = sorted((shell.folder / "schedule-calendars").iterdir())
    assert [file.name for file in files[:2]] == ["abadie-aicha.ics", "beranger-paul.ics"]
    assert (len(files), files[0].read_bytes()[:15]) == (23, b"BEGIN:VCALENDAR")


def test_several_kinds_have_a_name_each(shell: Shell, schedule: Path, printer: Printer) -> None:
    said = shell("print", schedule, "--signs", "--mailing", "--calendars", "--cards", "--lang", "en")
    assert (said.code, said.err) == (0, "")
    assert [line.partition(" (")[0] for line in said.out.splitlines()] == [
        "Written: schedule-karten.html",
        "Written: schedule-schilder.html",
        "Written: schedule-mailing.csv",
        "Written: schedule-calendars",
    ]
    names = ["schedule-calendars", "schedule-karten.html", "schedule-mailing.csv", "schedule-schilder.html"]
    assert (written(shell), len(printer.asked)) == (names, 1)


def test_pages_are_counted(shell: Shell, schedule: Path, printer: Printer) -> None:
    lines = shell("print", schedule, "--signs", "--cards", "--lang", "en").out.splitlines()
    assert [line.split("(")[1].split(")")[0] for line in lines] == ["2 pages", "1 page"]
    assert printer.asked[0][0] == Printing()


def test_the_event_chooses_the_language_of_words_and_names(shell: Shell, schedule: Path) -> None:
    assert shell("print", schedule, "--mailing").out.startswith("Écrit\u00a0: schedule-publipostage.csv (23 personnes)")
    assert written(shell) == ["schedule-publipostage.csv"]


def test_a_name_of_ones_own_gets_its_ending(shell: Shell, schedule: Path) -> None:
    for asked in ("letters", "more.csv", "MORE.CSV"):
        assert shell("print", schedule, "--mailing", "-o", asked).code == 0
    assert shell("print", schedule, "--calendars", "-o", "for phones").code == 0
    assert written(shell) == ["MORE.CSV", "for phones", "letters.csv", "more.csv"]


@pytest.mark.parametrize(
    ("arguments", "printing"),
    [
        (["--offset", "-1,2"], Printing(right=-1.0, down=2.0)),
        (["--offset=-1.5,-2"], Printing(right=-1.5, down=-2.0)),
        (["--offset", "1,5;-2"], Printing(right=1.5, down=-2.0)),
        (["--offset", " 0.5 , 3 "], Printing(right=0.5, down=3.0)),
        (
            ["--labels", "l7165", "--start-at", "8"],
            Printing(next(one for one in LABELS if one.code == "L7165"), start=8),
        ),
        (["--stack"], Printing(stack=True)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_options_reach_the_printer(
    shell: Shell, schedule: Path, printer: Printer, arguments: list[str], printing: Printing
) -> None:
    assert shell("print", schedule, "--cards", *arguments).code == 0
    assert [asked for asked, _ in printer.asked] == [printing]


def test_what_was_changed_by_hand_is_printed_and_what_does_not_hold_is_said(shell: Shell, schedule: Path) -> None:
    trade(schedule)
    said = shell("print", schedule, "--mailing", "--lang", "en")
    lines = said.out.splitlines()
    broken, told = lines.index("Rules that do not hold"), lines.index("For your information")
    assert (said.code, said.err, lines[-2]) == (0, "", "")
    (fault,) = [line for line in lines[broken:told] if "•" in line]
    assert fault.startswith(f"  • {DAY.by_id['p5'].name} visits the theme ")
    assert sum("instead of" in line for line in lines[told:]) == 2
    tables = {row["Id"]: row["Round 1 table"] for row in mailed(shell.folder / "schedule-mailing.csv")}
    first = DAY.sessions[1].rounds[0].key
    assert (tables["p5"], tables["p6"]) == (PLAN.seats["p6", first], PLAN.seats["p5", first])


def test_whoever_cancelled_by_hand_is_not_printed(shell: Shell, schedule: Path) -> None:
    change(schedule, ("p5", "status", "Cancelled"))
    assert shell("print", schedule, "--mailing", "--lang", "en").code == 0
    assert "p5" not in {row["Id"] for row in mailed(shell.folder / "schedule-mailing.csv")}


def test_only_changed_cards_are_printed_again(shell: Shell, schedule: Path, printer: Printer) -> None:
    trade(schedule)
    change(schedule, ("p9", "first_name", "Zébulon"))
    said = shell("print", schedule, "--cards", "--mailing", "--calendars", "--changed-only", "--lang", "en")
    assert said.code == 0
    ((printing, show),) = printer.asked
    assert printing == Printing(only=frozenset({"p5", "p6", "p9"}))
    assert show.day.by_id["p9"].first_name == "Zébulon"
    assert {row["Id"] for row in mailed(shell.folder / "schedule-mailing.csv")} == {"p5", "p6", "p9"}
    assert len(list((shell.folder / "schedule-calendars").iterdir())) == 3


def test_an_untouched_schedule_has_no_changed_card(shell: Shell, schedule: Path, printer: Printer) -> None:
    kinds = ("--cards", "--mailing", "--calendars")
    said = shell("print", schedule, *kinds, "--changed-only", "--lang", "en")
    assert said == Said(0, "No card has changed: none has to be printed again.\n", "")
    assert (written(shell), printer.asked) == ([], [])


def test_of_a_later_version_its_new_cards_are_printed_too(shell: Shell, printer: Printer) -> None:
    day, plan = replanned()
    write_workbook(day, plan, shell.folder / "schedule.xlsx", language="en")
    assert shell("print", shell.folder / "schedule.xlsx", "--cards", "--changed-only", "--lang", "en").code == 0
    change(shell.folder / "schedule.xlsx", ("p3", "last_name", "Autre"))
    assert shell("print", shell.folder / "schedule.xlsx", "--cards", "--changed-only", "--force").code == 0
    assert [sorted(printing.only or ()) for printing, _ in printer.asked] == [
        ["anne", "p5", "p6", "p9"],
        ["anne", "p3", "p5", "p6", "p9"],
    ]


def test_what_is_about_nobody_is_printed_beside_changed_cards(shell: Shell, schedule: Path, printer: Printer) -> None:
    said = shell("print", schedule, "--cards", "--signs", "--changed-only", "--lang", "en")
    assert said.out.splitlines() == [
        "No card has changed: none has to be printed again.",
        "Written: schedule-schilder.html (1 page). Open it in a browser and print it at 100%.",
    ]
    assert (written(shell), printer.asked) == (["schedule-schilder.html"], [])
