"""The command line: reads, plans, checks and writes, and says in words what came of it."""

from __future__ import annotations

import sys

from cafeplanner.cli.app import run


def main() -> None:
    """Run the program on the arguments it was called with, and leave with its exit code."""
    forget_script()
    sys.exit(run(sys.argv[1:]))


def forget_script() -> None:
    """Keep processes that this one starts from running the script again by which it was called.

    A new process of `multiprocessing` imports the main script unless it is a module or nobody knows its file, and some
    installers write scripts that run the program whenever they are imported.
    """
    script = sys.modules["__main__"]
    if script.__spec__ is None and hasattr(script, "__file__"):
        del script.__file__


__all__ = ["main", "run"]
