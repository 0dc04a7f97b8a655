"""From a day to a plan: compile, start, anneal, prove, check. Read `solve.plan_day` first."""

from cafeplanner.planning.result import Outcome, Progress, Result
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop

__all__ = ["Outcome", "Progress", "Result", "Stop", "plan_day"]
