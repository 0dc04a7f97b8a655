"""How well a yearly event mixes anew: people who met in the years before are planned again.

``python -m benchmarks.history [--seeds N] [--sizes 120 1000]`` prints a table. A day of `instances` is planned; then it
is planned as if half, three quarters or all of its people had been there the year before, or all in both years before.
Nothing is tested here: seconds depend on the machine.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from benchmarks.instances import instance
from benchmarks.table import aligned
from cafeplanner.cafe.day import Day, Pair, pair
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking.measures import Again, met_again
from cafeplanner.planning.result import Result
from cafeplanner.planning.solve import plan_day

SHARES = (0.5, 0.75, 1.0)
HEAD = ["people", "came before", "pairs who met", "seconds", "gap %", "repeats", "at least", "met before"]


def main(sizes: list[int], seeds: int) -> None:
    """Print the table."""
    lines = [HEAD]
    for people in sizes:
        for seed in range(1, seeds + 1):
            for line in lines_of(people, seed):
                lines.append(line)
                print(" | ".join(line), file=sys.stderr)
    print("\n".join(aligned(lines)))


def lines_of(people: int, seed: int) -> Iterator[list[str]]:
    """Plan a day without history, then with that of some people, of all, and of all for two years."""
    day = instance(people)
    line, first = line_of(day, "0", seed)
    yield line
    for share in SHARES:
        back = {person.id for person in day.participants[: round(share * people)]}
        known = frozenset(both for both in first if back.issuperset(both))
        line, second = line_of(replace(day, history=known), f"{len(back):,}", seed)
        yield line
    yield line_of(replace(day, history=first | second), f"{people:,}, twice", seed)[0]


def line_of(day: Day, came: str, seed: int) -> tuple[list[str], frozenset[Pair]]:
    """Return the line of a day, and who meets in its plan."""
    found = plan_day(day, seed=seed)
    shown = [f"{len(day.participants):,}", came, f"{len(day.history):,}"]
    return [*shown, *figures_of(found, met_again(day, found.plan))], pairs_of(found.plan)


def pairs_of(plan: Plan) -> frozenset[Pair]:
    """Return who shares a table in a plan."""
    tables = (people for each in plan.tables.values() for people in each.values())
    return frozenset(pair(a, b) for people in tables for a, b in combinations(people, 2))


def figures_of(found: Result, again: Again) -> list[str]:
    """Return the columns of one line behind the first three."""
    repeats, gap = found.report.by_rule["repeat_meetings"], found.report.gap
    shown = "–" if gap is None else f"{100 * gap:.1f}"
    return [f"{found.seconds:.1f}", shown, str(repeats.value), str(repeats.bound), str(again.met)]


if __name__ == "__main__":
    reader = argparse.ArgumentParser(prog="python -m benchmarks.history")
    reader.add_argument("--sizes", type=int, nargs="+", default=[120, 1_000])
    reader.add_argument("--seeds", type=int, default=1)
    asked = reader.parse_args()
    main(asked.sizes, asked.seeds)
