"""Who hosts which table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cafeplanner.cafe.day import Table
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Role, Status, fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import ThemeSettings
from cafeplanner.intake.kinds.day import (
    HOST_ADDED,
    HOST_AMBIGUOUS,
    HOST_CANCELLED,
    HOST_THEME_UNKNOWN,
    HOST_WITHOUT_TABLE,
    THEME_GUESSED,
)
from cafeplanner.intake.layout.matcher import Matcher
from cafeplanner.intake.people.ids import free_id
from cafeplanner.intake.people.names import Directory
from cafeplanner.intake.people.whole_names import split_name

TABLE = re.compile(r"(?:table |t|no? )?(\d{1,3})")
"""The number of a table, folded."""


@dataclass
class Hosting:
    """Who wants to host what, before the tables are laid out."""

    people: dict[str, Participant]
    of_theme: dict[str, list[str]] = field(default_factory=dict)
    """Ids by theme, in the order of the tables."""
    of_label: dict[str, str] = field(default_factory=dict)
    """Label of the table that a host's own cell names, by id."""
    open: list[str] = field(default_factory=list)
    """Ids of hosts who name neither theme nor table."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def count(self) -> Mapping[str, int]:
        """How many hosts ask for each theme."""
        return Counter({theme: len(ids) for theme, ids in self.of_theme.items()})

    @property
    def ids(self) -> frozenset[str]:
        """Everyone who is to host."""
        return frozenset([*self.of_label, *self.open, *(one for ids in self.of_theme.values() for one in ids)])


def wanted_hosts(people: Sequence[Participant], themes: Sequence[ThemeSettings], roster: Roster) -> Hosting:
    """Return who hosts what, by the settings first, then by the list; hosts who are not on the list are added to it."""
    hosting = Hosting({person.id: person for person in people})
    directory = Directory(tuple(people))
    for theme in themes:
        for name in theme.hosts:
            _by_settings(hosting, directory, theme.name, name)
    matcher = Matcher(tuple(theme.name for theme in themes))
    for person, written in roster.hosts_of:
        if person not in hosting.ids and _comes(hosting, person, written, roster):
            _by_list(hosting, matcher, roster, person, written)
    for person_ in people:
        comes = person_.role is Role.HOST and person_.status is not Status.CANCELLED
        if comes and person_.id not in hosting.ids and person_.id not in dict(roster.hosts_of):
            hosting.open.append(person_.id)
    return hosting


def _by_settings(hosting: Hosting, directory: Directory, theme: str, name: str) -> None:
    found = directory.find(name)
    if len(found) > 1:
        nearest = directory.nearest(name)
        hosting.findings.append(HOST_AMBIGUOUS.at(name=name, theme=theme, nearest=nearest))
        return
    host = found[0] if found else _added(hosting, name, theme)
    if host.status is Status.CANCELLED:
        hosting.findings.append(HOST_CANCELLED.at(None, (host.id,), name=host.name, theme=theme))
    elif host.id not in hosting.ids:
        hosting.of_theme.setdefault(theme, []).append(host.id)


def _added(hosting: Hosting, name: str, theme: str) -> Participant:
    first, last = split_name(name, last_first=False)
    known = next((one for one in hosting.people.values() if fold(one.name) == fold(f"{first} {last}")), None)
    if known:
        return known
    host = Participant(free_id(first, last, hosting.people), first, last, role=Role.HOST, listed=False)
    hosting.people[host.id] = host
    hosting.findings.append(HOST_ADDED.at(None, (host.id,), name=host.name, theme=theme))
    return host


def _comes(hosting: Hosting, person: str, written: str, roster: Roster) -> bool:
    host = hosting.people[person]
    if host.status is Status.CANCELLED:
        hosting.findings.append(HOST_CANCELLED.at(roster.place(person), (person,), name=host.name, theme=written))
    return host.status is not Status.CANCELLED


def _by_list(hosting: Hosting, matcher: Matcher, roster: Roster, person: str, written: str) -> None:
    theme = matcher.exact(written)
    if theme is None and (label := TABLE.fullmatch(fold(written))):
        hosting.of_label[person] = str(int(label[1]))
        return
    place, name = roster.place(person), hosting.people[person].name
    guess = matcher.guess(written)
    if theme is None and guess.theme:
        theme = guess.theme
        hosting.findings.append(THEME_GUESSED.at(place, (person,), written=written, theme=theme, names=(name,)))
    if theme:
        hosting.of_theme.setdefault(theme, []).append(person)
        return
    hosting.findings.append(HOST_THEME_UNKNOWN.at(place, (person,), name=name, theme=written, **matcher.hint(written)))


def seat_hosts(tables: Sequence[Table], hosting: Hosting, roster: Roster) -> tuple[Table, ...]:
    """Return the tables with their hosts; a table without one may stay closed. Adds findings for hosts left over."""
    hosts: dict[str, str] = {}
    by_label = {table.label: table for table in tables}

    def free(theme: str) -> str | None:
        return next((table.label for table in tables if table.theme == theme and table.label not in hosts), None)

    for person, label in hosting.of_label.items():
        _seat(hosts, label if label in by_label and label not in hosts else None, person, hosting, roster)
    for theme, people in hosting.of_theme.items():
        for person in people:
            _seat(hosts, free(theme), person, hosting, roster)
    for person in hosting.open:
        wishes = hosting.people[person].wishes[:1]
        _seat(hosts, free(wishes[0]) if wishes else None, person, hosting, roster)
    for host in hosts.values():
        hosting.people[host] = replace(hosting.people[host], role=Role.HOST)
    return tuple(replace(table, host=hosts.get(table.label), may_close=table.label not in hosts) for table in tables)


def _seat(hosts: dict[str, str], label: str | None, person: str, hosting: Hosting, roster: Roster) -> None:
    if label is None:
        name = hosting.people[person].name
        hosting.findings.append(HOST_WITHOUT_TABLE.at(roster.place(person), (person,), name=name))
    else:
        hosts[label] = person
