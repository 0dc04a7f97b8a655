"""Running the command line in tests: in this process for speed, in one of its own where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from cafeplanner.cli import run

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "journee-cooperation" / "inscriptions.xlsx"


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Shell:
    """A folder in which commands are run, speaking English unless told otherwise."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        """Run a command and return what it said."""
        self.capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = self.capsys.readouterr()
        return Said(code, out, err)

    def write(self, name: str, content: str) -> Path:
        """Write a text file into the folder."""
        path = self.folder / name
        path.write_text(content, "utf-8")
        return path


def start(folder: Path, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """Start a command in a process of its own."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "cafeplanner", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def roster(people: int = 16, *, extra: str = "", themes: int = 4) -> str:
    """Return a small registration list as CSV: names, organisation, first wish, and a column `extra` left empty."""
    names = ["Jeunesse", "Logement", "Culture", "Santé", "Emploi", "Eau"][:themes]
    lines = [f"Prénom;Nom;Structure;Souhait 1;{extra}"]
    lines += [f"Anne{n};Martin{n};Structure {n % 5};{names[n % themes]};" for n in range(people)]
    return "\n".join(lines) + "\n"
