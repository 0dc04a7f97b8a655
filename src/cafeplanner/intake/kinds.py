"""The kinds of findings about a file, from the widest (file) to the narrowest (cell).

A sentence does not repeat the finding's own place, which is shown beside it; it names every other place.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake._kind import BLOCKING, INFO, WARNING, Kind
from cafeplanner.intake.day_kinds import DAY_KINDS

# The file
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
    N_("The accents were read in the encoding {encoding}."),
    N_("If names look wrong, save the list as an Excel workbook (.xlsx) and use that."),
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

# The settings sheets
SETTING_UNKNOWN = Kind(
    "setting-unknown",
    WARNING,
    N_("“{label}” is not a setting; it was left out."),
    N_("The nearest setting is “{nearest}”."),
    N_("The sheet “Settings” of the empty workbook (“cafeplanner template”) lists all settings."),
)
SETTING_NOT_UNDERSTOOD = Kind(
    "setting-not-understood",
    WARNING,
    N_("The setting “{label}” is “{value}”; expected: {expected}. It was left out."),
    N_("Correct the cell or leave it empty."),
)

THEME_TWICE = Kind(
    "theme-twice",
    WARNING,
    N_("The theme “{name}” stands twice in the sheet; the second row was left out."),
    N_("For several tables of one theme, set its number of tables."),
)

# Columns
HEADING_GUESSED = Kind(
    "heading-guessed",
    INFO,
    N_("The column “{heading}” was taken for: {field}."),
    N_("Rename the heading if that is wrong."),
)
COLUMN_LEFT_OUT = Kind(
    "column-left-out",
    INFO,
    N_("The column “{heading}” was not used."),
)
NAMELESS_COLUMN = Kind(
    "column-without-heading",
    WARNING,
    N_("Column {letter} has no heading; it was not used."),
    N_("Put a heading above it if it matters."),
)
COLUMNS_JOINED = Kind(
    "columns-joined",
    INFO,
    N_("Several columns were read as: {field}, namely {headings}. In each row the first one that is filled in counts."),
    N_("Rename the headings of those that mean something else."),
)
IDS_NOT_UNIQUE = Kind(
    "ids-not-unique",
    INFO,
    N_("The column “{heading}” does not tell people apart, because some cells are empty or the same; it was not used."),
)

# Rows
ROW_WITHOUT_NAME = Kind(
    "row-without-name",
    WARNING,
    N_("The row has no name and was left out; it says: {content}."),
    N_("Fill in the name if this is a participant."),
)
NOTE_ROW = Kind(
    "note-row",
    INFO,
    N_("The row is a total, a title or a note, not a person, and was left out; it says: {content}."),
)
HEADING_REPEATED = Kind("heading-repeated", INFO, N_("The headings are repeated here; the row was left out."))
NAME_INCOMPLETE = Kind(
    "name-incomplete",
    INFO,
    N_("{name} has only one name."),
    N_("Add the first or the last name so that the card shows both."),
)
COMPANION_UNNAMED = Kind(
    "companion-unnamed",
    WARNING,
    N_("“{written}” announces somebody without a name; a seat is planned for {name} only."),
    N_("Add a row for each person who comes along, with a name."),
)
CAPITALS_TIDIED = Kind(
    "capitals-tidied",
    INFO,
    N_("Names in capitals ({count}) are written with small letters too on the cards, such as {example}."),
    N_("Write a name with small and capital letters in the list to have it printed as it stands."),
)
MERGED_TWICE = Kind(
    "same-person-merged",
    WARNING,
    N_(
        "{name} is listed in rows {rows} with the same {same}; the rows were merged into one person. Where they "
        "differ, the first row counts."
    ),
    N_("If they are two people, tell them apart by e-mail or organisation."),
)
NAMESAKES_KEPT = Kind(
    "same-name-kept",
    WARNING,
    N_("{name} is listed in rows {rows}; nothing proves that it is one person, so each row counts as a person."),
    N_("Delete the surplus row if it is the same person."),
)
CANCELLED_ROW = Kind(
    "person-cancelled",
    INFO,
    N_("{name} is not seated, because the list says “{value}”."),
)

# Cells
CELL_ACROSS_COLUMNS = Kind(
    "cell-across-columns",
    WARNING,
    N_("“{value}” stands in a cell merged over the columns {headings}; it counts for the first of them only."),
    N_("Unmerge the cell and write into each column what belongs there."),
)
STATUS_UNKNOWN = Kind(
    "status-unknown",
    WARNING,
    N_("The status “{value}” of {name} was not understood; {name} is seated."),
    N_("Write “confirmed” or “cancelled”."),
)
ROLE_UNKNOWN = Kind(
    "role-unknown",
    WARNING,
    N_("The role “{value}” of {name} was not understood; {name} is seated like every participant."),
    N_("Write “participant”, “host” or “observer”."),
)
PRESENCE_UNKNOWN = Kind(
    "presence-unknown",
    WARNING,
    N_("The presence “{value}” of {name} was not understood; {name} is seated all day."),
    N_("Write for instance “morning”, “afternoon”, “from round 2”, “leaves at lunch” or “from 10:30”."),
)
NAME_UNKNOWN = Kind(
    "name-unknown",
    WARNING,
    N_("“{name}” ({field}) is not on the list, so the request was left out."),
    N_("The nearest names: {nearest}. Write the name as it stands in the list."),
    N_("Write the name as it stands in the list."),
)
NAME_AMBIGUOUS = Kind(
    "name-ambiguous",
    WARNING,
    N_("“{name}” ({field}) may be any of {nearest}, so the request was left out."),
    N_("Add the organisation in brackets, as here."),
)
SPELLING_UNIFIED = Kind(
    "spelling-unified",
    INFO,
    N_("{others} was read as “{kept}” ({field})."),
)

KINDS: tuple[Kind, ...] = (
    *(value for value in list(globals().values()) if isinstance(value, Kind)),
    *DAY_KINDS,
)
"""Every kind of finding of the intake, in the order above and then those of laying out the day."""
