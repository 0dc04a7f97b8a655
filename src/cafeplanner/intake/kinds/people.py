"""The kinds of findings about the people that the rows name. Each stands once, with everybody whom it is about."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, WARNING, Kind

CANCELLED = Kind(
    "person-cancelled",
    INFO,
    N_("Not seated, because the list says “{value}”: {who}."),
)
NAME_INCOMPLETE = Kind(
    "name-incomplete",
    INFO,
    N_("Only one name is given for {names}."),
    N_("Add the first or the last name so that the card shows both."),
)
NAMES_ORDER_GUESSED = Kind(
    "name-order-guessed",
    INFO,
    N_(
        "Nothing says for certain whether last names stand first; in “{written}”, for instance, “{first}” was read as "
        "the first name and “{last}” as the last name."
    ),
    N_("If that is wrong, write “Last name First name” or “First name Last name” above the column."),
)
NAMES_TURNED = Kind(
    "name-turned",
    INFO,
    N_("Read the other way round from the rest of the column, because the first name is a common one: {names}."),
    N_("Write last names in capitals (“DUPONT Marie”) where that is wrong."),
)
CAPITALS_TIDIED = Kind(
    "capitals-tidied",
    INFO,
    N_(
        "Names in capitals or small letters only are printed the usual way ({total}): “{written}” as “{name}”, for "
        "instance."
    ),
    N_("Write a name with small and capital letters in the list to have it printed as it stands."),
)
TITLES_LEFT_OUT = Kind(
    "title-left-out",
    INFO,
    N_("Titles such as “Mme” or “Dr” are not printed ({total}): “{written}” became “{name}”, for instance."),
)
BRACKET_LEFT_OUT = Kind(
    "bracket-left-out",
    INFO,
    N_("What stands in brackets behind these names was not used: {cases}."),
)
SEVERAL_IN_ONE_CELL = Kind(
    "several-in-one-cell",
    WARNING,
    N_("One row names several people; each of them has a seat, with what else the row says: {cases}."),
    N_("Write each person into a row of their own, with their own wishes."),
)
SEVERAL_UNCLEAR = Kind(
    "several-unclear",
    WARNING,
    N_("One row seems to name several people, but not with first and last names; it counts as one person: {cases}."),
    N_("Write each person into a row of their own, with first and last name."),
)
COMPANION_UNNAMED = Kind(
    "companion-unnamed",
    WARNING,
    N_("Announced without a name, and neither seated nor given a card ({total}): {cases}."),
    N_("Add a row for each of them, with a name; or keep as many spare cards ready."),
)
COMPANION_WITHOUT_ROW = Kind(
    "companion-without-row",
    WARNING,
    N_("Announced by name, but without a row of their own, and therefore not seated: {cases}."),
    N_("Add a row for each of them."),
)
MERGED_TWICE = Kind(
    "same-person-merged",
    WARNING,
    N_("Several rows with the same {same}, taken for one person (the fullest row counts): {cases}."),
    N_("If they are two people, tell them apart by e-mail or organisation."),
)
ROWS_DIFFER = Kind(
    "rows-differ",
    WARNING,
    N_("Rows of one person give different answers ({field}): {cases}."),
    N_("Correct the row that is wrong, or delete it."),
)
NAMESAKES_KEPT = Kind(
    "same-name-kept",
    WARNING,
    N_("One name stands in several rows; nothing proves that it is one person, so each row counts as one: {cases}."),
    N_("Delete the surplus row if it is the same person."),
)
NAMESAKES_APART = Kind(
    "same-name-apart",
    INFO,
    N_("Different people of one name, as their organisations and e-mail addresses differ: {cases}."),
    N_("Delete the surplus row if it is the same person all the same."),
)
NAMES_ALIKE = Kind(
    "names-alike",
    WARNING,
    N_("Nearly one name and the same e-mail address; are these two people? Each has a seat: {cases}."),
    N_("Delete the surplus row, or write the name the same way, if it is the same person."),
)
