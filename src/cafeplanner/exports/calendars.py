"""Calendar files: everybody's rounds for the telephone, one file per person."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from cafeplanner.cafe.day import Part, Round
from cafeplanner.cafe.participant import Role
from cafeplanner.exports._export import Export, Files
from cafeplanner.exports._ical import Entry, calendar_bytes
from cafeplanner.exports._names import file_names
from cafeplanner.i18n import N_
from cafeplanner.views.by_person import Itinerary, Step, StepRole, by_person
from cafeplanner.views.showing import Showing
from cafeplanner.views.wording import reason, titled

ENDING = ".ics"
MIDNIGHT = dt.time(0)
WHOLE_DAY = "day"


def files(show: Showing, only: AbstractSet[str] | None = None) -> Files:
    """Return a calendar file for each person who is there, by file name; none where the event has no date."""
    if show.day.event.date is None:
        return {}
    # grows with every version and is the same for the same plan, whenever the files are written
    stamp = dt.datetime.combine(show.day.event.date, MIDNIGHT) + dt.timedelta(minutes=show.version)
    names = file_names(show.day.participants, ENDING)
    found = {}
    for itinerary in by_person(show.day, show.plan):
        entries = tuple(_entries(show, itinerary, show.day.event.date))
        if entries and (only is None or itinerary.person.id in only):
            found[names[itinerary.person.id]] = calendar_bytes(entries, stamp, show.version)
    return found


def calendar_names(show: Showing) -> dict[str, str]:
    """Return the name of each person's calendar file by id; nothing for those who have none."""
    date = show.day.event.date
    if date is None:
        return {}
    names = file_names(show.day.participants, ENDING)
    people = by_person(show.day, show.plan)
    return {one.person.id: names[one.person.id] for one in people if any(_entries(show, one, date))}


def lacking(show: Showing) -> str:
    """Return why there is nothing to put into a calendar."""
    if show.day.event.date is None:
        return N_("The event has no date, and a calendar needs one: set it among the settings and plan again.")
    return "" if calendar_names(show) else N_("Nobody has a seat: there is nothing to put into a calendar.")


def _entries(show: Showing, itinerary: Itinerary, date: dt.date) -> Iterator[Entry]:
    if itinerary.person.role is Role.OBSERVER:
        yield from _observing(show, itinerary, date)
    for step in itinerary.steps:
        if step.role is not StepRole.ABSENT:
            yield Entry(
                _uid(show, itinerary, f"{step.round.key.part.value}/{step.round.key.number}"),
                dt.datetime.combine(date, step.round.start),
                dt.datetime.combine(date, step.round.end),
                _title(show, step),
                show.day.event.place,
                tuple(_notes(show, step)),
            )


def _observing(show: Showing, itinerary: Itinerary, date: dt.date) -> Iterator[Entry]:
    """Yield the one entry of somebody who walks about: from the first round to the last."""
    here = [one.round for one in itinerary.steps if not itinerary.person.presence.absence(one.round.key.step)]
    if here:
        yield Entry(
            _uid(show, itinerary, WHOLE_DAY),
            dt.datetime.combine(date, here[0].start),
            dt.datetime.combine(date, here[-1].end),
            show.event_name,
            show.day.event.place,
            (show.tr("Observer: walk from table to table as you like"),),
        )


def _uid(show: Showing, itinerary: Itinerary, what: str) -> str:
    """Return what a calendar knows an entry by: the same in every version, so that a new one replaces the old one."""
    event = show.day.event
    told = "\n".join((event.name, str(event.date), itinerary.person.id, what))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:40]


def _title(show: Showing, step: Step) -> str:
    tr = show.tr
    if step.role is StepRole.UNPLANNED:
        return _untitled(show, step)
    match step.round.key.part:
        case Part.ICEBREAKER:
            return tr("Icebreaker: group {label}", label=step.table)
        case Part.CAFE:
            hosting = step.role is StepRole.HOSTING
            table = tr("Host of table {label}", label=step.table) if hosting else tr("Table {label}", label=step.table)
            return titled(table, step.theme)
        case Part.COLLECTIVES:
            return tr("Collective: {label}", label=titled(step.table, step.theme))


def _untitled(show: Showing, step: Step) -> str:
    """Return the title of a round in which somebody has no seat yet."""
    if step.round.key.part is Part.COLLECTIVES:
        return f"{show.tr('Collective')} ({show.tr('announced at lunch')})"
    return f"{_round_name(show, step.round)} ({reason(show, step)})"


def _round_name(show: Showing, round_: Round) -> str:
    match round_.key.part:
        case Part.ICEBREAKER:
            return show.tr("Icebreaker")
        case Part.CAFE:
            return show.tr("Round {number}", number=round_.key.number)
        case Part.COLLECTIVES:
            return show.tr("Collective")


def _notes(show: Showing, step: Step) -> Iterator[str]:
    """Yield the event with the round, and the question that is talked about."""
    yield f"{show.event_name} · {_round_name(show, step.round)}"
    question = show.day.questions.icebreaker if step.round.key.part is Part.ICEBREAKER else ""
    if step.round.key.part is Part.CAFE:
        question = next((theme.question for theme in show.day.themes if theme.name == step.theme), "")
    if question:
        yield question


EXPORT = Export(
    option="calendars",
    suffix=N_("-calendars"),
    ending="",
    purpose=N_(
        "Calendar files (.ics) for telephones, one per person, in a folder: each round with its table and theme."
    ),
    files=files,
    lacking=lacking,
)
