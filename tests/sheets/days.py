"""Random small days with random plans: every role, every absence, names that need care."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Event, Part, Questions, RoundKey, Seats, Session, Table, Theme
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from tests.builders import ORGANISATIONS, TERRITORIES, THEMES, make_person, rounds

NAMES = (
    ("=1+1", "+33 6"),
    ("-Anne", "@Dupont"),
    ("Zoé", ""),
    ("", "Prince"),
    ("Zoé\nLine", "🙂 Émoji"),
    ("a\x00b", "Öz"),
    ("12", "34"),
    ("Marie-Antoinette-Philippine", "de La Rochefoucauld-Montmorency"),
    ("Jean", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
)
MORE_ORGANISATIONS = (
    *ORGANISATIONS,
    "Pôle territorial\nVal d’Aubière",
    "=SUM(A1:A9)",
    "Syndicat mixte d’aménagement et de développement économique du Val d’Aubière et des Trois-Rivières réunies",
)
LABELS = ("Tilleul", "B", "N° 7", "Salle 12", "03")
DAY_PRESENCES = (Presence(2), Presence(last=98), Presence(last=2), Presence(1, 1), Presence(99), Presence(3, 3))
LANGUAGES = st.sampled_from(["fr", "en"])


@st.composite
def planned_days(draw: st.DrawFn) -> tuple[Day, Plan]:
    """Draw a day of up to 40 people and 8 rounds, and a plan that seats everybody who is there."""
    dice = random.Random(draw(st.integers(0, 2**32)))
    cafe_rounds, tables = draw(st.integers(1, 8)), draw(st.integers(1, 10))
    folk = _people(dice, draw(st.integers(1, 40)))
    sessions = [_cafe(dice, cafe_rounds, tables, folk)]
    if draw(st.booleans()):
        groups = tuple(Table(chr(65 + n), Seats(1, 6)) for n in range(-(-len(folk) // 5)))
        sessions.insert(0, Session(Part.ICEBREAKER, rounds(Part.ICEBREAKER, 1, dt.time(9), 7), groups))
    if draw(st.booleans()):
        possible = tuple(Table(f"{theme} {n}", Seats(1, 5), theme) for theme in THEMES[:3] for n in (1, 2, 3))
        sessions.append(Session(Part.COLLECTIVES, rounds(Part.COLLECTIVES, 1, dt.time(14), 120), possible))
    day = Day(
        event=Event(draw(st.sampled_from(["", "Journée & café"])), dt.date(2026, 12, 3), draw(LANGUAGES)),
        participants=folk,
        sessions=tuple(sessions),
        themes=tuple(Theme(name, f"Et {name} ?") for name in THEMES[:2]),
        together=(frozenset({folk[0].id, folk[1].id}),) if len(folk) > 1 else (),
        questions=Questions(harvest=draw(st.sampled_from([(), ("=Nos rêves", "Nos freins")]))),
    )
    silent = draw(st.sampled_from([None, RoundKey(Part.COLLECTIVES, 1), RoundKey(Part.CAFE, 2)]))
    return day, Plan(_seats(dice, day, silent), version=draw(st.integers(1, 3)))


def _people(dice: random.Random, count: int) -> tuple[Participant, ...]:
    """Return people of whom one in three is out of the ordinary; the first is always there."""
    folk = [
        replace(make_person(number), organisation=dice.choice(MORE_ORGANISATIONS), territory=dice.choice(TERRITORIES))
        for number in range(count)
    ]
    for number in dice.sample(range(1, count), count // 3 if count > 1 else 0):
        first, last = dice.choice(NAMES)
        changes = (
            {"first_name": first, "last_name": last},
            {"role": Role.OBSERVER},
            {"status": Status.CANCELLED},
            {"presence": dice.choice(DAY_PRESENCES)},
            {"wishes": tuple(dice.sample(THEMES, dice.randint(0, 8)))},
        )
        folk[number] = replace(folk[number], **dice.choice(changes))  # type: ignore[arg-type]
    return tuple(folk)


def _cafe(dice: random.Random, cafe_rounds: int, tables: int, folk: tuple[Participant, ...]) -> Session:
    """Return a café in which some tables have a name and some a host, who may be late or have cancelled."""
    labels = [str(number) for number in range(1, tables + 1)]
    if dice.random() < 0.4:
        labels[: len(LABELS)] = LABELS[:tables]
    seated = [one.id for one in folk if one.role is not Role.OBSERVER]
    hosts = dice.sample(seated, min(len(seated), dice.randint(0, tables)))
    made = tuple(
        Table(label, Seats(1, 9), dice.choice([THEMES[n], THEMES[n // 2], None]), host, may_close=True)
        for n, (label, host) in enumerate(zip(labels, [*hosts, *[None] * tables], strict=False))
    )
    return Session(Part.CAFE, rounds(Part.CAFE, cafe_rounds, dt.time(9, 30), 20), made)


def _seats(dice: random.Random, day: Day, silent: RoundKey | None) -> dict[tuple[str, RoundKey], str]:
    """Seat everybody who is there anywhere, hosts at their tables; one round may not be planned yet."""
    seats = {}
    for session in day.sessions:
        for key in (one.key for one in session.rounds if one.key != silent):
            for person in day.present(key):
                hosted = day.hosting.get(person) if session.part is Part.CAFE else None
                seats[person, key] = hosted or dice.choice(session.tables).label
    return seats
