"""Clashes of people kept together with the sizes of the tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from cafeplanner.cafe.day import Part, Seats, Session, Table
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Census, Change, Clash
from cafeplanner.planning._clash_changes import Waive, resized
from cafeplanner.planning._clash_cures import allow
from cafeplanner.planning._clash_reach import Reach
from cafeplanner.planning._clash_visits import Visits
from cafeplanner.planning._clash_words import no_table, people, rounds_count, seats


def group_clashes(census: Census) -> Iterator[Clash]:
    """Yield groups for which no table is large enough, or too few themes have such a table: one clash for each."""
    spaces = [Space(census, session) for session in census.day.sessions]
    for group in census.day.together:
        tight = [(space, want) for space in spaces if (want := space.lacks(group)) is not None]
        if tight:
            yield _too_large(census, group, tight)


@dataclass(frozen=True)
class Want:
    """In so many rounds a group of so many people, or more, needs a large table of another theme each time."""

    people: int
    rounds: int


@dataclass(frozen=True, eq=False)
class Space:
    """A part of the day as groups see it: how many tables, of different themes, are large enough."""

    census: Census
    session: Session
    _tried: dict[Want, bool] = field(default_factory=dict)
    """Whether larger tables help, by what is lacking: the same for groups of the same size."""

    @property
    def part(self) -> Part:
        """The part of the day."""
        return self.session.part

    @cached_property
    def free(self) -> Mapping[str, int]:
        """How many visitors each table takes at most; people kept together with its host have their seats."""
        visits, keys = Visits(self.census, self.session), [round_.key for round_ in self.session.rounds]
        if self.part is not Part.CAFE:
            return {table.label: table.seats.maximum for table in self.session.tables}
        return {one.label: max((visits.free(one, key) for key in keys), default=0) for one in self.session.tables}

    @cached_property
    def best(self) -> Mapping[str | None, Table]:
        """The largest table of each theme; outside the café of each round, where no theme matters."""
        largest = sorted(self.session.tables, key=lambda table: self.free[table.label])
        return {table.theme if self.part is Part.CAFE else "": table for table in largest}

    @cached_property
    def rooms(self) -> list[int]:
        """How many people the largest table of each theme takes, the smallest first."""
        return sorted(self.free[table.label] for table in self.best.values())

    def larger(self, size: int) -> int:
        """Return in how many rounds somebody can sit at a table for so many people."""
        themeless = self.part is not Part.CAFE or None in self.best
        if themeless and self.free[self.best[None if self.part is Part.CAFE else ""].label] >= size:
            return len(self.session.rounds)
        return len(self.rooms) - bisect_left(self.rooms, size)

    def lacks(self, group: frozenset[str], most: int | None = None) -> Want | None:
        """Return what a group needs in vain, were no more than `most` of it kept together."""
        if not self.session.tables or (self.part is Part.CAFE and group & self.census.day.stays.keys()):
            return None
        found = (self._lacks(sizes, most or len(group)) for sizes in self._sizes(group))
        return max((want for want in found if want), key=lambda want: (want.people, want.rounds), default=None)

    def _sizes(self, group: frozenset[str]) -> Iterator[list[int]]:
        """Yield for each person how many of the group are there in the person's rounds, fixed seats left aside."""
        there = [group & self.census.there[round_.key] for round_ in self.session.rounds]
        fixed = [self.census.fixed[round_.key] for round_ in self.session.rounds]
        for person in group:
            yield [len(of) for of, seats in zip(there, fixed, strict=True) if person in of and person not in seats]

    def _lacks(self, sizes: list[int], most: int) -> Want | None:
        wanted = sorted((min(size, most) for size in sizes), reverse=True)
        for number, size in enumerate(wanted, start=1):
            # where all themes together are too few, that is another clash
            if self.larger(size) < min(number, self.larger(1)):
                return Want(size, sum(one >= size for one in wanted))
        return None

    def why(self, want: Want) -> Text:
        """Say what is too small."""
        if not self.larger(want.people):
            return text("{none} has more than {seats}", none=no_table(self.part), seats=seats(self.rooms[-1]))
        return texts(
            "over {rounds} of the café, only {count} theme has a table of at least {seats}",
            "over {rounds} of the café, only {count} themes have a table of at least {seats}",
            count=self.larger(want.people),
            rounds=rounds_count(want.rounds),
            seats=seats(want.people),
        )

    def enlarged(self, want: Want) -> Iterator[Change]:
        """Let tables of enough themes take the group, where the others can still be filled beside it."""
        small = [self.best[theme] for theme in self.best if self.free[self.best[theme].label] < want.people]
        missing = min(want.rounds, self.larger(1)) - self.larger(want.people)
        chosen = {table.label for table in small[::-1][:missing]}
        grown = {
            table.label: replace(table.seats, maximum=table.seats.maximum + want.people - self.free[table.label])
            for table in self.session.tables
            if table.label in chosen
        }
        if want not in self._tried:
            alike = len({size.maximum for size in grown.values()}) == 1
            self._tried[want] = alike and self._fills(grown, want.people)
        if self._tried[want]:
            yield allow(self.part, grown)

    def _fills(self, grown: Mapping[str, Seats], people: int) -> bool:
        """Return whether the head counts still fit once the group sits at any of the larger tables."""
        tables = resized(self.session.tables, grown)
        return all(
            Reach.of(tables, {**self.census.loads[key], label: people}).fits(self.census.guests[key])
            for key in (round_.key for round_ in self.session.rounds)
            for label in grown
        )


def _too_large(census: Census, group: frozenset[str], tight: list[tuple[Space, Want]]) -> Clash:
    there = max((group & census.there[round_.key] for space, _ in tight for round_ in space.session.rounds), key=len)
    what = text(
        "{names} are to be kept together: {people}, but {reasons}.",
        names=census.names(there),
        people=people(len(there)),
        reasons=tuple(space.why(want) for space, want in tight),
    )
    larger = tight[0][0].enlarged(tight[0][1]) if len(tight) == 1 else ()
    return Clash(what, (_fewer_together(census, group, [space for space, _ in tight]), *larger))


def _fewer_together(census: Census, group: frozenset[str], spaces: list[Space]) -> Change:
    """Return how many of a group may stay together in all parts of the day."""
    sizes = range(len(group) - 1, 0, -1)
    size = next((size for size in sizes if not any(space.lacks(group, size) for space in spaces)), 1)
    if size < 2:
        return Waive(text("no longer keep them together"), groups=((group, frozenset()),))
    words = text("keep at most {count} of them together", count=size)
    return Waive(words, groups=((group, frozenset(census.in_order(group & census.order.keys())[:size])),))
