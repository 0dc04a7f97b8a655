"""From a day to a plan: compile, start, anneal, prove, check. Read `solve.plan_day` first."""
