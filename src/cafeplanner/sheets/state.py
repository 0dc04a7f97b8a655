"""The hidden sheet: the whole plan for the next re-plan, and the lists to choose from in the planning sheet."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.sheets._leaf import Leaf, put
from cafeplanner.sheets._lists import FIRST_CHOICES, choices
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.store import SHEET as NAME
from cafeplanner.store import State, pack_state


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the state in pieces into the first column, and each list of choices into a column of its own."""
    for row, piece in enumerate(pack_state(State(book.day, book.plan, book.report.figures, book.history)), start=1):
        put(sheet, row, 1, piece)
    for column, values in enumerate(choices(book.day, book.tr).values(), start=FIRST_CHOICES):
        for row, value in enumerate(values, start=1):
            put(sheet, row, column, value)


SHEET = Sheet(name=NAME, purpose=N_("What the program needs to plan again; do not change."), write=write, hidden=True)
