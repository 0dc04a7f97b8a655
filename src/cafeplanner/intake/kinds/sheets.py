"""The kinds of findings about the sheets of a workbook that hold lists of people."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, WARNING, Kind

SHEETS_JOINED = Kind(
    "sheets-joined",
    INFO,
    N_("The sheets {sheets} have the same headings and list different people; they were read as one list."),
    N_(
        "If they do not belong together, set the sheet in cafe.toml under [roster]. If each is a territory, add a "
        "column “Territory”: a sheet’s name is not read as one."
    ),
)
SHEET_SET_ASIDE = Kind(
    "sheet-set-aside",
    WARNING,
    N_("The sheet “{sheet}” has the same headings, but its name sounds as if its people do not come; it was not read."),
    N_("If they come, rename the sheet."),
)
SHEET_OF_YEAR = Kind(
    "sheet-of-year",
    WARNING,
    N_("The sheet “{sheet}” looks like the list of another year ({year}); it was not read."),
    N_("If its people come this time, rename the sheet."),
)
SHEET_HIDDEN = Kind(
    "sheet-hidden",
    WARNING,
    N_("The sheet “{sheet}” is hidden and was not read, although it looks like a list of people."),
    N_("Show the sheet if its people come; else there is nothing to do."),
)
SHEET_SHARES_PEOPLE = Kind(
    "sheet-shares-people",
    WARNING,
    N_("The sheet “{sheet}” also lists {names}, like the sheet “{taken}”; only “{taken}” was read."),
    N_(
        "If both lists count, copy the rows of one below the other; if the other one is the right one, set the sheet "
        "in cafe.toml under [roster]."
    ),
)
