"""Make the sample registration files of tests/rosters, and write down what is read of them.

    python tools/rosters.py make [NAME…]      the files, from their recipes in tools/roster_samples
    python tools/rosters.py expect [NAME…]    what is read of them today, to be looked through before it is kept

NAME is a file's name or the beginning of one; without any, all are done. Another sample is an entry in one of the
modules of tools/roster_samples. Everybody in the files is invented.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from roster_samples._sample import Sample  # noqa: E402
from roster_samples.every import SAMPLES  # noqa: E402

FOLDER = ROOT / "tests" / "rosters"


def make(sample: Sample, folder: Path = FOLDER) -> None:
    """Write a sample, and the cafe.toml that goes with it."""
    (folder / sample.file).write_bytes(sample.make())
    if sample.toml:
        (folder / f"{sample.stem}.toml").write_text(sample.toml.lstrip("\n"), "utf-8")


def document(path: Path) -> dict[str, object]:
    """Return what a sample shows, and everything that is read of it."""
    from roster_samples._expected import what_is_read

    about = next(sample.about for sample in SAMPLES if sample.file == path.name)
    return {"about": about, **what_is_read(path)}


def expect(sample: Sample, folder: Path = FOLDER) -> None:
    """Write down what is read of a sample."""
    from roster_samples._expected import as_text

    (folder / f"{sample.stem}.json").write_text(as_text(document(folder / sample.file)), "utf-8")


def chosen(names: list[str]) -> list[Sample]:
    """Return the samples whose file names begin with one of these names, all of them without any."""
    return [sample for sample in SAMPLES if not names or sample.file.startswith(tuple(names))]


if __name__ == "__main__":
    what, *names = sys.argv[1:] or [""]
    work = {"make": make, "expect": expect}.get(what)
    if work is None:
        sys.exit(__doc__)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for one in chosen(names):
        work(one)
        print(f"{what} {one.file}")
