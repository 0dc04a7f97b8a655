"""Runs the command line: ``python -m cafeplanner``."""

from cafeplanner.cli import main

if __name__ == "__main__":
    main()
