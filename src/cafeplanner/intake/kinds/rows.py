"""The kinds of findings about whole rows and the people in them."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, WARNING, Kind

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
