"""The empty, explained workbook of ``cafeplanner template``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from cafeplanner.cafe.settings import Settings
from cafeplanner.i18n import N_, Translator, translator
from cafeplanner.intake.settings.keys import KEYS, Key
from cafeplanner.sheets._leaf import Book, Leaf, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row
from cafeplanner.sheets._look import FONT, HEADING, ROW, SIZE, SMALL, SUBTITLE, TITLE, WRAPPED, Area
from cafeplanner.sheets._paper import A4, ALL_LINES
from cafeplanner.sheets.template_words import GUIDE, PEOPLE_COLUMNS, SETTING_HINTS, THEME_COLUMNS, TemplateColumn
from cafeplanner.store import atomic_file

GUIDE_SHEET, PEOPLE_SHEET, THEMES_SHEET, SETTINGS_SHEET = (
    N_("How to"),
    N_("Registrations"),
    N_("Themes"),
    N_("Settings"),
)
FILE = N_("registrations.xlsx")
PEOPLE_ROWS, THEME_ROWS = 300, 24
PEOPLE_HEADING_ROW = 4
SETTING_WIDTHS = (84, 60, 34, 120)
VALUE = N_("Value")
NOTE = {"author": "cafeplanner", "width": 260, "height": 90, "font_name": FONT, "font_size": 9}


def write_template(path: Path, *, language: str = "fr") -> None:
    """Write the empty workbook in a language; the file at `path` is replaced only when the new one is complete."""
    tr = translator(language)
    workbook = Book()
    write_guide(workbook.leaf(tr(GUIDE_SHEET)), tr, path.name)
    write_people(workbook.leaf(tr(PEOPLE_SHEET)), tr)
    write_themes(workbook.leaf(tr(THEMES_SHEET)), tr)
    write_settings(workbook.leaf(tr(SETTINGS_SHEET)), tr)
    for leaf in workbook.leaves:
        fit_page(leaf)
    with atomic_file(path) as file:
        workbook.save(file)


def fit_page(sheet: Leaf) -> None:
    """Let a sheet that is meant for the screen still print on A4, as wide as the page."""
    sheet.native.set_paper(A4)
    sheet.native.set_landscape()
    sheet.native.fit_to_pages(1, 0)


def write_guide(sheet: Leaf, tr: Translator, file: str) -> None:
    """Write the explanation of the workbook."""
    set_widths(sheet, 190)
    sheet.native.hide_gridlines(ALL_LINES)
    put(sheet, 1, 1, tr("Registrations for the World Café day"), TITLE)
    set_height(sheet, 1, 14)
    gaps = {
        "people": tr(PEOPLE_SHEET),
        "themes": tr(THEMES_SHEET),
        "settings": tr(SETTINGS_SHEET),
        "value": tr(VALUE),
        "file": f'"{file}"' if " " in file else file,
    }
    for row, line in enumerate(GUIDE, start=3):
        put(sheet, row, 1, tr(line, **gaps), WRAPPED)
        set_height(sheet, row, 10)


def write_people(sheet: Leaf, tr: Translator) -> None:
    """Write the empty list of people: the heading row stands below a title and a line of explanation."""
    put(sheet, 1, 1, tr("Registrations"), TITLE)
    set_height(sheet, 1, 12)
    hint = tr("One row for each person. Point at a heading to read what belongs below it.")
    put(sheet, 2, 1, hint, SUBTITLE)
    write_columns(sheet, tr, PEOPLE_COLUMNS, PEOPLE_HEADING_ROW, PEOPLE_ROWS)
    sheet.freeze(PEOPLE_HEADING_ROW + 1, 3)


def write_themes(sheet: Leaf, tr: Translator) -> None:
    """Write the empty list of themes; its headings must stand in the first row."""
    write_columns(sheet, tr, THEME_COLUMNS, 1, THEME_ROWS)
    sheet.freeze(2, 2)


def write_columns(
    sheet: Leaf, tr: Translator, columns: tuple[TemplateColumn, ...], heading_row: int, rows: int
) -> None:
    """Write headings with their explanations, and empty rows with lists to choose from."""
    set_widths(sheet, *(column.mm for column in columns))
    set_height(sheet, heading_row, 9)
    last = heading_row + rows
    for number, column in enumerate(columns, start=1):
        put(sheet, heading_row, number, tr(column.heading), HEADING)
        sheet.native.write_comment(heading_row - 1, number - 1, tr(column.hint), NOTE)
        add_choices(sheet, tr, column, Area(heading_row + 1, number, last, number))
        for row in range(heading_row + 1, last + 1):
            put(sheet, row, number, None, ROW)


def add_choices(sheet: Leaf, tr: Translator, column: TemplateColumn, area: Area) -> None:
    """Let the cells of a column be chosen from a list; other words are allowed, the program understands many."""
    if column.themes:
        sheet.offer(area, f"='{tr(THEMES_SHEET)}'!$A$2:$A${THEME_ROWS + 1}")
    elif column.choices:
        sheet.offer(area, [tr(choice) for choice in column.choices])


def write_settings(sheet: Leaf, tr: Translator) -> None:
    """Write every setting with its default and an explanation; the column of values is empty but for the language."""
    set_widths(sheet, *SETTING_WIDTHS)
    for number, heading in enumerate((tr("Setting"), tr(VALUE), tr("Default"), tr("Explanation")), start=1):
        put(sheet, 1, number, heading, HEADING)
    set_height(sheet, 1, 9)
    # How to read a foreign list is nothing to ask about in this one.
    asked = [key for key in KEYS if not key.path.startswith("roster.")]
    for row, key in enumerate(asked, start=2):
        label = (key.french if tr.language == "fr" else key.english)[0]
        value = tr.language if key.path == "event.language" else ""
        cells = (label, value, shown_default(key), tr(SETTING_HINTS[key.path]))
        for column, cell in enumerate(cells, start=1):
            put(sheet, row, column, cell, ROW)
        fit_row(sheet, row, [(cell, mm, SIZE) for cell, mm in zip(cells, SETTING_WIDTHS, strict=True)], 7)
    put(sheet, len(asked) + 3, 1, tr("What is left empty keeps its default."), SMALL)
    sheet.freeze(2, 2)


def shown_default(key: Key) -> str:
    """Return a setting's default as it may be written into the column of values; empty where there is none."""
    value: object = Settings()
    for name in key.path.split("."):
        value = getattr(value, name)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)
