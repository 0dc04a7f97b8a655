"""A day that was planned again: who holds which card is known, and something happened to some people."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Part, PrintedCard, RoundKey
from cafeplanner.cafe.participant import Participant, Presence, Status
from cafeplanner.cafe.plan import Plan
from tests.builders import make_day, rotation_plan

BEFORE = make_day(24, hosts=1)
ICEBREAKER = RoundKey(Part.ICEBREAKER, 1)
FIRST = RoundKey(Part.CAFE, 1)
SECOND = RoundKey(Part.CAFE, 2)


def with_people(day: Day, **changes: dict[str, object]) -> Day:
    """Return the day with some people changed: ``with_people(day, p5={"status": Status.CANCELLED})``."""
    people = (replace(one, **changes.get(one.id, {})) for one in day.participants)  # type: ignore[arg-type]
    return replace(day, participants=tuple(people))


def with_cards(day: Day, plan: Plan) -> Day:
    """Return the day with a card of a plan in everybody's hands."""
    cards = (
        PrintedCard(one.id, plan.version, tuple((each.key, plan.at(one.id, each.key) or "") for each in day.rounds))
        for one in day.participants
        if one.status is Status.PRESENT
    )
    return replace(day, printed=tuple(cards))


def void(day: Day, person: str) -> Day:
    """Return the day with a card on which a word is wrong."""
    return replace(
        day, printed=tuple(replace(one, is_void=one.is_void or one.participant == person) for one in day.printed)
    )


def seated_like(plan: Plan, model: str, *people: str) -> Plan:
    """Return the plan with more people, who go wherever somebody goes."""
    seats = {(one, key): label for (person, key), label in plan.seats.items() if person == model for one in people}
    return replace(plan, seats={**plan.seats, **seats})


def without(plan: Plan, *seats: tuple[str, RoundKey | None]) -> Plan:
    """Return the plan without some people in a round, or in all rounds."""
    gone = set(seats)
    kept = {at: label for at, label in plan.seats.items() if at not in gone and (at[0], None) not in gone}
    return replace(plan, seats=kept)


def replanned() -> tuple[Day, Plan]:
    """Return a second version of a day.

    p5 and p6 trade places in round 2, p7 has cancelled, p8 comes later, p9 has another name, Anne comes in addition
    and Omar takes spare card 3.
    """
    first = rotation_plan(BEFORE)
    moved = {("p5", SECOND): first.seats["p6", SECOND], ("p6", SECOND): first.seats["p5", SECOND]}
    plan = replace(first, seats={**first.seats, **moved}, version=2)
    plan = seated_like(without(plan, ("p7", None), ("p8", FIRST), ("p8", ICEBREAKER)), "p10", "anne", "omar")
    day = void(with_cards(BEFORE, first), "p9")
    day = with_people(
        day, p7={"status": Status.CANCELLED}, p8={"presence": Presence(first=2)}, p9={"first_name": "Zébulon"}
    )
    newcomers = (Participant("anne", "Anne", "Nouvelle"), Participant("omar", "Omar", "Venu"))
    seats = tuple((key, label) for (person, key), label in plan.seats.items() if person == "omar")
    spare = PrintedCard("omar", 1, seats, spare=3)
    return replace(day, participants=(*day.participants, *newcomers), printed=(*day.printed, spare)), plan


def second_version(day: Day) -> tuple[Day, Plan]:
    """Return a second version of any day of `make_day` with 20 people or more.

    p3 and p4 have cancelled, p5 and p6 have no card yet, p7 takes spare card 12, p8's card is wrong, and p9 to p14 go
    wherever the next person went.
    """
    first = rotation_plan(day)
    cards = {card.participant: card for card in with_cards(day, first).printed if card.participant not in ("p5", "p6")}
    cards["p7"] = replace(cards["p7"], spare=12)
    cards["p8"] = replace(cards["p8"], is_void=True)
    ring = {f"p{n}": f"p{n + 1}" for n in range(9, 14)} | {"p14": "p9"}
    seats = {at: first.at(ring.get(at[0], at[0]), at[1]) or label for at, label in first.seats.items()}
    plan = without(Plan(seats, 2), ("p3", None), ("p4", None))
    gone = {person: {"status": Status.CANCELLED} for person in ("p3", "p4")}
    return replace(with_people(day, **gone), printed=tuple(cards.values())), plan
