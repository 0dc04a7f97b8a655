"""The cards that people hold, from one version of a plan to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cafeplanner.cafe.day import Day, PrintedCard, RoundKey
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules.changed_cards import still_right


def held_cards(day: Day, plan: Plan) -> tuple[PrintedCard, ...]:
    """Return the cards that people hold once a plan is printed: those that are still right, and the new ones.

    `day.printed` are the cards that they held before. Whoever cancels may keep the card, in case of coming after all.
    """
    before = {card.participant: card for card in day.printed}
    right = {card.participant for card in still_right(day, plan)}
    rounds = _planned_rounds(day, plan)
    cards = []
    for person in day.participants:
        kept = before.get(person.id)
        seats = tuple((key, plan.at(person.id, key) or "") for key in rounds)
        if kept is not None and not _is_expected(person):
            cards.append(replace(kept, taken_back=True))
        elif kept is not None and person.id in right:
            # what was planned since is announced otherwise, and is as good as printed
            told = {key for key, _ in kept.seats}
            more = tuple(one for one in seats if one[0] not in told)
            cards.append(replace(kept, seats=(*kept.seats, *more), taken_back=False))
        elif _is_expected(person):
            cards.append(PrintedCard(person.id, plan.version, seats))
    return tuple(cards)


def card_versions(day: Day, plan: Plan) -> Mapping[str, int]:
    """Return the version in the corner of everybody's card: the one in which it was last printed anew."""
    return {card.participant: card.version for card in held_cards(day, plan)}


def voided(before: Day, after: Day, cards: tuple[PrintedCard, ...]) -> tuple[PrintedCard, ...]:
    """Return the cards, those marked as void on which a name or a theme is no longer right."""
    return tuple(replace(card, is_void=card.is_void or _is_wrong(before, after, card)) for card in cards)


def _is_wrong(before: Day, after: Day, card: PrintedCard) -> bool:
    one, other = before.by_id[card.participant], after.by_id[card.participant]
    if (one.name, one.organisation, one.territory) != (other.name, other.organisation, other.territory):
        return True
    if (one.role is Role.OBSERVER) != (other.role is Role.OBSERVER) or _hosts(before, one) != _hosts(after, other):
        return True
    return any(_theme(before, key, label) != _theme(after, key, label) for key, label in _open_seats(after, card))


def _open_seats(day: Day, card: PrintedCard) -> Iterator[tuple[RoundKey, str]]:
    """Yield what a card says of rounds that are not over, at tables that are still there."""
    return ((key, label) for key, label in card.seats if key not in day.played and day.table(key, label))


def _theme(day: Day, key: RoundKey, label: str) -> str | None:
    table = day.table(key, label)
    return table.theme if table else None


def _hosts(day: Day, person: Participant) -> str | None:
    return day.hosting.get(person.id)


def _is_expected(person: Participant) -> bool:
    return person.status is not Status.CANCELLED


def _planned_rounds(day: Day, plan: Plan) -> tuple[RoundKey, ...]:
    return tuple(round_.key for round_ in day.rounds if round_.key in plan.tables)
