"""A desk in a process of its own: marks people one after the other and prints each number that is on disk.

python -m tests.store.event_file.desk EVENT DESK COUNT
"""

from __future__ import annotations

import sys
from pathlib import Path

from cafeplanner.store.event_file import EventFile


def main(path: str, desk: str, count: int) -> None:
    """Mark people; a number is printed when it is acknowledged, never before."""
    with EventFile.open(Path(path)) as event:
        for number in range(count):
            event.act("mark", {f"mark/{desk}-{number}": "arrived"}, who=desk)
            print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
