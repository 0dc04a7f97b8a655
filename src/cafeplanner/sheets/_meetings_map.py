"""The map of all pairs: a square of small cells, one row and one column for each person."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from cafeplanner.cafe.day import pair
from cafeplanner.cafe.participant import Participant
from cafeplanner.sheets._leaf import Leaf, put, set_height, set_widths
from cafeplanner.sheets._look import BOX, HEADING, SMALL, Edges, Style
from cafeplanner.sheets._meetings_list import write_repeats
from cafeplanner.sheets._paper import Margins, Page, set_page
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.measure import SMALLEST, text_width
from cafeplanner.views.meetings import Meetings
from cafeplanner.views.palette import PALE, WHITE

LEGEND_ROW, HEADING_ROW = 3, 4
NAME, MET, CELL = 48, 8, 4.5
FIRST = 3
"""Column of the first person."""
HIGHEST_HEADING = 46
SENTENCES, DEFAULT_WIDTH = 215, 17
"""Millimetres across that the sentences at the top take, and of a column nobody has set."""
A3 = 8
EDGE = 8
USABLE = {9: 297 - 2 * EDGE, A3: 420 - 2 * EDGE}
"""Millimetres across a landscape page, by the number of the paper."""

GRID = Style(size=SMALLEST, across="center", edges=Edges("hair", "hair", "hair", "hair"))
ONCE = replace(GRID, fill="CFE3F5")
AGAIN = replace(GRID, fill="B5460F", colour=WHITE, bold=True)
WANTED = replace(GRID, fill="D5E8C4", number='0"*"')
SELF = replace(GRID, fill="BFBFBF")
TURNED: dict[str, Any] = {"across": "center", "down": "bottom", "turned": 90, "wrap": False}
PERSON = Style(size=SMALLEST, edges=BOX)


def write_map(sheet: Leaf, book: BookContext, meetings: Meetings) -> None:
    """Write the map, and the pairs who meet again below it."""
    people = meetings.people
    tr = book.tr
    legend = tr("A number says how often two people share a table. Dark: more than once. *: kept together on request.")
    put(sheet, LEGEND_ROW, FIRST, legend, SMALL)
    set_widths(sheet, NAME, MET)
    write_heading(sheet, book, people)
    met = meetings.met
    for row, person in enumerate(people, start=HEADING_ROW + 1):
        put(sheet, row, 1, short_name(person, NAME - 2), PERSON)
        put(sheet, row, 2, met[person.id], replace(PERSON, across="center", bold=True))
        for column, other in enumerate(people, start=FIRST):
            count = meetings.count(person.id, other.id)
            put(sheet, row, column, count or None, style_of(meetings, person, other, count))
        set_height(sheet, row, CELL)
    last = HEADING_ROW + len(people)
    last = write_repeats(sheet, book, meetings, last + 2, FIRST)
    sheet.freeze(HEADING_ROW + 1, FIRST)
    set_paper(sheet, book, len(people), last)


def write_heading(sheet: Leaf, book: BookContext, people: tuple[Participant, ...]) -> None:
    """Write the names across the top, turned, so that each column is as narrow as a number."""
    put(sheet, HEADING_ROW, 1, book.tr("Name"), replace(HEADING, down="bottom"))
    met = book.tr("People met")
    put(sheet, HEADING_ROW, 2, met, replace(HEADING, size=SMALLEST, **TURNED))
    longest = text_width(met, SMALLEST, bold=True)
    sheet.set_widths([CELL] * len(people), FIRST)
    for column, person in enumerate(people, start=FIRST):
        name = short_name(person, HIGHEST_HEADING - 4)
        put(sheet, HEADING_ROW, column, name, replace(PERSON, fill=PALE, **TURNED))
        longest = max(longest, text_width(name, SMALLEST))
    set_height(sheet, HEADING_ROW, max(12, longest * 1.08 + 3))


def short_name(person: Participant, mm: float) -> str:
    """Return the name, last name first, the first name cut to its initial and then the end where there is no room."""
    initial = f"{person.last_name} {person.first_name[:1]}.".strip() if person.last_name else person.first_name
    whole = " ".join(f"{person.last_name} {person.first_name}".split())
    if text_width(whole, SMALLEST) <= mm:
        return whole
    name = " ".join(initial.split())
    while text_width(name, SMALLEST) > mm:
        name = name.removesuffix("…")[:-1].rstrip() + "…"
    return name


def style_of(meetings: Meetings, person: Participant, other: Participant, count: int) -> Style:
    """Return the look of one cell."""
    if person.id == other.id:
        return SELF
    if count == 0:
        return GRID
    if pair(person.id, other.id) in meetings.wanted:
        return WANTED
    return ONCE if count == 1 else AGAIN


def set_paper(sheet: Leaf, book: BookContext, people: int, last: int) -> None:
    """Print on A4 while it fits across one page, else on A3, over as many pages as that takes."""
    page = Page(landscape=True, margins=Margins(side=EDGE), titles=HEADING_ROW)
    # the sentences above a small map are wider than the map; columns beyond it have the default width
    spare = math.ceil(max(0, SENTENCES - people * CELL) / DEFAULT_WIDTH)
    set_page(sheet, book, page, last, FIRST - 1 + people + spare)
    sheet.native.repeat_columns(0, FIRST - 2)
    sheet.native.print_across()
    room = {paper: int((across - NAME - MET) / (CELL * 1.04)) for paper, across in USABLE.items()}
    if people <= room[9]:
        return
    sheet.native.set_paper(A3)
    pages = math.ceil(people / room[A3])
    each = math.ceil(people / pages)
    sheet.native.set_v_pagebreaks([FIRST - 1 + number * each for number in range(1, pages)])
