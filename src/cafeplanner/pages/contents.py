"""The print pages in the order of the command's options."""

from __future__ import annotations

from cafeplanner.pages._page import PrintPage

PAGES: tuple[PrintPage, ...] = ()
