"""The measured figures as plain text columns, with marks beside what became better or worse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from statistics import median_high
from typing import NamedTuple

from benchmarks.figures import Row, Run

BETTER, WORSE = "+", "!"
NEVER = "–"
SHOWN_RULES = {
    "repeat_meetings": "repeats",
    "same_organisation": "organisation",
    "same_territory": "territory",
    "missed_wishes": "wishes",
}
"""Soft rules that have a column; those that a day also has stand in a line below the table."""


class Spread(NamedTuple):
    """A figure over the seeds; less is better everywhere. Infinite stands for never."""

    median: float
    worst: float


@dataclass(frozen=True)
class Column:
    """One column. `leeway` is the share, and `least` the amount, by which a figure differs by chance alone."""

    heading: str
    spread: Callable[[Row], Spread]
    show: Callable[[float], str]
    bound: Callable[[Row], str] = lambda _: ""
    leeway: float = 0.0
    least: float = 0.0
    single: bool = False
    """Whether there is one figure for all seeds."""


@dataclass(frozen=True)
class Table:
    """Lines to print, and how many figures became better or worse."""

    lines: tuple[str, ...]
    better: int = 0
    worse: int = 0


def over_seeds(figure: Callable[[Run], float | None]) -> Callable[[Row], Spread]:
    """Return what finds the median (one that a seed really had) and the worst of a figure over the seeds of a row."""

    def spread(row: Row) -> Spread:
        values = [inf if (value := figure(run)) is None else value for run in row.runs]
        return Spread(median_high(values), max(values))

    return spread


def once(figure: Callable[[Row], float | None]) -> Callable[[Row], Spread]:
    """Return what finds a figure that a row has only once."""

    def spread(row: Row) -> Spread:
        value = figure(row)
        return Spread(inf, inf) if value is None else Spread(value, value)

    return spread


def gap(run: Run) -> float:
    """Return by how many percent the objective is above its bound."""
    if run.cost <= run.cost_bound:
        return 0.0
    return 100 * (run.cost / run.cost_bound - 1) if run.cost_bound else inf


def whole(value: float) -> str:
    """Show a count."""
    return f"{value:,.0f}"


def tenths(value: float) -> str:
    """Show one decimal."""
    return f"{value:.1f}"


def hundredths(value: float) -> str:
    """Show two decimals."""
    return f"{value:.2f}"


def rule_column(rule: str, heading: str) -> Column:
    """Return the column of a soft rule with its bound."""

    def bound(row: Row) -> str:
        return f" ({max(run.figures[rule].bound for run in row.runs)})" if rule in row.runs[0].figures else ""

    return Column(
        heading, over_seeds(lambda run: run.figures[rule].value if rule in run.figures else None), whole, bound
    )


COLUMNS = (
    *(rule_column(rule, heading) for rule, heading in SHOWN_RULES.items()),
    Column("objective", over_seeds(lambda run: run.cost), whole),
    # a bound grows when it is proven better: more is better, so it is never marked
    Column("bound", once(lambda row: max(run.cost_bound for run in row.runs)), whole, leeway=inf, single=True),
    Column("gap %", over_seeds(gap), hundredths, least=0.005),
    Column("first 0", over_seeds(lambda run: run.first_zero), hundredths, leeway=0.3, least=0.05),
    Column("at bound", over_seeds(lambda run: run.at_bound), hundredths, leeway=0.3, least=0.05),
    Column("seconds", over_seeds(lambda run: run.seconds), tenths, leeway=0.2, least=0.2),
    Column("MB", once(lambda row: row.megabytes), whole, leeway=0.1, single=True),
    Column("warm-up s", once(lambda row: row.warm_up), tenths, leeway=inf, single=True),
)


def figures_table(rows: Sequence[Row], before: Sequence[Row] = ()) -> Table:
    """Return the table of the instances, each marked against the row of the same name in `before`."""
    earlier = {row.instance: row for row in before}
    marks = [[mark(column, row, earlier.get(row.instance)) for column in COLUMNS] for row in rows]
    body = [
        [row.instance, whole(row.people), whole(row.tables)]
        + [cell(column, row) + sign for column, sign in zip(COLUMNS, signs, strict=True)]
        for row, signs in zip(rows, marks, strict=True)
    ]
    heads = ["instance", "people", "tables", *(column.heading for column in COLUMNS)]
    return counted([*aligned([heads, *body]), *other_lines(rows)], [sign for signs in marks for sign in signs])


def cell(column: Column, row: Row) -> str:
    """Show a figure as median/worst with its bound in brackets."""
    spread = column.spread(row)
    shown = [NEVER if value == inf else column.show(value) for value in spread]
    return (shown[0] if column.single or spread == (inf, inf) else "/".join(shown)) + column.bound(row)


def mark(column: Column, row: Row, before: Row | None) -> str:
    """Say whether the median, or else the worst, became better or worse by more than chance; empty when neither did."""
    if before is None or column.leeway == inf:
        return ""
    for new, old in zip(column.spread(row), column.spread(before), strict=True):
        if new != old and abs(new - old) > max(column.least, column.leeway * min(new, old)):
            return f" {BETTER if new < old else WORSE}"
    return ""


def other_lines(rows: Iterable[Row]) -> list[str]:
    """Show the soft rules that have no column, for the days on which they count."""
    lines = []
    for row in rows:
        rules = [rule for rule in row.runs[0].figures if rule not in SHOWN_RULES]
        cells = [f"{rule} {cell(rule_column(rule, rule), row)}" for rule in rules]
        if any(run.figures[rule] != (0, 0) for run in row.runs for rule in rules):
            lines.append(f"{row.instance} also: {', '.join(cells)}")
    return lines


def aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Pad cells to columns: the first column to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return [
        "  ".join(
            [line[0].ljust(widths[0]), *(text.rjust(width) for text, width in zip(line[1:], widths[1:], strict=True))]
        )
        for line in lines
    ]


def counted(lines: Sequence[str], marks: Sequence[str]) -> Table:
    """Return a table that knows how many marks of each kind it has."""
    signs = [one.strip() for one in marks]
    return Table(tuple(lines), signs.count(BETTER), signs.count(WORSE))
