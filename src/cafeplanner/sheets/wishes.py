"""The wishes: which come true, by rank, by theme and by person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cafeplanner.checking.measures import granted_wishes
from cafeplanner.i18n import N_
from cafeplanner.sheets._leaf import Leaf, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row, put_listed, write_headings
from cafeplanner.sheets._look import ROW, SMALL, SUBTITLE, TITLE, Area, Style
from cafeplanner.sheets._paper import Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.palette import QUIET
from cafeplanner.views.wishes import PersonWishes, Wish, person_wishes, theme_demand

NAME, ORGANISATION, WISH = 52, 52, 46
MOST_WISHES = 6
"""Columns of wishes; who has more wishes has the others in the last one, below each other."""
FEWEST_COLUMNS = 6
"""The table of themes needs as many, however few wishes people have."""
SECTION = Style(size=12, bold=True, down="bottom")
FIGURE = replace(ROW, across="center")
GRANTED = replace(ROW, bold=True)
MISSED = replace(ROW, colour=QUIET, italic=True)


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the three tables one below the other; the list of people may be filtered."""
    people = person_wishes(book.day, book.plan)
    most = min(MOST_WISHES, max((len(one.wishes) for one in people), default=0))
    columns = max(FEWEST_COLUMNS, 2 + most)
    set_widths(sheet, NAME, ORGANISATION, *([WISH] * (columns - 2)))
    put(sheet, 1, 1, book.tr("Wishes"), TITLE)
    set_height(sheet, 1, 10)
    if not people:
        put(sheet, 2, 1, book.tr("Nobody has said which themes they would like."), SUBTITLE)
        set_page(sheet, book, Page(landscape=True, fit=True), 2, columns)
        return
    row = write_ranks(sheet, book, 3)
    row = write_themes(sheet, book, row + 1)
    heading = write_section(sheet, row + 1, book.tr("Person by person")) + 1
    legend = book.tr("● granted, with the round of the visit     ○ not granted")
    put(sheet, heading - 1, 1, legend, SMALL)
    last = write_people(sheet, book, heading, people, 2 + most)
    sheet.filter(Area(heading, 1, last, 2 + most))
    set_page(sheet, book, Page(landscape=True, fit=True, titles=heading), last, columns)


def write_section(sheet: Leaf, row: int, title: str) -> int:
    """Write the title of a section; return the row below."""
    put(sheet, row, 1, title, SECTION)
    set_height(sheet, row, 9)
    return row + 1


def write_ranks(sheet: Leaf, book: BookContext, row: int) -> int:
    """Write how many wishes of each rank come true, if any counts; return the next free row."""
    tr, ranks = book.tr, granted_wishes(book.day, book.plan)
    if not ranks:
        return row
    row = write_section(sheet, row, tr("By rank"))
    titles = [tr("Wish"), tr("People who have one"), tr("Granted"), tr("Share")]
    write_headings(sheet, row, titles, (NAME, ORGANISATION, WISH, WISH), centred=(2, 3, 4))
    for granted in ranks:
        row += 1
        put(sheet, row, 1, rank_name(book, granted.rank), ROW)
        put(sheet, row, 2, granted.asked, FIGURE)
        put(sheet, row, 3, granted.granted, FIGURE)
        put(sheet, row, 4, granted.granted / granted.asked, replace(FIGURE, number="0 %"))
        set_height(sheet, row, 6)
    return row + 1


def rank_name(book: BookContext, rank: int) -> str:
    """Name a rank; 1 is the dearest wish."""
    names = (book.tr("First wish"), book.tr("Second wish"), book.tr("Third wish"))
    return names[rank - 1] if rank <= len(names) else book.tr("Wish number {rank}", rank=rank)


def write_themes(sheet: Leaf, book: BookContext, row: int) -> int:
    """Write what is asked of each theme and what it gives; return the next free row."""
    tr = book.tr
    row = write_section(sheet, row, tr("By theme"))
    titles = [
        tr("Theme"),
        tr("People who wish for it"),
        tr("Of which as first wish"),
        tr("Of whom visit it"),
        tr("Visits in all"),
        tr("Seats over all rounds"),
    ]
    write_headings(sheet, row, titles, (NAME, ORGANISATION, WISH, WISH, WISH, WISH), centred=range(2, 7))
    for demand in theme_demand(book.day, book.plan):
        row += 1
        put(sheet, row, 1, demand.theme, ROW)
        figures = (sum(demand.asked), demand.asked[0] if demand.asked else 0)
        for column, value in enumerate((*figures, demand.granted, demand.visits, demand.seats), start=2):
            put(sheet, row, column, value, FIGURE)
        fit_row(sheet, row, [(demand.theme, NAME, ROW.size)])
    return row + 1


def write_people(sheet: Leaf, book: BookContext, heading: int, people: tuple[PersonWishes, ...], columns: int) -> int:
    """Write everybody with their wishes, dearest first; return the last row."""
    tr = book.tr
    titles = [tr("Name"), tr("Organisation"), *(rank_name(book, rank) for rank in range(1, columns - 1))]
    if any(len(one.wishes) > MOST_WISHES for one in people):
        titles[-1] = tr("Wishes from number {rank} on", rank=MOST_WISHES)
    write_headings(sheet, heading, titles, (NAME, ORGANISATION, *([WISH] * (columns - 2))))
    for row, one in enumerate(people, start=heading + 1):
        name = f"{one.person.last_name} {one.person.first_name}".strip()
        cells = [(name, ROW), (one.person.organisation, ROW), *wish_cells(book, one.wishes)]
        cells += [("", ROW)] * (columns - len(cells))
        texts = zip(cells, (NAME, ORGANISATION, *[WISH] * (columns - 2)), strict=True)
        measured = [
            put_listed(sheet, (row, column), said, mm, style, name)
            for column, ((said, style), mm) in enumerate(texts, start=1)
        ]
        fit_row(sheet, row, measured, bold=True)
    return heading + len(people)


def wish_cells(book: BookContext, wishes: Sequence[Wish]) -> Iterator[tuple[str, Style]]:
    """Yield text and look of a person's wishes, at most `MOST_WISHES` cells: the last holds all that are left."""
    own = wishes if len(wishes) <= MOST_WISHES else wishes[: MOST_WISHES - 1]
    for wish in own:
        yield say_wish(book, wish), GRANTED if wish.granted else MISSED
    if rest := wishes[len(own) :]:
        yield "\n".join(say_wish(book, wish) for wish in rest), ROW


def say_wish(book: BookContext, wish: Wish) -> str:
    """Say one wish with a mark that needs no colour."""
    if wish.round is not None:
        place = book.tr("R{number}", number=wish.round)
        return f"● {wish.theme} ({place})"
    reason = book.tr("no") if wish.counted else book.tr("not possible")
    return f"○ {wish.theme} ({reason})"


SHEET = Sheet(
    name=N_("Wishes"),
    purpose=N_("Who visits the themes they wished for, and how much each theme is in demand."),
    write=write,
)
