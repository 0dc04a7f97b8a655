"""Findings about people, made when everybody has an id: one for each cause, with everybody whom it is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import fold
from cafeplanner.i18n import Text, text
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds import people as kinds
from cafeplanner.intake.kinds._kind import Kind
from cafeplanner.intake.kinds._lists import people_count, some_cases, some_names, who
from cafeplanner.intake.kinds.spellings import NOT_SHARED
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.names import Directory
from cafeplanner.intake.people.order import Order
from cafeplanner.intake.people.unknown import is_unknown

WithIds = Sequence[tuple[Entry, str]]


def remarks(people: WithIds, order: Order, directory: Directory) -> Iterator[Finding]:
    """Yield what is to say about names, companions, cells that were not understood, and who does not come."""
    yield from _order(people, order)
    for kind, is_so in NAMED:
        yield from _named(kind, [(entry, given) for entry, given in people if is_so(entry)])
    for kind, is_so in REWRITTEN:
        yield from _rewritten(kind, [(entry, given) for entry, given in people if is_so(entry)])
    yield from _in_one_cell(people)
    yield from _brackets(people)
    yield from _companions(people, directory)
    yield from _doubts(people)
    yield from _not_shared(people)
    yield from _cancelled(people)


NAMED: tuple[tuple[Kind, Callable[[Entry], bool]], ...] = (
    (kinds.NAMES_TURNED, lambda one: one.written.turned),
    (kinds.NAME_INCOMPLETE, lambda one: not (one.first_name and one.last_name)),
)
REWRITTEN: tuple[tuple[Kind, Callable[[Entry], bool]], ...] = (
    (kinds.CAPITALS_TIDIED, lambda one: one.written.tidied),
    (kinds.TITLES_LEFT_OUT, lambda one: one.written.titled),
)
IN_ONE_CELL: tuple[tuple[Kind, Callable[[Entry], bool]], ...] = (
    (kinds.SEVERAL_IN_ONE_CELL, lambda one: one.written.among > 1),
    (kinds.SEVERAL_UNCLEAR, lambda one: one.written.unclear),
)


def _ids(people: WithIds) -> tuple[str, ...]:
    return tuple(given for _, given in people)


def _order(people: WithIds, order: Order) -> Iterator[Finding]:
    read = [(entry, given) for entry, given in people if entry.written.by_order and not entry.written.turned]
    if read and not order.sure:
        entry, _ = read[0]
        first, last = entry.first_name, entry.last_name
        place = entry.lines[0].place(Field.FULL_NAME)
        yield kinds.NAMES_ORDER_GUESSED.at(place, _ids(read), written=entry.written.original, first=first, last=last)


def _named(kind: Kind, people: WithIds) -> Iterator[Finding]:
    if people:
        yield kind.at(people[0][0].place, _ids(people), names=some_names([entry.name for entry, _ in people]))


def _rewritten(kind: Kind, people: WithIds) -> Iterator[Finding]:
    if people:
        entry = people[0][0]
        total = people_count(len(people))
        yield kind.at(entry.place, _ids(people), written=entry.written.original, name=entry.name, total=total)


def _in_one_cell(people: WithIds) -> Iterator[Finding]:
    """Yield what is said of rows that name several people, or seem to."""
    for kind, is_so in IN_ONE_CELL:
        found = [(entry, given) for entry, given in people if is_so(entry)]
        cells = {(entry.place, entry.written.original): entry for entry, _ in found}
        if found:
            cases = [text("“{written}” (row {row})", written=one, row=str(place.row)) for place, one in cells]
            yield kind.at(found[0][0].place, _ids(found), cases=some_cases(cases))


def _brackets(people: WithIds) -> Iterator[Finding]:
    found = [(entry, given) for entry, given in people if entry.left_out]
    if found:
        cases = [
            text("{name} (“{written}”)", name=entry.name, written=one)
            for entry, _ in found
            for one, _ in entry.left_out
        ]
        yield kinds.BRACKET_LEFT_OUT.at(found[0][0].left_out[0][1], _ids(found), cases=some_cases(cases))


def _companions(people: WithIds, directory: Directory) -> Iterator[Finding]:
    found = [(entry, given) for entry, given in people if entry.companions and entry.comes]
    if found:
        total = people_count(sum(entry.companions for entry, _ in found))
        cases = [text("{name} (+{count})", name=one.name, count=one.companions) for one, _ in found]
        yield kinds.COMPANION_UNNAMED.at(found[0][0].place, _ids(found), total=total, cases=some_cases(cases))
    named = [(entry, given, *one) for entry, given in people if entry.comes for one in entry.companions_named]
    missing = [one for one in named if not directory.find(one[2])]
    if missing:
        cases = [text("“{written}” ({name})", written=written, name=one.name) for one, _, written, _ in missing]
        ids = tuple(dict.fromkeys(given for _, given, _, _ in missing))
        yield kinds.COMPANION_WITHOUT_ROW.at(missing[0][3], ids, cases=some_cases(cases))


Answer = tuple[str, str, str]
"""Sheet, letter of the column, folded answer."""


def _doubts(people: WithIds) -> Iterator[Finding]:
    """Yield a finding for each answer in each column that was not understood."""
    said: defaultdict[tuple[Kind, Answer], list[tuple[Entry, str, Place, str]]] = defaultdict(list)
    for entry, given in people:
        for kind, place, value in entry.doubts if entry.comes else ():
            said[kind, _answer(place, value)].append((entry, given, place, value))
    for (kind, _), some in said.items():
        names = some_names([entry.name for entry, *_ in some])
        yield kind.at(some[0][2], tuple(given for _, given, *_ in some), value=some[0][3], names=names)


def _answer(place: Place, value: str) -> Answer:
    return place.sheet, place.letter, fold(value) or value


def _not_shared(people: WithIds) -> Iterator[Finding]:
    """Yield the answers such as "particulier", which are no organisation that two people share."""
    for what, kept in ((Field.ORGANISATION, "organisation"), (Field.TERRITORY, "territory")):
        said: Counter[str] = Counter()
        spelt: dict[str, str] = {}
        found: list[tuple[Place, str]] = []
        for entry, given in people:
            if not getattr(entry, kept) and (cell := _unshared(entry, what)):
                said[spelt.setdefault(fold(cell[0]), cell[0])] += 1
                found.append((cell[1], given))
        if found:
            cases = [text("“{value}” ({total})", value=one, total=people_count(n)) for one, n in said.items()]
            ids = tuple(given for _, given in found)
            yield NOT_SHARED.at(found[0][0], ids, field=Text(what.value), cases=some_cases(cases))


def _unshared(entry: Entry, what: Field) -> tuple[str, Place] | None:
    cells = ((one_line(cell), line.place(what, column)) for line in entry.lines for column, cell in line.all(what))
    return next(((value, place) for value, place in cells if is_unknown(what, value)), None)


def _cancelled(people: WithIds) -> Iterator[Finding]:
    """Yield a finding for each answer in each column that says that people do not come."""
    said: Mapping[Answer, list[tuple[Entry, str, Place, str]]] = defaultdict(list)
    for entry, given in people:
        if entry.cancelled_by and not entry.comes:
            place, value = entry.cancelled_by
            said[_answer(place, value)].append((entry, given, place, value))
    for some in said.values():
        ids = tuple(given for _, given, *_ in some)
        _, _, place, value = some[0]
        # A column that is read the other way round names itself in the answer: "Oui" alone would say that they come.
        yield kinds.CANCELLED.at(place, ids, value=value, who=who([entry.name for entry, *_ in some]))
