"""What the order of wishes says where nobody wrote down ranks, and ranks that were given twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Status, fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake.clean import answers
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.heads import Heads
from cafeplanner.intake.columns.marks import UNRANKED
from cafeplanner.intake.columns.synonyms import RANKED, Field
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.kinds.choices import ANSWERS_IN_ORDER, RANK_TWICE, TICKS_IN_ORDER
from cafeplanner.intake.people.lines import Line

ENOUGH = 4
"""So many times must two answers follow each other once more in the same way before it is the form's order."""


def order_notices(heads: Heads, lines: Sequence[Line], roster: Roster) -> Iterator[Finding]:
    """Yield what is to be known about the order of the choices of one sheet; `lines` are its rows of people."""
    yield from _ticked(heads, lines)
    yield from _ranked_twice(heads, lines, roster)
    yield from _in_order(heads, lines)


def _ticked(heads: Heads, lines: Sequence[Line]) -> Iterator[Finding]:
    for what in sorted(RANKED):
        # Where nobody gives a second rank, a 1 is a tick too.
        marks = (UNRANKED,) if _is_ranked(lines, what) else (1, UNRANKED)
        for line in lines:
            if sum(1 for rank in _ranks(line, what).values() if rank in marks) > 1:
                first = min(column for column, option in heads.options.items() if option.field is what)
                yield TICKS_IN_ORDER.at(heads.table.place(heads.row + 1, first, heads.names[first]))
                return


def _ranked_twice(heads: Heads, lines: Sequence[Line], roster: Roster) -> Iterator[Finding]:
    people = {(place.sheet, place.row): person for (person, _), place in roster.places.items()}
    names = {person.id: person.name for person in roster.participants if person.status is not Status.CANCELLED}
    found: dict[str, Line] = {}
    ranked = [what for what in RANKED if _is_ranked(lines, what)]
    for line in lines:
        person = people.get((heads.table.sheet, line.number), "")
        if person in names and any(_twice(_ranks(line, what)) for what in ranked):
            found.setdefault(person, line)
    if found:
        place = next(iter(found.values())).place()
        yield RANK_TWICE.at(place, tuple(found), names=some_names([names[one] for one in found]))


def _is_ranked(lines: Sequence[Line], what: Field) -> bool:
    return any(1 < rank < UNRANKED for line in lines for rank in _ranks(line, what).values())


def _twice(ranks: Mapping[int, int]) -> bool:
    return any(count > 1 for rank, count in Counter(ranks.values()).items() if 0 < rank < UNRANKED)


def _ranks(line: Line, what: Field) -> dict[int, int]:
    options = ((column, option.name) for column, option in line.heads.options.items() if option.field is what)
    return {column: line.rank(column, name) for column, name in options}


def _in_order(heads: Heads, lines: Sequence[Line]) -> Iterator[Finding]:
    """Yield a finding for each column of several answers in which nobody has an order of their own."""
    for what in sorted(RANKED):
        columns = heads.columns.get(what, ())
        if len(columns) != 1 or ((found := meaning(heads.names[columns[0]])) and found.rank):
            continue
        written = [answers(cell) for line in lines for _, cell in line.all(what)]
        if one_order(written):
            yield ANSWERS_IN_ORDER.at(heads.table.place(heads.row + 1, columns[0], heads.names[columns[0]]))


def one_order(written: Sequence[Sequence[str]]) -> bool:
    """Whether answers that several people gave always follow each other in the same way, and often enough."""
    pairs = Counter(pair for several in written for pair in combinations(dict.fromkeys(map(fold, several)), 2))
    return not orders_differ(pairs) and sum(pairs.values()) - len(pairs) >= ENOUGH


def orders_differ(pairs: Mapping[tuple[str, str], int]) -> bool:
    """Whether two things follow each other one way and also the other way round."""
    return any((second, first) in pairs for first, second in pairs)
