"""Tables and groups keep within their sizes; the host of a table is not counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey, Seats, Table
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text, texts
from cafeplanner.rules._seating import open_rounds, rounds_of
from cafeplanner.rules.terms import Size, Term
from cafeplanner.rules.words import place_words


class TableSize:
    """A table that may close may also be empty, unless it has a host: nobody hosts an empty table."""

    name: ClassVar[str] = "table_size"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield tables with too many or too few people."""
        for key in open_rounds(day, plan, self.parts):
            for table in day.tables(key):
                people = tuple(one for one in plan.people(key, table.label) if one != table.host)
                fault = _fault(table, key, len(people))
                if fault is not None:
                    what, remedy = fault
                    known = tuple(one for one in people if one in day.by_id)
                    yield Finding(
                        self.name, Severity.BLOCKING, what, remedy, people=known, round=key, table=table.label
                    )

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Ask for the size of each table in each round; those that are over had the sizes that they had."""
        for key in rounds_of(rounds, self.parts):
            for table in day.tables(key):
                exempt = frozenset([table.host] if table.host else [])
                closes = table.may_close and not table.host
                seats = Seats(0, len(day.present(key))) if key in day.played else table.seats
                yield Size(key, table.label, seats.minimum, seats.maximum, closes, exempt)


def _fault(table: Table, key: RoundKey, count: int) -> tuple[Text, Text] | None:
    """Say by how much a table misses its size, and what to do; None when it keeps it."""
    place = place_words(key, table.label)
    if count > table.seats.maximum:
        what = texts(
            "{count} person sits {place}; at most {limit} may.",
            "{count} people sit {place}; at most {limit} may.",
            count=count,
            place=place,
            limit=table.seats.maximum,
        )
        return what, _remedy(text("Move someone to another table."), table)
    if count < table.seats.minimum and not (count == 0 and table.may_close and table.host is None):
        what = texts(
            "{count} person sits {place}; at least {limit} must.",
            "{count} people sit {place}; at least {limit} must.",
            count=count,
            place=place,
            limit=table.seats.minimum,
        )
        return what, _remedy(text("Move someone here from another table."), table)
    return None


def _remedy(move: Text, table: Table) -> Text:
    return text("{move} The host is not counted.", move=move) if table.host else move
