"""The rows below the headings, one `Line` each, without blank rows, totals and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Status, fold
from cafeplanner.intake.clean import meant, one_line
from cafeplanner.intake.columns.headings import Says
from cafeplanner.intake.columns.heads import NAMES, Heads
from cafeplanner.intake.columns.marks import UNRANKED, mark
from cafeplanner.intake.columns.synonyms import NO, Field
from cafeplanner.intake.kinds._lists import some_cases, with_rows
from cafeplanner.intake.kinds.rows import HEADING_REPEATED, NOTE_ROW, ROW_WITHOUT_NAME, TICKET_WITHOUT_NAME
from cafeplanner.intake.people.buyers import buyer_name
from cafeplanner.intake.people.merged_cells import body
from cafeplanner.intake.people.values import parse_status

SHOWN = 80
"""Characters of a left-out row that a finding quotes."""
TOTAL = re.compile(
    r"(sous |grand |sub)?"
    r"(total|totaux|nombre|somme|effectif|count|sum|nb|remarques?|notes?|legende|source|export|liste)\b"
)
OF_WHICH = re.compile(r"(?:dont|parmi lesquels|parmi lesquelles|of which|of whom|including)\b")
"""What stands below a total, with a number: "dont Val d'Aubière | 5"."""
NUMBER = re.compile(r"[\d\s.,]+ ?(?:€|EUR|%)?")
ZERO = re.compile(r"[0\s.,]+(?:€|EUR)?")
"""An amount of nothing, as below "Remboursé"."""
COUNTED = re.compile(r"\d+ (inscrits?|inscriptions?|personnes?|participants?|people|registrations?)\b")
TO_BE_NAMED = re.compile(
    r"\b(?:a (?:confirmer|definir|designer|determiner|nommer|preciser|venir)|tb[acd]|"
    r"to be (?:announced|confirmed|defined|determined|named)|infos? requested|information requested|"
    r"infos? demandees?|informations? demandees?)\b"
)
"""Somebody who will be sent, but nobody knows who; tools write "Info Requested" on a ticket without a participant."""


@dataclass(frozen=True)
class Line:
    """One row of the list. `number` counts from 1; `cells` are cleaned."""

    heads: Heads
    number: int
    cells: tuple[str, ...]
    after_gap: bool = False
    """Whether a blank row stands somewhere between the first people and this row."""

    @cached_property
    def _filled(self) -> Mapping[Field, tuple[tuple[int, str], ...]]:
        # Gathered once: the fields of a row are asked for some thirty times.
        filled = {}
        for what, columns in self.heads.columns.items():
            if found := tuple([(column, cell) for column in columns if (cell := self._said(column))]):
                filled[what] = found
        return filled

    def all(self, what: Field) -> tuple[tuple[int, str], ...]:
        """The filled cells of a field with their columns."""
        return self._filled.get(what, ())

    def first(self, what: Field) -> str:
        """The first filled cell of a field on one line; empty where there is none."""
        filled = self._filled.get(what)
        return meant(filled[0][1]) if filled else ""

    def place(self, what: Field | None = None, column: int | None = None) -> Place:
        """The place of the row, or of a field's cell in it."""
        if what is not None and column is None:
            filled = self.all(what) or [(one, "") for one in self.heads.columns.get(what, ())]
            column = filled[0][0] if filled else None
        heading = "" if column is None or column >= len(self.heads.names) else self.heads.names[column]
        return self.heads.table.place(self.number, column, heading)

    def merged_over(self, *fields: Field, exactly: bool = False) -> bool:
        """Whether one cell of this row is merged over the columns of all these fields, and `exactly` over no other."""
        columns = [self.heads.columns.get(what, (-1,))[0] for what in fields]
        return any(
            merge.top == self.number - 1
            and merge.left <= min(columns)
            and max(columns) <= merge.right
            and not (exactly and merge.right - merge.left + 1 > len(columns))
            for merge in self.heads.table.merges
        )

    @property
    def content(self) -> str:
        """The beginning of what the row says, but for what is private or of no use for a plan."""
        spoken = (cell for column, cell in enumerate(self.cells) if cell and column not in self.heads.private)
        text = " | ".join(" ".join(cell.split()) for cell in spoken) or "…"
        # The sentence that quotes it has a full stop of its own.
        return text.rstrip(".") if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(1 for cell in self.cells if cell)

    def rank(self, column: int, option: str) -> int:
        """The rank that the row gives an option in its own column; 0 where it is not chosen."""
        found = mark(self._at(column), option)
        return UNRANKED if found is None else found

    def _at(self, column: int) -> str:
        return self.cells[column] if column < len(self.cells) else ""

    def _said(self, column: int) -> str:
        """What a cell says about the field of its column: a yes below "Remboursé" is "Remboursé : oui"."""
        cell = self._at(column)
        if not cell or not meant(cell):
            return ""
        says = self.heads.says.get(column)
        if says is None:
            return cell
        if says is Says.REVERSED:
            return "" if fold(cell) in NO or ZERO.fullmatch(cell) else f"{self.heads.names[column]}: {cell}"
        if says is Says.ALL_DAY and fold(cell) in NO:
            return f"{self.heads.names[column]} {cell}"
        if says is Says.CONSTRAINT and fold(cell) in NO:
            return ""
        if says is Says.ONLY_NO and parse_status(one_line(cell)) is not Status.CANCELLED:
            return ""
        return cell


def people_lines(lines: Iterable[Line]) -> tuple[list[Line], list[Finding]]:
    """Return the rows that name a person, and a finding for every other row that says something."""
    people: list[Line] = []
    findings: list[Finding] = []
    tickets: list[tuple[str, Place]] = []
    for line in lines:
        finding = _dropped(line)
        if finding is None:
            people.append(line)
        elif finding.code == ROW_WITHOUT_NAME.code and (buyer := _buyer(line)):
            tickets.append((buyer, line.place()))
        else:
            findings.append(finding)
    return people, [*findings, *_unnamed(tickets)]


def _unnamed(tickets: Iterable[tuple[str, Place]]) -> Iterator[Finding]:
    """Yield one finding for all tickets on which nobody is named yet."""
    places: dict[str, list[Place]] = {}
    for buyer, place in tickets:
        places.setdefault(buyer, []).append(place)
    if places:
        cases = [with_rows(buyer, rows) for buyer, rows in places.items()]
        yield TICKET_WITHOUT_NAME.at(next(iter(places.values()))[0], cases=some_cases(cases))


def _buyer(line: Line) -> str:
    """Return who bought a ticket that still holds; empty where that is unknown."""
    given_back = any(parse_status(one_line(cell)) is Status.CANCELLED for _, cell in line.all(Field.STATUS))
    return "" if given_back else buyer_name(line.heads, line.cells)


def count_filled(lines: Iterable[Line]) -> Mapping[int, int]:
    """Return how many cells of each column below the headings hold something."""
    return Counter(column for line in lines for column, cell in enumerate(line.cells) if cell)


def read_lines(heads: Heads) -> Iterator[Line]:
    """Yield the rows below the headings that say something."""
    begun = gap = False
    for number, cells in enumerate(body(heads), start=heads.row + 2):
        if not any(cells):
            gap = begun
            continue
        begun = True
        yield Line(heads, number, cells, gap)


def _dropped(line: Line) -> Finding | None:
    """Return the finding for a row that is no person; None for a person."""
    named = _is_named(line)
    if named and _repeats_headings(line):
        return HEADING_REPEATED.at(line.place())
    if _is_note(line):
        return NOTE_ROW.at(line.place(), content=line.content)
    if not named:
        return ROW_WITHOUT_NAME.at(line.place(), content=line.content)
    return None


def _is_named(line: Line) -> bool:
    """Whether a row names somebody; "+1", "?", "2 personnes" and "représentant à désigner" do not."""
    parts = [line.first(what) for what in NAMES]
    folded = " ".join(fold(part) for part in parts)
    return any(c.isalpha() for c in folded) and not (
        any(COUNTED.match(fold(part)) for part in parts) or TO_BE_NAMED.search(folded)
    )


def _repeats_headings(line: Line) -> bool:
    names = [fold(name) for name in line.heads.names]
    return all(fold(cell) == name for cell, name in zip(line.cells, names, strict=False) if cell)


def _is_note(line: Line) -> bool:
    """Whether a row is a total, a title or a note: it starts like one, or is a lone sentence or merged title."""
    first, *others = [cell for cell in line.cells if cell]
    beginning = fold(first)
    numbers = all(NUMBER.fullmatch(cell) for cell in others)
    if TOTAL.match(beginning) and (line.filled <= 2 or numbers):
        return True
    if OF_WHICH.match(beginning) and numbers and any(c.isdigit() for cell in line.cells for c in cell):
        return True
    if COUNTED.match(beginning) and not any(c.isalpha() for cell in line.cells[1:] for c in cell):
        return True
    if line.filled > 1:
        return False
    return _is_title(line) or (line.after_gap and _is_sentence(next(cell for cell in line.cells if cell)))


def _is_title(line: Line) -> bool:
    """Whether a cell is merged over several columns; one over first and last name only is a name."""
    return not line.merged_over(Field.FIRST_NAME, Field.LAST_NAME, exactly=True) and any(
        merge.right > merge.left and merge.top == merge.bottom == line.number - 1 for merge in line.heads.table.merges
    )


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 4 or text.endswith((".", ":", "!")) or any(c.isdigit() for c in text)
