"""The printable workbook, one file per sheet. `SHEETS` is the list of them."""
