"""The kinds of findings while the day is laid out."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import BLOCKING, INFO, WARNING, Kind

NO_THEMES = Kind(
    "no-themes",
    BLOCKING,
    N_("No themes are known: neither the settings nor the wishes name any."),
    N_(
        "If the columns {nearest} are the themes, write “Wishes” in the row above the first of them; else name the "
        "themes in a sheet “Themes”, in cafe.toml or with --themes."
    ),
    N_('Name them in a sheet “Themes”, in cafe.toml or with --themes "A; B; C".'),
)
NOBODY_SEATED = Kind(
    "nobody-seated",
    BLOCKING,
    N_("There is nobody to seat: everyone on the list has cancelled, only observes or is never there."),
    N_("Look at the columns that say who comes, when, and with which role."),
)
PART_LEFT_OUT = Kind(
    "part-left-out",
    WARNING,
    N_("This part of the day is left out, because nobody is there then: {part}."),
    N_("If people are there, correct what the list says about when they come and leave."),
)
THEMES_FROM_WISHES = Kind(
    "themes-from-wishes",
    INFO,
    N_("The themes were taken from the wishes: {themes}."),
    N_("Name the themes in a sheet “Themes”, in cafe.toml or with --themes to set their order and number of tables."),
)
THEMES_OF_ONE = Kind(
    "themes-of-one",
    WARNING,
    N_("Named as a theme by one person only, but given a table all the same: {themes}."),
    N_("If it is only a remark or a proposal, name the themes in a sheet “Themes”, in cafe.toml or with --themes."),
)
PART_MISSED = Kind(
    "part-missed",
    INFO,
    N_("Not there for a part of the day ({part}), because of their hours: {names}."),
    N_("Compare the hours in the list with the times of the day."),
)
ROUNDS_MISSED = Kind(
    "rounds-missed",
    INFO,
    N_("Not there for some rounds of the café, because of their hours: {names}."),
    N_("Compare the hours in the list with the times of the day."),
)
THEME_GUESSED = Kind(
    "theme-guessed",
    INFO,
    N_("“{written}” was taken for the theme “{theme}” ({names})."),
    N_("Correct the spelling if that is wrong."),
)
THEME_UNKNOWN = Kind(
    "theme-unknown",
    WARNING,
    N_("“{written}” is not a theme; it was left out for {names}."),
    N_("The nearest theme is “{nearest}”. Correct the wish, or add the theme to the settings."),
    N_("The themes are {themes}. Correct the wish, or add the theme to the settings."),
)
THEME_BY_NUMBER = Kind(
    "theme-by-number",
    INFO,
    N_("The number “{written}” was taken for the theme that stands there in the list, “{theme}” ({names})."),
    N_("Write the theme's name if the number means something else."),
)
THEME_AMBIGUOUS = Kind(
    "theme-ambiguous",
    WARNING,
    N_("“{written}” may be any of the themes {choices}; it was left out for {names}."),
    N_("Write the whole name of the theme."),
)
THEME_PROPOSED = Kind(
    "theme-proposed",
    WARNING,
    N_("{proposers} a theme that is not on the list: “{written}” ({names}). It was left out."),
    N_("Add it to the themes if it is to have a table."),
)
MORE_UNKNOWN = Kind(
    "themes-unknown",
    WARNING,
    N_("{count} further answers name no theme either and were left out, among them {examples}."),
    N_("The themes are {themes}. Correct the wishes, or add themes to the settings."),
)
ALL_WISHED = Kind(
    "all-themes-wished",
    INFO,
    N_("All themes were chosen by {names}; that says nothing about what they prefer, so any table suits them."),
    N_("Ask them for their first choices if that matters."),
)
HOST_ADDED = Kind(
    "host-added",
    INFO,
    N_("{name} hosts “{theme}” and was not on the list of participants; the name was added."),
    N_("Add the host to the list to give an organisation and a territory."),
)
HOST_AMBIGUOUS = Kind(
    "host-ambiguous",
    WARNING,
    N_("The host “{name}” of “{theme}” may be any of {nearest}, so the table has no host."),
    N_("Add the organisation in brackets, as here."),
)
HOST_CANCELLED = Kind(
    "host-cancelled",
    WARNING,
    N_("{name} was to host “{theme}” but does not take part, so a table has no host."),
    N_("Name another host."),
)
HOST_THEME_UNKNOWN = Kind(
    "host-theme-unknown",
    WARNING,
    N_("{name} hosts “{theme}”, which is no theme; {name} is seated like every participant."),
    N_("Correct the theme. The nearest one is “{nearest}”."),
    N_("Correct the theme. The themes are {themes}."),
)
HOST_WITHOUT_TABLE = Kind(
    "host-without-table",
    WARNING,
    N_("{name} is a host but no table was left for a host; {name} is seated like every participant."),
    N_("Say in the list which table {name} hosts, or give the theme one table more."),
)
PIN_LEFT_OUT = Kind(
    "pin-left-out",
    WARNING,
    N_("The fixed seat of {name} was left out: there is no table “{table}” in round {number} of that part of the day."),
    N_("Use one of these: {nearest}."),
)
PIN_ROUND_UNKNOWN = Kind(
    "pin-round-unknown",
    WARNING,
    N_("The fixed seat of {name} was left out: that part of the day has no round {number}."),
    N_("Correct the part or the round of the fixed seat."),
)
PARTS_OVERLAP = Kind(
    "parts-overlap",
    WARNING,
    N_("The collectives start before the last round of the café has ended."),
    N_("Set a later start for the collectives, or an earlier one for the day."),
)
ROOM_TABLE_UNKNOWN = Kind(
    "room-table-unknown",
    WARNING,
    N_("A position in the room was left out: there is no table “{table}”."),
    N_("Use one of these: {nearest}."),
)
ROOM_TABLE_TWICE = Kind(
    "room-table-twice",
    WARNING,
    N_("Table “{table}” has several positions in the room; the last one counts."),
    N_("Delete those that are wrong."),
)
ROOM_UNPLACED = Kind(
    "room-tables-unplaced",
    INFO,
    N_("Other tables have a position in the room, these have none: {tables}."),
    N_("Add their positions; until then the room plan shows them on a page of their own."),
)
ROOM_OUTSIDE = Kind(
    "room-tables-outside",
    WARNING,
    N_("The positions of these tables are outside the room: {tables}."),
    N_("Correct their positions or the size of the room; the room plan shows them where they are said to be."),
)
ROOM_OVERLAP = Kind(
    "room-tables-overlap",
    WARNING,
    N_("These tables stand so close to another one that there is no room for their seats: {tables}."),
    N_("Correct their positions; the room plan shows them where they are said to be."),
)
