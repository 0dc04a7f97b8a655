"""Cards that people hold stay right: as few as possible are printed anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, PrintedCard, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import open_rounds, rounds_of, still_open
from cafeplanner.rules.terms import Constant, KeepSeats, Term


class ChangedCards:
    """A card counts once, however much of it changes; a card of somebody who is not expected any more never does.

    A card says nothing of rounds that were not planned when it was printed, such as collectives "announced at lunch".
    """

    name: ClassVar[str] = "changed_cards"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each card that sends its owner elsewhere than the plan, or says something else that is not true."""
        rounds = frozenset(open_rounds(day, plan, self.parts))
        for card in day.printed:
            expected = any(key in rounds and day.absence(card.participant, key) is None for key in _rounds_of(day))
            elsewhere = [key for key, label in _promises(day, card) if key in rounds and _moved(plan, card, key, label)]
            if expected and (card.is_void or elsewhere):
                what = text("The card of {name} must be printed again.", name=day.by_id[card.participant].name)
                where = elsewhere[0] if elsewhere else None
                yield Finding(
                    self.name,
                    Severity.INFO,
                    what,
                    people=(card.participant,),
                    round=where,
                    cost=day.changed_card,
                )

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price each card that is not followed; one that cannot be is a cost in any plan."""
        kept = still_open(day, rounds_of(rounds, self.parts))
        for card in day.printed:
            there = frozenset(key for key in kept if day.absence(card.participant, key) is None)
            seats = {key: label for key, label in card.seats if key in there}
            if there and (card.is_void or any(day.table(key, label) is None for key, label in seats.items())):
                yield Constant(day.changed_card)
            elif seats:
                yield KeepSeats(card.participant, seats, day.changed_card)


def still_right(day: Day, plan: Plan) -> tuple[PrintedCard, ...]:
    """Return the cards that a plan of some parts of the day leaves as they are.

    Observers have no seat that a plan could change, but a card with a name and a role.
    """
    changed = {person for finding in ChangedCards().findings(day, plan) for person in finding.people}
    changed |= {card.participant for card in day.printed if card.is_void and _walks_about(day, card.participant)}
    return tuple(card for card in day.printed if card.participant not in changed)


def _walks_about(day: Day, person: str) -> bool:
    one = day.by_id[person]
    return one.role is Role.OBSERVER and one.status is not Status.CANCELLED


def _rounds_of(day: Day) -> Iterator[RoundKey]:
    return (round_.key for round_ in day.rounds)


def _promises(day: Day, card: PrintedCard) -> Iterator[tuple[RoundKey, str]]:
    """Yield what a card says of the rounds in which its owner is there."""
    return ((key, label) for key, label in card.seats if day.absence(card.participant, key) is None)


def _moved(plan: Plan, card: PrintedCard, key: RoundKey, label: str) -> bool:
    at = plan.at(card.participant, key)
    return at is not None and at != label
