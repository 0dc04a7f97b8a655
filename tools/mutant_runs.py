"""The working half of `mutants.py`: runs in the copy of the tree, first all tests, then each mutant's."""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.util
import os
import random
import resource
import shutil
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, ModuleType

import coverage
import pytest

from mutant_plugins import Chosen, Recorder
from mutations import Mutant, mutants_of, mutated

OPTIONS = ["-q", "-p", "no:cacheprovider", "-o", "timeout=0", "--no-header", "--tb=no"]
OPTIONS += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
LOADED = ("hypothesis", "openpyxl", "rapidfuzz.fuzz", "rapidfuzz.process", "python_calamine", "click", "unittest.mock")
"""Modules loaded once, before the processes fork."""
SLOW = 2.0
"""Seconds above which a test is left out; that can only make the figures worse."""
PATIENCE, START = 4.0, 8.0
"""Times the usual duration, and seconds on top, after which a mutant's tests are taken to hang."""
MEMORY = 4 << 30
"""Bytes that one process may have: some mutants would fill the machine."""


@dataclass
class Visits:
    """Which tests visit which lines of which files, how long each test takes."""

    tests: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    of_file: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    seconds: dict[str, float] = field(default_factory=dict)

    def for_mutant(self, mutant: Mutant) -> list[str]:
        """Return the tests that visit a mutant's line, else its file, the quickest first.

        What runs while modules are imported belongs to nobody's visit.
        """
        found = self.tests.get((mutant.file, mutant.line)) or self.of_file.get(mutant.file) or set(self.seconds)
        return sorted(found, key=lambda test: (self.seconds[test], test))


class Served(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Import hook that gives out one module in its mutated form."""

    def __init__(self, name: str, path: Path, tree: ast.Module) -> None:
        self.name, self.path, self.tree = name, path, tree

    def find_spec(self, fullname: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        """Find the one module."""
        if fullname != self.name:
            return None
        package = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            fullname, self.path, loader=self, submodule_search_locations=package
        )

    def get_source(self, fullname: str) -> str:  # noqa: ARG002
        """Return the source as it was."""
        return self.path.read_text(encoding="utf-8")

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """Compile the mutated tree."""
        return compile(self.tree, str(self.path), "exec")

    def exec_module(self, module: ModuleType) -> None:
        """Run the mutated module."""
        exec(self.get_code(module.__name__), module.__dict__)  # noqa: S102


def record(tests: str, folder: Path) -> Visits:
    """Run all tests once, in a process of its own, and return who visits what."""
    data = folder / "coverage"
    if (pid := os.fork()) == 0:
        measured = coverage.Coverage(data_file=str(data), source=["src/cafeplanner"], branch=False, config_file=False)
        recorder = Recorder(measured)
        measured.start()
        pytest.main([tests, *OPTIONS], plugins=[recorder])
        measured.stop()
        measured.save()
        lines = [f"{seconds}\t{test}\t{test in recorder.failed}" for test, seconds in recorder.seconds.items()]
        (folder / "seconds").write_text("\n".join(lines), encoding="utf-8")
        os._exit(0)
    os.waitpid(pid, 0)
    visits = Visits()
    for line in (folder / "seconds").read_text(encoding="utf-8").splitlines():
        seconds, test, failed = line.split("\t")
        if failed == "True" or float(seconds) > SLOW:
            print(f"left out: {test} ({'failed' if failed == 'True' else f'{float(seconds):.0f} s'})")
        else:
            visits.seconds[test] = float(seconds)
    _fill(visits, data)
    print(f"{len(visits.seconds)} tests, {sum(visits.seconds.values()):.0f} s", flush=True)
    return visits


def _fill(visits: Visits, data: Path) -> None:
    found = coverage.CoverageData(str(data))
    found.read()
    for file in found.measured_files():
        name = str(Path(file).resolve().relative_to(Path.cwd().resolve()))
        for line, contexts in found.contexts_by_lineno(file).items():
            tests = {one for one in contexts if one in visits.seconds}
            if tests:
                visits.tests[name, line] = tests
                visits.of_file[name] |= tests


def start(mutant: Mutant, tests: Sequence[str], folder: Path) -> int:
    """Fork a process that runs the tests against a mutant; return its id. Exit code 0: nothing was noticed."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        path = Path(mutant.file).resolve()
        name = ".".join(Path(mutant.file).with_suffix("").parts[1:]).removesuffix(".__init__")
        sys.meta_path.insert(0, Served(name, path, mutated(path, mutant)))
        files = sorted({test.split("::")[0] for test in tests})
        code = int(
            pytest.main([*files, "-x", *OPTIONS, f"--basetemp={folder / str(os.getpid())}"], plugins=[Chosen(tests)])
        )
    finally:
        os._exit(code)


def run(mutants: Iterable[Mutant], visits: Visits, folder: Path, jobs: int) -> list[tuple[str, Mutant]]:
    """Run the mutants, so many at once; return the outcome of each."""
    waiting, results = list(mutants)[::-1], []
    running: dict[int, tuple[Mutant, float]] = {}
    total = len(waiting)
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            tests = visits.for_mutant(mutant)
            limit = START + PATIENCE * sum(visits.seconds[test] for test in tests)
            running[start(mutant, tests, folder)] = mutant, time.monotonic() + limit
        for pid, outcome in finished(running):
            results.append((outcome, running.pop(pid)[0]))
            shutil.rmtree(folder / str(pid), ignore_errors=True)
            if len(results) % 50 == 0:
                print(f"{len(results)}/{total}", flush=True)
        time.sleep(0.01)
    return results


def finished(running: Mapping[int, tuple[Mutant, float]]) -> list[tuple[int, str]]:
    """Return the processes that are done or out of time, with the outcome."""
    found = []
    for pid, (_, until) in running.items():
        done, status = os.waitpid(pid, os.WNOHANG)
        if not done and time.monotonic() > until:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            found.append((pid, "timeout"))
        elif done:
            found.append((pid, "killed" if os.waitstatus_to_exitcode(status) else "survived"))
    return found


def main() -> None:
    """Do the work and leave the results in a file."""
    folder, tests, *paths = Path(sys.argv[1]), *sys.argv[2:]
    numbers = {name: int(os.environ[f"MUTANTS_{name}"]) for name in ("SAMPLE", "SEED", "JOBS")}
    root = Path.cwd()
    files = sorted(
        {file for path in paths for file in ([root / path] if path.endswith(".py") else (root / path).rglob("*.py"))}
    )
    mutants = [one for file in files for one in mutants_of(file, root)]
    if 0 < numbers["SAMPLE"] < len(mutants):
        mutants = random.Random(numbers["SEED"]).sample(mutants, numbers["SAMPLE"])
    print(f"{len(mutants)} mutants", flush=True)
    for module in LOADED:
        importlib.import_module(module)
    results = run(mutants, record(tests, folder), folder, numbers["JOBS"])
    lines = ["\t".join([outcome, one.file, f"{one.line:04}", one.change]) for outcome, one in results]
    (folder / "results").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
