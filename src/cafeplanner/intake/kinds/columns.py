"""The kinds of findings about columns and their headings."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, WARNING, Kind

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
