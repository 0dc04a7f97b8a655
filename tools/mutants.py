"""How many small faults planted into the intake do its tests notice?

    python tools/mutants.py [PATH…] [--sample N] [--seed 1] [--survivors FILE] [--tests tests/intake]

Works on a copy of the tree in a temporary folder. The tests run once to learn which of them visit which line; then each
mutant (`mutations.py`: one small change of one file) is served to a forked process by an import hook, and meets the
tests that visit its line until one fails. Two processes work at once. A mutant that outlives its time is caught too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path("src/cafeplanner/intake")
SKIPPED = shutil.ignore_patterns(".git", ".venv", "*cache*", "node_modules", "mutants")


def main() -> None:
    """Copy the tree and go on there: nothing that is imported may come from the tree itself."""
    arguments = read_arguments()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=SKIPPED)
        paths = [str(path) for path in arguments.paths] or [str(PACKAGE)]
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(copy / "src"), str(copy), str(copy / "tools")]),
            "PYTHONHASHSEED": "0",
        }
        command = [sys.executable, "-m", "mutant_runs", folder, arguments.tests, *paths]
        done = subprocess.run(command, cwd=copy, env={**environment, **chosen(arguments)}, check=False)
        if done.returncode:
            sys.exit(done.returncode)
        report((Path(folder) / "results").read_text(encoding="utf-8").splitlines(), arguments.survivors)


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders, as seen from the root")
    parser.add_argument("--sample", type=int, default=0, help="how many mutants, drawn at random; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--tests", default="tests/intake")
    parser.add_argument("--survivors", type=Path, help="file for the list of survivors")
    return parser.parse_args()


def chosen(arguments: argparse.Namespace) -> dict[str, str]:
    """Return the numbers for the process that does the work."""
    wanted = {"SAMPLE": arguments.sample, "SEED": arguments.seed, "JOBS": arguments.jobs}
    return {f"MUTANTS_{name}": str(value) for name, value in wanted.items()}


def report(results: list[str], survivors: Path | None) -> None:
    """Print the table by file and list the survivors. A result is "outcome TAB file TAB line TAB change"."""
    rows = [line.split("\t") for line in results]
    by_file: dict[str, Counter[str]] = {}
    for outcome, file, *_ in rows:
        by_file.setdefault(file, Counter())[outcome] += 1
    print(f"\n{'file':<62} mutants  killed survived timeout   share")
    for file, counted in [*sorted(by_file.items()), ("all", Counter(row[0] for row in rows))]:
        caught = counted["killed"] + counted["timeout"]
        figures = (counted.total(), counted["killed"], counted["survived"], counted["timeout"])
        share = caught / counted.total() if counted else 0
        print(f"{file:<62} {figures[0]:>7} {figures[1]:>7} {figures[2]:>8} {figures[3]:>7} {share:>7.1%}")
    left = [f"{file}:{line}  {change}" for outcome, file, line, change in sorted(rows) if outcome == "survived"]
    print("\nSurvivors:", *left, sep="\n")
    if survivors:
        survivors.write_text("\n".join(left) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
