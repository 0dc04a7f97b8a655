"""Rules that had to be bent, in words: what clashes, and the change that would help; each a piece of a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash_words import at_tables, names, seat_words


class Bend(Protocol):
    """One rule bent in one place; `price` is for each unit, so that the cheapest bends are the smallest change."""

    price: ClassVar[int]

    def clash(self, day: Day, by: int) -> Text:
        """Say what clashes."""
        ...

    def change(self, day: Day, by: int) -> Text:
        """Say what to change."""
        ...


@dataclass(frozen=True)
class MoreSeats:
    """A table seats more people than its size allows."""

    price: ClassVar[int] = 10
    part: Part
    tables: tuple[str, ...]

    def clash(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say how many seats are missing."""
        place = at_tables(self.part, self.tables)
        return texts("{count} seat is missing {place}", "{count} seats are missing {place}", count=by, place=place)

    def change(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say how many seats to add."""
        place = at_tables(self.part, self.tables)
        return texts("{count} more seat {place}", "{count} more seats {place}", count=by, place=place)


@dataclass(frozen=True)
class FewerPeople:
    """A table has fewer people than its size asks for."""

    price: ClassVar[int] = 11
    part: Part
    tables: tuple[str, ...]

    def clash(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say how many people are missing."""
        place = at_tables(self.part, self.tables)
        return texts("{count} person is missing {place}", "{count} people are missing {place}", count=by, place=place)

    def change(self, day: Day, by: int) -> Text:
        """Say which smallest size would do."""
        least = _minimum(day, self.part, self.tables[0]) - by
        return text("a smallest size of {size} {place}", size=least, place=at_tables(self.part, self.tables))


@dataclass(frozen=True)
class LostPin:
    """A fixed seat is not kept."""

    price: ClassVar[int] = 40
    person: str
    round: RoundKey
    table: str

    def clash(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say whose seat it is."""
        name, place = day.by_id[self.person].name, seat_words(self.round, self.table)
        return text("{name} cannot keep the fixed seat {place}", name=name, place=place)

    def change(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say which seat to free."""
        name, place = day.by_id[self.person].name, seat_words(self.round, self.table)
        return text("no fixed seat for {name} {place}", name=name, place=place)


@dataclass(frozen=True)
class LostPair:
    """Two people kept apart share a table."""

    price: ClassVar[int] = 60
    people: tuple[str, str]

    def clash(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say who they are."""
        return text("{names} cannot be kept apart", names=names(day, self.people))

    def change(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say which request to drop."""
        return text("no request to keep {names} apart", names=names(day, self.people))


@dataclass(frozen=True)
class LostGroup:
    """People kept together sit at different tables."""

    price: ClassVar[int] = 60
    people: frozenset[str]

    def clash(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say who they are."""
        return text("{names} cannot be kept together", names=names(day, tuple(self.people)))

    def change(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say which request to drop."""
        return text("no request to keep {names} together", names=names(day, tuple(self.people)))


@dataclass(frozen=True)
class SecondVisit:
    """Somebody of these people visits a theme once more than allowed."""

    price: ClassVar[int] = 100
    theme: str
    people: tuple[str, ...]

    def clash(self, day: Day, by: int) -> Text:
        """Say who visits what again."""
        if len(self.people) == 1:
            name = day.by_id[self.people[0]].name
            return text("{name} finds no new theme and visits “{theme}” again", name=name, theme=self.theme)
        return texts(
            "{count} person finds no new theme and visits “{theme}” again",
            "{count} people find no new theme and visit “{theme}” again",
            count=by,
            theme=self.theme,
        )

    def change(self, day: Day, by: int) -> Text:  # noqa: ARG002
        """Say what gives everyone a new theme."""
        return text("one theme more, or one round fewer")


def impossible(day: Day, bent: Iterable[tuple[Bend, int]]) -> ImpossibleRequest:
    """Say which rules clash and the smallest change that helps, from what had to be bent and by how much."""
    told = merged(day, bent)
    clashes = tuple(bend.clash(day, by) for bend, by in told)
    changes = {str(change): change for change in (bend.change(day, by) for bend, by in told)}
    return ImpossibleRequest(
        text("No plan keeps all the rules: {clashes}.", clashes=clashes),
        text("The smallest change that helps: {changes}.", changes=tuple(changes.values())),
        clashes,
    )


def merged(day: Day, bent: Iterable[tuple[Bend, int]]) -> list[tuple[Bend, int]]:
    """Join what is told in one phrase: tables that need the same change, and all second visits to a theme."""
    tables: dict[tuple[type[Bend], Part, int, int], tuple[MoreSeats | FewerPeople, int]] = {}
    visits: dict[str, tuple[SecondVisit, int]] = {}
    others: list[tuple[Bend, int]] = []
    for bend, by in bent:
        match bend:
            case MoreSeats(part, labels) | FewerPeople(part, labels):
                alike = (type(bend), part, by, _minimum(day, part, labels[0]))
                known = tables[alike][0].tables if alike in tables else ()
                tables[alike] = replace(bend, tables=(*known, *labels)), by
            case SecondVisit(theme, people):
                known_visit, so_far = visits.get(theme, (SecondVisit(theme, ()), 0))
                visits[theme] = SecondVisit(theme, (*known_visit.people, *people)), so_far + by
            case _:
                others.append((bend, by))
    return [*tables.values(), *visits.values(), *others]


def _minimum(day: Day, part: Part, label: str) -> int:
    session = day.session(part)
    return session.by_label[label].seats.minimum if session else 0
