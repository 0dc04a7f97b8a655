"""A person's whole day in a sentence or two, ready for a letter or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Absence, Role
from cafeplanner.rules.words import place_words
from cafeplanner.views.by_person import Itinerary, Step, StepRole
from cafeplanner.views.showing import Showing
from cafeplanner.views.wording import titled


def day_words(show: Showing, itinerary: Itinerary) -> str:
    """Tell a person when to be where, as a letter does: no heading, no greeting, no name."""
    if itinerary.person.role is Role.OBSERVER:
        return _observing(show, itinerary)
    stops = tuple(_stops(show, itinerary.steps))
    if not stops:
        return show.tr("No seat is planned for you on that day.")
    leaving = _leaving(show, itinerary.steps)
    told = _late(show, stops) if _comes_late(itinerary) else _on_time(show, stops)
    return f"{told} {leaving}" if leaving else told


def _on_time(show: Showing, stops: tuple[str, ...]) -> str:
    first, rest = stops[0], stops[1:]
    if not rest:
        return show.tr("You start {first}.", first=first)
    return show.tr("You start {first}, then {rest}.", first=first, rest=rest)


def _late(show: Showing, stops: tuple[str, ...]) -> str:
    first, rest = stops[0], stops[1:]
    if not rest:
        return show.tr("You join us {first}.", first=first)
    return show.tr("You join us {first}, then {rest}.", first=first, rest=rest)


def _comes_late(itinerary: Itinerary) -> bool:
    return any(step.absence is Absence.NOT_YET_HERE for step in itinerary.steps)


def _stops(show: Showing, steps: tuple[Step, ...]) -> Iterator[str]:
    """Yield when and where somebody goes; whoever stays at a table for several rounds goes there once."""
    there = (step for step in steps if step.role is not StepRole.ABSENT)
    for _, group in groupby(there, _stay):
        first, *more = group
        when, where = show.tr.time(first.round.start), _place(show, first)
        if more:
            until = show.tr.time(more[-1].round.end)
            yield show.tr("at {time} {place} until {end}", time=when, place=where, end=until)
        else:
            yield show.tr("at {time} {place}", time=when, place=where)


def _stay(step: Step) -> tuple[object, ...]:
    """Return what stays the same while somebody does not get up; rounds without a seat are never one stay."""
    return step.role, step.round.key.part, step.table or step.round.key


def _place(show: Showing, step: Step) -> str:
    tr, key = show.tr, step.round.key
    if step.role is StepRole.UNPLANNED:
        return _unknown_place(show, key.part)
    if key.part is Part.COLLECTIVES:
        return tr.say(place_words(key, titled(step.table, step.theme)))
    if key.part is Part.ICEBREAKER:
        return tr.say(place_words(key, step.table))
    table = tr("table {label}", label=step.table)
    named = table if titled(table, step.theme) == table else f"{table} ({step.theme})"
    return tr("as the host of {table}", table=named) if step.role is StepRole.HOSTING else tr("at {table}", table=named)


def _unknown_place(show: Showing, part: Part) -> str:
    """Say that somebody will be there, but that nobody knows yet where."""
    match part:
        case Part.ICEBREAKER:
            return show.tr("in an icebreaker group still to be announced")
        case Part.CAFE:
            return show.tr("at a table still to be announced")
        case Part.COLLECTIVES:
            return show.tr("in a collective announced at lunch")


def _leaving(show: Showing, steps: tuple[Step, ...]) -> str:
    """Say when somebody leaves before the end; empty for everyone else."""
    gone = [at for at, step in enumerate(steps) if step.absence is Absence.LEFT]
    if not gone:
        return ""
    if steps[gone[0]].round.key.part is Part.COLLECTIVES:
        return show.tr("As planned, you leave at lunch.")
    return show.tr("As planned, you leave at {time}.", time=show.tr.time(steps[gone[0] - 1].round.end))


def _observing(show: Showing, itinerary: Itinerary) -> str:
    """Say from when on somebody walks about."""
    here = (one.round for one in itinerary.steps if not itinerary.person.presence.absence(one.round.key.step))
    start = next((show.tr.time(round_.start) for round_ in here), "")
    if not start:
        return show.tr("No seat is planned for you on that day.")
    return show.tr("You observe from {time}: walk from table to table as you like.", time=start)
