"""Make the README's pictures anew: a page of printed cards, and what the program says of the example and of an export.

    python tools/pictures.py

Needs LibreOffice, pdftoppm and Chromium.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "journee-cooperation" / "inscriptions.xlsx"
EXPORT = ROOT / "tests" / "rosters" / "framaforms-separe.xlsx"
PICTURES = ROOT / "docs" / "pictures"
CARDS_PAGE = 5
"""The first page of cards comes after the summary (2 pages) and the planning (2 pages)."""
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1d2228; }}
pre {{ margin: 0; padding: 22px 26px; color: #e8eaed; white-space: pre-wrap;
  font: 15px/1.5 "Liberation Mono", monospace; }}
b {{ color: #8fd18b; font-weight: normal; }}
</style><pre><b>$ cafeplanner {typed}</b>

{said}</pre>"""


def main() -> None:
    """Plan the example, check the export, and take the pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        planned = said(folder, "plan", EXAMPLE)
        photograph_cards(folder)
        photograph_console(folder, "console", f"plan {EXAMPLE.name}", planned)
        photograph_console(folder, "check", f"check {EXPORT.name}", said(folder, "check", EXPORT))


def said(folder: Path, command: str, file: Path) -> str:
    """Return what a command says about a file, which stands in the folder under its own name."""
    shutil.copy(file, folder / file.name)
    words = [sys.executable, "-m", "cafeplanner", command, file.name, "--lang", "fr"]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True).stdout


def photograph_cards(folder: Path) -> None:
    """Print the workbook to PDF and keep the first page of cards."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    workbook = next(folder.glob("*-planning.xlsx"))
    run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(workbook))
    pages = ["-f", str(CARDS_PAGE), "-l", str(CARDS_PAGE), "-singlefile", "-r", "70", "-png"]
    run("pdftoppm", *pages, str(workbook.with_suffix(".pdf")), str(PICTURES / "cards"))


def photograph_console(folder: Path, picture: str, typed: str, said: str) -> None:
    """Show what the program said as a terminal shows it."""
    page = folder / "console.html"
    page.write_text(TERMINAL.format(typed=html.escape(typed), said=html.escape(said.strip())), "utf-8")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking"]
    lines = sum(1 + len(line) // 96 for line in said.strip().splitlines()) + 2
    size = f"--window-size=900,{int(lines * 22.5) + 44}"
    run("chromium", *quiet, size, f"--screenshot={PICTURES / f'{picture}.png'}", page.as_uri())


def run(*command: str) -> None:
    """Run a program without its chatter."""
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
