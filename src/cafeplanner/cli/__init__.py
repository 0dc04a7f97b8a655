"""The command line: reads, plans, checks and writes, and says in words what came of it."""

from __future__ import annotations

import sys

from cafeplanner.cli.app import run


def main() -> None:
    """Run the program on the arguments it was called with, and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


__all__ = ["main", "run"]
