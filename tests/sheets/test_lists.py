"""The sheets to look things up: check-in, meetings, wishes, findings, summary."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.utils import range_boundaries

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.i18n import text, translator
from cafeplanner.sheets import SHEETS, checkin, findings, meetings, planning, state, summary, wishes
from cafeplanner.sheets._sheet import Sheet
from cafeplanner.views.meetings import meetings_of
from cafeplanner.views.quality import table_rows
from tests.builders import make_day, rotation_plan
from tests.sheets.books import nasty_day, rows_below, write_some, written

MINE = (summary.SHEET, planning.SHEET, checkin.SHEET, meetings.SHEET, wishes.SHEET, findings.SHEET)


def test_the_desk_list_has_everyone_expected_once(tmp_path: Path) -> None:
    day = nasty_day(40)
    sheet = written(day, tmp_path / "x.xlsx", checkin.SHEET)
    listed = [row[2] for row in rows_below(sheet, "Nom") if row[2]]
    expected = [
        f"{one.last_name} {one.first_name}".replace("\x00", "").strip()
        for one in day.participants
        if one.status is Status.PRESENT
    ]
    assert Counter(listed) == Counter(expected)


def test_the_desk_list_tells_the_first_group_and_what_to_know(tmp_path: Path) -> None:
    day = nasty_day()
    plan = rotation_plan(day)
    rows = {row[2]: row for row in rows_below(written(day, tmp_path / "x.xlsx", checkin.SHEET, plan), "Nom")}
    first = day.rounds[0].key
    assert rows["Abadie Aïcha"][4] == f"Groupe {plan.at('p0', first)}"
    assert "Hôte de la table 1" in rows["Abadie Aïcha"][3]  # type: ignore[operator]
    assert rows["Haddad Benoît"][3].endswith("Hôte de la table 2\nPart au déjeuner")  # type: ignore[union-attr]
    late = day.by_id["p9"]
    assert "Arrive pour le tour 2" in rows[f"{late.last_name} {late.first_name}"][3]  # type: ignore[operator]


def test_the_map_shows_every_meeting_from_both_sides(tmp_path: Path) -> None:
    day = replace(make_day(30, hosts=2), together=(frozenset({"p5", "p9"}),))
    plan = rotation_plan(day)
    sheet = written(day, tmp_path / "x.xlsx", meetings.SHEET, plan)
    counted = meetings_of(day, plan)
    for row, one in enumerate(counted.people, start=5):
        assert sheet.cell(row, 2).value == counted.met[one.id]
        for column, other in enumerate(counted.people, start=3):
            assert (sheet.cell(row, column).value or 0) == (one != other) * counted.count(one.id, other.id)


def test_pairs_kept_together_are_marked_in_the_map(tmp_path: Path) -> None:
    day = replace(make_day(24), together=(frozenset({"p5", "p10"}),))
    plan = rotation_plan(day)
    plan = Plan({**plan.seats, **{("p10", key): label for (one, key), label in plan.seats.items() if one == "p5"}})
    sheet = written(day, tmp_path / "x.xlsx", meetings.SHEET, plan)
    marked = [cell.value for row in sheet.iter_rows(min_row=5) for cell in row if cell.number_format == '0"*"']
    assert marked == [5, 5]


def test_many_people_get_a_list_instead_of_a_map(tmp_path: Path) -> None:
    day = make_day(152, 12, seats=(2, 40))
    plan = rotation_plan(day)
    sheet = written(day, tmp_path / "x.xlsx", meetings.SHEET, plan)
    met = sorted(row[2] for row in rows_below(sheet, "Structure") if isinstance(row[2], int))
    assert met == sorted(meetings_of(day, plan).met.values())
    assert sheet.max_column < 10


def test_wishes_are_marked_as_the_recount_has_them(tmp_path: Path) -> None:
    day = make_day(40, 6, hosts=2)
    plan = rotation_plan(day)
    sheet = written(day, tmp_path / "x.xlsx", wishes.SHEET, plan)
    said = [str(value) for row in rows_below(sheet, "Personne par personne") for value in row[2:] if value]
    marks = Counter(value[0] for value in said if re.search(r"\((T\d|non)\)$", value))
    assert marks["○"] == check_plan(day, plan).by_rule["missed_wishes"].value
    visited = {(one, day.table(key, label).theme) for (one, key), label in plan.seats.items() if key.part == "cafe"}  # type: ignore[union-attr]
    assert marks["●"] == sum((one.id, theme) in visited for one in day.participants for theme in one.wishes)


def test_a_day_without_wishes_says_so(tmp_path: Path) -> None:
    day = make_day(12)
    day = replace(day, participants=tuple(replace(one, wishes=()) for one in day.participants))
    assert written(day, tmp_path / "x.xlsx", wishes.SHEET, language="en")["A2"].value == (
        "Nobody has said which themes they would like."
    )


def test_every_finding_has_a_row_with_its_place(tmp_path: Path) -> None:
    day = make_day(24)
    plan = rotation_plan(day)
    noticed = Finding(
        "x", Severity.BLOCKING, text("=HYPERLINK()"), text("Go."), Place("i.xlsx", "Inscrits", 14, "C", "Nom")
    )
    sheet = written(day, tmp_path / "x.xlsx", findings.SHEET, plan, findings=[noticed])
    rows = list(rows_below(sheet, "Que faire"))
    report = check_plan(day, plan)
    assert rows[0] == ("▲ À corriger", "les données", "=HYPERLINK()", "Go.", "Inscrits", 14, "C · Nom")
    assert Counter(row[2] for row in rows[1:]) == Counter(
        translator("fr").say(finding.text) for finding in (*report.broken, *report.noticed)
    )


@pytest.mark.parametrize(("language", "said"), [("en", "▲ To mend: 1 "), ("fr", "▲ À corriger\u00a0: 1 ")])
def test_findings_are_counted_in_the_typography_of_the_language(language: str, said: str, tmp_path: Path) -> None:
    noticed = Finding("x", Severity.BLOCKING, text("Something."))
    sheet = written(make_day(24), tmp_path / "x.xlsx", findings.SHEET, language=language, findings=[noticed])
    assert str(sheet["A2"].value).startswith(said)


def test_no_findings_are_said_in_a_friendly_way(tmp_path: Path) -> None:
    day = replace(make_day(4, 4, 1), participants=make_day(8).participants[:2])
    seats = {(one.id, key.key): str(n) for n, one in enumerate(day.participants, 1) for key in day.rounds[1:2]}
    folk = tuple(replace(one, wishes=(), territory="") for one in day.participants)
    day = replace(day, participants=folk, sessions=day.sessions[1:2])
    sessions = (
        replace(
            day.sessions[0],
            tables=tuple(replace(t, seats=replace(t.seats, minimum=0)) for t in day.sessions[0].tables),
        ),
    )
    sheet = written(replace(day, sessions=sessions), tmp_path / "x.xlsx", findings.SHEET, Plan(seats))
    assert str(sheet["A4"].value).startswith("Rien à signaler")
    assert sheet.max_row == 4


def test_the_summary_says_the_figures_of_the_report(tmp_path: Path) -> None:
    day = make_day(30, hosts=2)
    plan = rotation_plan(day)
    sheet = written(day, tmp_path / "x.xlsx", summary.SHEET, plan)
    figures = check_plan(day, plan).figures
    rows = [row for row in rows_below(sheet, "Ce planning") if row[2] is not None][: len(figures)]
    assert [(row[2], row[3], row[4]) for row in rows] == [
        (one.value, one.bound, "● meilleur possible" if one.proven else "○ peut-être améliorable") for one in figures
    ]


def test_the_summary_leads_to_every_visible_sheet(tmp_path: Path) -> None:
    book = write_some(make_day(24), tmp_path / "x.xlsx", SHEETS)
    links = [cell.hyperlink.location for row in book["Synthèse"].iter_rows() for cell in row if cell.hyperlink]
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert links == [f"'{title}'!A1" for title in visible[1:]]


def test_each_chart_shows_the_numbers_beside_it(tmp_path: Path) -> None:
    """Its axes are drawn, and its values are in the file for programs that do not calculate."""
    page = written(make_day(24, hosts=2), tmp_path / "x.xlsx", summary.SHEET)
    assert [(chart.x_axis.delete, chart.y_axis.delete) for chart in page._charts] == [(None, None)] * 3
    for chart in page._charts:
        for series in chart.series:
            left, top, right, bottom = range_boundaries(series.val.numRef.f.split("!")[1].replace("$", ""))
            shown = [float(point.v) for point in series.val.numRef.numCache.pt]
            assert shown == [float(page.cell(row, left).value) for row in range(top, bottom + 1)]
            assert left == right


def test_a_single_number_is_no_chart(tmp_path: Path) -> None:
    """At all tables of this day sit people of as many organisations."""
    day = make_day(24)
    spread = {round(table.organisations) for table in table_rows(day, rotation_plan(day)) if any(table.people)}
    assert len(spread) == 1
    assert len(written(day, tmp_path / "x.xlsx", summary.SHEET)._charts) == 2


@pytest.mark.parametrize("sheet", MINE, ids=lambda sheet: sheet.name)
def test_a_sheet_is_ready_to_print(tmp_path: Path, sheet: Sheet) -> None:
    page = written(nasty_day(30), tmp_path / "x.xlsx", sheet)
    assert page.page_setup.paperSize in (9, "9")
    assert page.print_area
    assert page.print_title_rows or sheet is summary.SHEET
    assert "Journée de la coopération" in page.oddFooter.left.text
    assert "&P / &N" in page.oddFooter.right.text
    assert all(row.height is None or row.height <= 409 for row in page.row_dimensions.values())


@pytest.mark.parametrize("sheet", [*MINE, state.SHEET], ids=lambda sheet: sheet.name)
def test_no_text_becomes_a_formula(tmp_path: Path, sheet: Sheet) -> None:
    page = written(nasty_day(30), tmp_path / "x.xlsx", sheet)
    assert [cell.coordinate for row in page.iter_rows() for cell in row if cell.data_type == "f"] == []


def test_only_the_state_sheet_is_hidden(tmp_path: Path) -> None:
    book = write_some(make_day(24), tmp_path / "x.xlsx", SHEETS)
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"] == ["_cafeplanner"]
