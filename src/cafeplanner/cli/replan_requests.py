"""What the options of ``replan`` say happened, as events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats, Table
from cafeplanner.cafe.participant import COLLECTIVES_STEP, ICEBREAKER_STEP, LUNCH_STEP, Participant, Presence, fold
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import Text, text
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Cancels, KeepsApart, PinsSeat, Returns, Stays
from cafeplanner.replanning.places import ChangesHost, ClosesTable, OpensTable, RenamesTheme, Resizes

ROUND = re.compile(r"(?:round|tour)?\s*(\d{1,2})")
LUNCH = frozenset({"lunch", "dejeuner", "midi", "repas"})
AFTERNOON = frozenset({"afternoon", "apres midi", "collectives", "collectifs"})
ICEBREAKER = frozenset({"icebreaker", "brise glace"})


@dataclass(frozen=True)
class Requests:
    """Reads the options against a day."""

    day: Day

    def events(self, given: dict[str, Any]) -> Iterator[Event]:
        """Yield what the options say, in the order: people, tables, wishes."""
        makers: tuple[tuple[str, Callable[[str], Event]], ...] = (
            ("cancel", lambda value: Cancels(self.person(value).id)),
            ("absent", lambda value: Cancels(self.person(value).id)),
            ("return", lambda value: Returns(self.person(value).id)),
            ("late", self.late),
            ("leaves", self.leaves),
            ("close_table", lambda value: ClosesTable(self.table(value).label)),
            ("open_table", self.open_table),
            ("host", self.host),
            ("rename_theme", self.rename),
            ("seats", self.resize),
            ("keep_apart", self.keep_apart),
            ("pin", self.pin),
        )
        for option, make in makers:
            for value in given[option]:
                yield make(value)

    def person(self, name: str) -> Participant:
        """Return whom a name means."""
        from cafeplanner.intake import find_person

        return find_person(self.day.participants, name.strip())

    def table(self, name: str) -> Table:
        """Return the table of the café that a label or the theme of a single table means."""
        cafe = self.day.session(Part.CAFE)
        tables = cafe.tables if cafe else ()
        wanted = fold(name.replace("table", "", 1) if fold(name).startswith("table ") else name)
        found = [one for one in tables if fold(one.label) == wanted] or [
            one for one in tables if one.theme and fold(one.theme) == wanted
        ]
        if len(found) == 1:
            return found[0]
        labels = tuple(one.label for one in found or tables)
        raise WrongSettings(
            text("“{name}” is no table of the café.", name=name)
            if not found
            else text("“{name}” has several tables.", name=name),
            text("Choose one of {tables}.", tables=labels),
        )

    def late(self, value: str) -> Event:
        """Read ``NAME=round 2``: the first round in which somebody is there."""
        name, when = halves(value, "NAME=round 2")
        person = self.person(name)
        step = step_of_day(self.day, when)
        return Stays(person.id, Presence(step, max(step, person.presence.last)))

    def leaves(self, value: str) -> Event:
        """Read ``NAME=lunch`` or ``NAME=round 2``: the last round in which somebody is there."""
        name, when = halves(value, "NAME=lunch")
        person = self.person(name)
        last = step_of_day(self.day, when)
        return Stays(person.id, Presence(min(person.presence.first, last), last))

    def open_table(self, value: str) -> Event:
        """Read a theme, or ``LABEL=theme``."""
        label, _, theme = value.rpartition("=")
        cafe = self.day.session(Part.CAFE)
        tables = cafe.tables if cafe else ()
        known = next((one.name for one in self.day.themes if fold(one.name) == fold(theme)), theme.strip())
        label = label.strip() or str(max((int(one.label) for one in tables if one.label.isdecimal()), default=0) + 1)
        seats = next((one.seats for one in tables if one.theme == known and one.seats.maximum), None)
        seats = seats or max((one.seats for one in tables), key=lambda one: one.maximum, default=Seats(4, 8))
        return OpensTable(Table(label, seats, known))

    def host(self, value: str) -> Event:
        """Read ``TABLE=NAME``; an empty name takes the host away."""
        table, name = halves(value, "TABLE=NAME")
        return ChangesHost(self.table(table).label, self.person(name).id if name else None)

    def rename(self, value: str) -> Event:
        """Read ``OLD=NEW``."""
        old, new = halves(value, "OLD=NEW")
        found = [one.name for one in self.day.themes if fold(one.name) == fold(old)]
        if not found or not new:
            themes = tuple(one.name for one in self.day.themes)
            raise WrongSettings(text("“{name}” is no theme.", name=old), text("Choose one of {themes}.", themes=themes))
        if any(fold(one.name) == fold(new) and one.name != found[0] for one in self.day.themes):
            raise WrongSettings(
                text("“{name}” is another theme already.", name=new), text("Choose a name that no theme has.")
            )
        return RenamesTheme(found[0], new)

    def resize(self, value: str) -> Event:
        """Read ``TABLE=4-8``."""
        table, numbers = halves(value, "TABLE=4-8")
        found = re.fullmatch(r"(\d{1,3})\s*[-–:]\s*(\d{1,3})", numbers)
        if not found or not int(found[1]) <= int(found[2]):
            raise meaningless(value, "TABLE=4-8")
        return Resizes(self.table(table).label, Seats(int(found[1]), int(found[2])))

    def keep_apart(self, value: str) -> Event:
        """Read ``NAME; NAME``."""
        names = [name for name in value.split(";") if name.strip()]
        if len(names) != 2:
            raise meaningless(value, "NAME; NAME")
        one, other = (self.person(name).id for name in names)
        return KeepsApart(one, other)

    def pin(self, value: str) -> Event:
        """Read ``NAME=round 2, table 5``."""
        name, seat = halves(value, "NAME=round 2, table 5")
        when, comma, table = seat.replace(":", ",").partition(",")
        step = step_of(when)
        if not comma or step in (LUNCH_STEP, COLLECTIVES_STEP):
            raise meaningless(value, "NAME=round 2, table 5")
        if step == ICEBREAKER_STEP:
            return PinsSeat(Pin(self.person(name).id, RoundKey(Part.ICEBREAKER, 1), table.strip()))
        return PinsSeat(Pin(self.person(name).id, RoundKey(Part.CAFE, step), self.table(table.strip()).label))


def played_keys(day: Day, before: str) -> tuple[RoundKey, ...]:
    """Return the rounds that are over when the next one is ``2``, ``round 2`` or ``lunch``; they must exist."""
    step = step_of_day(day, before)
    return tuple(one.key for one in day.rounds if one.key.step < step)


def step_of_day(day: Day, written: str) -> int:
    """Return the step that somebody wrote; a round must be one of the day."""
    step = step_of(written)
    if step not in (ICEBREAKER_STEP, LUNCH_STEP, COLLECTIVES_STEP) and all(one.key.step != step for one in day.rounds):
        rounds = sum(one.key.part is Part.CAFE for one in day.rounds)
        raise WrongSettings(
            text("The café has no round {number}.", number=step),
            text("Write a round from 1 to {last}, “lunch” or “afternoon”.", last=rounds),
        )
    return step


def step_of(written: str) -> int:
    """Return the step of the day that somebody wrote, in French or English."""
    said = fold(written)
    if said in LUNCH:
        return LUNCH_STEP
    if said in AFTERNOON:
        return COLLECTIVES_STEP
    if said in ICEBREAKER:
        return ICEBREAKER_STEP
    found = ROUND.fullmatch(said)
    if not found or not 1 <= int(found[1]) < LUNCH_STEP:
        raise WrongSettings(
            text("“{value}” is no moment of the day.", value=written.strip()),
            text("Write “round 2”, “lunch” or “afternoon”."),
        )
    return int(found[1])


def halves(value: str, example: str) -> tuple[str, str]:
    """Return what stands left and right of the last ``=``."""
    left, sign, right = value.rpartition("=")
    if not sign or not left.strip():
        raise meaningless(value, example)
    return left.strip(), right.strip()


def meaningless(value: str, example: str) -> WrongSettings:
    """Return the error for an option that cannot be read."""
    said: Text = text("“{value}” cannot be read.", value=value)
    return WrongSettings(said, text("Write it as in “{example}”.", example=text(example)))
