"""The kinds of findings about columns and their headings."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import BLOCKING, INFO, WARNING, Kind

HEADING_GUESSED = Kind(
    "heading-guessed",
    INFO,
    N_("The column was taken for: {field}."),
    N_("Rename the heading if that is wrong."),
)
COLUMN_LEFT_OUT = Kind(
    "column-left-out",
    INFO,
    N_("The column was not used."),
)
COLUMNS_LEFT_OUT = Kind(
    "columns-left-out",
    INFO,
    N_("{count} columns were not used: {headings}."),
    N_("Rename a heading if it says something that matters, for instance “Organisation” or “Wish 1”."),
)
MARKS_LEFT_OUT = Kind(
    "marks-left-out",
    WARNING,
    N_("The columns {headings} hold only marks; what they are for is not known, and they were not used."),
    N_(
        "If they are themes, write “Wishes” in the row above the first of them, or name the themes in a sheet "
        "“Themes” or with --themes."
    ),
)
YES_NO_LEFT_OUT = Kind(
    "yes-no-left-out",
    WARNING,
    N_("These columns say yes or no, but it is not known what to; they were not used: {headings}."),
    N_("If one of them says who comes, head it “Status”."),
)
TICKET_KINDS = Kind(
    "ticket-kinds",
    INFO,
    N_("There are several kinds of ticket: {kinds}. They do not change when people are seated."),
    N_("If somebody comes only for a part of the day, say so in a column “Presence”."),
)
MARK_UNCLEAR = Kind(
    "mark-unclear",
    WARNING,
    N_("Read as marks below “{option}”, though they are neither a mark nor a rank: {values}."),
    N_("Write “x” or a rank into these cells, or leave them empty."),
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
    N_("The column does not tell people apart, because some cells are empty or the same; it was not used."),
)
COLUMN_SETTING_UNKNOWN = Kind(
    "column-setting-unknown",
    WARNING,
    N_("The settings say how to read the column “{heading}”, but the list has no such column."),
    N_("The nearest heading is “{nearest}”."),
    N_("Write the heading as it stands in the list."),
)
NAMES_EMPTY = Kind(
    "names-empty",
    BLOCKING,
    N_("The names below {heading} are all empty or say only “anonymous”, so nobody can be seated by name."),
    N_(
        "If the names stand in another column, head it “First name”, “Last name” or “Full name”, or name it in "
        "cafe.toml under [roster] columns."
    ),
)
HEADING_ROW_EMPTY = Kind(
    "heading-row-empty",
    BLOCKING,
    N_("The settings say that row {row} holds the headings, but there is nothing in it."),
    N_("Correct the row in the settings, or leave it out to have the headings looked for."),
)
