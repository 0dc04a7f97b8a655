"""The sessions of a recovered day: rounds, tables, groups and collectives as far as the sheets show them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Part, Round, RoundKey, Seats, Session, Table
from cafeplanner.cafe.participant import Participant, Role
from cafeplanner.store.visible import Times, Visible, VisibleTable

USUAL_SEATS: Mapping[Part, tuple[int, int]] = {Part.CAFE: (4, 8), Part.COLLECTIVES: (3, 5)}
"""Sizes of tables that no sheet says; wider where the plan is."""
USUAL_TIMES: Mapping[Part, tuple[int, int, int]] = {
    Part.ICEBREAKER: (550, 7, 0),
    Part.CAFE: (565, 20, 5),
    Part.COLLECTIVES: (840, 120, 0),
}
"""Start in minutes after midnight, length, and break between two rounds."""
NUMBERED = re.compile(r"(.+?) \d+")


@dataclass(frozen=True)
class Seen:
    """What the planning sheet shows."""

    people: dict[str, Participant]
    seats: dict[tuple[str, RoundKey], str]
    loads: dict[RoundKey, Counter[str]]
    """How many people sit at each table in a round, hosts included."""

    def sit(self, person: str, key: RoundKey, label: str) -> None:
        """Note where somebody sits; an empty label is no seat."""
        if label:
            self.seats[person, key] = label
            self.loads.setdefault(key, Counter())[label] += 1

    def labels(self, part: Part) -> list[str]:
        """Return the labels of a part of the day, numbers in their order."""
        found = {label for key, labels in self.loads.items() if key.part is part for label in labels}
        return sorted(found, key=lambda one: (not one.isdecimal(), int(one) if one.isdecimal() else 0, one))

    def sizes(self, part: Part, label: str) -> list[int]:
        """Return how many people sit at a table in each round of a part; 0 where it is closed."""
        return [labels[label] for key, labels in self.loads.items() if key.part is part]


def recovered_sessions(keys: tuple[RoundKey, ...], seen: Seen, visible: Visible) -> tuple[Session, ...]:
    """Return the parts of the day in which anybody has a seat."""
    times = visible.times if len(visible.times) == len(keys) else tuple(map(usual_times, keys))
    rounds = [Round(key, *one) for key, one in zip(keys, times, strict=True)]
    tables = {
        Part.ICEBREAKER: tuple(group(seen, label) for label in seen.labels(Part.ICEBREAKER)),
        Part.CAFE: cafe_tables(seen, visible),
        Part.COLLECTIVES: tuple(collective(seen, label) for label in seen.labels(Part.COLLECTIVES)),
    }
    sessions = (Session(part, tuple(one for one in rounds if one.key.part is part), tables[part]) for part in Part)
    return tuple(one for one in sessions if one.rounds and one.tables)


def usual_times(key: RoundKey) -> Times:
    """Return the times of a round that no sheet says."""
    start, length, change = USUAL_TIMES[key.part]
    start += (key.number - 1) * (length + change)
    return clock(start), clock(start + length)


def clock(minutes: int) -> dt.time:
    """Return a time of day."""
    return dt.time(minutes // 60 % 24, minutes % 60)


def group(seen: Seen, label: str) -> Table:
    """Return a group of the icebreaker, as large as it is."""
    size = max(seen.sizes(Part.ICEBREAKER, label))
    return Table(label, Seats(size, size))


def collective(seen: Seen, label: str) -> Table:
    """Return a collective; the name of its subject stands in its label."""
    least, most = widened(Part.COLLECTIVES, seen.sizes(Part.COLLECTIVES, label))
    found = NUMBERED.fullmatch(label)
    return Table(label, Seats(least, most), found[1] if found else label, may_close=True)


def widened(part: Part, sizes: list[int]) -> tuple[int, int]:
    """Return the usual sizes, wide enough for a plan."""
    least, most = USUAL_SEATS[part]
    there = [size for size in sizes if size]
    return min([least, *there]), max([most, *there])


def cafe_tables(seen: Seen, visible: Visible) -> tuple[Table, ...]:
    """Return the tables of the café: those of the summary, else those at which anybody sits."""
    shown = {table.label: table for table in visible.tables}
    hosts = hosts_of(seen)
    return tuple(
        cafe_table(seen, visible, label, shown.get(label), hosts.get(label, []))
        for label in list(shown) or seen.labels(Part.CAFE)
    )


def cafe_table(
    seen: Seen, visible: Visible, label: str, shown: VisibleTable | None, hosts: Sequence[Participant]
) -> Table:
    """Return a table of the café; `hosts` are those who may be its host, of whom the summary names one."""
    found = next((one for one in hosts if shown and one.name == shown.host), next(iter(hosts), None))
    host = found.id if found else None
    sizes = seen.sizes(Part.CAFE, label)
    seats = shown.seats if shown else widened(Part.CAFE, [size - (host is not None) for size in sizes])
    theme = (shown.theme if shown else "") or visible.pages.get(label, ("", ""))[0]
    return Table(label, Seats(*seats), theme or None, host, may_close=host is None and 0 in sizes)


def hosts_of(seen: Seen) -> Mapping[str, list[Participant]]:
    """Return who has the role of host and sits at one table in all rounds of the café, by the label of the table."""
    places: dict[str, set[str]] = {}
    for (person, key), label in seen.seats.items():
        if key.part is Part.CAFE and seen.people[person].role is Role.HOST:
            places.setdefault(person, set()).add(label)
    found: dict[str, list[Participant]] = {}
    for person, labels in places.items():
        if len(labels) == 1:
            found.setdefault(next(iter(labels)), []).append(seen.people[person])
    return found
