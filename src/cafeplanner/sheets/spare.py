"""Cards for people who come without being expected: seats are reserved, the name is written by hand."""

from __future__ import annotations

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import N_
from cafeplanner.sheets._leaf import Leaf, put, set_height, set_widths
from cafeplanner.sheets._look import TITLE, WRAPPED
from cafeplanner.sheets._paper import PORTRAIT, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.sheets.cards import write_cards
from cafeplanner.views.cards import blank_cards


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the spare cards, or a sentence when every seat is taken."""
    cards = blank_cards(book)
    if cards:
        write_cards(sheet, book, cards)
    else:
        _write_full(sheet, book)


def _write_full(sheet: Leaf, book: BookContext) -> None:
    set_widths(sheet, 180)
    put(sheet, 1, 1, book.tr("Spare"), TITLE)
    said = book.tr(
        "There is no spare card: nobody could sit at a new theme in every café round. "
        "One more table or one more seat at some tables makes room for people who come unexpectedly."
    )
    put(sheet, 2, 1, said, WRAPPED)
    set_height(sheet, 1, 12)
    set_height(sheet, 2, 14)
    set_page(sheet, book, PORTRAIT, 2, 1)


SHEET = Sheet(
    name=N_("Spare"),
    purpose=N_("Cards for people who come without being expected: seats are free there, write the name by hand."),
    write=write,
    needed=lambda book: book.seated(Part.CAFE),
)
