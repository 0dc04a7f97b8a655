"""The kinds of findings about whole rows."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, WARNING, Kind

ROW_WITHOUT_NAME = Kind(
    "row-without-name",
    WARNING,
    N_("The row has no name and was left out; it says: {content}."),
    N_("Fill in the name if this is a participant."),
)
TICKET_WITHOUT_NAME = Kind(
    "ticket-without-name",
    WARNING,
    N_("No participant is named yet on tickets bought by {cases}; nobody is seated for them."),
    N_("Ask them who comes and fill in the name; or keep as many spare cards ready."),
)
NOTE_ROW = Kind(
    "note-row",
    INFO,
    N_("The row is a total, a title or a note, not a person, and was left out; it says: {content}."),
)
HEADING_REPEATED = Kind("heading-repeated", INFO, N_("The headings are repeated here; the row was left out."))
