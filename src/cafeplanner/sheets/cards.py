"""The cards: one per person, eight on a page, to cut and hand out at the door."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.i18n import N_
from cafeplanner.sheets._card import card_blocks, make_layout
from cafeplanner.sheets._grid import paint_cards
from cafeplanner.sheets._leaf import Leaf
from cafeplanner.sheets._paper import Margins, Page, break_after, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.cards import Card, person_cards

PAGE = Page(margins=Margins(side=6, top=7, bottom=12, footer=5))


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a card for everyone who has not cancelled, in the order of the alphabet."""
    write_cards(sheet, book, person_cards(book))


def write_cards(sheet: Leaf, book: BookContext, cards: Sequence[Card]) -> None:
    """Write cards, eight on a page, and nothing else."""
    layout = make_layout(book)
    grid = layout.grid
    paint_cards(sheet, grid, [card_blocks(layout, card) for card in cards])
    rows = grid.rows_of(len(cards))
    set_page(sheet, book, PAGE, rows, len(grid.widths) * grid.across)
    per_page = grid.down * len(grid.heights)
    for last in range(per_page, rows, per_page):
        break_after(sheet, last)


SHEET = Sheet(
    name=N_("Cards"),
    purpose=N_("One card per person, eight on a page: print on heavy paper, cut along the dashed lines."),
    write=write,
)
