"""One slip for each group of the icebreaker: the question, who is in it, and a line for the keyword."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import N_
from cafeplanner.sheets._grid import Block, Grid, paint_cards
from cafeplanner.sheets._leaf import Leaf
from cafeplanner.sheets._look import Edges, Style
from cafeplanner.sheets._paper import Margins, Page, break_after, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.groups import Group, icebreaker_groups
from cafeplanner.views.measure import SMALLEST, has_room
from cafeplanner.views.palette import PALE, QUIET
from cafeplanner.views.wording import clock

WIDE = 93.0
HIGH, TALL = 135.0, 270.0
"""Of a slip, four or two to a page."""
MOST_ON_A_QUARTER = 6
"""Members of a slip of which four go on a page."""
EDGE = 5.0
HEAD = (4.0, 10.0, 8.0, 19.0, 3.0)
"""Heights of the free edge, the group's name, its time, the question, and the space below it."""
FOOT = (3.0, 9.0, 6.0, 11.0)
"""Space, the scribe, the word "keyword", the line to write it on."""
MEMBER = (4.65, 2.05, 4.7)
"""Heights of a member's rows: the name has the first, the organisation the others; a long name takes the second too."""

PAGE = Page(margins=Margins(side=6, top=7, bottom=12, footer=5))
LETTER = Style(size=36, bold=True, across="center", fill=PALE, edges=Edges("thin", "thin", "thin", "thin"))
TITLE = Style(size=16, bold=True, indent=1, down="bottom")
TIME = Style(size=10.5, colour=QUIET, indent=1, down="top")
QUESTION = Style(size=14, italic=True)
NAME = Style(size=11, bold=True, down="bottom")
ORGANISATION = Style(size=9, colour=QUIET, down="top")
SCRIBE = Style(size=11, fill=PALE, indent=1)
KEYWORD = Style(size=10, colour=QUIET, down="bottom")
LINE = Style(edges=Edges(bottom="strong"))


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a slip for each group, four on a page, or two of large groups."""
    groups = icebreaker_groups(book.day, book.plan)
    grid = make_grid(max(len(group.members) for group in groups))
    paint_cards(sheet, grid, [(_title(book, group), _slip(book, grid, group)) for group in groups])
    rows, per_page = grid.rows_of(len(groups)), grid.down * len(grid.heights)
    set_page(sheet, book, PAGE, rows, len(grid.widths) * grid.across)
    for last in range(per_page, rows, per_page):
        break_after(sheet, last)


def make_grid(members: int) -> Grid:
    """Return the grid of slips for groups of up to so many members, whose lines get closer when there are many."""
    high, down = (HIGH, 2) if members <= MOST_ON_A_QUARTER else (TALL, 1)
    room = high - sum(HEAD) - sum(FOOT) - EDGE
    closer = min(1.0, room / (members * sum(MEMBER)))
    lines = tuple(mm * closer for mm in MEMBER) * members
    free = room - sum(lines)
    return Grid((*HEAD, *lines, free + FOOT[0], *FOOT[1:], EDGE), (EDGE, 22, WIDE - 22 - 2 * EDGE, EDGE), 2, down)


def _slip(book: BookContext, grid: Grid, group: Group) -> Iterator[Block]:
    tr, inner = book.tr, (1, 2)
    yield Block((1, 2), (1, 1), group.label, LETTER)
    yield Block((1, 1), (2, 2), _title(book, group), TITLE)
    yield Block((2, 2), (2, 2), clock(book, group.round), TIME)
    question = book.day.questions.icebreaker or tr("Which cooperation has surprised you lately?")
    yield Block((3, 3), inner, question, QUESTION)
    for number, member in enumerate(group.members):
        row = len(HEAD) + number * len(MEMBER)
        short = has_room(member.name, SMALLEST, WIDE - 2 * EDGE, grid.heights[row], bold=True)
        below = row + 1 if short else row + 2
        yield Block((row, below - 1), inner, member.name, NAME)
        yield Block((below, row + 2), inner, member.organisation, ORGANISATION)
    last = len(grid.heights) - 1
    yield Block((last - 3, last - 3), inner, tr("Scribe: {name}", name=group.scribe.name), SCRIBE)
    yield Block((last - 2, last - 2), inner, tr("Our keyword"), KEYWORD)
    yield Block((last - 1, last - 1), inner, "", replace(LINE, size=20))


def _title(book: BookContext, group: Group) -> str:
    return book.tr("Group {label}", label=group.label)


SHEET = Sheet(
    name=N_("Icebreaker"),
    purpose=N_("One slip per icebreaker group, four on a page: the question, the scribe and a line for the keyword."),
    write=write,
    needed=lambda book: book.seated(Part.ICEBREAKER),
)
