"""Clashes between requests: people kept together and apart, and hosts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from cafeplanner.cafe.day import Day, Part, RoundKey, pair
from cafeplanner.i18n import text, texts
from cafeplanner.planning._clash import Census, Clash, same_rounds
from cafeplanner.planning._clash_changes import Waive
from cafeplanner.planning._clash_words import at_table, in_rounds, tables


def request_clashes(census: Census) -> Iterator[Clash]:
    """Yield requests that contradict each other or the hosts' tables."""
    yield from _both_requests(census)
    yield from _hosts_of_several(census)
    yield from _parted_hosts(census)
    yield from _all_apart(census)


def _both_requests(census: Census) -> Iterator[Clash]:
    for a, b in sorted(census.day.apart):
        if census.day.asked_together(a, b) and any({a, b} <= there for there in census.there.values()):
            group = census.day.inseparable[a]
            cures = (
                Waive(text("no longer keep them apart"), apart=((a, b),)),
                Waive(text("no longer together"), groups=((group, group - {b}),)),
            )
            yield Clash(text("{names} are to be kept together and also kept apart.", names=census.names((a, b))), cures)


def _hosts_of_several(census: Census) -> Iterator[Clash]:
    """Yield people who host several tables; the last one counts, so the others are those to hand over."""
    cafe = census.day.session(Part.CAFE)
    labels: dict[str, list[str]] = {}
    for table in cafe.tables if cafe else ():
        if table.host:
            labels.setdefault(table.host, []).append(table.label)
    for host, of in labels.items():
        if len(of) > 1 and any(host in there for key, there in census.there.items() if key.part is Part.CAFE):
            name = census.day.by_id[host].name
            what = text(
                "{name} is to host {places}, but can be at only one of them.",
                name=name,
                places=tuple(at_table(Part.CAFE, label) for label in of),
            )
            words = text("let {name} host only one of these tables", name=name)
            yield Clash(what, (Waive(words, hosted=tuple(of[:-1])),))


def _parted_hosts(census: Census) -> Iterator[Clash]:
    """Yield groups kept together in which several people host."""
    hosting = census.day.hosting
    found = (
        ((group, hosts), key)
        for key, there in census.there.items()
        if key.part is Part.CAFE
        for group in census.day.together
        if len(hosts := census.in_order(group & hosting.keys() & there)) > 1
    )
    for (group, hosts), rounds in same_rounds(found):
        what = text(
            "{where}, {names} are to be kept together, but host {places}.",
            where=in_rounds(rounds),
            names=census.names(hosts),
            places=tuple(at_table(Part.CAFE, hosting[one]) for one in hosts),
        )
        cures = (
            Waive(text("no longer keep them together"), groups=((group, group - set(hosts[1:])),)),
            Waive(text("let only one of them host"), hosted=_hosted(census.day, hosts[1:])),
        )
        yield Clash(what, cures)


def _hosted(day: Day, hosts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels of all tables of some hosts."""
    cafe = day.session(Part.CAFE)
    return tuple(table.label for table in cafe.tables if table.host in hosts) if cafe else ()


def _all_apart(census: Census) -> Iterator[Clash]:
    """Yield people who are all to be kept apart from each other, but are more than the tables."""
    for people in _cliques(census.day) if census.there else ():
        crowded = {key: len(there & people) - _usable(census.day, key) for key, there in census.there.items()}
        key = max(crowded, key=crowded.__getitem__)
        if crowded[key] < 1:
            continue
        there = census.in_order(people & census.there[key])
        joined = (there[0], *there[len(there) - crowded[key] :])
        what = texts(
            "{where}, {names} are to be kept apart from each other, but there is only {tables}.",
            "{where}, {names} are to be kept apart from each other, but there are only {tables}.",
            count=_usable(census.day, key),
            where=in_rounds((key,)),
            names=census.names(there),
            tables=tables(key.part, _usable(census.day, key)),
        )
        words = text("no longer keep {names} apart", names=census.names(joined))
        yield Clash(what, (Waive(words, apart=tuple(pair(a, b) for a, b in combinations(joined, 2))),))


def _usable(day: Day, key: RoundKey) -> int:
    return sum(table.seats.maximum > 0 for table in day.tables(key))


def _cliques(day: Day) -> Iterator[frozenset[str]]:
    """Yield sets of people of whom every two are to be kept apart: a set for each person that no earlier one holds."""
    fewest = min((_usable(day, round_.key) for round_ in day.rounds), default=0)
    partners = _partners(day)
    told: set[str] = set()
    for person in sorted(partners, key=lambda one: (-len(partners[one]), one)):
        if person in told or len(partners[person]) < fewest:
            continue
        found = {person}
        for other in sorted(partners[person], key=lambda one: (-len(partners[one]), one)):
            if found <= partners[other]:
                found.add(other)
        told |= found
        yield frozenset(found)


def _partners(day: Day) -> Mapping[str, frozenset[str]]:
    """Return from whom each person is to be kept apart; pairs kept together on request are another clash."""
    found: dict[str, set[str]] = {}
    for a, b in day.apart:
        if not day.asked_together(a, b):
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return {one: frozenset(others) for one, others in found.items()}
