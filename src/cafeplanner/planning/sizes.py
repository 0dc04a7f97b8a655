"""How many people a table takes, as CP-SAT constraints."""

from __future__ import annotations

from ortools.sat.python import cp_model


def keep_size(model: cp_model.CpModel, load: cp_model.LinearExprT, low: int, high: int, *, may_close: bool) -> None:
    """Ask for `low` to `high` people at a table, or for nobody where it may close.

    Not as a domain with a hole: OR-Tools 9.15 loses solutions of sums with such domains while it simplifies a model.
    """
    if not may_close:
        model.add(load >= low)
        model.add(load <= high)
        return
    is_open = model.new_bool_var("")
    model.add(load >= low * is_open)
    model.add(load <= high * is_open)
