"""How long registration files take to read, and how much memory: ordinary ones, and the nastiest up to 20 MB.

``python -m benchmarks.intake [WORD…]`` prints a table; with words, only the files whose names hold one of them. Each
file is read in a process of its own. Seconds are those of the processor, for the format alone and for the whole list.
Nothing is tested here: times depend on the machine.
"""

from __future__ import annotations

import contextlib
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.intake_files import FILES
from benchmarks.table import aligned

SECONDS, MEGABYTES = 5.0, 500
PATIENCE = 120
MB = 1_000_000


def main(words: list[str]) -> None:
    """Print the table of all files, or of those that are asked for."""
    lines = [["file", "MB", "format s", "whole s", "peak MB", "outcome"]]
    with tempfile.TemporaryDirectory() as folder:
        for name, make in FILES.items():
            if words and not any(word in name for word in words):
                continue
            path = Path(folder, name.replace(" ", "-"))
            path.write_bytes(make())
            size = path.stat().st_size
            lines.append([name, f"{size / MB:.1f}", *measured(path)])
            path.unlink()
            print(*lines[-1], sep=" | ", file=sys.stderr, flush=True)
    print("\n".join(aligned(lines)))
    print(f"wanted: {SECONDS:.0f} s and {MEGABYTES} MB at most; 3 s for 10,000 rows of xlsx")


def measured(path: Path) -> list[str]:
    """Return seconds, peak memory and outcome of reading a file in another process."""
    command = [sys.executable, "-m", "benchmarks.intake", "--one", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return ["", f"> {PATIENCE}", "", "no end"]
    if done.returncode:
        return ["", "", "", f"ended with {done.returncode}: {done.stderr.strip().splitlines()[-1:]}"]
    tables, whole, megabytes, outcome = done.stdout.strip().split("\t")
    late = "!" if float(whole) > SECONDS else ""
    return [tables, whole + late, megabytes + ("!" if int(megabytes) > MEGABYTES else ""), outcome]


def one(path: Path) -> None:
    """Read a file and print the seconds of its format and of the whole, peak memory and outcome."""
    from cafeplanner.errors import CafeplannerError
    from cafeplanner.intake import read_data
    from cafeplanner.intake.formats import read_tables

    data = path.read_bytes()
    start = time.process_time()
    with contextlib.suppress(CafeplannerError):
        read_tables(data, path.name)
    tables = time.process_time() - start
    start = time.process_time()
    try:
        intake = read_data(data, path.name)
        codes = [finding.code for finding in intake.findings]
        said = ", ".join(sorted(set(codes)))
        outcome = f"{len(intake.roster.participants)} people; {said or 'no findings'}"
    except CafeplannerError as fault:
        outcome = fault.text.msgid
    seconds = time.process_time() - start
    print(f"{tables:.2f}\t{seconds:.2f}\t{peak() // MB}\t{outcome}")


def peak() -> int:
    """Return the most bytes of memory that this process has held."""
    status = Path("/proc/self/status")
    if status.exists():  # what `resource` tells there goes back to the process before
        return 1024 * int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1])  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(Path(sys.argv[2]))
    else:
        main(sys.argv[1:])
