"""Sets cafeplanner up and runs it; needs nothing but Python 3.11 or newer.

    python3 run.py demo            plans the example day / planifie la journée d'exemple
    python3 run.py test            runs the tests / lance les tests
    python3 run.py test --all      runs the slow ones too / lance aussi les tests longs
    python3 run.py plan FILE …     any command of cafeplanner / toute commande de cafeplanner

The first run makes `.venv` and installs the pinned packages into it; later runs start at once.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "cafeplanner.stamp"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PAPER_PROGRAMS = {"soffice": "libreoffice-calc", "pdftoppm": "poppler-utils", "chromium": "chromium"}


class Missing(Exception):
    """Something that the machine lacks: a sentence in English and one in French."""

    def __init__(self, english: str, french: str) -> None:
        super().__init__(f"{english}\n{french}")


def main(arguments: list[str]) -> int:
    """Set up, then run the tests or a command of cafeplanner; returns the exit code."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    try:
        check_python()
        set_up()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    return run_tests(arguments[1:]) if arguments[0] == "test" else run(["-m", "cafeplanner", *arguments])


def check_python() -> None:
    """Say which Python is needed; raises Missing."""
    if sys.version_info < (3, 11):  # noqa: UP036  (whoever starts this file may have an older Python)
        found = ".".join(map(str, sys.version_info[:2]))
        raise Missing(
            f"Python 3.11 or newer is needed; this is Python {found}. See python.org/downloads.",
            f"Il faut Python 3.11 ou plus récent ; celui-ci est Python {found}. Voir python.org/downloads.",
        )


def set_up() -> None:
    """Make the virtual environment and install the pinned packages, once; raises Missing."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up, once: a minute or two… / Installation, une seule fois : une à deux minutes…", file=sys.stderr)
    if not shutil.which("pip", path=str(BIN)):
        make_venv()
    install()
    STAMP.write_text(wanted)


def fingerprint() -> str:
    """Return a digest of what the installation depends on."""
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")]
    return hashlib.sha256(b"\0".join([*parts, sys.version.encode(), str(ROOT).encode()])).hexdigest()


def make_venv() -> None:
    """Make `.venv`; raises Missing where the system's Python comes without venv or pip."""
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True)
    if made.returncode:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise Missing(
            f"Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt install {package}",
            f"Python ne peut pas créer d'environnement virtuel. Sous Debian ou Ubuntu : sudo apt install {package}",
        )


def install() -> None:
    """Install the package and what it needs; raises Missing when the packages cannot be fetched."""
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "-e", ".[dev]", "-c", "constraints.txt"], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        raise Missing(
            "The packages could not be installed (see above). The first run needs the network; try again once online.",
            "Les paquets n'ont pas pu être installés (voir ci-dessus). Le premier lancement a besoin du réseau ; "
            "réessayez une fois connecté.",
        )


def run(arguments: list[str], folder: Path | None = None) -> int:
    """Run the virtual environment's Python; Ctrl-C is left to the program that runs there."""
    child = subprocess.Popen([str(BIN / "python"), *arguments], cwd=folder)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue


def run_tests(arguments: list[str]) -> int:
    """Run the tests on two cores, after saying which programs some of them miss; with `--all` the slow ones too.

    Other arguments are pytest's own, its `-m` included.
    """
    missing = [package for program, package in PAPER_PROGRAMS.items() if not shutil.which(program)]
    if missing:
        print("Tests that look at printed paper are skipped; for them, on Debian or Ubuntu:", end=" ")
        print("sudo apt install", *missing)
    chosen = [] if "--all" in arguments else ["-m", "not slow"]
    others = [argument for argument in arguments if argument != "--all"]
    return run(["-m", "pytest", "-n", "2", "--dist", "loadgroup", *chosen, *others], folder=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
