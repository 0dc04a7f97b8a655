"""Make the pictures of the README and of docs/sheets.md anew: every sheet, every print page, and what the program says.

    python tools/pictures.py

Needs LibreOffice, pdftoppm and Chromium.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from cafeplanner.pages import PAGES

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "journee-cooperation" / "inscriptions.xlsx"
EXPORT = ROOT / "tests" / "rosters" / "framaforms-separe.xlsx"
PICTURES = ROOT / "docs" / "pictures"
BADGES = "L4784"
HAPPENED = (
    *("--cancel", "Coralie Ollivier"),
    *("--cancel", "Vincent Morvan"),
    *("--late", "Brigitte Rivoire=tour 2"),
    *("--close-table", "9"),
)
"""What happens to the example the evening before, as options of ``replan`` with their values."""
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking"]
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
        schedule = next(folder.glob("*-planning.xlsx"))
        photograph_sheets(folder, schedule)
        photograph_pages(folder)
        photograph_console(folder, "console", f"plan {EXAMPLE.name}", planned)
        photograph_console(folder, "check", f"check {EXPORT.name}", said(folder, "check", EXPORT))
        again = said(folder, "replan", schedule, *HAPPENED)
        photograph_sheets(folder, next(folder.glob("*-v2.xlsx")), "Changes")
        typed = " ".join(f'{one} "{value}"' for one, value in zip(HAPPENED[::2], HAPPENED[1::2], strict=True))
        photograph_console(folder, "replan", f"replan {schedule.name} {typed}", again)


def said(folder: Path, command: str, file: Path, *options: str) -> str:
    """Return what a command says about a file, which stands in the folder under its own name."""
    if file.parent != folder:
        shutil.copy(file, folder / file.name)
    words = [sys.executable, "-m", "cafeplanner", command, file.name, *options, "--lang", "fr"]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True).stdout


def photograph_sheets(folder: Path, schedule: Path, only: str = "") -> None:
    """Keep the first page of each sheet of a workbook, or of one; the cards larger, for the README."""
    from cafeplanner.sheets import SHEETS
    from cafeplanner.sheets.book import fill_workbook, make_book
    from cafeplanner.store import load_plan

    state = load_plan(schedule)
    book = replace(make_book(state.day, state.plan, None, (), "fr"), history=state.history)
    for sheet in (one for one in SHEETS if one in book.contents and not one.hidden and only in ("", one.name)):
        workbook = folder / f"sheet-{sheet.name.lower()}.xlsx"
        fill_workbook(replace(book, contents=(sheet,))).save(workbook)
        profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(workbook))
        keep_first_page(workbook.with_suffix(".pdf"), workbook.stem)
        if sheet.name == "Cards":
            keep_first_page(workbook.with_suffix(".pdf"), "cards", 70)


def photograph_pages(folder: Path) -> None:
    """Keep the first page of each kind of print page, and one of badges."""
    schedule = next(folder.glob("*-planning.xlsx"))
    kinds = [(page.option, []) for page in PAGES] + [("cards", ["--labels", BADGES])]
    for option, more in kinds:
        name = "-".join(["page", option, *more[1:]]).lower()
        words = ["print", schedule.name, f"--{option}", *more, "-o", f"{name}.html", "--lang", "fr"]
        subprocess.run([sys.executable, "-m", "cafeplanner", *words], cwd=folder, check=True, capture_output=True)
        pdf = folder / f"{name}.pdf"
        paper = ["--no-pdf-header-footer", f"--print-to-pdf={pdf}"]
        run("chromium", *QUIET, *paper, (folder / f"{name}.html").as_uri())
        keep_first_page(pdf, name)


def keep_first_page(pdf: Path, name: str, resolution: int = 45) -> None:
    """Keep the first page of a PDF as a picture of few colours."""
    pages = ["-f", "1", "-l", "1", "-singlefile", "-r", str(resolution), "-png"]
    run("pdftoppm", *pages, str(pdf), str(PICTURES / name))


def photograph_console(folder: Path, picture: str, typed: str, said: str) -> None:
    """Show what the program said as a terminal shows it."""
    page = folder / "console.html"
    page.write_text(TERMINAL.format(typed=html.escape(typed), said=html.escape(said.strip())), "utf-8")
    lines = sum(1 + len(line) // 96 for line in said.strip().splitlines()) + 2
    size = f"--window-size=900,{int(lines * 22.5) + 44}"
    run("chromium", *QUIET, size, f"--screenshot={PICTURES / f'{picture}.png'}", page.as_uri())


def run(*command: str) -> None:
    """Run a program without its chatter."""
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
