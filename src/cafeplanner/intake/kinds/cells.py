"""The kinds of findings about single cells."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import WARNING, Kind

CELL_ACROSS_COLUMNS = Kind(
    "cell-across-columns",
    WARNING,
    N_("“{value}” stands in a cell merged over the columns {headings}; it counts for the first of them only."),
    N_("Unmerge the cell and write into each column what belongs there."),
)
STATUS_UNKNOWN = Kind(
    "status-unknown",
    WARNING,
    N_("Seated, although the status “{value}” was not understood: {names}."),
    N_("Write “confirmed” or “cancelled”."),
)
ROLE_UNKNOWN = Kind(
    "role-unknown",
    WARNING,
    N_("Seated like every participant, because the role “{value}” was not understood: {names}."),
    N_("Write “participant”, “host” or “observer”."),
)
PRESENCE_UNKNOWN = Kind(
    "presence-unknown",
    WARNING,
    N_("Seated all day, because the presence “{value}” was not understood: {names}."),
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
