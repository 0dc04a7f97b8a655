"""The best tolls on visits to themes, by linear programming. Nothing of it has to be trusted: see `_joint`."""

from __future__ import annotations

from typing import Any

from cafeplanner.checking._visits import Crowd, Tolls, Visits


def best_tolls(visits: Visits) -> Tolls | None:
    """Return tolls that lead to the highest bound, or nearly; None when the visits cannot be made."""
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("GLOP")
    if solver is None:
        return None
    themes = [solver.Constraint(least, most) for least, most in visits.ranges]
    crowds = [_crowd_row(solver, crowd) for crowd in visits.crowds]
    _add_visits(solver, visits, themes, crowds)
    solver.Objective().SetMinimization()
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        return None
    return Tolls([-row.dual_value() for row in themes], [-row.dual_value() for row in crowds])


def _crowd_row(solver: Any, crowd: Crowd) -> Any:
    """Let the members' visits be at most those that are paid for; visits for nothing need no variable."""
    row = solver.Constraint(-solver.infinity(), sum(count for cost, count in crowd.steps if cost == 0))
    for cost, count in crowd.steps:
        if cost:
            paid = solver.NumVar(0, count, "")
            row.SetCoefficient(paid, -1)
            solver.Objective().SetCoefficient(paid, cost)
    return row


def _add_visits(solver: Any, visits: Visits, themes: list[Any], crowds: list[Any]) -> None:
    """Add a variable for each person and theme, and a row for each person."""
    rows: dict[tuple[int, int], list[Any]] = {}
    for crowd, row in zip(visits.crowds, crowds, strict=True):
        for person in crowd.members:
            rows.setdefault((person, crowd.theme), []).append(row)
    for person, (count, rewards) in enumerate(zip(visits.rounds.tolist(), visits.reward.tolist(), strict=True)):
        own = solver.Constraint(count, count)
        for theme, reward in enumerate(rewards):
            visit = solver.NumVar(0, count if theme == visits.again else 1, "")
            solver.Objective().SetCoefficient(visit, -reward)
            for row in (own, themes[theme], *rows.get((person, theme), ())):
                row.SetCoefficient(visit, 1)
