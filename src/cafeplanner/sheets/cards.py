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
from cafeplanner.views.changes import printed_anew
from cafeplanner.views.qr import qr_modules, schedule_text

PER_PAGE = 8
MOST_CODES = 1_500
"""A sheet with more pictures gets slow in every spreadsheet program; the print pages have their codes all the same."""
PAGE = Page(margins=Margins(side=6, top=7, bottom=12, footer=5))


EMPTY = Card("", "", "", "", "")
"""Takes a place on a page that is not filled."""


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a card for everyone who has not cancelled, in the order of the alphabet.

    After a re-plan the cards that must be printed come first, on pages of their own: whoever prints from a spreadsheet
    program prints these pages and no other.
    """
    cards, anew = person_cards(book), set_apart(book)
    first = [card for card in cards if card.person in anew]
    empty = [EMPTY] * (first_pages(book) * PER_PAGE - len(first))
    others = [card for card in cards if card.person not in anew]
    write_cards(sheet, book, [*first, *empty, *others][book.part])


def set_apart(book: BookContext) -> frozenset[str]:
    """Return whose cards are on the first pages; nobody's where all cards are to be printed, or none."""
    anew = printed_anew(book.day, book.plan)
    return anew if len(anew) < expected(book) else frozenset()


def first_pages(book: BookContext) -> int:
    """Return how many pages the cards take that are set apart."""
    return -(-len(set_apart(book)) // PER_PAGE)


def places(book: BookContext) -> int:
    """Return how many places the cards take, empty ones included."""
    anew = set_apart(book)
    return expected(book) - len(anew) + first_pages(book) * PER_PAGE


def expected(book: BookContext) -> int:
    """Return how many people have a card."""
    return sum(person.status is not Status.CANCELLED for person in book.day.participants)


def write_cards(sheet: Leaf, book: BookContext, cards: Sequence[Card]) -> None:
    """Write cards, eight on a page, and nothing else."""
    layout = make_layout(book, coded=expected(book) <= MOST_CODES)
    grid = layout.grid
    paint_cards(
        sheet,
        grid,
        [(card.name or card.organisation, () if card is EMPTY else card_blocks(layout, card)) for card in cards],
    )
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
    count=places,
    most=2_000,
)
