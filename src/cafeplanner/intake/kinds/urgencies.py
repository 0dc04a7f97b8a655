"""The kinds of findings about what people said at lunch."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import BLOCKING, INFO, WARNING, Kind

URGENCIES_MISSING = Kind(
    "urgencies-missing",
    BLOCKING,
    N_("Nobody says here what is urgent to them, so there is nothing to plan collectives by."),
    N_("Fill in the sheet “Urgencies” of the schedule, or write “Urgency 1” above a column of your list."),
)
URGENCY_NAME_UNKNOWN = Kind(
    "urgency-name-unknown",
    WARNING,
    N_("“{name}” is not on the list of the day, so the answer was left out."),
    N_("The nearest names: {nearest}. Correct the name, or add the person first with “replan --add”."),
    N_("Correct the name, or add the person first with “replan --add”."),
)
URGENCY_NAME_AMBIGUOUS = Kind(
    "urgency-name-ambiguous",
    WARNING,
    N_("“{name}” may be any of {nearest}, so the answer was left out."),
    N_("Add the organisation in brackets, as here."),
)
URGENCY_TWICE = Kind(
    "urgency-twice",
    WARNING,
    N_("Several rows answer for {names}; the last one counts."),
    N_("Delete the rows that are wrong."),
)
URGENCY_OF_ABSENT = Kind(
    "urgency-of-absent",
    WARNING,
    N_("An answer was given for {names}, who will not be there in the afternoon; it was left out."),
    N_("If that is wrong, correct it first with “replan --leaves NAME=afternoon”, or in the sheet of the plan."),
)
URGENCY_UNANSWERED = Kind(
    "urgency-unanswered",
    WARNING,
    N_("No answer of {names}; the collectives take them in where they have room."),
    N_("Ask them, add their answers and run “cafeplanner collectives” again if that matters."),
)
TOPIC_ADDED = Kind(
    "urgency-topic-added",
    INFO,
    N_("“{written}” is not a theme of the day, but enough people wrote it to make collectives of their own: {names}."),
)
URGENCY_PUT_UNDER = Kind(
    "urgency-put-under",
    WARNING,
    N_("“{written}” is not a theme; it was put under “{theme}” ({names})."),
    N_("Write the name of another theme if that is wrong."),
)
URGENCY_LEFT_OUT = Kind(
    "urgency-left-out",
    WARNING,
    N_("“{written}” is not a theme and was left out; fewer than {least} people wrote it ({names})."),
    N_("The themes are {themes}. Choose one of them, or find more people for a topic of their own."),
)
