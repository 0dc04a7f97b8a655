"""The tables beside the one of figures: times of commands, speed of the kernel, the classic puzzles."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from statistics import median, median_high

from benchmarks.classics import HOST_SETS, PERIODS
from benchmarks.figures import Command, Golf, Party, Speed
from benchmarks.table import BETTER, NEVER, WORSE, Table, aligned, counted

UNTRIED = "·"


def commands_table(commands: Sequence[Command], before: Sequence[Command] = ()) -> Table:
    """Return the small table of the commands' times."""
    earlier = {one.command: median(one.seconds) for one in before}
    lines, marks = [["command", "seconds"]], []
    for one in commands:
        new = median(one.seconds)
        marks.append(sign(new, earlier.get(one.command), share=0.2, least=0.1))
        lines.append([one.command, f"{new:.2f}/{max(one.seconds):.2f}{marks[-1]}"])
    return counted(aligned(lines), marks)


def speeds_table(speeds: Sequence[Speed], before: Sequence[Speed] = ()) -> Table:
    """Return how many proposals of each kind one core makes."""
    earlier = {one.what: -one.per_second for one in before}
    lines, marks = [["proposals on one core", "million a second"]], []
    for one in speeds:
        marks.append(sign(-one.per_second, earlier.get(one.what), share=0.2))
        lines.append([one.what, f"{one.per_second / 1e6:.2f}{marks[-1]}"])
    return counted(aligned(lines), marks)


def golf_table(entries: Sequence[Golf], before: Sequence[Golf] = ()) -> Table:
    """Return the grid of rounds reached, tables by people at each; below it the slowest entry and those missing."""
    found = {(one.tables, one.size): one for one in entries}
    earlier = {(one.tables, one.size): float(-one.reached) for one in before}
    marks = {key: sign(-one.reached, earlier.get(key)) for key, one in found.items()}
    rows, sizes = sorted({key[0] for key in found}), sorted({key[1] for key in found})
    lines = [["golf", *(f"of {size}" for size in sizes)]]
    for tables in rows:
        cells = [f"{one.reached}/{one.best}" if (one := found.get((tables, size))) else UNTRIED for size in sizes]
        signs = [marks.get((tables, size), "") for size in sizes]
        lines.append([f"{tables} tables", *(cell + mark for cell, mark in zip(cells, signs, strict=True))])
    return counted([*aligned(lines), *_golf_words(entries)], list(marks.values()))


def _golf_words(entries: Sequence[Golf]) -> list[str]:
    best, whole = sum(one.reached == one.best for one in entries), len(entries)
    slowest = max(entries, key=lambda one: one.seconds)
    words = [
        f"rounds reached/most known: {best} of {whole} entries; "
        f"slowest {slowest.tables}-{slowest.size}-{slowest.reached}: {slowest.seconds:.1f} s"
    ]
    missing = [f"{one.tables}-{one.size}-{one.best}" for one in entries if one.reached < one.best]
    return words + ([f"not reached: {', '.join(missing)}"] if missing else [])


def parties_table(parties: Sequence[Party], before: Sequence[Party] = ()) -> Table:
    """Return how many seeds solve each party, and their median time; host sets by periods."""
    found = {(one.hosts, one.periods): one for one in parties}
    earlier = {(one.hosts, one.periods): one for one in before}
    marks = {key: _party_sign(one, earlier.get(key)) for key, one in found.items()}
    hosts = [one for one in HOST_SETS if any(key[0] == one for key in found)]
    periods = [one for one in PERIODS if any(key[1] == one for key in found)]
    lines = [["party", *(f"{count} periods" for count in periods)]]
    for name in hosts:
        keys = [(name, count) for count in periods]
        lines.append([name, *(_party_cell(found.get(key)) + marks.get(key, "") for key in keys)])
    return counted([*aligned(lines), "seeds solved, median seconds of all seeds"], list(marks.values()))


def _party_cell(party: Party | None) -> str:
    if party is None:
        return UNTRIED
    if not party.seconds:
        return "impossible"
    seconds = party_seconds(party)
    return f"{_solved(party)}/{len(party.seconds)} {NEVER if seconds == inf else f'{seconds:.1f} s'}"


def _party_sign(party: Party, before: Party | None) -> str:
    if before is None or not party.seconds or not before.seconds:
        return ""
    share = -_solved(party) / len(party.seconds), -_solved(before) / len(before.seconds)
    return sign(*share) or sign(party_seconds(party), party_seconds(before), share=0.3, least=0.5)


def _solved(party: Party) -> int:
    return sum(one is not None for one in party.seconds)


def party_seconds(party: Party) -> float:
    """Return the median seconds; infinite where half of the seeds found nothing."""
    return median_high(inf if one is None else one for one in party.seconds)


def sign(new: float, old: float | None, *, share: float = 0.0, least: float = 0.0) -> str:
    """Say whether a figure, less being better, changed by more than chance; `share` and `least` are that chance."""
    if old is None or new == old or abs(new - old) <= max(least, share * min(abs(new), abs(old))):
        return ""
    return f" {BETTER if new < old else WORSE}"
