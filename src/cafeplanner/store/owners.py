"""Whose row is it? The hidden id says so; where it is gone or contradicts the row, name and organisation do.

A row whose id and name agree is that person's, wherever it stands. Of any other row, the name and organisation count if
they are exactly those of somebody whose row is otherwise missing: an organiser sees and edits names, never the ids.
There is one exception. Where names have changed places in more ways than two by two and most of these rows still have
the tables of their ids, only some columns were sorted: names then stand beside other people's tables, and following
them would exchange everybody's day. The ids count, and nothing of these rows but the tables is taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.participant import Participant
from cafeplanner.store.columns import ID, TEXT_FIELDS
from cafeplanner.store.labels import cell_text, is_blank

Values = Mapping[str, Any]
"""A row: column key → value."""
Identity = tuple[str, ...]
"""First name, last name and organisation; or only the two names."""


@dataclass
class Owners:
    """Whose each row is, and what was odd about it."""

    rows: dict[int, str] = field(default_factory=dict)
    """Row number → id."""
    by_name: list[int] = field(default_factory=list)
    """Rows that are somebody's by name, in spite of their id."""
    shuffled: list[int] = field(default_factory=list)
    """Rows that are somebody's by id, in spite of their name, which is that of another person of the plan."""
    twice: dict[int, str] = field(default_factory=dict)
    """Further rows of people who have one already."""

    def claim(self, row: int, person: str) -> bool:
        """Give a row to a person; False where the person has one already."""
        if person in self.taken:
            return False
        self.rows[row] = person
        self.taken.add(person)
        return True

    def __post_init__(self) -> None:
        self.taken: set[str] = set(self.rows.values())


class Names:
    """The people of a day by what their rows say."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.whole: dict[Identity, list[str]] = {}
        self.short: dict[Identity, list[str]] = {}
        for person in day.participants:
            said = identity(vars_of(person))
            self.whole.setdefault(said, []).append(person.id)
            self.short.setdefault(said[:2], []).append(person.id)

    def fits(self, values: Values, person: str) -> bool:
        """Whether a row names a person exactly."""
        return identity(values)[:2] == identity(vars_of(self.day.by_id[person]))[:2]

    def find(self, values: Values, taken: set[str]) -> str | None:
        """Return who without a row has exactly this name: with this organisation, else the only one of the name."""
        said = identity(values)
        if not any(said[:2]):
            return None
        same = [one for one in self.whole.get(said, ()) if one not in taken]
        if not same and len(self.short.get(said[:2], ())) == 1:
            same = [one for one in self.short[said[:2]] if one not in taken]
        return same[0] if same else None

    def double(self, values: Values) -> str | None:
        """Return who has exactly this name and organisation."""
        return next(iter(self.whole.get(identity(values), ())), None)


def identity(values: Values) -> Identity:
    """Return first name, last name and organisation of a row."""
    return tuple(cell_text(values.get(field)) for field in TEXT_FIELDS[:3])


def vars_of(person: Participant) -> Values:
    """Return what the row of a person says."""
    return {field: getattr(person, field) for field in TEXT_FIELDS}


def find_owners(day: Day, rows: Iterable[tuple[int, Values]], sits_as: Callable[[Values, str], bool]) -> Owners:
    """Return whose each row is; `sits_as` says whether a row has the saved tables of a person."""
    names, owners = Names(day), Owners()
    filled = [(row, values) for row, values in rows if any(not is_blank(one) for one in values.values())]
    sure = [(row, one) for row, values in filled if (one := stated(day, values)) and names.fits(values, one)]
    for row, person in sure:
        if not owners.claim(row, person):
            owners.twice[row] = person
    rest = {row: values for row, values in filled if row not in owners.rows and row not in owners.twice}
    settle_exchanged(names, owners, rest, sits_as)
    for row, values in rest.items():
        if row not in owners.rows:
            settle(names, owners, row, values)
    return owners


def stated(day: Day, values: Values) -> str | None:
    """Return the id that a row states, if the day knows it."""
    one = cell_text(values[ID])
    return one if one in day.by_id else None


def settle_exchanged(
    names: Names, owners: Owners, rest: Mapping[int, Values], sits_as: Callable[[Values, str], bool]
) -> None:
    """Settle the rows whose id says one person and whose name says another, neither of whom has a row so far."""
    said = {row: (stated(names.day, values), names.find(values, owners.taken)) for row, values in rest.items()}
    odd = {row: (one, other) for row, (one, other) in said.items() if one and other and one not in owners.taken}
    pairs = set(odd.values())
    # two names typed over each other are an exchange on purpose
    exchanged = all((other, one) in pairs for one, other in pairs)
    seats_by_id = sum(sits_as(rest[row], one) for row, (one, _) in odd.items())
    seats_by_name = sum(sits_as(rest[row], other) for row, (_, other) in odd.items())
    sorted_apart = not exchanged and seats_by_id > seats_by_name
    for row, (by_id, by_name) in odd.items():
        if owners.claim(row, by_id if sorted_apart else by_name):
            (owners.shuffled if sorted_apart else owners.by_name).append(row)


def settle(names: Names, owners: Owners, row: int, values: Values) -> None:
    """Settle a row whose id is gone, unknown, or that of somebody who has a row already or is called otherwise now."""
    person, found = stated(names.day, values), names.find(values, owners.taken)
    if found is not None and found != person:
        owners.claim(row, found)
        owners.by_name.append(row)
    elif person is not None and owners.claim(row, person):
        return
    elif (double := names.double(values)) is not None:
        owners.twice[row] = double
    elif person is not None and is_corrected(values, names.day.by_id[person]):
        owners.twice[row] = person


def is_corrected(values: Values, person: Participant) -> bool:
    """Whether a row has at least one of somebody's names: the other was corrected, in a copy of the row."""
    return any(a == b for a, b in zip(identity(values)[:2], identity(vars_of(person))[:2], strict=True))
