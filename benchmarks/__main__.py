"""Measures the planner and prints one table: ``python -m benchmarks``. How to read it: docs/performance.md."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.commands import COMMANDS, TIMES, time_command
from benchmarks.figures import Command, Measured, Row, load_measured, save_measured
from benchmarks.instances import SHAPES
from benchmarks.measure import Effort, compile_apart, instance_names, limit_of, measure_apart
from benchmarks.table import BETTER, WORSE, Table, commands_table, figures_table

SIZES = [25, 60, 120, 200]
SMOKE_SIZES = [25]
SMOKE = {"seeds": 1, "seconds": 1.0}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and save as the options say; returns the exit code."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    effort = Effort(options.seeds, options.seconds, options.jobs, options.default_weights)
    sizes = options.sizes
    if options.smoke:
        sizes, effort = SMOKE_SIZES, Effort(**{**asdict(effort), **SMOKE})
    try:
        before = load_measured(options.compare) if options.compare else None
    except (OSError, ValueError) as error:
        parser.error(str(error))
    prepare(effort)
    measured = Measured(asdict(effort), measure_instances(sizes, effort), time_commands() if options.commands else ())
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


def measure_instances(sizes: Sequence[int], effort: Effort) -> tuple[Row, ...]:
    """Measure each instance, saying on standard error which one is at work."""
    rows = []
    for name in instance_names(list(sizes)):
        limit = limit_of(name, effort)
        tell(f"{name}: {effort.seeds} × {'no limit' if limit is None else f'{limit:g} s'}…")
        rows.append(measure_apart(name, effort))
    return tuple(rows)


def time_commands() -> tuple[Command, ...]:
    """Time each command."""
    tell(f"commands: {TIMES} times each…")
    return tuple(time_command(arguments) for arguments in COMMANDS)


def print_measured(measured: Measured, before: Measured | None) -> None:
    """Print the tables, and what the marks mean."""
    tables = [figures_table(measured.rows, before.rows if before else ())]
    if measured.commands:
        tables.append(commands_table(measured.commands, before.commands if before else ()))
    print("\n\n".join("\n".join(table.lines) for table in tables))
    print(f"\nmedian/worst, seeds: {measured.effort['seeds']}, in brackets what no plan beats; cores: {os.cpu_count()}")
    if before:
        print_comparison(tables, measured, before)


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
