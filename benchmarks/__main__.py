"""Measures the planner and prints one table: ``python -m benchmarks``. How to read it: docs/performance.md."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.classics import DIVERSE
from benchmarks.commands import COMMANDS, TIMES, time_command, time_warm_start
from benchmarks.figures import Command, Golf, Measured, Party, Row, Speed, load_measured, save_measured
from benchmarks.instances import SHAPES
from benchmarks.kernel import speeds_apart
from benchmarks.measure import Effort, compile_apart, instance_names, limit_of, measure_apart
from benchmarks.puzzles import SMOKE_CHOICE, WHOLE_CHOICE, solve_golf, solve_parties
from benchmarks.small_tables import commands_table, golf_table, parties_table, speeds_table
from benchmarks.table import BETTER, WORSE, Table, figures_table

SIZES = [25, 60, 120, 200]
SMOKE_SIZES = [25]
SMOKE_DIVERSE = [120]
SMOKE = {"seeds": 1, "seconds": 1.0}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and save as the options say; returns the exit code."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    effort = Effort(options.seeds, options.seconds, options.jobs, options.default_weights)
    if options.smoke:
        effort = Effort(**{**asdict(effort), **SMOKE})
    try:
        before = load_measured(options.compare) if options.compare else None
    except (OSError, ValueError) as error:
        parser.error(str(error))
    prepare(effort)
    measured = measure_all(options, effort)
    print_measured(measured, before)
    if options.save:
        save_measured(measured, options.save)
    return 0


def make_parser() -> argparse.ArgumentParser:
    """Return the options."""
    parser = argparse.ArgumentParser(
        "python -m benchmarks", description="Measures the planner. See docs/performance.md."
    )
    parser.add_argument("--sizes", nargs="*", type=int, choices=SHAPES, default=SIZES, metavar="N", help="people")
    parser.add_argument(
        "--seconds",
        type=float,
        metavar="S",
        help="limit for each plan (default: by size; 0: none, the planner's own work)",
    )
    parser.add_argument("--seeds", type=at_least_one, default=5, metavar="N", help="plans per instance (default: 5)")
    parser.add_argument("--jobs", type=at_least_one, metavar="N", help="walks at a time (default: one per core)")
    parser.add_argument(
        "--default-weights", action="store_true", help="weigh as the program does, not as the instances do"
    )
    parser.add_argument("--smoke", action="store_true", help="one short plan per instance, to see that it runs")
    parser.add_argument("--commands", action="store_true", help=f"time commands too (median and worst of {TIMES})")
    parser.add_argument("--classics", action="store_true", help="also golfers, parties, diverse grouping: half an hour")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep the figures as JSON")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="mark what is better or worse than saved figures")
    return parser


def at_least_one(given: str) -> int:
    """Read a whole number from 1."""
    if (number := int(given)) < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def prepare(effort: Effort) -> None:
    """Compile the search where its sources changed, and say how long that took."""
    tell("first start, not counted; compiles the search where its sources changed…")
    seconds, compiled = compile_apart(effort)
    print(f"first start: {seconds:.1f} s, {'compiled' if compiled else 'compiled before'}\n", flush=True)


def measure_all(options: argparse.Namespace, effort: Effort) -> Measured:
    """Measure what the options ask for."""
    sizes = SMOKE_SIZES if options.smoke else options.sizes
    diverse = (SMOKE_DIVERSE if options.smoke else DIVERSE) if options.classics else ()
    names = instance_names(sizes, diverse)
    return Measured(
        asdict(effort),
        rows=measure_instances(names, effort),
        commands=time_commands(COMMANDS if options.commands else (), 1 if options.smoke else TIMES),
        speeds=measure_speeds(),
        golf=measure_golf(effort, smoke=options.smoke) if options.classics else (),
        parties=measure_parties(effort, smoke=options.smoke) if options.classics else (),
    )


def measure_instances(names: Sequence[str], effort: Effort) -> tuple[Row, ...]:
    """Measure each instance, saying on standard error which one is at work."""
    rows = []
    for name in names:
        limit = limit_of(name, effort)
        tell(f"{name}: {effort.seeds} × {'no limit' if limit is None else f'{limit:g} s'}…")
        rows.append(measure_apart(name, effort))
    return tuple(rows)


def time_commands(commands: Iterable[Sequence[str]], starts: int) -> tuple[Command, ...]:
    """Time so many starts of a new process, then each command."""
    tell("warm start and commands…")
    return (time_warm_start(starts), *(time_command(arguments) for arguments in commands))


def measure_speeds() -> tuple[Speed, ...]:
    """Measure the compiled search alone."""
    tell("proposals a second…")
    return speeds_apart()


def measure_golf(effort: Effort, *, smoke: bool) -> tuple[Golf, ...]:
    """Play golf, telling of each entry."""
    found = []
    for one in solve_golf(SMOKE_CHOICE if smoke else WHOLE_CHOICE, effort):
        tell(f"golf {one.tables}-{one.size}: {one.reached} of {one.best} rounds, {one.seconds:.1f} s")
        found.append(one)
    return tuple(found)


def measure_parties(effort: Effort, *, smoke: bool) -> tuple[Party, ...]:
    """Hold the parties, telling of each."""
    found = []
    for one in solve_parties(SMOKE_CHOICE if smoke else WHOLE_CHOICE, effort):
        solved = sum(seconds is not None for seconds in one.seconds)
        tell(f"party {one.hosts}, {one.periods} periods: {solved} of {len(one.seconds)}")
        found.append(one)
    return tuple(found)


def print_measured(measured: Measured, before: Measured | None) -> None:
    """Print the tables, and what the marks mean."""
    tables = make_tables(measured, before or Measured({}))
    print("\n\n".join("\n".join(table.lines) for table in tables))
    print(f"\nmedian/worst, seeds: {measured.effort['seeds']}, in brackets what no plan beats; cores: {os.cpu_count()}")
    if before:
        print_comparison(tables, measured, before)


def make_tables(measured: Measured, before: Measured) -> list[Table]:
    """Return all tables that something was measured for."""
    tables = [
        figures_table(measured.rows, before.rows),
        commands_table(measured.commands, before.commands),
        speeds_table(measured.speeds, before.speeds),
    ]
    if measured.golf:
        tables.append(golf_table(measured.golf, before.golf))
    if measured.parties:
        tables.append(parties_table(measured.parties, before.parties))
    return tables


def print_comparison(tables: Sequence[Table], measured: Measured, before: Measured) -> None:
    """Print how many figures differ from the saved ones, and what cannot be compared."""
    better, worse = sum(table.better for table in tables), sum(table.worse for table in tables)
    print(f"against the saved figures: {better} better ({BETTER}), {worse} worse ({WORSE})")
    if new := {row.instance for row in measured.rows} - {row.instance for row in before.rows}:
        print(f"not among the saved figures: {', '.join(sorted(new))}")
    if before.effort != measured.effort:
        print("the saved figures were measured with other options: seeds, seconds, jobs or weights")


def tell(line: str) -> None:
    """Say something on standard error."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
