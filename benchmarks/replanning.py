"""How many cards change when a day is planned again, how long it takes, and what it costs in repeat meetings.

``python -m benchmarks.replanning [--seeds N] [--sizes 120 1000] [--smoke]`` prints a table. Each day of `instances` is
planned first, with tables of 4 people up to two more than in the instance; then people cancel at random, walk in, or
tables close. Nothing is tested here: seconds depend on the machine.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.instances import instance
from benchmarks.table import aligned
from cafeplanner.cafe.day import Day, Part, Seats, Session
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.planning.trade import other_cost
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Cancels, Joins
from cafeplanner.replanning.places import ClosesTable
from cafeplanner.replanning.replan import Replanned, replan_day

PLANNING = 5.0
LEAST, MORE = 4, 2


@dataclass(frozen=True)
class Case:
    """So many people of a day cancel, walk in, and so many tables close."""

    people: int
    cancel: int
    walk_in: int = 0
    close: int = 0

    @property
    def name(self) -> str:
        """What happens, in short."""
        return f"{self.people:,}: −{self.cancel} +{self.walk_in}" + (
            f", {self.close} table closed" if self.close else ""
        )


CASES = (Case(120, 10), Case(120, 10, 5), Case(120, 10, 5, 1), Case(120, 34), Case(1_000, 50, 20, 2), Case(1_000, 280))
SMOKE = (Case(120, 10), Case(120, 10, 5, 1))
HEAD = ["day", "seconds", "changed", "at least", "proven", "repeats before", "after", "other rules"]


def main(cases: Sequence[Case], seeds: int) -> None:
    """Print the table."""
    lines = [HEAD]
    planned: dict[int, tuple[Day, Plan, int]] = {}
    for case in cases:
        if case.people not in planned:
            planned[case.people] = first_plan(case.people)
        day, plan, repeats = planned[case.people]
        for seed in range(1, seeds + 1):
            found = replan_day(day, plan, events_of(case, day, seed), seed=seed)
            lines.append([f"{case.name} (seed {seed})", *figures_of(found, repeats)])
            print(" | ".join(lines[-1]), file=sys.stderr)
    print("\n".join(aligned(lines)))


def first_plan(people: int) -> tuple[Day, Plan, int]:
    """Return a day with roomy tables, its plan, and how many people meet again in it."""
    day = instance(people)
    day = replace(day, sessions=tuple(map(roomy, day.sessions)))
    found = plan_day(day, stop=Stop(PLANNING))
    return day, found.plan, found.report.by_rule["repeat_meetings"].value


def roomy(session: Session) -> Session:
    """Return the café with tables that take fewer and more people."""
    if session.part is not Part.CAFE:
        return session
    tables = (replace(one, seats=Seats(LEAST, one.seats.maximum + MORE)) for one in session.tables)
    return replace(session, tables=tuple(tables))


def events_of(case: Case, day: Day, seed: int) -> Sequence[Event]:
    """Draw what happens."""
    dice = random.Random(seed)
    cafe = day.session(Part.CAFE)
    labels = [table.label for table in cafe.tables] if cafe else []
    newcomers = (
        Participant(f"walk-in {n}", "Walk", f"In {n}", f"Org {n}", f"Land {n % 5}", ()) for n in range(case.walk_in)
    )
    return (
        *map(Cancels, dice.sample(sorted(day.by_id), case.cancel)),
        *map(Joins, newcomers),
        *map(ClosesTable, dice.sample(labels, case.close)),
    )


def figures_of(found: Replanned, before: int) -> list[str]:
    """Return the columns of one line; the last is what all soft rules but the cards cost."""
    changed, repeats = found.changed, found.report.by_rule["repeat_meetings"].value
    proven = "yes" if changed.proven else "no"
    figures = [
        str(changed.value),
        str(changed.bound),
        proven,
        str(before),
        str(repeats),
        f"{other_cost(found.report):,}",
    ]
    return [f"{found.seconds:.1f}", *figures]


if __name__ == "__main__":
    reader = argparse.ArgumentParser(prog="python -m benchmarks.replanning")
    reader.add_argument("--seeds", type=int, default=3)
    reader.add_argument("--sizes", type=int, nargs="+", default=[120, 1_000])
    reader.add_argument("--smoke", action="store_true", help="two cases, one seed, to see that it runs")
    asked = reader.parse_args()
    chosen = [case for case in CASES if case.people in asked.sizes]
    main(SMOKE if asked.smoke else chosen, 1 if asked.smoke else asked.seeds)
