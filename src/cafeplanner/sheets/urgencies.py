"""The form of the desk at lunch: what is most urgent to everybody; `collectives` reads it back."""

from __future__ import annotations

from dataclasses import replace

from xlsxwriter.utility import xl_col_to_name

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Participant
from cafeplanner.i18n import N_
from cafeplanner.intake.urgencies import expected_people
from cafeplanner.intake.urgency_form import KEYS, RANKS
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row, put_listed, write_headings
from cafeplanner.sheets._look import ROW, SUBTITLE, TITLE, WRAPPED, Area
from cafeplanner.sheets._paper import Margins, Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.sheets.planning import INPUT
from cafeplanner.views.desk_list import directory_key

TITLE_ROW, HINT_ROW, THEMES_ROW, KEY_ROW, HEADING_ROW = 1, 2, 3, 4, 5
ID_COLUMN, NAME_COLUMN, ORGANISATION_COLUMN, FIRST_RANK = 1, 2, 3, 4
LAST = len(KEYS)
WIDTHS = (12, 58, 56, 54, 54, 54)
"""The first column is hidden; the others fill a page across."""
ROW_HEIGHT = 10
"""Room to write by hand."""
SEPARATOR = " ; "


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a row for everybody who is expected in the afternoon, with cells to fill in."""
    people = sorted(expected_people(book.day), key=directory_key)
    shown = any(person.urgencies != person.wishes for person in people)
    set_widths(sheet, *WIDTHS)
    write_head(sheet, book)
    for row, person in enumerate(people, start=HEADING_ROW + 1):
        write_person(sheet, row, person, answers_of(person) if shown else [""] * len(RANKS))
    last = HEADING_ROW + len(people)
    offer_themes(sheet, book, last)
    sheet.hide_column(ID_COLUMN)
    sheet.native.set_row(KEY_ROW - 1, None, None, {"hidden": True})
    sheet.freeze(HEADING_ROW + 1, ORGANISATION_COLUMN)
    sheet.filter(Area(HEADING_ROW, 1, last, LAST))
    page = Page(landscape=True, margins=Margins(side=9), fit=True, titles=HEADING_ROW)
    set_page(sheet, book, page, last, LAST)


def write_head(sheet: Leaf, book: BookContext) -> None:
    """Write title, hint, the themes to choose from, the hidden keys and the headings."""
    tr = book.tr
    put(sheet, TITLE_ROW, NAME_COLUMN, tr("What is most urgent to you?"), TITLE)
    set_height(sheet, TITLE_ROW, 10)
    hint = tr(
        "At lunch: one to three themes for everybody, the most urgent first, or a topic of their own in a few words. "
        "Save, then run “cafeplanner collectives” on this file."
    )
    write_across(sheet, HINT_ROW, hint)
    themes = tr("Themes: {themes}", themes=" · ".join(theme.name for theme in book.day.themes))
    write_across(sheet, THEMES_ROW, themes)
    for column, key in enumerate(KEYS, start=1):
        put(sheet, KEY_ROW, column, key)
    ranks = (tr("1st urgency"), tr("2nd urgency"), tr("3rd urgency"))
    # the buttons of the filter cover the right end of a heading
    write_headings(sheet, HEADING_ROW, ["", tr("Name"), tr("Organisation"), *ranks], [mm - 5 for mm in WIDTHS], 8)


def write_across(sheet: Leaf, row: int, said: str) -> None:
    """Write a line over the whole width, in as many lines as it needs."""
    style, wide = replace(SUBTITLE, size=WRAPPED.size, wrap=True), sum(WIDTHS[1:])
    text, _, _ = put_listed(sheet, (row, NAME_COLUMN), said, wide, style, sheet.title)
    merge(sheet, Area(row, NAME_COLUMN, row, LAST), text, style)
    fit_row(sheet, row, [(text, wide, style.size)], 7)


def write_person(sheet: Leaf, row: int, person: Participant, answers: list[str]) -> None:
    """Write the row of one person."""
    put(sheet, row, ID_COLUMN, person.id)
    name = f"{person.last_name} {person.first_name}".strip()
    bold = replace(ROW, bold=True)
    measured = [
        put_listed(sheet, (row, NAME_COLUMN), name, WIDTHS[NAME_COLUMN - 1], bold, name),
        put_listed(sheet, (row, ORGANISATION_COLUMN), person.organisation, WIDTHS[ORGANISATION_COLUMN - 1], ROW, name),
    ]
    free = replace(ROW, fill=INPUT, locked=False)
    for column, answer in enumerate(answers, start=FIRST_RANK):
        measured.append(put_listed(sheet, (row, column), answer, WIDTHS[column - 1], free, name))
    fit_row(sheet, row, measured, ROW_HEIGHT, bold=True)


def answers_of(person: Participant) -> list[str]:
    """Return what a person has answered so far, one cell for each rank; the last one holds all that are left."""
    first, last = list(person.urgencies[: len(RANKS) - 1]), person.urgencies[len(RANKS) - 1 :]
    return [*first, SEPARATOR.join(last), *[""] * len(RANKS)][: len(RANKS)]


def offer_themes(sheet: Leaf, book: BookContext, last: int) -> None:
    """Let the themes be chosen from a list; anything else may be typed as well.

    The list stands behind the hidden keys, where nobody deletes it along with a row.
    """
    themes = [theme.name for theme in book.day.themes]
    if not themes or last <= HEADING_ROW:
        return
    for column, theme in enumerate(themes, start=LAST + 1):
        put(sheet, KEY_ROW, column, theme)
    first, end = xl_col_to_name(LAST), xl_col_to_name(LAST + len(themes) - 1)
    sheet.offer(Area(HEADING_ROW + 1, FIRST_RANK, last, LAST), f"=${first}${KEY_ROW}:${end}${KEY_ROW}")


SHEET = Sheet(
    name=N_("Urgencies"),
    purpose=N_("For the desk at lunch: what is most urgent to everybody; the collectives are formed by it."),
    write=write,
    needed=lambda book: book.day.session(Part.COLLECTIVES) is not None,
)
