"""The planning sheet: one row per person, to look up and to correct by hand; `check` reads it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from xlsxwriter.utility import xl_col_to_name

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.i18n import N_
from cafeplanner.sheets._fit import wrapped
from cafeplanner.sheets._leaf import Leaf, put, set_height, set_widths
from cafeplanner.sheets._lists import HIGHEST_ROW, Measured, choice_ranges, fit_row, write_headings
from cafeplanner.sheets._look import ROW, SIZE, TITLE, Area, Style, label
from cafeplanner.sheets._paper import Margins, Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.store.columns import ID, ROLE, ROLE_WORDS, STATUS, STATUS_WORDS, TEXT_FIELDS, round_columns
from cafeplanner.views.desk_list import directory_key
from cafeplanner.views.palette import QUIET

TITLE_ROW, HINT_ROW, KEY_ROW, HEADING_ROW = 1, 2, 3, 4
INPUT = "FFF8DC"
"""Ground of the cells that are meant to be edited."""
HINT = Style(colour=QUIET)
NO_SEAT = "–"
FIRST_FREE = 4
"""The id and both names stay in sight."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet: its key for reading back, heading, width and where its choices come from."""

    key: str
    heading: str
    mm: float
    choices: str = ""
    round: RoundKey | None = None


def write(sheet: Leaf, book: BookContext) -> None:
    """Write everybody with their tables, in alphabetical order."""
    columns = tuple(columns_of(book))
    people = sorted(book.day.participants, key=directory_key)
    write_head(sheet, book, columns)
    for row, person in enumerate(people, start=HEADING_ROW + 1):
        write_person(sheet, book, row, person, columns)
    last = HEADING_ROW + len(people)
    offer_choices(sheet, book, columns, last)
    grey_cancelled(sheet, book, columns, last)
    sheet.hide_column(1)
    sheet.native.set_row(KEY_ROW - 1, None, None, {"hidden": True})
    sheet.freeze(HEADING_ROW + 1, FIRST_FREE)
    sheet.filter(Area(HEADING_ROW, 1, last, len(columns)))
    page = Page(landscape=True, margins=Margins(side=8), fit=True, titles=HEADING_ROW, smallest=SIZE)
    set_page(sheet, book, page, last, len(columns))


def columns_of(book: BookContext) -> Iterator[Column]:
    """Yield the columns; their keys are those by which `store.read_planning` finds them again."""
    tr = book.tr
    yield Column(ID, tr("Id"), 12)
    yield Column("last_name", tr("Last name"), 34)
    yield Column("first_name", tr("First name"), 27)
    yield Column("organisation", tr("Organisation"), 46)
    yield Column("territory", tr("Territory"), 31)
    yield Column(ROLE, tr("Role"), 22, ROLE)
    yield Column(STATUS, tr("Status"), 19, STATUS)
    for key, round_ in round_columns(book.day).items():
        yield Column(key, *round_heading(book, round_), choices=round_.part.value, round=round_)


def round_heading(book: BookContext, key: RoundKey) -> tuple[str, float]:
    """Return heading and width of a round's column."""
    match key.part:
        case Part.ICEBREAKER:
            return book.tr("Icebreaker"), 22
        case Part.CAFE:
            return book.tr("Round {number}", number=key.number), 15
        case Part.COLLECTIVES:
            return book.tr("Collective"), 34


def write_head(sheet: Leaf, book: BookContext, columns: tuple[Column, ...]) -> None:
    """Write title, hint, the hidden keys and the headings."""
    tr = book.tr
    put(sheet, TITLE_ROW, 2, tr("Plan: who sits where"), TITLE)
    set_height(sheet, TITLE_ROW, 10)
    hint = tr(
        "From the column “{role}” on, the cells (yellow) can be changed: choose from the list, save, "
        "then run “cafeplanner check” on this file.",
        role=tr("Role"),
    )
    put(sheet, HINT_ROW, 2, hint, HINT)
    set_height(sheet, HINT_ROW, 7)
    for at, column in enumerate(columns, start=1):
        put(sheet, KEY_ROW, at, column.key)
    widths = [column.mm for column in columns]
    set_widths(sheet, *widths)
    # the buttons of the filter cover the right end of a heading
    write_headings(sheet, HEADING_ROW, [column.heading for column in columns], [mm - 5 for mm in widths], 8)


def write_person(sheet: Leaf, book: BookContext, row: int, person: Participant, columns: tuple[Column, ...]) -> None:
    """Write the row of one person."""
    measured: list[Measured] = []
    for at, column in enumerate(columns, start=1):
        value, style = cell_value(book, person, column), ROW
        if column.choices:
            style = replace(ROW, fill=INPUT, across="center" if column.round else "left", locked=False)
        if value == NO_SEAT:
            style = replace(style, colour=QUIET)
        if column.key in TEXT_FIELDS:
            # what is read back stays whole in the file, even where there is no room for it on paper
            said = wrapped(sheet, (row, at), str(value), (column.mm, HIGHEST_ROW), style, person.name)
            style = replace(style, down="center" if said == value else "top")
            measured.append((said, column.mm, style.size))
        elif at > 1:
            measured.append((value, column.mm, style.size))
        put(sheet, row, at, value, style)
    fit_row(sheet, row, measured)


def cell_value(book: BookContext, person: Participant, column: Column) -> int | str:
    """Return what one cell shows."""
    if column.round is not None:
        seat = book.plan.at(person.id, column.round)
        return NO_SEAT if seat is None else label(seat)
    if column.key == STATUS:
        return book.tr(STATUS_WORDS[person.status])
    if column.key == ROLE:
        return book.tr(ROLE_WORDS[person.role])
    return str(getattr(person, column.key))


def offer_choices(sheet: Leaf, book: BookContext, columns: tuple[Column, ...], last: int) -> None:
    """Give the editable cells their lists to choose from."""
    ranges = choice_ranges(book.day, book.tr)
    for at, column in enumerate(columns, start=1):
        if not column.choices or last <= HEADING_ROW:
            continue
        area = Area(HEADING_ROW + 1, at, last, at)
        error = book.tr("Please choose from the list, or leave the cell empty.")
        sheet.offer(area, ranges[column.choices], error_title=column.heading[:30], error_message=error)


def grey_cancelled(sheet: Leaf, book: BookContext, columns: tuple[Column, ...], last: int) -> None:
    """Strike the rows of people who cancelled; the row changes as soon as somebody changes the status."""
    at = next(number for number, column in enumerate(columns, start=1) if column.key == STATUS)
    word = book.tr(STATUS_WORDS[Status.CANCELLED]).replace('"', '""')
    formula = f'=${xl_col_to_name(at - 1)}{HEADING_ROW + 1}="{word}"'
    struck = sheet.book.native.add_format({"font_color": f"#{QUIET}", "font_strikeout": True})
    rule = {"type": "formula", "criteria": formula, "format": struck}
    sheet.native.conditional_format(HEADING_ROW, 0, max(last, 5) - 1, len(columns) - 1, rule)


SHEET = Sheet(
    name=N_("Plan"),
    purpose=N_("Everybody with their tables, one row each: to look up, filter and correct."),
    write=write,
)
