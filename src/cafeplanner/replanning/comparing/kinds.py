"""The kinds of findings about a schedule beside a later list."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import BLOCKING, INFO, WARNING, Kind

OTHER_LIST = Kind(
    "other-list",
    BLOCKING,
    N_("Of the {expected} people whom the schedule expects from the list, {file} knows only {known}."),
    N_(
        "Name a newer export of the registrations that the schedule was made from. A list of people who come in "
        "addition is given with --add; people who do not come, with --cancel."
    ),
)
SAME_PERSON = Kind(
    "list-same-person",
    WARNING,
    N_("{new} of the list was taken for {old} of the schedule; the entry was corrected."),
    N_("If these are two people, add: --same {answer}"),
)
SAME_NAME = Kind(
    "list-same-name",
    WARNING,
    N_(
        "{new} of the list was taken for {old} of the schedule because of the name, although organisation and e-mail "
        "address differ."
    ),
    N_("If these are two people, add: --same {answer}"),
)
NAMESAKES = Kind(
    "list-namesakes",
    WARNING,
    N_(
        "Several people have this name, and nothing tells them apart; {new} of the list was taken for {old} of the "
        "schedule."
    ),
    N_("If that is wrong, say who is who: --same {answer}"),
)
TWO_PEOPLE = Kind(
    "list-two-people",
    WARNING,
    N_("{old} is in the schedule only, {new} in the list only; they were taken for two people."),
    N_("If they are one person, add: --same {answer}"),
)
STAYS_CANCELLED = Kind(
    "list-stays-cancelled",
    WARNING,
    N_("Cancelled in the schedule, but expected by the list; they stay cancelled: {names}."),
    N_("Whoever comes all the same: --return {answer}"),
)
CHANGED_TWICE = Kind(
    "list-changed-twice",
    WARNING,
    N_("Changed both in the list and in the schedule; what the schedule says counts: {cases}."),
    N_("Where the list is right, write it into the planning sheet of the schedule."),
)
HOSTS_LISTED = Kind(
    "list-hosts",
    WARNING,
    N_("The list now calls them hosts; no table was given to them: {names}."),
    N_("Say who hosts which table: --host {answer}"),
)
WALKED_IN = Kind(
    "list-walked-in",
    INFO,
    N_("They joined the day otherwise than by the list, which does not have them; they stay: {names}."),
)
RENAMED_BEFORE = Kind(
    "list-other-spelling",
    INFO,
    N_("The schedule calls it otherwise, for everybody of whom the list says it, and it stays so: {cases}."),
    N_("Name the settings that the schedule was made with (--event cafe.toml), and nothing is guessed."),
)
