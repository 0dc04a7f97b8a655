"""What happens to the tables and themes of the café."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Part, Pin, PrintedCard, Seats, Session, Table, Theme
from cafeplanner.cafe.participant import Role
from cafeplanner.i18n import Text, text
from cafeplanner.replanning.events import changed_table, with_person, with_tables, without_host


@dataclass(frozen=True, slots=True)
class ClosesTable:
    """A table of the café is not there any more."""

    label: str

    def words(self, day: Day, /) -> Text:
        """Say which."""
        cafe = day.session(Part.CAFE)
        theme = cafe.by_label[self.label].theme if cafe else None
        if theme is None:
            return text("Table {table} is closed.", table=self.label)
        return text("Table {table} ({theme}) is closed.", table=self.label, theme=theme)

    def apply(self, day: Day) -> Day:
        """Take the table away; where rounds have been played it stays, without seats."""
        cafe = day.session(Part.CAFE)
        if cafe is None:
            return day
        used = any(pin.round.part is Part.CAFE and pin.table == self.label for pin in day.record)
        closed = (
            replace(one, seats=Seats(0, 0), may_close=True, host=None) if one.label == self.label else one
            for one in cafe.tables
            if used or one.label != self.label
        )
        pins = tuple(pin for pin in day.pins if pin.round.part is not Part.CAFE or pin.table != self.label)
        return replace(with_tables(day, cafe, tuple(closed)), pins=pins)


@dataclass(frozen=True, slots=True)
class OpensTable:
    """There is one more table in the café."""

    table: Table

    def words(self, day: Day, /) -> Text:
        """Say which, and whether its theme is new."""
        label, theme = self.table.label, self.table.theme or ""
        if theme and all(one.name != theme for one in day.themes):
            return text("Table {table} is opened for a new theme: “{theme}”.", table=label, theme=theme)
        return text("Table {table} is opened for “{theme}”.", table=label, theme=theme)

    def apply(self, day: Day) -> Day:
        """Add the table, in the place of a closed one of its name; a theme that is new is added, too."""
        cafe = day.session(Part.CAFE)
        if cafe is None:
            return day
        tables = tuple(one for one in cafe.tables if one.label != self.table.label)
        theme = self.table.theme
        if theme and all(one.name != theme for one in day.themes):
            day = replace(day, themes=(*day.themes, Theme(theme)))
        return with_tables(day, cafe, (*tables, self.table))


@dataclass(frozen=True, slots=True)
class ChangesHost:
    """A table of the café gets another host, or none."""

    label: str
    person: str | None

    def words(self, day: Day, /) -> Text:
        """Say who."""
        if self.person is None:
            return text("Table {table} has no host any more.", table=self.label)
        return text("{name} hosts table {table}.", name=day.by_id[self.person].name, table=self.label)

    def apply(self, day: Day) -> Day:
        """Put the host at the table; the one before takes part like everybody."""
        cafe = day.session(Part.CAFE)
        if cafe is None:
            return day
        before = cafe.by_label[self.label].host
        if before is not None and before != self.person:
            day = with_person(day, replace(day.by_id[before], role=Role.PARTICIPANT))
        if self.person is not None:
            day = with_person(without_host(day, self.person), replace(day.by_id[self.person], role=Role.HOST))
        return changed_table(day, self.label, host=self.person)


@dataclass(frozen=True, slots=True)
class RenamesTheme:
    """A theme has another name."""

    old: str
    new: str

    def words(self, _: Day, /) -> Text:
        """Say which."""
        return text("“{old}” is now called “{new}”.", old=self.old, new=self.new)

    def apply(self, day: Day) -> Day:
        """Change the name wherever the theme stands, the names of its collectives included."""

        def renamed(names: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(self.new if name == self.old else name for name in names)

        def moved(pins: tuple[Pin, ...]) -> tuple[Pin, ...]:
            return tuple(replace(pin, table=labels.get((pin.round.part, pin.table), pin.table)) for pin in pins)

        labels = self._labels(day)
        people = (
            replace(one, wishes=renamed(one.wishes), urgencies=renamed(one.urgencies)) for one in day.participants
        )
        return replace(
            day,
            participants=tuple(people),
            sessions=tuple(self._renamed(one, labels) for one in day.sessions),
            themes=tuple(replace(one, name=self.new) if one.name == self.old else one for one in day.themes),
            pins=moved(day.pins),
            record=moved(day.record),
            printed=self.on_cards(day, day.printed),
        )

    def on_cards(self, day: Day, cards: tuple[PrintedCard, ...]) -> tuple[PrintedCard, ...]:
        """Return cards that lead to the same tables under their new names; `day` is the one before."""
        labels = self._labels(day)
        if not labels:
            return cards
        return tuple(
            replace(card, seats=tuple((key, labels.get((key.part, label), label)) for key, label in card.seats))
            for card in cards
        )

    def _labels(self, day: Day) -> dict[tuple[Part, str], str]:
        """Return the new names of tables that are called after the theme: its collectives."""
        session = day.session(Part.COLLECTIVES)
        tables = session.tables if session else ()
        return {
            (Part.COLLECTIVES, one.label): self.new + one.label.removeprefix(self.old)
            for one in tables
            if one.theme == self.old and one.label.startswith(self.old)
        }

    def _renamed(self, session: Session, labels: Mapping[tuple[Part, str], str]) -> Session:
        tables = (
            replace(one, theme=self.new, label=labels.get((session.part, one.label), one.label))
            if one.theme == self.old
            else one
            for one in session.tables
        )
        return replace(session, tables=tuple(tables))


@dataclass(frozen=True, slots=True)
class Resizes:
    """A table of the café takes another number of people."""

    label: str
    seats: Seats

    def words(self, _: Day, /) -> Text:
        """Say how many."""
        least, most = self.seats.minimum, self.seats.maximum
        return text("Table {table} takes {least} to {most} people.", table=self.label, least=least, most=most)

    def apply(self, day: Day) -> Day:
        """Change the table's seats."""
        return changed_table(day, self.label, seats=self.seats)
