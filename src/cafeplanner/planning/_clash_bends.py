"""Rules that had to be bent, in words: what clashes, a piece of a sentence, and the change that would help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Census, Change
from cafeplanner.planning._clash_changes import Resize, Waive
from cafeplanner.planning._clash_cures import add_themes, require
from cafeplanner.planning._clash_words import at_tables
from cafeplanner.rules.words import place_words


class Bend(Protocol):
    """One rule bent in one place; `price` is for each unit, so that the cheapest bends are the smallest change."""

    price: ClassVar[int]

    def clash(self, census: Census, by: int) -> Text:
        """Say what clashes."""
        ...

    def change(self, census: Census, by: int) -> Change:
        """Return what to change."""
        ...


@dataclass(frozen=True)
class MoreSeats:
    """A table seats more people than its size allows."""

    price: ClassVar[int] = 10
    part: Part
    tables: tuple[str, ...]

    def clash(self, census: Census, by: int) -> Text:  # noqa: ARG002
        """Say how many seats are missing."""
        place = at_tables(self.part, self.tables)
        return texts("{count} seat is missing {place}", "{count} seats are missing {place}", count=by, place=place)

    def change(self, census: Census, by: int) -> Change:
        """Add as many seats."""
        place = at_tables(self.part, self.tables)
        words = texts("add {count} seat {place}", "add {count} seats {place}", count=by, place=place)
        sizes = _sizes(census.day, self.part, self.tables)
        return Resize(words, self.part, {label: replace(one, maximum=one.maximum + by) for label, one in sizes.items()})


@dataclass(frozen=True)
class FewerPeople:
    """A table has fewer people than its size asks for."""

    price: ClassVar[int] = 11
    part: Part
    tables: tuple[str, ...]

    def clash(self, census: Census, by: int) -> Text:  # noqa: ARG002
        """Say how many people are missing."""
        place = at_tables(self.part, self.tables)
        return texts("{count} person is missing {place}", "{count} people are missing {place}", count=by, place=place)

    def change(self, census: Census, by: int) -> Change:
        """Require as many people fewer."""
        sizes = _sizes(census.day, self.part, self.tables)
        return require(self.part, {label: replace(one, minimum=one.minimum - by) for label, one in sizes.items()})


@dataclass(frozen=True)
class LostPin:
    """A fixed seat is not kept."""

    price: ClassVar[int] = 40
    person: str
    round: RoundKey
    table: str

    def clash(self, census: Census, by: int) -> Text:  # noqa: ARG002
        """Say whose seat it is."""
        name, place = census.day.by_id[self.person].name, place_words(self.round, self.table)
        return text("{name} cannot keep the fixed seat {place}", name=name, place=place)

    def change(self, census: Census, by: int) -> Change:  # noqa: ARG002
        """Free the seat."""
        name, place = census.day.by_id[self.person].name, place_words(self.round, self.table)
        words = text("remove the fixed seat of {name} {place}", name=name, place=place)
        return Waive(words, pins=(Pin(self.person, self.round, self.table),))


@dataclass(frozen=True)
class LostPair:
    """Two people kept apart share a table."""

    price: ClassVar[int] = 60
    people: tuple[str, str]

    def clash(self, census: Census, by: int) -> Text:  # noqa: ARG002
        """Say who they are."""
        return text("{names} cannot be kept apart", names=census.names(self.people))

    def change(self, census: Census, by: int) -> Change:  # noqa: ARG002
        """Drop the request."""
        words = text("no longer keep {names} apart", names=census.names(self.people))
        return Waive(words, apart=(self.people,))


@dataclass(frozen=True)
class LostGroup:
    """People kept together sit at different tables."""

    price: ClassVar[int] = 60
    people: frozenset[str]

    def clash(self, census: Census, by: int) -> Text:  # noqa: ARG002
        """Say who they are."""
        return text("{names} cannot be kept together", names=census.names(self._known(census)))

    def change(self, census: Census, by: int) -> Change:  # noqa: ARG002
        """Drop the request."""
        words = text("no longer keep {names} together", names=census.names(self._known(census)))
        return Waive(words, groups=((self.people, frozenset()),))

    def _known(self, census: Census) -> frozenset[str]:
        return self.people & census.order.keys()


@dataclass(frozen=True)
class SecondVisit:
    """Somebody of these people visits a theme once more than allowed."""

    price: ClassVar[int] = 100
    theme: str
    people: tuple[str, ...]

    def clash(self, census: Census, by: int) -> Text:
        """Say who visits what again."""
        if len(self.people) == 1:
            name = census.day.by_id[self.people[0]].name
            return text("{name} finds no new theme and visits “{theme}” again", name=name, theme=self.theme)
        return texts(
            "{count} person finds no new theme and visits “{theme}” again",
            "{count} people find no new theme and visit “{theme}” again",
            count=by,
            theme=self.theme,
        )

    def change(self, census: Census, by: int) -> Change:  # noqa: ARG002
        """Add a theme; whether one is enough is to be tried."""
        return new_themes(census.day, 1)


def new_themes(day: Day, count: int) -> Change:
    """Return further themes, with a table that takes as many as the largest and needs nobody."""
    cafe = day.session(Part.CAFE)
    return add_themes(count, Seats(0, max((table.seats.maximum for table in cafe.tables), default=8) if cafe else 8))


def merged(day: Day, bent: Iterable[tuple[Bend, int]]) -> list[tuple[Bend, int]]:
    """Join what is told in one phrase: tables that need the same change, and all second visits to a theme."""
    tables: dict[tuple[type[Bend], Part, int, int], tuple[MoreSeats | FewerPeople, int]] = {}
    visits: dict[str, tuple[SecondVisit, int]] = {}
    others: list[tuple[Bend, int]] = []
    for bend, by in bent:
        match bend:
            case MoreSeats(part, labels) | FewerPeople(part, labels):
                alike = (type(bend), part, by, _sizes(day, part, labels)[labels[0]].minimum)
                known = tables[alike][0].tables if alike in tables else ()
                tables[alike] = replace(bend, tables=(*known, *labels)), by
            case SecondVisit(theme, people):
                known_visit, so_far = visits.get(theme, (SecondVisit(theme, ()), 0))
                visits[theme] = SecondVisit(theme, (*known_visit.people, *people)), so_far + by
            case _:
                others.append((bend, by))
    return [*tables.values(), *visits.values(), *others]


def _sizes(day: Day, part: Part, labels: tuple[str, ...]) -> dict[str, Seats]:
    session = day.session(part)
    return {label: session.by_label[label].seats for label in labels} if session else {}
