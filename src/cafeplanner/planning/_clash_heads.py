"""The head counts of a part of the day against its tables, and what makes them fit: every remedy is tried first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count as counting

from cafeplanner.cafe.day import Part, RoundKey, Seats, Session, Table
from cafeplanner.planning._clash import Census, Change
from cafeplanner.planning._clash_changes import Resize, fewest, resized
from cafeplanner.planning._clash_cures import add_tables, allow, find_people, require
from cafeplanner.planning._clash_reach import Reach, Room

USUAL = {Part.ICEBREAKER: Seats(1, 5), Part.CAFE: Seats(1, 8), Part.COLLECTIVES: Seats(1, 5)}
"""The tables to add where there is none to copy."""
Tables = tuple[Table, ...]


@dataclass(frozen=True)
class Heads:
    """How many people are to be seated in each round, hosts not counted, and how many are sure to sit where."""

    session: Session
    counts: Mapping[RoundKey, int]
    loads: Mapping[RoundKey, Mapping[str, int]]
    beside_hosts: frozenset[RoundKey]
    """The rounds in which hosts are there who are not counted."""
    known: dict[tuple[Room, ...], Reach] = field(default_factory=dict)

    @classmethod
    def of(cls, census: Census, session: Session) -> Heads:
        """Count the rounds of a part of the day."""
        keys = [round_.key for round_ in session.rounds]
        hosted = frozenset(key for key in keys if census.guests[key] < len(census.there[key]))
        counts = {key: census.guests[key] for key in keys}
        return cls(session, counts, {key: census.loads[key] for key in keys}, hosted)

    def reach(self, key: RoundKey, tables: Tables | None = None) -> Reach:
        """Return which head counts fit in a round, with other tables if given."""
        reach = Reach.of(self.session.tables if tables is None else tables, self.loads[key])
        return self.known.setdefault(reach.rooms, reach)

    def misfits(self, tables: Tables | None = None, more: int = 0) -> list[RoundKey]:
        """Return the rounds whose head count does not fit, with other tables or more people if given."""
        return [key for key, count in self.counts.items() if not self.reach(key, tables).fits(count + more)]

    def helps(self, tables: Tables, rounds: Iterable[RoundKey]) -> bool:
        """Return whether these rounds fit with other tables."""
        return all(self.reach(key, tables).fits(self.counts[key]) for key in rounds)

    def for_crowded(self, rounds: list[RoundKey]) -> tuple[Change, ...]:
        """Return what seats everyone in rounds with too few seats."""
        missing = max(self.counts[key] - self.reach(key).most for key in rounds)
        return (*self._more_tables(rounds, missing), *self._larger_tables(rounds, missing))

    def for_unfilled(self, rounds: list[RoundKey]) -> tuple[Change, ...]:
        """Return what fits in rounds with enough seats: smaller minimums, larger tables or more people."""
        lower = list(self._lower_minimum(rounds))
        nobody = [cure for cure in lower if not next(iter(cure.seats.values())).minimum]
        others = (*self._one_larger_table(rounds), *self._more_people(rounds))
        # a table for nobody is a setting that hardly helps
        return (*(cure for cure in lower if cure not in nobody), *others) or tuple(nobody)

    def _more_tables(self, rounds: list[RoundKey], missing: int) -> Iterator[Change]:
        tables, part = self.session.tables, self.session.part
        largest = max(
            (table.seats for table in tables), key=lambda one: (one.maximum, -one.minimum), default=Seats(0, 0)
        )
        size = largest if largest.maximum else USUAL[part]
        for count in range(-(-missing // size.maximum), -(-missing // size.maximum) + 2):
            cure = add_tables(part, count, size)
            if self.helps((*tables, *(Table(f"+{n}", size, may_close=True) for n in range(count))), rounds):
                yield cure
                return

    def _larger_tables(self, rounds: list[RoundKey], missing: int) -> Iterator[Change]:
        """Let the smallest tables grow: so few of them need to."""
        tables = sorted(self.session.tables, key=lambda table: table.seats.maximum)
        if not tables or not tables[-1].seats.maximum:
            return
        sizes = [table.seats.maximum for table in tables]
        size = next(size for size in counting(sizes[0] + 1) if sum(max(0, size - one) for one in sizes) >= missing)
        grown = next(n for n in counting(1) if sum(size - one for one in sizes[:n]) >= missing)
        larger = {table.label: replace(table.seats, maximum=size) for table in self._of(tables[:grown])}
        if self.helps(resized(self.session.tables, larger), rounds):
            yield allow(self.session.part, larger)

    def _lower_minimum(self, rounds: list[RoundKey]) -> Iterator[Resize]:
        """Let as few tables as possible require fewer people, and these as many as possible."""
        tables = sorted(self.session.tables, key=lambda table: -table.seats.minimum)
        for size in range(tables[0].seats.minimum - 1 if tables else -1, -1, -1):
            lower = {one.label: replace(one.seats, minimum=size) for one in tables if one.seats.minimum > size}
            if self.helps(resized(self.session.tables, lower), rounds):
                few = fewest(lower, lambda sizes: self.helps(resized(self.session.tables, sizes), rounds))
                yield require(self.session.part, few)
                return

    def _one_larger_table(self, rounds: list[RoundKey]) -> Iterator[Change]:
        """Let one table grow by as little as possible: for head counts between those that fit."""
        below = [self.reach(key).below(self.counts[key]) for key in rounds]
        if None in below:
            return
        gap = max(self.counts[key] - (near or 0) for key, near in zip(rounds, below, strict=True))
        kinds = {table.seats: table for table in reversed(self.session.tables) if table.seats.maximum}
        for more in range(1, gap + 1):
            for seats, table in kinds.items():
                larger = {table.label: replace(seats, maximum=seats.maximum + more)}
                if self.helps(resized(self.session.tables, larger), rounds):
                    yield allow(self.session.part, larger)
                    return

    def _more_people(self, rounds: list[RoundKey]) -> Iterator[Change]:
        """Find people who stay for the whole part of the day; they must not be too many for another round."""
        worst = min(rounds, key=self.counts.__getitem__)
        enough = self.reach(worst).above(self.counts[worst])
        if enough is None:
            return
        more = enough - self.counts[worst]
        if not self.misfits(more=more):
            hosts = worst in self.beside_hosts
            yield find_people(more, enough, tuple(self.counts), besides_hosts=hosts)

    def _of(self, chosen: Iterable[Table]) -> list[Table]:
        """Return tables in the order of the day."""
        labels = {table.label for table in chosen}
        return [table for table in self.session.tables if table.label in labels]
