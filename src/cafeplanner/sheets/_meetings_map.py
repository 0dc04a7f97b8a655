"""The map of all pairs: a square of small cells, one row and one column for each person."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from cafeplanner.cafe.day import pair
from cafeplanner.cafe.participant import Participant
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row
from cafeplanner.sheets._look import BOX, HEADING, SMALL, WRAPPED, Edges, Style
from cafeplanner.sheets._meetings_list import Across, write_repeats
from cafeplanner.sheets._paper import A3, A4, Margins, Page, set_page
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.sheets._shortened import Shortened
from cafeplanner.views.measure import SMALLEST, text_width
from cafeplanner.views.meetings import Meetings
from cafeplanner.views.palette import PALE, WHITE

SENTENCE_ROW, LEGEND_ROW, HEADING_ROW = 2, 3, 4
NAME, MET, CELL = 48, 8, 4.5
FIRST = 3
"""Column of the first person."""
HIGHEST_HEADING = 46
SENTENCES = 215
"""Millimetres across that the sentences beside a map need."""
LANDSCAPE = Page(landscape=True, margins=Margins(side=8), titles=HEADING_ROW)
WIDER = 1.04
"""Columns of a few millimetres are drawn up to so much wider than wished."""

GRID = Style(size=SMALLEST, across="center", edges=Edges("hair", "hair", "hair", "hair"))
ONCE = replace(GRID, fill="CFE3F5")
AGAIN = replace(GRID, fill="B5460F", colour=WHITE, bold=True)
WANTED = replace(GRID, fill="D5E8C4", number='0"*"')
SELF = replace(GRID, fill="BFBFBF")
TURNED: dict[str, Any] = {"across": "center", "down": "bottom", "turned": 90, "wrap": False}
PERSON = Style(size=SMALLEST, edges=BOX)


@dataclass(frozen=True)
class Paper:
    """On what a map is printed: A4 while it fits across one page, else A3, on as many pages side by side as it takes.

    A small map has an empty column at its right, `spare` millimetres wide, for the sentences above and below it.
    """

    number: int
    pages: int
    each: int
    """People across a page."""
    spare: float

    @property
    def across(self) -> float:
        """Millimetres for sentences on the first page."""
        return self.each * CELL + self.spare


def choose_paper(people: int) -> Paper:
    """Return the paper for the map of so many people."""
    room = {paper: int((LANDSCAPE.across(paper) - NAME - MET) / (CELL * WIDER)) for paper in (A4, A3)}
    paper = A4 if people <= room[A4] else A3
    pages = max(1, math.ceil(people / room[paper]))
    each = math.ceil(people / pages)
    return Paper(paper, pages, each, max(0.0, SENTENCES - each * CELL))


def write_map(sheet: Leaf, book: BookContext, meetings: Meetings, sentence: str) -> None:
    """Write what the meetings are in a sentence, the map, and the pairs who meet again below it."""
    people, paper = meetings.people, choose_paper(len(meetings.people))
    set_widths(sheet, NAME, MET)
    sheet.set_widths([CELL] * len(people) + [paper.spare] * bool(paper.spare), FIRST)
    write_sentences(sheet, book, sentence, paper)
    write_heading(sheet, book, people)
    met = meetings.met
    for row, person in enumerate(people, start=HEADING_ROW + 1):
        put_name(sheet, book, (row, 1), person, NAME - 2, PERSON)
        put(sheet, row, 2, met[person.id], replace(PERSON, across="center", bold=True))
        for column, other in enumerate(people, start=FIRST):
            count = meetings.count(person.id, other.id)
            put(sheet, row, column, count or None, style_of(meetings, person, other, count))
        set_height(sheet, row, CELL)
    last = HEADING_ROW + len(people)
    last = write_repeats(sheet, book, meetings, last + 2, Across(FIRST, last_beside(paper), paper.across))
    sheet.freeze(HEADING_ROW + 1, FIRST)
    set_paper(sheet, book, paper, last, FIRST - 1 + len(people) + bool(paper.spare))


def last_beside(paper: Paper) -> int:
    """Return the last column of the first page."""
    return FIRST - 1 + paper.each + bool(paper.spare)


def write_sentences(sheet: Leaf, book: BookContext, sentence: str, paper: Paper) -> None:
    """Write the sentences right of the first columns: those are printed on every page, where they would be cut."""
    legend = book.tr(
        "A number says how often two people share a table. Dark: more than once. *: kept together on request."
    )
    for row, said, style in ((SENTENCE_ROW, sentence, WRAPPED), (LEGEND_ROW, legend, replace(SMALL, wrap=True))):
        merge(sheet, (row, FIRST, row, last_beside(paper)), said, style)
        fit_row(sheet, row, [(said, paper.across, style.size)])


def write_heading(sheet: Leaf, book: BookContext, people: tuple[Participant, ...]) -> None:
    """Write the names across the top, turned, so that each column is as narrow as a number."""
    put(sheet, HEADING_ROW, 1, book.tr("Name"), replace(HEADING, down="bottom"))
    met = book.tr("People met")
    put(sheet, HEADING_ROW, 2, met, replace(HEADING, size=SMALLEST, **TURNED))
    longest = text_width(met, SMALLEST, bold=True)
    for column, person in enumerate(people, start=FIRST):
        style = replace(PERSON, fill=PALE, **TURNED)
        name = put_name(sheet, book, (HEADING_ROW, column), person, HIGHEST_HEADING - 4, style)
        longest = max(longest, text_width(name, SMALLEST))
    set_height(sheet, HEADING_ROW, max(12, longest * 1.08 + 3))


def put_name(sheet: Leaf, book: BookContext, at: tuple[int, int], person: Participant, mm: float, style: Style) -> str:
    """Write a name into a cell (row, column) as far as it has room; return what was written."""
    name = short_name(person, mm)
    put(sheet, *at, name, style)
    if name.endswith("…") and name != whole_name(person):
        sheet.book.shortened.append(Shortened(sheet.title, *at, whole_name(person), book.tr("the map of meetings")))
    return name


def whole_name(person: Participant) -> str:
    """Return the name, last name first."""
    return " ".join(f"{person.last_name} {person.first_name}".split())


def short_name(person: Participant, mm: float) -> str:
    """Return the name, last name first, the first name cut to its initial and then the end where there is no room."""
    initial = f"{person.last_name} {person.first_name[:1]}.".strip() if person.last_name else person.first_name
    whole = whole_name(person)
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


def set_paper(sheet: Leaf, book: BookContext, paper: Paper, rows: int, columns: int) -> None:
    """Set the pages up: the names at the left and at the top stand on each."""
    set_page(sheet, book, LANDSCAPE, rows, columns)
    sheet.native.set_paper(paper.number)
    sheet.native.repeat_columns(0, FIRST - 2)
    sheet.native.print_across()
    sheet.native.set_v_pagebreaks([FIRST - 1 + number * paper.each for number in range(1, paper.pages)])
