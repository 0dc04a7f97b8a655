"""The kinds of findings about a file and its sheets."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import BLOCKING, INFO, WARNING, Kind

NO_HEADING_ROW = Kind(
    "no-heading-row",
    BLOCKING,
    N_("No row with headings such as “First name” and “Last name” was found."),
    N_(
        "Put a heading above each column; the empty workbook of “cafeplanner template” shows which ones are understood."
    ),
)
NO_NAME_COLUMN = Kind(
    "no-name-column",
    BLOCKING,
    N_("Headings were found here, but none of them is a name: {headings}."),
    N_("Head the names “First name” and “Last name”, or “Full name” where one cell holds both."),
)
HEADINGS_UNKNOWN = Kind(
    "headings-unknown",
    BLOCKING,
    N_("No heading is understood; the first row that may hold the headings says {headings}."),
    N_(
        "Head the names “First name” and “Last name”, or say in cafe.toml under [roster.columns] what your headings "
        "mean, for instance “Forename on badge” = “First name”."
    ),
)
NAMES_WITHOUT_HEADING = Kind(
    "names-without-heading",
    WARNING,
    N_("There is no heading; every line was read as the name of a person."),
    N_("Delete lines that are no names; write “Participants” above the names to make it sure."),
)
NO_PEOPLE = Kind(
    "no-people",
    BLOCKING,
    N_("There is nobody below the headings."),
    N_("Fill in one row for each person, with a first and a last name."),
)
EVERYONE_CANCELLED = Kind(
    "everyone-cancelled",
    BLOCKING,
    N_("Everyone on the list has cancelled, so there is nobody to seat."),
    N_("Look at the column {heading}: does it really say who comes?"),
)
ENCODING_GUESSED = Kind(
    "encoding-guessed",
    INFO,
    N_("The accents were read in the encoding {encoding}, as in {examples}."),
    N_("If they look wrong, save the list as an Excel workbook (.xlsx), or name the encoding in cafe.toml."),
)
SHEET_CUT = Kind(
    "sheet-cut",
    WARNING,
    N_("The sheet is very large; it was read up to row {rows} and column {columns}."),
    N_("Delete what lies beyond the list of participants if it is not needed."),
)
SHEET_LEFT_OUT = Kind(
    "sheet-left-out",
    INFO,
    N_("The sheet “{sheet}” holds no list of participants and was left out."),
)
OTHER_LIST_LEFT_OUT = Kind(
    "other-list-left-out",
    WARNING,
    N_("The sheet “{sheet}” looks like another list of participants; only “{taken}” was read."),
    N_("Bring the participants together in one sheet if they all come."),
)
HIDDEN_ROWS = Kind(
    "hidden-rows",
    WARNING,
    N_("The sheet hides rows from here on ({count}); they were read like all the others."),
    N_("Delete them if a filter hid people who do not come."),
)
HIDDEN_COLUMNS = Kind(
    "hidden-columns",
    INFO,
    N_("The sheet hides columns ({letters}); they were read like all the others."),
    N_("Delete them if they should not count."),
)
ERROR_CELLS = Kind(
    "error-cells",
    WARNING,
    N_("The cell shows an error ({value}) and counts as empty; cells like this: {count}."),
    N_("Correct the formulas, or write into the cells what they should show."),
)
FORMULAS_WITHOUT_VALUE = Kind(
    "formulas-without-value",
    WARNING,
    N_("The formula has no stored result and counts as empty; cells like this: {count}."),
    N_("Open the file in a spreadsheet program, save it there and use it again."),
)
TEXT_CUT = Kind(
    "text-cut",
    WARNING,
    N_("The cell holds more text than cells can; its first {most} characters were read. Cells like this: {count}."),
    N_("Look whether the file is damaged, or shorten the text."),
)
