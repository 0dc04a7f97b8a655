"""The words of the empty workbook: what each column and each setting is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplanner.i18n import N_


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column of the empty list: its heading, what to write below, its width, and the words to choose from."""

    heading: str
    hint: str
    mm: float
    choices: tuple[str, ...] = ()
    themes: bool = False
    """Whether the themes of the themes sheet are the choices."""


PEOPLE_COLUMNS = (
    TemplateColumn(N_("Last name"), N_("As it is to stand on the card."), 38),
    TemplateColumn(N_("First name"), N_("As it is to stand on the card."), 34),
    TemplateColumn(
        N_("Organisation"),
        N_("People of one organisation are spread over the tables. Write it the same way each time."),
        58,
    ),
    TemplateColumn(N_("Territory"), N_("People of one territory are spread over the tables."), 40),
    TemplateColumn(
        N_("Wish 1"), N_("The theme that the person wants most; choose from the sheet of themes."), 40, (), True
    ),
    TemplateColumn(N_("Wish 2"), N_("The second theme, if there is one."), 40, (), True),
    TemplateColumn(N_("Wish 3"), N_("The third theme, if there is one."), 40, (), True),
    TemplateColumn(
        N_("Role"),
        N_("Empty: participant. A host stays at one table: say which in the sheet of themes. An observer has no seat."),
        26,
        (N_("Participant"), N_("Host"), N_("Observer")),
    ),
    TemplateColumn(
        N_("Status"),
        N_("Empty: comes. Keep the rows of people who cancel and choose “Cancelled”."),
        24,
        (N_("Confirmed"), N_("Cancelled")),
    ),
    TemplateColumn(
        N_("Presence"),
        N_("Empty: all day. Choose, or write for instance “from round 2” or “leaves at 11:30”."),
        34,
        (N_("all day"), N_("morning"), N_("afternoon"), N_("arrives in round 2"), N_("leaves at lunch")),
    ),
    TemplateColumn(
        N_("Together with"),
        N_("First and last name of somebody who always sits at the same table: an interpreter, a carer."),
        40,
    ),
    TemplateColumn(N_("Keep apart from"), N_("First and last name of somebody who never sits at the same table."), 40),
    TemplateColumn(
        N_("Knows"), N_("Names of people, separated by semicolons, who are kept out of the same icebreaker group."), 44
    ),
)

THEME_COLUMNS = (
    TemplateColumn(
        N_("Theme"), N_("At least as many themes as rounds: everyone takes part in a different one each time."), 48
    ),
    TemplateColumn(N_("Question"), N_("Printed on the sheet of the table."), 110),
    TemplateColumn(
        N_("Tables"), N_("How many tables the theme has. Empty: enough for about 6 people each, by demand."), 18
    ),
    TemplateColumn(N_("Seats min"), N_("The fewest people at one of its tables, the host not counted. Empty: 4."), 18),
    TemplateColumn(N_("Seats max"), N_("The most people at one of its tables, the host not counted. Empty: 8."), 18),
    TemplateColumn(
        N_("Hosts"), N_("First and last names of those who stay at its tables, separated by semicolons."), 58
    ),
)

SETTING_HINTS: Mapping[str, str] = {
    "event.name": N_("Stands at the head of everything printed."),
    "event.date": N_("For instance 2026-12-03."),
    "event.place": N_("Stands at the head of the cards."),
    "event.language": N_("fr or en: the language of everything printed."),
    "event.start": N_("When the doors open; the times of all rounds follow from it."),
    "icebreaker.group_size": N_("0 leaves the icebreaker out."),
    "icebreaker.minutes": N_("How long the groups talk."),
    "icebreaker.start": N_("Empty: ten minutes after the start of the day."),
    "icebreaker.question": N_("Printed on the slip of each group."),
    "cafe.rounds": N_("Everyone takes part in so many different themes."),
    "cafe.minutes": N_("How long a round lasts."),
    "cafe.change_minutes": N_("Time to walk to the next table."),
    "cafe.start": N_("Empty: after the icebreaker."),
    "cafe.seats": N_("The fewest and the most people at a table, the host not counted."),
    "cafe.harvest": N_("Printed on the sheet of each table, separated by semicolons. Empty: the usual three."),
    "collectives.sizes": N_("The fewest and the most people; 0, 0 leaves the collectives out."),
    "collectives.steps": N_("Minutes of the three steps, printed on the canvas."),
    "collectives.start": N_("When the afternoon begins."),
    "room.width": N_("For the plan of the room, which then shows its walls to scale. Empty: no walls."),
    "room.depth": N_("From the side of the stage or screen to the back."),
    "room.positions": N_(
        "Metres from the left and from the stage: “1 = 2.5; 3”. Repeat the row for each table. Empty: in a grid."
    ),
    "priorities.repeat_meeting": N_(
        "For each time two people meet again. The larger the weight, the more the rule counts."
    ),
    "priorities.known_in_icebreaker": N_("For each pair who know each other in one icebreaker group."),
    "priorities.same_organisation": N_("For each pair of one organisation at a table."),
    "priorities.missed_wish": N_("For each wish that is not granted."),
    "priorities.same_territory": N_("For each pair of one territory at a table."),
    "priorities.same_territory_icebreaker": N_("For each pair of one territory in an icebreaker group."),
    "priorities.other_urgency": N_("For a collective on the second, the third urgency of a person."),
    "priorities.no_shared_urgency": N_("For a collective on none of a person’s urgencies."),
    "merges": N_("Two spellings of one organisation: “Mairie de Lyon = Ville de Lyon”, in several rows if need be."),
    "together": N_("Names separated by semicolons: always at one table. Repeat the row for another group."),
    "apart": N_("Names separated by semicolons: no two of them at one table. Repeat the row for another group."),
}
"""What to know about each setting, by its key."""

GUIDE = (
    N_("1. Fill in the sheet “{people}”: one row for each person. Only the names are needed."),
    N_("2. Fill in the sheet “{themes}”: one row for each theme. If it stays empty, the wishes say the themes."),
    N_("3. In the sheet “{settings}”, write into the column “{value}” only what is to differ from the default."),
    N_("4. Check what was understood:  cafeplanner check {file}"),
    N_("5. Plan the day:  cafeplanner plan {file}"),
    N_("You may add, move and rename columns: whatever is not understood is named and left out."),
    N_("E-mail addresses and telephone numbers are never printed."),
)
