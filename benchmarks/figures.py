"""What was measured: one run per seed, one row per instance; kept as JSON to compare with later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

FORMAT = "cafeplanner-benchmarks/2"


class Counted(NamedTuple):
    """How often a soft rule is not met, and how often at least in any plan."""

    value: int
    bound: int


@dataclass(frozen=True)
class Run:
    """One planned day. `cost` and `cost_bound` are weighted sums over all soft rules."""

    seed: int
    figures: Mapping[str, Counted]
    """By the rule's name."""
    cost: int
    cost_bound: int
    seconds: float
    first_zero: float | None
    """Seconds until the search told of a plan without repeat meetings; None when it never did."""
    at_bound: float | None = None
    """Seconds until it told of a plan that costs as little as any can, in each part of the day; None when never."""


@dataclass(frozen=True)
class Row:
    """All runs of one instance, in a process of its own."""

    instance: str
    people: int
    tables: int
    runs: tuple[Run, ...]
    megabytes: float | None
    """Most memory the process held, libraries included; None where the system does not say."""
    warm_up: float
    """Seconds of a first tiny day: loading the libraries and the compiled search."""


@dataclass(frozen=True)
class Command:
    """A command of the program, started several times in a process of its own."""

    command: str
    seconds: tuple[float, ...]


@dataclass(frozen=True)
class Speed:
    """How much of something the compiled search does on one core."""

    what: str
    per_second: float


@dataclass(frozen=True)
class Golf:
    """An entry of the social golfers' table: `best` rounds are known, `reached` without a repeat in every seed."""

    tables: int
    size: int
    best: int
    reached: int
    seconds: float
    """Of the slowest seed."""


@dataclass(frozen=True)
class Party:
    """A progressive party: the seconds of each seed that met nobody twice, None for the others."""

    hosts: str
    periods: int
    seconds: tuple[float | None, ...]
    """Empty where the planner proves that there is no plan."""


@dataclass(frozen=True)
class Measured:
    """Everything that one call of the benchmarks measured; `effort` says with which options."""

    effort: Mapping[str, Any]
    rows: tuple[Row, ...] = ()
    commands: tuple[Command, ...] = ()
    speeds: tuple[Speed, ...] = ()
    golf: tuple[Golf, ...] = ()
    parties: tuple[Party, ...] = ()


def save_measured(measured: Measured, path: Path) -> None:
    """Write figures as JSON."""
    path.write_text(json.dumps({"format": FORMAT, **asdict(measured)}, indent=1) + "\n", "utf-8")


def load_measured(path: Path) -> Measured:
    """Read what `save_measured` wrote; raises ValueError for any other file."""
    given = json.loads(path.read_text("utf-8"))
    if not isinstance(given, dict) or given.get("format") != FORMAT:
        raise ValueError(f"{path} does not hold figures saved with --save ({FORMAT}).")
    rows = tuple(Row(**{**row, "runs": tuple(map(_run, row["runs"]))}) for row in given["rows"])
    return Measured(
        given["effort"],
        rows,
        tuple(Command(one["command"], tuple(one["seconds"])) for one in given["commands"]),
        tuple(Speed(**one) for one in given["speeds"]),
        tuple(Golf(**one) for one in given["golf"]),
        tuple(Party(**{**one, "seconds": tuple(one["seconds"])}) for one in given["parties"]),
    )


def _run(given: dict[str, Any]) -> Run:
    return Run(**{**given, "figures": {rule: Counted(*counted) for rule, counted in given["figures"].items()}})
