"""Which commas part two answers and which belong to one, learnt from all cells of a column.

Forms join the ticked options with "," or ", ", and an option may hold commas itself. Where the themes are known, that
does not matter; where they are not, the cells tell: the parts of one option always stand together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.i18n import N_, Text
from cafeplanner.intake.clean import COMMA, answers, is_parted, one_line
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.synonyms import RANKED, Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.choices import ANSWERS_JOINED
from cafeplanner.intake.people.lines import Line

TIGHT = re.compile(r",(?!\s)(?![^(]*\))")
"""A comma without a space behind it, not in brackets."""
CHANCE = 0.01
"""Two answers that always stand together are taken for one where that happens by chance in fewer columns than this."""
SELDOM = 0.0001
"""The same for a part that always follows another one, which also stands elsewhere: "Santé" and "Santé, Sport"."""
MOSTLY = 0.9
"""Share of the answers that keep to the use of capitals which makes a small letter tell something."""
SHOWN = 5

Cell = tuple[str, ...]
"""The parts of a cell between its commas."""


@dataclass(frozen=True)
class Learnt:
    """How a column parts its answers: cells by what they say, answers with commas by how often, and what tells so."""

    cells: Mapping[str, Cell]
    evidence: str = ""

    def joined(self, cells: Iterable[str]) -> Counter[str]:
        """Return the answers that hold a comma outside brackets, with the number of cells they stand in."""
        return Counter(one for cell in cells for one in self.cells.get(cell, ()) if COMMA.search(one))


def part_answers(lines: Sequence[Line]) -> tuple[list[Line], list[Finding]]:
    """Return the rows with ";" between the answers of cells that commas part, and a finding for joined answers.

    To be used where no themes are known; ranked columns hold one answer each.
    """
    found: list[Line] = []
    findings: list[Finding] = []
    for _, some in groupby(lines, key=lambda line: id(line.heads)):
        rows = list(some)
        for what in sorted(RANKED):
            rows, joined = _part_column(rows, what)
            findings += joined
        found += rows
    return found, findings


def _part_column(lines: list[Line], what: Field) -> tuple[list[Line], list[Finding]]:
    column = _choice_column(lines[0], what)
    if column is None:
        return lines, []
    cells = [cell for line in lines if (cell := _cell(line, column))]
    learnt = learn(cells)
    parted = [_parted(line, column, learnt) for line in lines]
    joined = learnt.joined(cells)
    if not joined:
        return parted, []
    place = replace(lines[0].place(what, column), row=None)
    shown = quoted(one for one, _ in joined.most_common(SHOWN))
    return parted, [ANSWERS_JOINED.at(place, answers=shown, evidence=Text(learnt.evidence))]


def _choice_column(line: Line, what: Field) -> int | None:
    """Return the one column that holds all the answers of a field; None where there are several or it is ranked."""
    columns = line.heads.columns.get(what, ())
    known = meaning(line.heads.names[columns[0]]) if len(columns) == 1 else None
    return columns[0] if len(columns) == 1 and not (known and known.rank) else None


def _cell(line: Line, column: int) -> str:
    return line.cells[column] if column < len(line.cells) else ""


def _parted(line: Line, column: int, learnt: Learnt) -> Line:
    parts = learnt.cells.get(_cell(line, column))
    if parts is None:
        return line
    # The last ";" says that a single answer is parted no further.
    return replace(line, cells=(*line.cells[:column], "; ".join(parts) + ";", *line.cells[column + 1 :]))


def learn(cells: Sequence[str]) -> Learnt:
    """Return how the cells of one column part their answers; cells that do so by more than commas are left alone."""
    by_comma = [cell for cell in cells if not is_parted(cell)]
    if len(by_comma) < len(cells):
        return _beside_others(by_comma, [cell for cell in cells if is_parted(cell)])
    if _is_compact(cells):
        parted = {cell: _trimmed(TIGHT.split(cell)) for cell in cells}
        return Learnt(parted, N_("This column parts its answers by commas without a space."))
    return _by_company(cells)


def _trimmed(parts: Iterable[str]) -> Cell:
    return tuple(one for part in parts if fold(one := one_line(part)))


def _beside_others(cells: Sequence[str], others: Sequence[str]) -> Learnt:
    """A column whose other cells have ";" or the like: a comma parts only what stands alone there."""
    known = {fold(one) for cell in others for one in answers(cell)}
    usual = len(others) >= len(cells)
    parted = {}
    for cell in cells:
        parts = _trimmed(COMMA.split(cell))
        apart = all(fold(part) in known for part in parts) or not usual
        parted[cell] = parts if apart and fold(cell) not in known else _trimmed([cell])
    return Learnt(parted, N_("This column parts its answers by something else than commas."))


def _is_compact(cells: Sequence[str]) -> bool:
    """Whether commas without a space part the answers, so that one with a space belongs to an answer.

    People who type write both; then what follows a space in one cell begins an answer in another one.
    """
    tight = sum(1 for cell in cells if TIGHT.search(cell))
    loose = sum(1 for cell in cells if not TIGHT.search(cell) and COMMA.search(cell))
    parted = [[_trimmed(COMMA.split(one)) for one in TIGHT.split(cell)] for cell in cells]
    begins = {fold(parts[0]) for cell in parted for parts in cell if parts}
    follows = {fold(part) for cell in parted for parts in cell for part in parts[1:]}
    return tight > 1 and tight >= loose and not begins & follows


def _by_company(cells: Sequence[str]) -> Learnt:
    """Join the parts that always keep company."""
    parted = {cell: _trimmed(COMMA.split(cell)) for cell in cells}
    company = _Company([parted[cell] for cell in cells])
    joined = {cell: company.joined(parts) for cell, parts in parted.items()}
    return Learnt(joined, N_("Their parts always stand side by side in this order."))


class _Company:
    """Which parts stand beside which."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = len(cells)
        keyed = [[fold(part) for part in cell] for cell in cells]
        self.count = Counter(part for cell in keyed for part in cell)
        self.pairs = Counter(two for cell in keyed for two in pairwise(cell))
        self.before = {after: [one for one, other in self.pairs if other == after] for _, after in self.pairs}
        self.small = self._small(cells)

    def _small(self, cells: Sequence[Cell]) -> frozenset[str]:
        """The parts that go on with a small letter; none where people start answers with small letters anyway."""
        big = {fold(part) for cell in cells for part in cell if not part[:1].islower()}
        small = set(self.count) - big
        starts = [fold(cell[0]) not in small for cell in cells if cell]
        loyal = [self._follows_one(part) for part in self.count.elements() if part in small]
        regular = sum(starts) >= MOSTLY * len(starts) and sum(loyal) >= MOSTLY * len(loyal)
        return frozenset(small) if regular else frozenset()

    def _follows_one(self, part: str) -> bool:
        """Whether a part stands behind one and the same other part wherever it stands."""
        before = self.before.get(part, [])
        return len(before) == 1 and self.pairs[before[0], part] == self.count[part]

    def belong(self, one: str, other: str) -> bool:
        """Whether two neighbours are one answer."""
        if one == other or not self._follows_one(other):
            return False
        first, second = self.count[one], self.count[other]
        if other in self.small and (first == second or second > 1):
            return True
        if first == second:
            share = first / self.cells
            return (share**2 + (1 - share) ** 2) ** self.cells < CHANCE
        # How often the first part stands where the second does not is how often it stands before it by chance.
        share = (first - second + 1) / (self.cells - second + 2)
        return share < 1 and share**second < SELDOM

    def joined(self, parts: Cell) -> Cell:
        """Return the answers of a cell."""
        found: list[str] = []
        for position, part in enumerate(parts):
            if position and self.belong(fold(parts[position - 1]), fold(part)):
                found[-1] += f", {part}"
            else:
                found.append(part)
        return tuple(found)
