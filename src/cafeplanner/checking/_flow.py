"""The cheapest way to send people to themes, when only the seats of the themes are counted: a minimum-cost flow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Visitor(NamedTuple):
    """Somebody who takes so many seats; a theme of `costs` at most once at its cost, any other at `other`."""

    seats: int
    costs: Mapping[str, int]
    other: int = 0


class Range(NamedTuple):
    """The fewest and the most visitors that a theme has over the day."""

    least: int
    most: int


Arc = tuple[int, int, int, int]
"""From node, to node, capacity, cost of one unit."""


def cheapest_flow(visitors: Sequence[Visitor], themes: Mapping[str | None, Range]) -> int | None:
    """Return the least total cost with every seat of every visitor taken; None when the seats cannot be taken so.

    Nodes: each visitor, one pool for all that goes to a theme outside of `costs`, each theme, the end.
    """
    nodes = {theme: len(visitors) + 1 + number for number, theme in enumerate(themes)}
    pool, end = len(visitors), len(visitors) + 1 + len(themes)
    arcs: list[Arc] = []
    for number, visitor in enumerate(visitors):
        arcs += [(number, nodes[theme], 1, cost) for theme, cost in visitor.costs.items()]
        arcs.append((number, pool, visitor.seats, visitor.other))
    seats = sum(visitor.seats for visitor in visitors)
    arcs += [(pool, nodes[theme], seats, 0) for theme in themes]
    arcs += [(nodes[theme], end, room.most - room.least, 0) for theme, room in themes.items()]
    # a lower limit on an arc to the end is the same as a demand at the theme
    supplies = {number: visitor.seats for number, visitor in enumerate(visitors)}
    supplies |= {nodes[theme]: -room.least for theme, room in themes.items()}
    supplies[end] = -(seats - sum(room.least for room in themes.values()))
    return _solve(arcs, supplies)


def _solve(arcs: Iterable[Arc], supplies: Mapping[int, int]) -> int | None:
    """Solve with OR-Tools, imported here because it is heavy."""
    from ortools.graph.python import min_cost_flow

    flow = min_cost_flow.SimpleMinCostFlow()
    for start, stop, capacity, cost in arcs:
        flow.add_arc_with_capacity_and_unit_cost(start, stop, capacity, cost)
    for node, supply in supplies.items():
        flow.set_node_supply(node, supply)
    return int(flow.optimal_cost()) if flow.solve() == flow.OPTIMAL else None
