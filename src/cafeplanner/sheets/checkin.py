"""The list of the welcome desk: to tick and to sign."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Part, Pin
from cafeplanner.cafe.participant import LUNCH_STEP, Participant, Role
from cafeplanner.i18n import N_
from cafeplanner.sheets._fit import wrapped
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height, set_widths
from cafeplanner.sheets._lists import HIGHEST_ROW, fit_row, put_listed, write_headings
from cafeplanner.sheets._look import SUBTITLE, TITLE, WRAPPED, Area, Edges, Style
from cafeplanner.sheets._paper import Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.desk_list import DeskRow, by_letter, desk_list
from cafeplanner.views.measure import INDENT, line_height
from cafeplanner.views.palette import QUIET
from cafeplanner.views.wording import version_sign

FIRST_WIDTHS = (10, 9, 55, 50, 25, 41)
LATER_WIDTHS = (10, 9, 52, 47, 25, 12, 35)
"""With a column for the version of the card; the signature is always the last column."""
LETTER, BOX, NAME, ORGANISATION, FIRST, CARD = range(1, 7)
HEADING_ROW = 3
ROW_HEIGHT = 9
MOST_REMARKS = 4
"""Lines below an organisation."""
WALK_INS = 8
"""Empty lines for people who come without having registered."""

SQUARE = "□"
"""To tick; Arial has it."""
TICK = Style(size=20, across="center")


def write(sheet: Leaf, book: BookContext) -> None:
    """Write everyone expected by letter, then empty lines for walk-ins and the totals to fill in."""
    rows = desk_list(book.day, book.plan)
    set_widths(sheet, *widths_of(book))
    write_head(sheet, book, rows)
    row = HEADING_ROW + 1
    for letter, group in by_letter(rows):
        for number, one in enumerate(group):
            write_row(sheet, book, row, one, letter if number == 0 else "")
            row += 1
    row = write_walk_ins(sheet, book, row)
    row = write_totals(sheet, book, row, len(rows))
    sheet.freeze(HEADING_ROW + 1, 1)
    page = Page(fit=True, titles=HEADING_ROW)
    set_page(sheet, book, page, row - 1, len(widths_of(book)))


def widths_of(book: BookContext) -> tuple[int, ...]:
    """Return the widths of the columns: in a first version all cards are of one version."""
    return FIRST_WIDTHS if book.version == 1 else LATER_WIDTHS


def write_head(sheet: Leaf, book: BookContext, rows: tuple[DeskRow, ...]) -> None:
    """Write title, head count and headings."""
    tr, widths = book.tr, widths_of(book)
    put(sheet, 1, 1, tr("Check-in"), TITLE)
    set_height(sheet, 1, 10)
    hosts = sum(row.hosts is not None for row in rows)
    counts = [tr.plural("{count} person expected", "{count} people expected", len(rows))]
    counts += [tr.plural("{count} host", "{count} hosts", hosts)] if hosts else []
    line = " · ".join((book.event_line, *counts))
    merge(sheet, Area(2, 1, 2, len(widths)), line, replace(SUBTITLE, wrap=True))
    fit_row(sheet, 2, [(line, sum(widths), SUBTITLE.size)], 8)
    card = [tr("Card")] if len(widths) > CARD else []
    titles = ["", "", tr("Name"), tr("Organisation"), tr("Starts at"), *card, tr("Signature")]
    write_headings(sheet, HEADING_ROW, titles, widths, centred=(FIRST, *([CARD] if card else [])))


def write_row(sheet: Leaf, book: BookContext, row: int, one: DeskRow, letter: str) -> None:
    """Write one person; the first of a letter carries it and a stronger line above."""
    widths = widths_of(book)
    edges = Edges(top="strong" if letter else "thin", bottom="thin")
    style = replace(WRAPPED, edges=edges)
    name, small = directory_name(one.person), replace(style, size=9)
    put(
        sheet,
        row,
        LETTER,
        letter,
        Style(size=14, bold=True, across="center", edges=Edges(top="strong" if letter else "")),
    )
    put(sheet, row, BOX, SQUARE, replace(TICK, edges=edges))
    bold = replace(style, size=11, bold=True, indent=1)
    measured = [put_listed(sheet, (row, NAME), name, widths[NAME - 1] - INDENT, bold, name)]
    room = widths[ORGANISATION - 1], HIGHEST_ROW - MOST_REMARKS * line_height(small.size)
    organisation = wrapped(sheet, (row, ORGANISATION), one.person.organisation, room, small, name)
    lines = "\n".join(filter(None, (organisation, *remarks(book, one))))
    put(sheet, row, ORGANISATION, lines, small)
    where = replace(style, bold=True, across="center")
    measured.append(put_listed(sheet, (row, FIRST), place(book, one.first), widths[FIRST - 1], where, name))
    if len(widths) > CARD:
        is_new = one.version == book.version
        put(sheet, row, CARD, version_sign(one.version), replace(style, across="center", bold=is_new))
    put(sheet, row, len(widths), None, replace(style, edges=replace(edges, left="thin", right="thin")))
    fit_row(sheet, row, [*measured, (lines, widths[ORGANISATION - 1], small.size)], ROW_HEIGHT, bold=True)


def directory_name(person: Participant) -> str:
    """Return the name as a directory has it, last name first."""
    return f"{person.last_name} {person.first_name}".strip()


def place(book: BookContext, first: Pin | None) -> str:
    """Say where somebody goes first."""
    if first is None:
        return "–"
    match first.round.part:
        case Part.ICEBREAKER:
            return book.tr("Group {label}", label=first.table)
        case Part.CAFE:
            return book.tr("Table {label}", label=first.table)
        case Part.COLLECTIVES:
            return book.tr("Collective {label}", label=first.table)


def remarks(book: BookContext, one: DeskRow) -> list[str]:
    """Say what the desk should know about a person."""
    tr, found = book.tr, []
    if one.hosts is not None:
        found.append(tr("Host of table {label}", label=one.hosts))
    if one.spare:
        found.append(tr("Spare card {number}", number=one.spare))
    if one.person.role is Role.OBSERVER:
        found.append(tr("Observer"))
    if one.comes_late and one.first is not None and one.first.round.part is Part.CAFE:
        found.append(tr("Arrives for round {number}", number=one.first.round.number))
    elif one.comes_late:
        found.append(tr("Arrives later"))
    if one.leaves_early:
        at_lunch = one.person.presence.last == LUNCH_STEP
        found.append(
            tr("Leaves at lunch") if at_lunch else tr("Leaves after round {number}", number=one.person.presence.last)
        )
    return found


def write_walk_ins(sheet: Leaf, book: BookContext, row: int) -> int:
    """Write empty lines for people who have not registered; return the next free row."""
    heading = Style(bold=True, edges=Edges(top="strong"), down="bottom")
    put_across(sheet, book, row, book.tr("Arrivals without registration"), heading)
    set_height(sheet, row, 10)
    line = Style(edges=Edges(bottom="thin"))
    for at in range(row + 1, row + 1 + WALK_INS):
        put_across(sheet, book, at, "", line)
        put(sheet, at, BOX, SQUARE, replace(TICK, edges=line.edges))
        put(sheet, at, len(widths_of(book)), None, Style(edges=Edges("thin", "thin", "thin", "thin")))
        set_height(sheet, at, ROW_HEIGHT)
    return row + 1 + WALK_INS


def put_across(sheet: Leaf, book: BookContext, row: int, text: str, style: Style) -> None:
    """Write a text into the first cell of a row and dress the whole row."""
    for column in range(1, len(widths_of(book)) + 1):
        put(sheet, row, column, text if column == 1 else None, style)


def write_totals(sheet: Leaf, book: BookContext, row: int, expected: int) -> int:
    """Write the totals to fill in by hand; return the next free row."""
    line = book.tr("Expected: {expected}   Arrived: ______   Without registration: ______", expected=expected)
    merge(sheet, Area(row, 1, row, len(widths_of(book))), line, Style(bold=True, colour=QUIET))
    set_height(sheet, row, 12)
    return row + 1


SHEET = Sheet(
    name=N_("Check-in"),
    purpose=N_("Alphabetical list for the welcome desk: tick, tell the first table, have it signed."),
    write=write,
)
