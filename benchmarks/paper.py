"""How long everything that is printed takes to write, and how much memory.

``python -m benchmarks.paper [PEOPLE…]`` prints a table; each size is planned for a few seconds and written in a process
of its own. Seconds are those of the processor. Nothing is tested here: times depend on the machine.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.instances import instance
from benchmarks.table import aligned

SIZES = (120, 1_000, 10_000)
PLANNING = 20.0
MB = 1_000_000
WANTED = "wanted: 1,000 people in 8 s and 400 MB, 10,000 people in 90 s"


def main(sizes: tuple[int, ...]) -> None:
    """Print the table."""
    lines = [["people", "workbook s", "MB", "cards page s", "MB", "peak MB"]]
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.paper", "--one", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own file
        lines.append([f"{size:,}", *done.stdout.strip().splitlines()[-1].split("\t")])
        print(*lines[-1], sep=" | ", file=sys.stderr, flush=True)
    print("\n".join(aligned(lines)))
    print(WANTED)


def one(people: int) -> None:
    """Plan a day and print the seconds and megabytes of its workbook and of its page of cards."""
    from cafeplanner.i18n import translator
    from cafeplanner.pages import PAGES, Printing
    from cafeplanner.planning.solve import plan_day
    from cafeplanner.planning.stop import Stop
    from cafeplanner.sheets import write_workbook
    from cafeplanner.views.showing import Showing

    day = instance(people)
    result = plan_day(day, stop=Stop(PLANNING), seed=0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.xlsx")
        start = time.process_time()
        write_workbook(day, result.plan, path, report=result.report)
        workbook, size = time.process_time() - start, path.stat().st_size / MB
    show = Showing(day, result.plan, result.report, translator("fr"))
    start = time.process_time()
    html = next(page for page in PAGES if page.option == "cards").html(show, Printing())
    cards = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MB
    print(f"{workbook:.1f}\t{size:.1f}\t{cards:.1f}\t{len(html.encode()) / MB:.1f}\t{peak:.0f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
