"""The list for letters and e-mails: one row per person, for the mail merge of any word processor or e-mail program."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from cafeplanner.cafe.day import Part, Round
from cafeplanner.cafe.participant import Status
from cafeplanner.exports._csv import csv_bytes
from cafeplanner.exports._export import Export, Files
from cafeplanner.exports.calendars import calendar_names
from cafeplanner.i18n import N_
from cafeplanner.store.columns import ROLE_WORDS
from cafeplanner.views.by_person import Itinerary, Step, StepRole, by_person
from cafeplanner.views.letters import day_words
from cafeplanner.views.showing import Showing
from cafeplanner.views.wording import titled


def files(show: Showing, only: AbstractSet[str] | None = None) -> Files:
    """Return the list as one CSV file."""
    names = calendar_names(show)
    people = (one for one in by_person(show.day, show.plan) if only is None or one.person.id in only)
    rows = (tuple(_row(show, one, names)) for one in people)
    return {"": csv_bytes((tuple(_headings(show)), *rows), show.tr.language)}


def lacking(show: Showing) -> str:
    """Return why there is nobody to write to."""
    coming = any(person.status is not Status.CANCELLED for person in show.day.participants)
    return "" if coming else N_("Everyone has cancelled: there is nobody to write to.")


def _headings(show: Showing) -> Iterator[str]:
    """Yield the headings: without signs and short, because they become the names of fields in a letter."""
    tr = show.tr
    yield from (tr("First name"), tr("Last name"), tr("Organisation"), tr("Territory"), tr("Role"))
    for round_ in show.day.rounds:
        yield from _round_headings(show, round_)
    yield from (tr("Your day"), tr("Calendar file"), tr("Id"))


def _round_headings(show: Showing, round_: Round) -> tuple[str, ...]:
    tr, number = show.tr, round_.key.number
    match round_.key.part:
        case Part.ICEBREAKER:
            return tr("Icebreaker time"), tr("Icebreaker group")
        case Part.CAFE:
            return (
                tr("Round {number} time", number=number),
                tr("Round {number} table", number=number),
                tr("Round {number} theme", number=number),
            )
        case Part.COLLECTIVES:
            return tr("Collective time"), tr("Collective")


def _row(show: Showing, itinerary: Itinerary, names: dict[str, str]) -> Iterator[str]:
    person = itinerary.person
    yield from (person.first_name, person.last_name, person.organisation, person.territory)
    yield show.tr(ROLE_WORDS[person.role])
    for step in itinerary.steps:
        yield from _round_cells(show, step)
    yield from (day_words(show, itinerary), names.get(person.id, ""), person.id)


def _round_cells(show: Showing, step: Step) -> tuple[str, ...]:
    """Return the cells of one round: all empty while somebody is away, only the time where no seat is known yet."""
    time = "" if step.role is StepRole.ABSENT else show.tr.time(step.round.start)
    match step.round.key.part:
        case Part.ICEBREAKER:
            return time, step.table
        case Part.CAFE:
            return time, step.table, step.theme
        case Part.COLLECTIVES:
            return time, titled(step.table, step.theme) if step.table else ""


EXPORT = Export(
    option="mailing",
    suffix=N_("-mailing"),
    ending=".csv",
    purpose=N_(
        "A list for letters and e-mails (CSV): one row per person, the whole day ready to be merged into a text."
    ),
    files=files,
    lacking=lacking,
)
