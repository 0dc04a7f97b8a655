"""The independent recount: rules applied to a finished plan, and what no plan could beat."""

from __future__ import annotations

from cafeplanner.checking.bounds import Bound, cost_bound, lower_bounds
from cafeplanner.checking.check import check_plan
from cafeplanner.checking.explain import again_line, figure_line, overall_line, plan_lines, quality_json, report_lines
from cafeplanner.checking.measures import Again, Granted, granted_wishes, met_again, new_people_met

__all__ = [
    "Again",
    "Bound",
    "Granted",
    "again_line",
    "check_plan",
    "cost_bound",
    "figure_line",
    "granted_wishes",
    "lower_bounds",
    "met_again",
    "new_people_met",
    "overall_line",
    "plan_lines",
    "quality_json",
    "report_lines",
]
