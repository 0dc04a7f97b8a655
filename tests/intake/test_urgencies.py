"""What people say at lunch: read from the filled form and from any list, each answer put to the right person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Status
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake import read_urgencies
from cafeplanner.sheets import urgencies as form
from tests.builders import make_day
from tests.sheets.books import write_some

DAY = make_day(24)
NAMES = {one.id: (one.first_name, one.last_name) for one in DAY.participants}
THERE = [one.id for one in DAY.participants if one.id not in ("p1", "p23")]
"""p1 leaves at lunch, p23 has cancelled."""


def csv(tmp_path: Path, heading: str, answers: Mapping[str, str]) -> Path:
    """Write a list of people by id with what stands behind their names."""
    lines = [";".join((*NAMES[one], said)) for one, said in answers.items()]
    path = tmp_path / "lunch.csv"
    path.write_text("\n".join([f"Prénom;Nom;{heading}", *lines]) + "\n", "utf-8")
    return path


def told(findings: tuple[Finding, ...], code: str) -> list[str]:
    return [str(one.text) for one in findings if one.code == code]


def filled(tmp_path: Path, cells: Mapping[str, tuple[str, ...]], day: Day = DAY) -> Path:
    """Write the form of a day, fill in the answers of some people by id, and save it."""
    path = tmp_path / "form.xlsx"
    write_some(day, path, [form.SHEET])
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for row in range(form.HEADING_ROW + 1, sheet.max_row + 1):
        for column, said in enumerate(cells.get(str(sheet.cell(row, 1).value), ()), start=form.FIRST_RANK):
            sheet.cell(row, column).value = said
    book.save(path)
    return path


def test_the_filled_form_is_read_back_by_its_hidden_ids(tmp_path: Path) -> None:
    path = filled(tmp_path, {"p0": ("Logement", "jeunesse"), "p5": ("", "", "Mobilités")})
    found, findings = read_urgencies(path, DAY)
    assert found == {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)}
    assert [one.code for one in findings] == ["urgency-unanswered"]
    assert set(findings[0].people) == set(THERE) - {"p0", "p5"}


def test_whoever_changes_a_name_in_the_form_is_still_the_same_person(tmp_path: Path) -> None:
    path = filled(tmp_path, {"p0": ("Logement",)})
    book = load_workbook(path)
    sheet = book.worksheets[0]
    row = next(cell.row for cell in sheet["A"] if cell.value == "p0")
    sheet.cell(row, form.NAME_COLUMN).value = "Somebody Else"
    book.save(path)
    assert read_urgencies(path, DAY)[0] == {"p0": ("Logement",)}


def test_a_row_added_to_the_form_counts_by_its_name(tmp_path: Path) -> None:
    path = filled(tmp_path, {"p0": ("Logement",)})
    book = load_workbook(path)
    first, last = NAMES["p4"]
    book.worksheets[0].append([None, f"{first} {last}", None, "Jeunesse"])
    book.worksheets[0].append(["p-edited", "Nobody Known", None, "Jeunesse"])
    book.save(path)
    found, findings = read_urgencies(path, DAY)
    assert found == {"p0": ("Logement",), "p4": ("Jeunesse",)}
    (unknown,) = [one for one in findings if one.code == "urgency-name-unknown"]
    assert "“Nobody Known”" in str(unknown.text)
    assert unknown.place is not None
    assert (unknown.place.sheet, unknown.place.row) == (
        book.worksheets[0].title,
        book.worksheets[0].max_row,
    )


def test_several_themes_may_stand_in_one_cell(tmp_path: Path) -> None:
    path = filled(tmp_path, {"p0": ("Logement ; Jeunesse",), "p2": ("Santé et bien-vieillir, Mobilités",)})
    day = make_day(24, 12, seats=(1, 9))
    assert read_urgencies(path, day)[0] == {
        "p0": ("Logement", "Jeunesse"),
        "p2": ("Santé et bien-vieillir", "Mobilités"),
    }


def test_a_list_in_any_order_of_names_is_understood(tmp_path: Path) -> None:
    path = csv(tmp_path, "Urgence 1;Urgence 2", {"p0": "Logement;Jeunesse", "p5": "Mobilités;"})
    assert read_urgencies(path, DAY)[0] == {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)}
    lines = [f"{last} {first};Logement" for first, last in NAMES.values()]
    path.write_text("\n".join(["Nom et prénom;Urgences", *lines]) + "\n", "utf-8")
    assert set(read_urgencies(path, DAY)[0]) == set(THERE)


@pytest.mark.parametrize("headings", ["1re urgence;2e urgence", "1st urgency;2nd urgency", "Urgence n°1;Urgence n°2"])
def test_columns_are_ranked_in_either_language(tmp_path: Path, headings: str) -> None:
    path = csv(tmp_path, headings, {"p0": "Logement;Jeunesse", "p5": "Mobilités;"})
    assert read_urgencies(path, DAY)[0] == {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)}


def test_the_form_saved_as_text_is_still_the_form(tmp_path: Path) -> None:
    sheet = load_workbook(filled(tmp_path, {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)})).worksheets[0]
    lines = [";".join(str(value or "") for value in row) for row in sheet.iter_rows(values_only=True)]
    (tmp_path / "form.csv").write_text("\n".join(lines), "utf-8")
    assert read_urgencies(tmp_path / "form.csv", DAY)[0] == {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)}


def test_a_column_of_wishes_counts_where_none_is_about_urgencies(tmp_path: Path) -> None:
    path = csv(tmp_path, "Thème 1;Thème 2", {"p0": "Logement;Jeunesse", "p5": "Mobilités;"})
    assert read_urgencies(path, DAY)[0] == {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)}


def test_a_column_for_each_theme_may_hold_marks_or_ranks(tmp_path: Path) -> None:
    path = tmp_path / "lunch.xlsx"
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Prénom", "Nom", *(theme.name for theme in DAY.themes)])
    for one, marks in {"p0": (2, None, None, 1, None), "p5": (None, 1, None, None, None)}.items():
        sheet.append([*NAMES[one], *marks])
    book.save(path)
    assert read_urgencies(path, DAY)[0] == {"p0": ("Logement", "Jeunesse"), "p5": ("Mobilités",)}


def test_unknown_and_ambiguous_names_are_told_with_the_nearest_ones(tmp_path: Path) -> None:
    double = replace(DAY.participants[4], id="double", organisation="Elsewhere")
    day = replace(DAY, participants=(*DAY.participants, double))
    first, last = NAMES["p4"]
    path = tmp_path / "lunch.csv"
    lines = [f"{first};{last};Logement", "Aicha;Abbadie;Jeunesse", "Zzz;Qqq;Culture", "Benoît;Haddad;"]
    path.write_text("\n".join(["Prénom;Nom;Urgence", *lines]) + "\n", "utf-8")
    found, findings = read_urgencies(path, day)
    assert found == {}
    (ambiguous,) = told(findings, "urgency-name-ambiguous")
    assert ambiguous.count(f"{first} {last} (") == 2
    unknown = [one for one in findings if one.code == "urgency-name-unknown"]
    assert [str(one.text).split("”")[0] for one in unknown] == ["“Aicha Abbadie", "“Zzz Qqq"]
    assert "Aïcha Abadie" in str(unknown[0].remedy)
    assert findings[-1].severity is Severity.BLOCKING


def test_the_organisation_tells_namesakes_apart(tmp_path: Path) -> None:
    double = replace(DAY.participants[4], id="double", organisation="Elsewhere")
    day = replace(DAY, participants=(*DAY.participants, double))
    path = csv(tmp_path, "Structure;Urgence", {"p4": "Elsewhere;Logement"})
    assert read_urgencies(path, day)[0] == {"double": ("Logement",)}


def test_who_will_not_be_there_is_told_and_left_out(tmp_path: Path) -> None:
    path = csv(tmp_path, "Urgence", {"p0": "Logement", "p1": "Logement", "p23": "Culture"})
    found, findings = read_urgencies(path, DAY)
    assert set(found) == {"p0"}
    (absent,) = [one for one in findings if one.code == "urgency-of-absent"]
    assert absent.people == ("p1", "p23")
    assert DAY.by_id["p23"].status is Status.CANCELLED


def test_free_text_is_put_under_a_theme_or_left_out_and_told(tmp_path: Path) -> None:
    day = make_day(24, 12, seats=(1, 9))
    path = csv(tmp_path, "Urgence", {"p0": "mobilités", "p2": "le logement des jeunes", "p3": "wxyz"})
    found, findings = read_urgencies(path, day)
    assert found == {"p0": ("Mobilités",), "p2": ("Logement",)}
    assert told(findings, "urgency-put-under")[0].startswith(
        "“le logement des jeunes” is not a theme; it was put under"
    )
    (left,) = told(findings, "urgency-left-out")
    assert left.startswith("“wxyz” is not a theme and was left out; fewer than 3 people wrote it")
    assert "p3" in next(one for one in findings if one.code == "urgency-unanswered").people


def test_what_enough_people_wrote_is_a_topic_of_its_own(tmp_path: Path) -> None:
    said = {"p0": "Cantines scolaires", "p2": "cantines scolaires", "p3": "Cantines Scolaires", "p4": "Logement"}
    found, findings = read_urgencies(csv(tmp_path, "Urgence", said), DAY)
    assert len({found[one] for one in ("p0", "p2", "p3")}) == 1
    assert found["p0"][0].casefold() == "cantines scolaires"
    (topic,) = [one for one in findings if one.code == "urgency-topic-added"]
    assert topic.people == ("p0", "p2", "p3")
    assert [one.code for one in findings if "theme" in one.code] == []


def test_two_rows_for_one_person_and_the_last_one_counts(tmp_path: Path) -> None:
    path = filled(tmp_path, {"p0": ("Logement",)})
    book = load_workbook(path)
    book.worksheets[0].append(["p0", None, None, "Jeunesse"])
    book.save(path)
    found, findings = read_urgencies(path, DAY)
    assert found == {"p0": ("Jeunesse",)}
    assert "urgency-twice" in [one.code for one in findings]


@pytest.mark.parametrize("content", ["Prénom;Nom;Structure\nAïcha;Abadie;X\n", "Prénom;Nom;Urgence\nAïcha;Abadie;\n"])
def test_a_file_without_any_answer_forbids_planning(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lunch.csv"
    path.write_text(content, "utf-8")
    found, findings = read_urgencies(path, DAY)
    assert found == {}
    assert any(one.severity is Severity.BLOCKING for one in findings)


def test_an_empty_form_forbids_planning_and_a_missing_file_is_said(tmp_path: Path) -> None:
    _, findings = read_urgencies(filled(tmp_path, {}), DAY)
    assert [one.code for one in findings] == ["urgencies-missing"]
    with pytest.raises(UnreadableFile):
        read_urgencies(tmp_path / "nothing.csv", DAY)
