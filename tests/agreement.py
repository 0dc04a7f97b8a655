"""Random small days and plans, for proving that different descriptions of the rules mean the same."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from cafeplanner.cafe.day import (
    Day,
    Event,
    Pair,
    Part,
    Pin,
    PrintedCard,
    Round,
    RoundKey,
    Seats,
    Session,
    Table,
    Theme,
    pair,
)
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.weights import Weights

THEMES = ("Jeunesse", "Mobilités", "Logement", "Culture")
CODES = ("", "", "Élan", "elan", "Les Passerelles", "CAF")
"""Two of them are the same to a reader, and unknown ones equal nothing."""
STAYS = (Presence(), Presence(), Presence(), Presence(1), Presence(2), Presence(0, 1), Presence(0, 98), Presence(1, 2))
WEIGHTS = (Weights(), Weights(7, 5, 3, (4, 2), 1, 2, (6,), 9))

Draw = Any
"""Hypothesis' own `draw`."""


@st.composite
def small_days(draw: Draw, most_people: int = 9, most_tables: int = 4, most_rounds: int = 3) -> Day:
    """Draw a day of 4 to 9 people, 2 to 4 tables and 1 to 3 rounds; person p0 is there all day.

    Ids, labels and rounds refer to each other; nothing else is sure: many of these days have no plan.
    """
    count = draw(st.integers(4, most_people))
    ids = [f"p{number}" for number in range(count)]
    hosts = draw(st.lists(st.sampled_from(ids), unique=True, max_size=2))
    folk = [draw(people(one, hosts)) for one in ids]
    folk[0] = replace(folk[0], status=Status.PRESENT, presence=Presence())
    sessions = draw(_sessions(count, hosts, most_tables, most_rounds))
    return Day(
        event=Event("Journée d’essai", dt.date(2026, 12, 3)),
        participants=tuple(folk),
        sessions=sessions,
        themes=tuple(Theme(theme) for theme in THEMES),
        together=draw(_groups(ids)),
        apart=draw(_pairs(ids)),
        acquainted=draw(_pairs(ids)),
        pins=draw(_pins(ids, sessions)),
        history=draw(_pairs(ids)),
        weights=draw(st.sampled_from(WEIGHTS)),
    )


@st.composite
def begun_days(draw: Draw, most_people: int = 9, most_tables: int = 4, most_rounds: int = 3) -> Day:
    """Draw a small day of which some rounds may be over, and some people hold cards that may be wrong by now."""
    day = draw(small_days(most_people, most_tables, most_rounds))
    day = replace(day, changed_card=draw(st.sampled_from((5, 100_000))))
    return replace(day, record=draw(_records(day)), printed=draw(_cards(day)))


@st.composite
def people(draw: Draw, one: str, hosts: list[str]) -> Participant:
    """Draw a person; themes may be wished twice or be none of the day's."""
    themes = st.lists(st.sampled_from((*THEMES, "Astronomie")), max_size=3).map(tuple)
    return Participant(
        id=one,
        first_name=one.upper(),
        last_name="Essai",
        organisation=draw(st.sampled_from(CODES)),
        territory=draw(st.sampled_from(CODES)),
        wishes=draw(themes),
        urgencies=tuple(dict.fromkeys(draw(themes))),
        role=Role.HOST if one in hosts else Role.PARTICIPANT,
        status=Status.CANCELLED if draw(st.integers(0, 9)) == 9 else Status.PRESENT,
        presence=draw(st.sampled_from(STAYS)),
    )


@st.composite
def _sessions(draw: Draw, count: int, hosts: list[str], most_tables: int, most_rounds: int) -> tuple[Session, ...]:
    rounds, cafe = draw(st.integers(1, most_rounds)), draw(_tables(count, 2, most_tables))
    cafe = tuple(replace(table, host=dict(enumerate(hosts)).get(number)) for number, table in enumerate(cafe))
    found = [Session(Part.CAFE, _rounds(Part.CAFE, rounds), cafe)]
    if draw(st.booleans()):
        groups = tuple(replace(table, theme=None) for table in draw(_tables(count, 1, 3)))
        found.insert(0, Session(Part.ICEBREAKER, _rounds(Part.ICEBREAKER, 1), groups))
    if draw(st.booleans()):
        found.append(Session(Part.COLLECTIVES, _rounds(Part.COLLECTIVES, 1), draw(_tables(count, 2, 4))))
    return tuple(found)


@st.composite
def _tables(draw: Draw, count: int, fewest: int, most: int) -> tuple[Table, ...]:
    number = draw(st.integers(fewest, max(fewest, most)))
    roomy = -(-count // number)
    return tuple(
        Table(
            chr(65 + at),
            Seats(draw(st.sampled_from((0, 0, 0, 1, 2))), draw(st.integers(roomy, roomy + 2))),
            draw(st.sampled_from((THEMES[at], THEMES[at], THEMES[0], None))),
            may_close=draw(st.booleans()),
        )
        for at in range(number)
    )


def _rounds(part: Part, count: int) -> tuple[Round, ...]:
    moment = dt.time(9 if part is Part.ICEBREAKER else 10)
    return tuple(Round(RoundKey(part, number), moment, moment) for number in range(1, count + 1))


@st.composite
def _groups(draw: Draw, ids: list[str]) -> tuple[frozenset[str], ...]:
    """Draw groups that do not overlap."""
    order = draw(st.permutations(ids))
    cuts = draw(st.lists(st.integers(2, 3), max_size=2))
    groups = []
    for size in cuts:
        groups.append(frozenset(order[:size]))
        order = order[size:]
    return tuple(group for group in groups if len(group) > 1)


def _pairs(ids: list[str]) -> st.SearchStrategy[frozenset[Pair]]:
    two = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True).map(lambda both: pair(*both))
    return st.frozensets(two, max_size=3)


@st.composite
def _pins(draw: Draw, ids: list[str], sessions: tuple[Session, ...]) -> tuple[Pin, ...]:
    pins = []
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        session = draw(st.sampled_from(sessions))
        table, round_ = draw(st.sampled_from(session.tables)), draw(st.sampled_from(session.rounds))
        pins.append(Pin(draw(st.sampled_from(ids)), round_.key, table.label))
    return tuple(pins)


@st.composite
def _records(draw: Draw, day: Day) -> tuple[Pin, ...]:
    """Draw who was there in the first rounds of the day, mostly none; somebody expected may have missed them."""
    over = day.rounds[: draw(st.sampled_from((0, 0, 0, 1, 2)))]
    dice = random.Random(draw(st.integers(0, 999)))
    return tuple(
        Pin(person, round_.key, dice.choice(day.tables(round_.key)).label)
        for round_ in over
        for person in day.present(round_.key)
        if dice.random() < 0.9 or person == "p0"
    )


@st.composite
def _cards(draw: Draw, day: Day) -> tuple[PrintedCard, ...]:
    """Draw the cards that some people hold; some speak of tables that are no more, or not of all rounds."""
    dice = random.Random(draw(st.integers(0, 999)))
    share = draw(st.sampled_from((0.0, 0.0, 0.6, 1.0)))
    cards = []
    for person in day.participants:
        seats = [(one.key, dice.choice(day.tables(one.key)).label) for one in day.rounds if dice.random() < 0.8]
        seats = [(key, dice.choice(("", "no more")) if dice.random() < 0.1 else label) for key, label in seats]
        if dice.random() < share:
            cards.append(PrintedCard(person.id, 1, tuple(seats), is_void=dice.random() < 0.1))
    return tuple(cards)


@st.composite
def plans(draw: Draw, day: Day) -> Plan:
    """Draw a plan that seats everyone present once in each round; most of them try to keep the other hard rules."""
    tidy = draw(st.sampled_from((True, True, False)))
    dice = random.Random(draw(st.integers(0, 999)))
    seats: dict[tuple[str, RoundKey], str] = {}
    for round_ in day.rounds:
        for person in day.present(round_.key):
            labels = [table.label for table in day.tables(round_.key)]
            if tidy:
                seats[person, round_.key] = dice.choice(_fitting(day, seats, person, round_.key) or labels)
            else:
                seats[person, round_.key] = draw(st.sampled_from(labels))
    return Plan(seats)


def _fitting(day: Day, seats: dict[tuple[str, RoundKey], str], person: str, key: RoundKey) -> list[str]:
    """Return the tables that break no rule about this person, given the seats so far; sizes are left to chance."""
    if key in day.played:
        return [day.played[key][person]]
    pinned = [pin.table for pin in day.pins if (pin.participant, pin.round) == (person, key)]
    if key.part is Part.CAFE and person in day.stays:
        return [day.stays[person]]
    group = day.inseparable.get(person, frozenset())
    joined = [seats[one, key] for one in sorted(group) if (one, key) in seats]
    if pinned or joined:
        return (pinned + joined)[:1]
    visited = [day.table(at, label) for (one, at), label in seats.items() if one == person and at.part is key.part]
    seen = {table.theme for table in visited if table}
    filled = [label for (_, at), label in seats.items() if at == key]
    barred = {seats[other, key] for one in day.apart if person in one for other in one if (other, key) in seats}
    return [
        table.label
        for table in day.tables(key)
        if filled.count(table.label) < table.seats.maximum
        and (table.theme is None or table.theme not in seen)
        and table.label not in barred
    ]


@st.composite
def broken_plans(draw: Draw, day: Day) -> Plan:
    """Draw a plan in which sometimes a seat is missing, or belongs to somebody absent or unknown, or to no table."""
    seats = dict(draw(plans(day)).seats)
    spots = st.sampled_from(sorted(seats))
    match draw(st.integers(0, 4)):
        case 0:
            person, key = draw(spots)
            # a part without any seat is not planned at all, which is no fault
            if sum(other.part is key.part for _, other in seats) > 1:
                del seats[person, key]
        case 1:
            seats[draw(spots)] = "nowhere"
        case 2:
            seats["nobody", draw(spots)[1]] = "A"
        case 3:
            key = draw(spots)[1]
            absent = [one.id for one in day.participants if day.absence(one.id, key) is not None]
            seats.update({(one, key): "A" for one in absent[:1]})
    return Plan(seats)
