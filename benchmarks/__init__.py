"""Measured figures of the planner. `python -m benchmarks` prints the table."""
