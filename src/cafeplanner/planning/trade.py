"""A better plan for a few more changed cards: what each further card would buy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.checking import check_plan
from cafeplanner.planning.result import Result
from cafeplanner.rules.changed_cards import ChangedCards

DEAR, CHEAP = 4.0, 0.25
"""First price of a changed card and the last one, in repeat meetings."""
TRIES = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan with so many changed cards: its repeat meetings and what all soft rules but the cards cost."""

    plan: Plan
    changed: int
    repeats: int
    cost: int


Search = Callable[[Day, Plan], Result]
"""Improves a plan of a day."""


def find_offers(day: Day, start: Plan, most: int, search: Search) -> tuple[Offer, ...]:
    """Return plans that change up to `most` cards, each better than those that change fewer; `start` is the first.

    A changed card is made cheaper and cheaper, down to a quarter of a repeat meeting; each search begins from the best
    plan so far that is allowed.
    """
    offers = [offer_of(day, start)]
    factor = (CHEAP / DEAR) ** (1 / (TRIES - 1))
    repeat = day.weights.repeat_meeting or 100
    for number in range(TRIES):
        price = max(1, int(repeat * DEAR * factor**number))
        found = offer_of(day, search(replace(day, changed_card=price), best_of(offers).plan).plan)
        if found.changed > most:
            break
        offers.append(found)
    return useful(offers)


def offer_of(day: Day, plan: Plan) -> Offer:
    """Count a plan anew."""
    report = check_plan(day, plan)
    return Offer(plan, value_of(report, ChangedCards.name), value_of(report, "repeat_meetings"), other_cost(report))


def useful(offers: list[Offer]) -> tuple[Offer, ...]:
    """Return the offers, fewest changes first, without those that cost more than one with as few changes."""
    kept: list[Offer] = []
    for one in sorted(offers, key=lambda offer: (offer.changed, offer.cost)):
        if not kept or one.cost < kept[-1].cost:
            kept.append(one)
    return tuple(kept)


def best_of(offers: list[Offer]) -> Offer:
    """Return the cheapest offer."""
    return min(offers, key=lambda offer: (offer.cost, offer.changed))


def value_of(report: Report, rule: str) -> int:
    """Return the figure of a rule, 0 where it has none."""
    return report.by_rule[rule].value if rule in report.by_rule else 0


def other_cost(report: Report) -> int:
    """Return the weighted sum of all soft rules but that of the cards."""
    return sum(figure.cost for figure in report.figures if figure.rule != ChangedCards.name)
