"""Clashes between the head count of a round and the sizes of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cafeplanner.cafe.day import RoundKey, Session
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Census, Clash, Rounds, stays_open
from cafeplanner.planning._clash_changes import AddPeople
from cafeplanner.planning._clash_cures import allow, require
from cafeplanner.planning._clash_heads import Heads
from cafeplanner.planning._clash_reach import Reach
from cafeplanner.planning._clash_words import at_table, in_rounds, people, seats, smallest_table, tables


def size_clashes(census: Census) -> Iterator[Clash]:
    """Yield where the head count of a round does not fit the sizes of its tables."""
    if not any(census.there.values()):
        yield _nobody(census)
        return
    for session in census.day.sessions:
        yield from _crossed_sizes(census, session)
        heads = Heads.of(census, session)
        misfits = heads.misfits()
        crowded = [key for key in misfits if heads.counts[key] > heads.reach(key).most]
        others = [key for key in misfits if key not in crowded]
        if crowded:
            yield _crowded(heads, crowded)
        if others:
            yield _unfilled(heads, others)


def _nobody(census: Census) -> Clash:
    """Say that there is nobody, and how many would do for all parts of the day."""
    parts = [Heads.of(census, session) for session in census.day.sessions]
    most = max((len(one.session.tables) for one in parts), default=0)
    enough = next((n for n in range(1, 50 * most) if not any(one.misfits(more=n) for one in parts)), 1)
    words = texts(
        "add at least {count} person to the list, or check who has cancelled",
        "add at least {count} people to the list, or check who has cancelled",
        count=enough,
    )
    return Clash(text("Nobody takes part in the day: there is nobody to seat."), (AddPeople(words, enough),))


def _crossed_sizes(census: Census, session: Session) -> Iterator[Clash]:
    """Yield tables that must hold more people than they can."""
    used = {label for round_ in session.rounds for label in census.loads[round_.key]}
    for table in session.tables:
        size = table.seats
        if size.minimum > size.maximum and (stays_open(table) or table.label in used):
            what = text(
                "{where}, at least {least} must sit {place}, but it has only {seats}.",
                where=in_rounds([round_.key for round_ in session.rounds]),
                least=people(size.minimum),
                place=at_table(session.part, table.label),
                seats=seats(size.maximum),
            )
            lower, higher = replace(size, minimum=size.maximum), replace(size, maximum=size.minimum)
            cures = (require(session.part, {table.label: lower}), allow(session.part, {table.label: higher}))
            yield Clash(what, cures)


def _crowded(heads: Heads, rounds: list[RoundKey]) -> Clash:
    """Tell the fullest of the rounds with too few seats: what helps there helps in the others."""
    most = max(heads.counts[key] - heads.reach(key).most for key in rounds)
    alike = [key for key in rounds if heads.counts[key] - heads.reach(key).most == most]
    room, count, hosts = heads.reach(alike[0]).most, heads.counts[alike[0]], alike[0] in heads.beside_hosts
    what = texts(
        "{where}, there are {seats} for {people}: {count} seat is missing.",
        "{where}, there are {seats} for {people}: {count} seats are missing.",
        count=most,
        where=in_rounds(alike),
        seats=seats(room),
        people=people(count, besides_hosts=hosts),
    )
    return Clash(what, heads.for_crowded(rounds))


def _unfilled(heads: Heads, rounds: list[RoundKey]) -> Clash:
    """Tell the emptiest of the rounds that cannot fill their tables: what helps there helps in the others."""
    worst = min(rounds, key=heads.counts.__getitem__)
    alike = tuple(key for key in rounds if heads.counts[key] == heads.counts[worst])
    reach, count = heads.reach(worst), heads.counts[worst]
    told = _too_few if 0 < count < min(room.low for room in reach.rooms) else _below_least
    told = _between if count >= reach.least and told is _below_least else told
    here = people(count, besides_hosts=worst in heads.beside_hosts)
    return Clash(told(alike, reach, count, here), heads.for_unfilled(rounds))


def _too_few(rounds: Rounds, reach: Reach, count: int, here: Text) -> Text:
    return texts(
        "{where}, even {smallest} needs {needed}, but only {people} takes part.",
        "{where}, even {smallest} needs {needed}, but only {people} take part.",
        count=count,
        where=in_rounds(rounds),
        smallest=smallest_table(rounds[0].part),
        needed=people(min(room.low for room in reach.rooms)),
        people=here,
    )


def _below_least(rounds: Rounds, reach: Reach, count: int, here: Text) -> Text:
    """Say how many people are missing at the tables that cannot stay empty."""
    return texts(
        "{where}, it takes {needed} to fill {tables}, but there are only {people}: {count} person is missing.",
        "{where}, it takes {needed} to fill {tables}, but there are only {people}: {count} people are missing.",
        count=reach.least - count,
        where=in_rounds(rounds),
        tables=tables(rounds[0].part, sum(not room.closes and room.low > 0 for room in reach.rooms)),
        needed=people(reach.least),
        people=here,
    )


def _between(rounds: Rounds, reach: Reach, count: int, here: Text) -> Text:
    """Say which head counts would fit."""
    near = tuple(one for one in (reach.below(count), reach.above(count)) if one is not None)
    return texts(
        "{where}, {people} cannot be spread over {tables}; the nearest head count that fits: {counts}.",
        "{where}, {people} cannot be spread over {tables}; the nearest head counts that fit: {counts}.",
        count=len(near),
        where=in_rounds(rounds),
        people=here,
        tables=tables(rounds[0].part, len(reach.rooms)),
        counts=near,
    )
