"""What the organiser prints after a re-plan: the sheet of the changes, the cards in their order, the desk's list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure, Report
from cafeplanner.sheets import SHEETS, cards, changes, checkin
from cafeplanner.sheets._sheet import Sheet
from cafeplanner.sheets.book import fill_workbook, make_book
from cafeplanner.views.cards import person_cards
from tests.builders import rotation_plan
from tests.sheets.books import rows_below
from tests.sheets.papers import NO_REPORT, opened, printed, whole
from tests.views.replanned import BEFORE, SECOND, replanned, with_cards

DAY, PLAN = replanned()
NOTHING = with_cards(BEFORE, rotation_plan(BEFORE)), replace(rotation_plan(BEFORE), version=2)


def report(value: int, bound: int) -> Report:
    return Report((), (), (Figure("changed_cards", value, bound),))


def written(
    path: Path, sheet: Sheet = changes.SHEET, counted: Report = NO_REPORT, version: tuple[Day, Plan] = (DAY, PLAN)
) -> Worksheet:
    """Write one sheet in English, and open it again."""
    book = make_book(*version, counted, (), "en")
    fill_workbook(replace(book, contents=(sheet,))).save(path / "x.xlsx")
    return opened(path / "x.xlsx").worksheets[0]


def head(sheet: Worksheet) -> list[str]:
    """Return the lines above the headings."""
    return [
        str(sheet.cell(row, 1).value)
        for row in range(1, sheet.max_row + 1)
        if sheet.cell(row, 1).value not in (None, "□")
    ]


def names(sheet: Worksheet) -> list[str]:
    """Return the names on a sheet of cards, page by page, empty places as such."""
    found = [sheet.cell(top + 1, left + 1).value for top in range(1, sheet.max_row + 1, 10) for left in (1, 11)]
    return ["" if name is None else str(name) for name in found]


def test_each_card_has_a_row_that_says_what_to_do_and_why(tmp_path: Path) -> None:
    was, now = (rotation_plan(BEFORE).seats[person, SECOND] for person in ("p5", "p6"))
    rows = [tuple(value or "" for value in row[1:]) for row in rows_below(written(tmp_path), "Is now")]
    everywhere = "Group B\n" + "\n".join(f"Round {n} · Table {n}" for n in (1, 2, 3, 4)) + "\nCollective Jeunesse 5"
    size = "So that every table keeps its size"
    assert rows == [
        ("Print again (v2)", "Jacquet Fatou", f"Round 2 · Table {was}", f"Round 2 · Table {now}", size),
        ("Print again (v2)", "Le Goff Zébulon", "", "same places", "Name, organisation or theme has changed"),
        ("Print again (v2)", "Quéméneur Gaël", f"Round 2 · Table {now}", f"Round 2 · Table {was}", size),
        ("New (v2)", "Nouvelle Anne", "", everywhere, "Has no card yet"),
        ("Spare card 3", "Venu Omar", "", everywhere, ""),
        ("Take back (v1)", "Ximenes Hélène", "", "", "Does not come"),
    ]


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (report(3, 3), ["Proven: no plan leaves more of the cards that people hold as they are."]),
        (report(3, 1), ["At least 1 card must change whatever the plan."]),
        (NO_REPORT, []),
    ],
    ids=["proven", "not proven", "not counted"],
)
def test_the_head_counts_the_cards_and_says_whether_fewer_were_possible(
    tmp_path: Path, counted: Report, said: list[str]
) -> None:
    assert head(written(tmp_path, counted=counted)) == [
        "Changes",
        "3 cards to print again, 1 new card, 1 spare card to give and 1 card to take back.",
        *said,
        "In the sheet “Cards”, print only the first page.",
        "For labels or badges: “cafeplanner print” with --cards and --changed-only.",
    ]


def test_a_version_that_changes_no_card_says_so_in_one_sentence(tmp_path: Path) -> None:
    sheet = written(tmp_path, counted=report(0, 0), version=NOTHING)
    assert head(sheet) == [
        "Changes",
        "Nothing to print: every card that people hold is right in this version, too.",
    ]
    assert sheet.max_row == 2


def test_only_later_versions_have_the_sheet_before_the_findings(tmp_path: Path) -> None:
    first = whole(BEFORE, tmp_path / "1.xlsx", language="en").sheetnames
    second = whole(DAY, tmp_path / "2.xlsx", PLAN, language="en").sheetnames
    assert second == [*first[: first.index("Findings")], "Changes", *first[first.index("Findings") :]]
    assert len(first) == len(SHEETS) - 1


def test_the_sheet_is_ready_to_print(tmp_path: Path) -> None:
    sheet = written(tmp_path)
    assert sheet.page_setup.paperSize in (9, "9")
    assert sheet.page_setup.orientation != "landscape"
    (heading,) = (row[0].row for row in sheet.iter_rows() if row[2].value == "Name")
    assert sheet.print_title_rows == f"${heading}:${heading}"


def test_cards_to_print_come_first_on_pages_of_their_own(tmp_path: Path) -> None:
    made = person_cards(make_book(DAY, PLAN, NO_REPORT, (), "en"))
    sheet = printed(DAY, tmp_path / "x.xlsx", cards.SHEET, PLAN, "en")
    first = ["Fatou Jacquet", "Zébulon Le Goff", "Anne Nouvelle", "Gaël Quéméneur"]
    others = [card.name for card in made if card.name not in first]
    found = names(sheet)
    assert found[:8] == [*first, "", "", "", ""]
    assert [name for name in found[8:] if name] == others
    assert [one.id for one in sheet.row_breaks.brk] == [40, 80, 120]


def test_without_changes_the_cards_are_in_one_order(tmp_path: Path) -> None:
    before = printed(BEFORE, tmp_path / "x.xlsx", cards.SHEET, language="en")
    assert names(printed(NOTHING[0], tmp_path / "y.xlsx", cards.SHEET, NOTHING[1], "en")) == names(before)


def test_the_desk_sees_which_card_is_the_current_one(tmp_path: Path) -> None:
    sheet = written(tmp_path, checkin.SHEET)
    rows = {str(row[2]): row for row in rows_below(sheet, "Name") if row[2]}
    assert {name for name, row in rows.items() if row[5] == "v2"} == {
        "Jacquet Fatou",
        "Le Goff Zébulon",
        "Nouvelle Anne",
        "Quéméneur Gaël",
    }
    assert {row[5] for row in rows.values()} == {"v1", "v2"}
    assert rows["Venu Omar"][3] == "Spare card 3"


def test_the_desk_of_a_first_version_has_no_column_for_it(tmp_path: Path) -> None:
    sheet = printed(BEFORE, tmp_path / "x.xlsx", checkin.SHEET, language="en")
    assert [cell.value for cell in sheet[3]] == [None, None, "Name", "Organisation", "Starts at", "Signature"]
