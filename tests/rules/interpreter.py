"""The terms read word by word: slow, and written only from the docstrings of `rules.terms`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from cafeplanner.cafe.day import Day, RoundKey, pair
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules import RULES
from cafeplanner.rules.terms import (
    Apart,
    ClassCost,
    Constant,
    FixSeat,
    KeepSeats,
    MeetingCost,
    PairCost,
    SeatOnce,
    Size,
    Term,
    ThemeCost,
    Together,
    VisitOnce,
)


def holds(term: Term, day: Day, plan: Plan) -> bool:
    """Whether a plan keeps a hard term."""
    match term:
        case SeatOnce(key, people):
            labels = {table.label for table in day.tables(key)}
            seats = {one: label for (one, at), label in plan.seats.items() if at == key}
            return seats.keys() == set(people) and set(seats.values()) <= labels
        case Size(key, label, minimum, maximum, may_close, exempt):
            count = sum(one not in exempt for one in plan.people(key, label))
            return (count == 0 and may_close) or minimum <= count <= maximum
        case VisitOnce(people, rounds):
            return all(
                sum(theme_of(day, plan, one, key) == theme for key in rounds) <= 1
                for one in people
                for theme in themes_of(day, rounds)
                if theme is not None
            )
        case FixSeat(person, key, label):
            return plan.at(person, key) in (None, label)
        case Together(people, rounds):
            return all(len({plan.at(one, key) for one in people} - {None}) <= 1 for key in rounds)
        case Apart((a, b), rounds):
            return not any(share(plan, a, b, key) for key in rounds)
    return True


def price(term: Term, day: Day, plan: Plan) -> int:
    """What a soft term costs in a plan."""
    match term:
        case ThemeCost(person, theme, rounds, cost):
            return cost * sum(
                plan.at(person, key) is not None and theme_of(day, plan, person, key) == theme for key in rounds
            )
        case PairCost((a, b), rounds, cost):
            return cost * sum(share(plan, a, b, key) for key in rounds)
        case ClassCost(codes, costs):
            return sum(
                cost
                for key, cost in costs.items()
                for a, b in combinations(day.by_id, 2)
                if share(plan, a, b, key) and a in codes and codes[a] == codes.get(b) and not wanted(day, a, b)
            )
        case MeetingCost(rounds, cost, met):
            counts = {
                pair(a, b): sum(share(plan, a, b, key) for key in rounds)
                for a, b in combinations(day.by_id, 2)
                if not wanted(day, a, b)
            }
            return cost * sum(count if one in met else max(0, count - 1) for one, count in counts.items())
        case KeepSeats(person, seats, cost):
            at = {key: plan.at(person, key) for key in seats}
            return cost if any(at[key] not in (None, label) for key, label in seats.items()) else 0
        case Constant(cost):
            return cost
    return 0


def wanted(day: Day, a: str, b: str) -> bool:
    """Whether a `Together` term keeps the two together."""
    return any({a, b} <= term.people for term in every_term(day) if isinstance(term, Together))


def every_term(day: Day) -> Iterator[Term]:
    """Yield the terms of all rules over the whole day."""
    rounds = tuple(round_.key for round_ in day.rounds)
    return (term for rule in RULES for term in rule.terms(day, rounds))


def share(plan: Plan, a: str, b: str, key: RoundKey) -> bool:
    """Whether two people sit at one table."""
    return plan.at(a, key) is not None and plan.at(a, key) == plan.at(b, key)


def theme_of(day: Day, plan: Plan, person: str, key: RoundKey) -> str | None:
    """The theme of the table where a person sits."""
    table = day.table(key, plan.at(person, key) or "")
    return table.theme if table else None


def themes_of(day: Day, rounds: Iterable[RoundKey]) -> set[str | None]:
    """The themes of the tables of some rounds."""
    return {table.theme for key in rounds for table in day.tables(key)}
