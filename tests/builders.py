"""Days and plans for tests: small, readable, without a solver or a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from cafeplanner.cafe.day import Day, Event, Part, Questions, Round, RoundKey, Seats, Session, Table, Theme
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan

FIRST = [
    "Aïcha",
    "Benoît",
    "Chloé",
    "Dimitri",
    "Élodie",
    "Fatou",
    "Gaël",
    "Hélène",
    "Inès",
    "Jean-Baptiste",
    "Karim",
    "Léa",
    "Maël",
    "Noémie",
    "Océane",
    "Paul",
    "Quentin",
    "Rachid",
    "Sofia",
    "Théo",
    "Ursula",
    "Victor",
    "Wassila",
    "Xavier",
    "Yasmine",
    "Zoé",
]
LAST = [
    "Abadie",
    "Béranger",
    "Chevalier",
    "Da Silva",
    "d'Estienne",
    "Fontaine",
    "Garnier-Lévêque",
    "Haddad",
    "Imbert",
    "Jacquet",
    "Kowalski",
    "Le Goff",
    "Moreau",
    "N'Guyen",
    "Ó Briain",
    "Perrin",
    "Quéméneur",
    "Rousseau",
    "de La Tour",
    "Traoré",
    "Urbain",
    "Vasseur",
    "Weiss",
    "Ximenes",
    "Yilmaz",
    "Zidane",
]
ORGANISATIONS = (
    "Ville de Brévanne",
    "Communauté de communes du Val d'Aubière",
    "Mission locale",
    "Association Les Passerelles",
    "CAF",
    "",
)
TERRITORIES = ("Val d'Aubière", "Haut-Plateau", "Les Trois-Rivières", "Brévanne", "")
THEMES = (
    "Jeunesse",
    "Mobilités",
    "Alimentation locale",
    "Logement",
    "Santé et bien-vieillir",
    "Culture",
    "Emploi et formation",
    "Transition énergétique",
    "Numérique",
    "Petite enfance",
    "Eau et biodiversité",
    "Commerce de proximité",
)


def make_person(number: int, **changes: object) -> Participant:
    """Return participant ``p<number>`` with a name, organisation, territory and three wishes of their own."""
    person = Participant(
        id=f"p{number}",
        first_name=FIRST[number % len(FIRST)],
        last_name=LAST[(number * 7 + number // len(FIRST)) % len(LAST)],
        organisation=ORGANISATIONS[number * number % len(ORGANISATIONS)],
        territory=TERRITORIES[number * 3 % len(TERRITORIES)],
        wishes=tuple(dict.fromkeys(THEMES[(number * k + k) % 5] for k in (1, 2, 3))),
    )
    return replace(person, **changes)  # type: ignore[arg-type]


def rounds(part: Part, count: int, start: dt.time, minutes: int) -> tuple[Round, ...]:
    """Return rounds of a part, five minutes apart."""
    moment = dt.datetime.combine(dt.date(2026, 12, 3), start)
    made = []
    for number in range(1, count + 1):
        end = moment + dt.timedelta(minutes=minutes)
        made.append(Round(RoundKey(part, number), moment.time(), end.time()))
        moment = end + dt.timedelta(minutes=5)
    return tuple(made)


def make_day(
    people: int = 24, tables: int = 5, cafe_rounds: int = 4, *, seats: tuple[int, int] = (2, 8), hosts: int = 0
) -> Day:
    """Return a day: icebreaker groups of about 5, `tables` single-table themes, possible collectives of 3 to 5.

    The first `hosts` people host the first tables. Person p1 leaves at lunch, the last one has cancelled.
    """
    folk = [make_person(n, role=Role.HOST if n < hosts else Role.PARTICIPANT) for n in range(people)]
    folk[1] = replace(folk[1], presence=Presence(last=98))
    folk[-1] = replace(folk[-1], status=Status.CANCELLED)
    groups = -(-people // 5)
    themes = THEMES[:tables]
    icebreaker = tuple(Table(chr(65 + n), Seats(1, 6)) for n in range(groups))
    cafe = tuple(
        Table(str(n + 1), Seats(*seats), theme, f"p{n}" if n < hosts else None) for n, theme in enumerate(themes)
    )
    collectives = tuple(
        Table(f"{theme} {n}", Seats(3, 5), theme, may_close=True) for theme in themes for n in range(1, 1 + groups)
    )
    return Day(
        event=Event("Journée de la coopération", dt.date(2026, 12, 3), "fr", "Salle des fêtes de Brévanne"),
        participants=tuple(folk),
        sessions=(
            Session(Part.ICEBREAKER, rounds(Part.ICEBREAKER, 1, dt.time(9, 10), 7), icebreaker),
            Session(Part.CAFE, rounds(Part.CAFE, cafe_rounds, dt.time(9, 30), 20), cafe),
            Session(Part.COLLECTIVES, rounds(Part.COLLECTIVES, 1, dt.time(14, 0), 120), collectives),
        ),
        themes=tuple(Theme(name, f"Que pouvons-nous faire ensemble pour {name} ?") for name in themes),
        questions=Questions(icebreaker="Quelle coopération vous a surpris cette année ?"),
    )


def rotation_plan(day: Day) -> Plan:
    """Return a plan that keeps every hard rule of a `make_day` day by plain rotation (with many repeats)."""
    seats: dict[tuple[str, RoundKey], str] = {}
    for session in day.sessions:
        for round_ in session.rounds:
            there = day.present(round_.key)
            moving = [one for one in there if session.part is not Part.CAFE or one not in day.stays]
            for position, person in enumerate(moving):
                if session.part is Part.COLLECTIVES:
                    groups = max(1, len(moving) // 4)
                    label = session.tables[position % groups].label
                else:
                    label = session.tables[(position + round_.key.number) % len(session.tables)].label
                seats[person, round_.key] = label
            if session.part is Part.CAFE:
                seats.update({(one, round_.key): day.stays[one] for one in there if one in day.stays})
    return Plan(seats)
