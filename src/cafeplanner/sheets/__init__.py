"""The printable workbook, one file per sheet: each ends with `SHEET = Sheet(name, purpose, write, needed)`.

`contents.SHEETS` lists them in their order; `write(sheet, book)` gets a `Leaf` to write on and a `BookContext`
(`_sheet`: day, plan, report, findings, tr); looks come from `_look`, safe text from `_leaf`, texts that must fit from
`_fit`, page set-up from `_paper`.
"""

from cafeplanner.sheets.book import write_workbook
from cafeplanner.sheets.contents import SHEETS

__all__ = ["SHEETS", "write_workbook"]
