"""What is put on tables and walls: table pages, posters, icebreaker slips and canvases, read back from the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day, Part, Questions
from cafeplanner.cafe.plan import Plan
from cafeplanner.sheets import collectives, icebreaker, rounds, tables
from cafeplanner.views.collectives import open_collectives
from cafeplanner.views.groups import icebreaker_groups
from cafeplanner.views.measure import text_width
from tests.builders import make_day, rotation_plan
from tests.sheets.books import nasty_day
from tests.sheets.papers import printed, whole
from tests.sheets.ugly import ugly_day

Seat = tuple[str, int, str]


def planned(day: Day, plan: Plan, *, hosts: bool = True) -> Counter[Seat]:
    """Count the café seats of a plan as (name, round, table)."""
    return Counter(
        (day.by_id[person].name, key.number, label)
        for (person, key), label in plan.seats.items()
        if key.part is Part.CAFE and (hosts or person not in day.hosting)
    )


def rows(sheet: Worksheet) -> Iterator[list[object]]:
    """Yield the values of each row."""
    for row in sheet.iter_rows(values_only=True):
        yield list(row)


def table_seats(sheet: Worksheet) -> Iterator[Seat]:
    """Yield the guests that the table pages list: bold names below the heading of a round."""
    table, numbers = "", {}
    for row in sheet.iter_rows():
        first = row[0]
        if first.font.sz > 30 and first.value is not None:
            table, numbers = str(first.value), {}
        found = {cell.column: re.match(r"Tour (\d+)\n", str(cell.value)) for cell in row}
        numbers = {column: int(match[1]) for column, match in found.items() if match} or numbers
        if any(found.values()) or "personnes" in str(first.value) or first.fill.patternType:
            continue
        for cell in row:
            if cell.font.b and cell.value is not None and cell.column in numbers:
                yield str(cell.value), numbers[cell.column], table


@pytest.mark.parametrize("cafe_rounds", [1, 4, 7])
def test_every_seat_is_on_exactly_one_table_page(cafe_rounds: int, tmp_path: Path) -> None:
    day = make_day(40, 8, cafe_rounds, hosts=2)
    plan = rotation_plan(day)
    seats = Counter(table_seats(printed(day, tmp_path / "a.xlsx", tables.SHEET, plan)))
    assert seats == planned(day, plan, hosts=False)


def test_table_page_tells_theme_question_and_host(tmp_path: Path) -> None:
    sheet = printed(make_day(hosts=1), tmp_path / "a.xlsx", tables.SHEET)
    assert [sheet.cell(row, 2).value for row in (1, 2, 3)] == [
        "Jeunesse",
        "Que pouvons-nous faire ensemble pour Jeunesse ?",
        "Hôte\u00a0: Aïcha Abadie",
    ]


def test_harvest_prompts_of_the_day_replace_the_standard_ones(tmp_path: Path) -> None:
    day = replace(make_day(), questions=Questions(harvest=("Nos rêves", "Nos freins")))
    said = Counter(value for row in rows(printed(day, tmp_path / "a.xlsx", tables.SHEET)) for value in row)
    assert (said["Nos rêves"], said["Nos freins"], said["Comment pourrions-nous agir\u202f?"]) == (5, 5, 0)
    said = Counter(value for row in rows(printed(make_day(), tmp_path / "a.xlsx", tables.SHEET)) for value in row)
    assert said["Comment pourrions-nous agir\u202f?"] == 5


def test_closed_table_and_missing_host_are_said(tmp_path: Path) -> None:
    day = make_day(hosts=1)
    seats = rotation_plan(day).seats
    second = {at: label for at, label in seats.items() if at[1].part is Part.CAFE and at[1].number == 2}
    gone = {at for at, label in second.items() if label == "5" or at[0] == "p0"}
    sheet = printed(
        day, tmp_path / "a.xlsx", tables.SHEET, Plan({at: at_ for at, at_ in seats.items() if at not in gone})
    )
    counts = [row[1] for row in rows(sheet) if "personnes" in str(row[0])]
    assert (counts[0], counts[4]) == ("4 personnes, sans l’hôte", "fermée pendant ce tour")


def poster_seats(sheet: Worksheet, names: dict[str, str]) -> Iterator[Seat]:
    """Yield the seats on the posters; `names` turns "Last First" into the name on the card."""
    number = 0
    for row in rows(sheet):
        if match := re.match(r"Tour (\d+)", str(row[0])):
            number = int(match[1])
        for name, table in ((row[0], row[1]), (row[4], row[5])):
            if str(name) in names and table is not None:
                yield names[str(name)], number, str(table)


@pytest.mark.parametrize("people", [24, 150])
def test_every_seat_is_on_exactly_one_poster(people: int, tmp_path: Path) -> None:
    day = make_day(people, 8, hosts=2)
    plan = rotation_plan(day)
    names = {f"{one.last_name} {one.first_name}": one.name for one in day.participants}
    sheet = printed(day, tmp_path / "a.xlsx", rounds.SHEET, plan)
    assert Counter(poster_seats(sheet, names)) == planned(day, plan)


def test_posters_are_large_enough_to_read_from_the_wall(tmp_path: Path) -> None:
    sheet = printed(make_day(120, 12, seats=(2, 12)), tmp_path / "a.xlsx", rounds.SHEET)
    names = [row[0] for row in sheet.iter_rows() if isinstance(row[1].value, int)]
    assert min(cell.font.sz for cell in names) >= 9
    assert len(sheet.row_breaks.brk) == 4 * 2 - 1


def test_long_labels_of_tables_are_whole_on_posters(tmp_path: Path) -> None:
    """The column of the tables gets wider for them, so that none is cut and a word stays on one line."""
    day = ugly_day(40)
    sheet = printed(day, tmp_path / "a.xlsx", rounds.SHEET)
    mm = (sheet.column_dimensions["B"].width * 7 + 5) / 96 * 25.4
    labels = {str(row[1].value): row[1].font.sz for row in sheet.iter_rows() if row[0].value and row[2].value}
    assert {label for label in labels if "…" in label} == set()
    assert labels["Marronnr"] >= 8
    assert text_width("Marronnr", labels["Marronnr"], bold=True) < mm


def test_slips_hold_group_question_members_scribe_and_keyword_line(tmp_path: Path) -> None:
    day = make_day()
    group = icebreaker_groups(day, rotation_plan(day))[0]
    sheet = printed(day, tmp_path / "a.xlsx", icebreaker.SHEET)
    half = sheet.max_column // 2
    high = len(icebreaker.make_grid(5).heights)
    block = sheet.iter_rows(1, high, 1, half, values_only=True)
    said = [value for row in block for value in row if value is not None]
    people = [text for one in group.members for text in (one.name, one.organisation) if text]
    assert said == [
        *(group.label, f"Groupe {group.label}", "9\u00a0h\u00a010 – 9\u00a0h\u00a017"),
        "Quelle coopération vous a surpris cette année ?",
        *people,
        f"Rapporteur ou rapporteuse\u00a0: {group.scribe.name}",
        "Notre mot-clé",
    ]


def test_every_member_of_a_group_is_on_one_slip(tmp_path: Path) -> None:
    day = make_day(64)
    names = {one.name for one in day.participants}
    sheet = printed(day, tmp_path / "a.xlsx", icebreaker.SHEET)
    found = Counter(value for row in rows(sheet) for value in row if value in names)
    assert found == Counter(day.by_id[person].name for person in day.present(day.rounds[0].key))


def test_collectives_are_listed_then_each_has_a_canvas(tmp_path: Path) -> None:
    day = make_day()
    plan = rotation_plan(day)
    sheet = printed(day, tmp_path / "a.xlsx", collectives.SHEET, plan)
    found = Counter(value for row in rows(sheet) for value in row)
    opened = open_collectives(day, plan)
    assert {one.label: found[one.label] for one in opened} == {one.label: 2 for one in opened}
    assert {name: found[name] for one in opened for name in day.names(m.id for m in one.members)} == {
        name: 2 for one in opened for name in day.names(m.id for m in one.members)
    }
    assert found["2. De l’urgence aux personnes qui agissent · 15\u00a0h\u00a030 – 15\u00a0h\u00a045"] == len(opened)


def test_sheets_of_parts_that_the_day_lacks_are_left_out(tmp_path: Path) -> None:
    day = make_day()
    cafe_only = replace(day, sessions=tuple(one for one in day.sessions if one.part is Part.CAFE))
    plan = Plan({at: label for at, label in rotation_plan(day).seats.items() if at[1].part is Part.CAFE})
    left_out = set(whole(day, tmp_path / "a.xlsx").sheetnames) - set(
        whole(cafe_only, tmp_path / "b.xlsx", plan).sheetnames
    )
    assert left_out == {"Brise-glace", "Urgences", "Collectifs"}


def test_sheet_names_are_those_that_are_documented(tmp_path: Path) -> None:
    day = make_day()
    assert whole(day, tmp_path / "a.xlsx").sheetnames == [
        *("Synthèse", "Planning", "Cartes", "Tables", "Tours", "Brise-glace", "Urgences", "Collectifs"),
        *("Accueil", "Rencontres", "Souhaits", "Réserve", "Constats", "_cafeplanner"),
    ]
    assert whole(day, tmp_path / "b.xlsx", language="en").sheetnames == [
        *("Summary", "Plan", "Cards", "Tables", "Rounds", "Icebreaker", "Urgencies", "Collectives"),
        *("Check-in", "Meetings", "Wishes", "Spare", "Findings", "_cafeplanner"),
    ]


def test_broken_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"before")
    monkeypatch.setattr("cafeplanner.sheets._leaf.Book.save", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        whole(make_day(), path)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.xlsx", b"before")]


def test_names_that_need_care_reach_paper(tmp_path: Path) -> None:
    day = nasty_day()
    plan = rotation_plan(day)
    book = whole(day, tmp_path / "a.xlsx", plan)
    assert "=1+1 +33 6" in {value for row in rows(book["Tables"]) for value in row}
    assert "+33 6 =1+1" in {value for row in rows(book["Tours"]) for value in row}
