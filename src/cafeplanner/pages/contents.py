"""The print pages in the order of the command's options."""

from __future__ import annotations

from cafeplanner.pages import canvases, cards, posters, room, tables, tents
from cafeplanner.pages._page import PrintPage

PAGES: tuple[PrintPage, ...] = (
    cards.PAGE,
    tables.PAGE,
    tents.PAGE,
    posters.PAGE,
    canvases.PAGE,
    room.PAGE,
)
