"""What each person's card says, in words: the same for the workbook, the print pages and badges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Role
from cafeplanner.replanning.cards import card_versions
from cafeplanner.views.by_person import Itinerary, Step, StepRole, by_person
from cafeplanner.views.palette import PALE
from cafeplanner.views.showing import Showing
from cafeplanner.views.spare import spare_cards
from cafeplanner.views.wording import date_and_version, reason, titled

NO_TABLE = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card: what and when at the left, where to go at the right."""

    caption: str
    place: str


@dataclass(frozen=True, slots=True)
class Box:
    """One café round: its time, the table's number or a dash, the theme or why there is none, and a ground colour."""

    time: str
    table: str
    below: str
    tint: str


@dataclass(frozen=True, slots=True)
class Hosting:
    """The place of a host who stays at one table in every round."""

    table: str
    title: str
    below: str
    tint: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `name` is empty where it is written by hand."""

    event: str
    mark: str
    """Date, and the version in which this card was last printed anew, for the corner."""
    name: str
    organisation: str
    territory: str
    icebreaker: Line | None = None
    boxes: tuple[Box, ...] = ()
    host: Hosting | None = None
    """Takes the place of the boxes."""
    observer: str = ""
    """What an observer may do; takes the place of everything else."""
    collective: Line | None = None
    schedule: tuple[str, ...] = ()
    """The day in plain lines, without a name."""
    person: str = ""
    """Id of the person; empty on a spare card."""


def person_cards(show: Showing) -> tuple[Card, ...]:
    """Return the card of everyone who has not cancelled, by last name and first name."""
    versions = card_versions(show.day, show.plan)
    return tuple(person_card(show, one, versions[one.person.id]) for one in by_person(show.day, show.plan))


def person_card(show: Showing, itinerary: Itinerary, version: int) -> Card:
    """Return the card of one person, last printed anew in a version."""
    person, tr = itinerary.person, show.tr
    head = (show.event_name, date_and_version(show, version), person.name, person.organisation, person.territory)
    if person.role is Role.OBSERVER:
        return Card(*head, observer=tr("Observer: walk from table to table as you like"), person=person.id)
    cafe = itinerary.of(Part.CAFE)
    always = bool(itinerary.hosts and cafe) and all(step.role is StepRole.HOSTING for step in cafe)
    return Card(
        *head,
        icebreaker=_icebreaker(show, itinerary.of(Part.ICEBREAKER)),
        boxes=() if always else tuple(_box(show, step) for step in cafe),
        host=_hosting(show, itinerary, cafe[0]) if always else None,
        collective=_collective(show, itinerary.of(Part.COLLECTIVES)),
        schedule=schedule_lines(show, itinerary.steps),
        person=person.id,
    )


def blank_cards(show: Showing) -> tuple[Card, ...]:
    """Return the spare cards, already placed, for people who come without being expected."""
    return tuple(
        Card(
            show.event_name,
            date_and_version(show, show.version),
            "",
            show.tr("Spare {number}", number=spare.number),
            "",
            icebreaker=_icebreaker(show, _of(spare.steps, Part.ICEBREAKER)),
            boxes=tuple(_box(show, step) for step in _of(spare.steps, Part.CAFE)),
            collective=_collective(show, _of(spare.steps, Part.COLLECTIVES)),
            schedule=schedule_lines(show, spare.steps),
        )
        for spare in spare_cards(show.day, show.plan)
    )


def schedule_lines(show: Showing, steps: Iterable[Step]) -> tuple[str, ...]:
    """Return a person's day, a line for each round: when, and where to go."""
    return tuple(f"{show.tr.time(step.round.start)} {schedule_place(show, step)}" for step in steps)


def schedule_place(show: Showing, step: Step) -> str:
    """Say where somebody goes in a round, or why nowhere."""
    tr = show.tr
    if not step.table:
        later = step.role is StepRole.UNPLANNED and step.round.key.part is Part.COLLECTIVES
        return tr("collective: announced at lunch") if later else f"{NO_TABLE} {reason(show, step)}"
    match step.round.key.part:
        case Part.ICEBREAKER:
            return tr("icebreaker, group {label}", label=step.table)
        case Part.CAFE:
            return titled(tr("table {label}", label=step.table), step.theme)
        case Part.COLLECTIVES:
            return tr("collective {label}", label=titled(step.table, step.theme))


def _of(steps: Iterable[Step], part: Part) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.round.key.part is part)


def _icebreaker(show: Showing, steps: Sequence[Step]) -> Line | None:
    for step in steps[:1]:
        caption = show.tr("Icebreaker · {time}", time=show.tr.time(step.round.start))
        place = show.tr("Group {label}", label=step.table) if step.table else f"{NO_TABLE} {reason(show, step)}"
        return Line(caption, place)
    return None


def _collective(show: Showing, steps: Sequence[Step]) -> Line | None:
    for step in steps[:1]:
        caption = show.tr("Collective · {time}", time=show.tr.time(step.round.start))
        if step.table:
            return Line(caption, titled(step.table, step.theme))
        if step.role is StepRole.UNPLANNED:
            return Line(caption, show.tr("announced at lunch"))
        return Line(caption, f"{NO_TABLE} {reason(show, step)}")
    return None


def _box(show: Showing, step: Step) -> Box:
    tint = show.tints.get(step.table, PALE) if step.table else PALE
    shown, below = (step.table, step.theme) if step.table else (NO_TABLE, reason(show, step))
    return Box(show.tr.time(step.round.start), shown, below, tint)


def _hosting(show: Showing, itinerary: Itinerary, step: Step) -> Hosting:
    title = show.tr("Host of table {label}", label=itinerary.hosts)
    below = show.tr("{theme}, all rounds", theme=step.theme) if step.theme else show.tr("all rounds")
    return Hosting(itinerary.hosts, title, below, show.tints.get(itinerary.hosts, PALE))
