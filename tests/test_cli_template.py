"""The empty workbook: what it asks for is what the program understands."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from cafeplanner.cafe.settings import Settings
from cafeplanner.i18n import LANGUAGES, translator
from cafeplanner.intake import lay_out, read_roster
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.values import parse_presence, parse_role, parse_status
from cafeplanner.sheets.template import PEOPLE_HEADING_ROW, write_template
from cafeplanner.sheets.template_words import PEOPLE_COLUMNS
from tests.shell import Shell

FIELDS = [Field.LAST_NAME, Field.FIRST_NAME, Field.ORGANISATION, Field.TERRITORY, *[Field.WISHES] * 3]
FIELDS += [Field.ROLE, Field.STATUS, Field.PRESENCE, Field.TOGETHER, Field.APART, Field.KNOWS]
CHOICES = {Field.ROLE: parse_role, Field.STATUS: parse_status, Field.PRESENCE: parse_presence}


def fill(path: Path) -> None:
    """Fill a template in as its instructions say: eight people, four themes, every default written out."""
    book = openpyxl.load_workbook(path)
    _, people, themes, settings = book.worksheets
    names = ["Jeunesse", "Logement", "Culture", "Santé"]
    for row, name in enumerate(names, start=2):
        for column, value in enumerate((name, f"Et {name} ?", 1, 1, 8, "Anne4 Martin4" if row == 2 else None), start=1):
            themes.cell(row, column, value)
    for number in range(8):
        row = PEOPLE_HEADING_ROW + 1 + number
        wishes = [names[(number + rank) % 4] for rank in range(3)]
        values = [f"Martin{number}", f"Anne{number}", f"Structure {number % 3}", "Brévanne", *wishes]
        for column, value in enumerate(values, start=1):
            people.cell(row, column, value)
        for column, choice in enumerate(people_choices(book, number), start=len(values) + 1):
            people.cell(row, column, choice)
    people.cell(PEOPLE_HEADING_ROW + 2, 11, "Anne2 Martin2")
    people.cell(PEOPLE_HEADING_ROW + 2, 12, "Anne3 Martin3")
    people.cell(PEOPLE_HEADING_ROW + 2, 13, "Anne4 Martin4; Anne5 Martin5")
    for row in range(2, settings.max_row + 1):
        default = settings.cell(row, 3).value
        if default and not settings.cell(row, 2).value:
            settings.cell(row, 2, default)
    book.save(path)


def people_choices(book: openpyxl.Workbook, number: int) -> list[str]:
    """Return role, status and presence of a person, each word offered by the lists used by somebody."""
    rules = [rule.formula1 for rule in book.worksheets[1].data_validations.dataValidation]
    lists = [formula.strip('"').split(",") for formula in rules if formula.startswith('"')]
    roles, statuses, presences = lists
    role = {4: roles[1], 5: roles[2]}.get(number, roles[0])
    return [role, statuses[number == 1], presences[number % len(presences)]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_that_is_filled_in_raises_no_finding(tmp_path: Path, language: str) -> None:
    write_template(tmp_path / "list.xlsx", language=language)
    fill(tmp_path / "list.xlsx")
    intake = read_roster(tmp_path / "list.xlsx")
    layout = lay_out(intake.roster, intake.settings)
    codes = [finding.code for finding in (*intake.findings, *layout.findings)]
    assert codes == ["person-cancelled"]
    assert [len(intake.roster.participants), len(layout.day.themes)] == [8, 4]
    assert intake.settings.priorities == Settings().priorities
    assert intake.settings.collectives == Settings().collectives


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_says_only_that_nobody_is_in_it(shell: Shell, language: str) -> None:
    path = shell.folder / "list.xlsx"
    assert shell("template", "-o", path, "--lang", language).code == 0
    said = shell("check", path, "--json", "-")
    assert [finding["code"] for finding in json.loads(said.out)["findings"]] == ["no-people"]
    assert said.code == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_of_the_template_is_known(language: str) -> None:
    meanings = [meaning(translator(language)(column.heading)) for column in PEOPLE_COLUMNS]
    assert [found and (found.field, found.guessed) for found in meanings] == [(field, False) for field in FIELDS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_choose_is_understood(language: str) -> None:
    offered = {
        field: [translator(language)(choice) for choice in column.choices]
        for field, column in zip(FIELDS, PEOPLE_COLUMNS, strict=True)
        if column.choices
    }
    assert set(offered) == set(CHOICES)
    unknown = [word for field, words in offered.items() for word in words if CHOICES[field](word) is None]
    assert unknown == []


def test_the_template_is_named_in_the_language_and_never_replaced(shell: Shell) -> None:
    assert shell("template", "--lang", "fr").out.startswith("inscriptions.xlsx est prêt")
    assert shell("template").out.startswith("registrations.xlsx is ready")
    before = (shell.folder / "registrations.xlsx").read_bytes()
    assert shell("template").code == 2
    assert (shell.folder / "registrations.xlsx").read_bytes() == before
    assert shell("template", "--force").code == 0


def test_the_template_goes_where_it_is_asked_for(shell: Shell) -> None:
    assert shell("template", "-o", "mine").code == 0
    assert [path.name for path in shell.folder.iterdir()] == ["mine.xlsx"]
    said = shell("template", "-o", "mine.ods")
    assert (said.code, said.err) == (2, "“mine.ods” is no name for a workbook.\nLet it end in .xlsx.\n")
    assert shell("template", "-o", "nowhere/mine.xlsx").code == 2


def test_a_name_with_a_space_is_quoted_where_it_has_to_be_typed(shell: Shell) -> None:
    said = shell("template", "-o", "our people.xlsx", "--lang", "en")
    assert said.out.splitlines()[-1] == 'Then: cafeplanner check "our people.xlsx"'
    guide = openpyxl.load_workbook(shell.folder / "our people.xlsx").worksheets[0]
    said_in_guide = [str(row[0]) for row in guide.iter_rows(values_only=True)]
    assert [line.partition(":  ")[2] for line in said_in_guide if "cafeplanner check" in line] == [
        'cafeplanner check "our people.xlsx"'
    ]
