"""Plans a World Café day: icebreaker, thematic tables, collectives, and everything to print.

The names below are the library's public face. Each is loaded when it is first used, so that starting the program or
reading a list does not wait for the solver.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cafeplanner.checking import check_plan
    from cafeplanner.intake import load_day, read_roster, read_settings
    from cafeplanner.planning.solve import plan_day
    from cafeplanner.planning.stop import Stop
    from cafeplanner.replanning.replan import replan_day
    from cafeplanner.sheets import write_workbook
    from cafeplanner.store import load_plan, save_plan

__version__ = "0.1.0"

__all__ = [
    "Stop",
    "__version__",
    "check_plan",
    "load_day",
    "load_plan",
    "plan_day",
    "read_roster",
    "read_settings",
    "replan_day",
    "save_plan",
    "write_workbook",
]

HOMES = {
    "Stop": "planning.stop",
    "check_plan": "checking",
    "load_day": "intake",
    "load_plan": "store",
    "plan_day": "planning.solve",
    "read_roster": "intake",
    "read_settings": "intake",
    "replan_day": "replanning.replan",
    "save_plan": "store",
    "write_workbook": "sheets",
}


def __getattr__(name: str) -> object:
    """Load a public name from the package where it lives."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{HOMES[name]}"), name)
