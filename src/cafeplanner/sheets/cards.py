"""The cards: one per person, eight on a page, to cut and hand out at the door."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.participant import Status
from cafeplanner.i18n import N_
from cafeplanner.sheets._card import card_blocks
from cafeplanner.sheets._card_layout import CODE_TOP, Layout, make_layout
from cafeplanner.sheets._grid import paint_cards
from cafeplanner.sheets._leaf import Leaf
from cafeplanner.sheets._paper import Margins, Page, break_after, set_page
from cafeplanner.sheets._picture import put_code
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.cards import Card, person_cards
from cafeplanner.views.qr import qr_modules, schedule_text

MOST_CODES = 1_500
"""A sheet with more pictures gets slow in every spreadsheet program; the print pages have their codes all the same."""
PAGE = Page(margins=Margins(side=6, top=7, bottom=12, footer=5))


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a card for everyone who has not cancelled, in the order of the alphabet."""
    write_cards(sheet, book, person_cards(book)[book.part])


def expected(book: BookContext) -> int:
    """Return how many people have a card."""
    return sum(person.status is not Status.CANCELLED for person in book.day.participants)


def write_cards(sheet: Leaf, book: BookContext, cards: Sequence[Card]) -> None:
    """Write cards, eight on a page, and nothing else."""
    layout = make_layout(book, coded=expected(book) <= MOST_CODES)
    grid = layout.grid
    paint_cards(sheet, grid, [(card.name or card.organisation, card_blocks(layout, card)) for card in cards])
    _put_codes(sheet, layout, cards)
    rows = grid.rows_of(len(cards))
    set_page(sheet, book, PAGE, rows, len(grid.widths) * grid.across)
    per_page = grid.down * len(grid.heights)
    for last in range(per_page, rows, per_page):
        break_after(sheet, last)


def _put_codes(sheet: Leaf, layout: Layout, cards: Sequence[Card]) -> None:
    """Put each person's schedule as a QR code into the upper right corner of the card."""
    code, grid = layout.code, layout.grid
    for number, card in enumerate(cards if code else ()):
        if code and card.schedule:
            row, column = divmod(number, grid.across)
            corner = row * len(grid.heights) + 1, column * len(grid.widths) + code.column + 1
            modules = qr_modules(schedule_text(card.event, card.schedule))
            put_code(sheet, corner, (code.offset, CODE_TOP), code.side, modules)


SHEET = Sheet(
    name=N_("Cards"),
    purpose=N_("One card per person, eight on a page: print on heavy paper, cut along the dashed lines."),
    write=write,
    count=expected,
    most=2_000,
)
