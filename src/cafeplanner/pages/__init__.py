"""Print pages: one stand-alone HTML file each, made of the same views as the workbook, for any browser's printer."""

from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages.contents import PAGES
from cafeplanner.pages.labels import LABELS, PLAIN

__all__ = ["LABELS", "PAGES", "PLAIN", "Document", "PrintPage", "Printing"]
