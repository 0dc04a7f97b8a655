"""The files of ``print``: where each goes, writing it, and saying so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cafeplanner.cafe.finding import Finding
from cafeplanner.cli.console import Console
from cafeplanner.cli.findings import kind_lines
from cafeplanner.cli.json_output import send_text
from cafeplanner.cli.output import check_folder, check_outputs, named_path
from cafeplanner.exports import Export
from cafeplanner.i18n import Translator, text
from cafeplanner.pages import Document, Printing, PrintPage

if TYPE_CHECKING:
    from cafeplanner.views.showing import Showing

HTML = ".html"
PAPER = '<section class="page'
"""What each sheet of paper begins with."""


@dataclass(frozen=True)
class Job:
    """One kind of page or export, and the file or folder that it goes into."""

    kind: PrintPage | Export
    path: Path

    @classmethod
    def of(cls, kind: PrintPage | Export, schedule: Path, asked: Path | None, tr: Translator) -> Job:
        """Return a job; without a name that is asked for, the schedule's name and the kind's make one."""
        stem = f"{schedule.stem}{tr(kind.suffix)}"
        if isinstance(kind, Export) and kind.is_folder:
            return cls(kind, asked or Path(stem))
        ending = kind.ending if isinstance(kind, Export) else HTML
        wrong = text("“{file}” cannot be the name of this file.", file=asked.name if asked else "")
        return cls(kind, named_path(asked, f"{stem}{ending}", wrong))

    @property
    def is_folder(self) -> bool:
        """Whether a folder of files is written."""
        return isinstance(self.kind, Export) and self.kind.is_folder


def check_jobs(jobs: Sequence[Job], schedule: Path, *, force: bool) -> None:
    """Raise `WrongSettings` unless everything may be written."""
    check_outputs([job.path for job in jobs if not job.is_folder], [schedule], force=force)
    for job in jobs:
        if job.is_folder:
            check_folder(job.path, force=force)


def run_job(console: Console, job: Job, show: Showing, printing: Printing) -> None:
    """Make one kind, write it and say where it is."""
    if isinstance(job.kind, PrintPage):
        write_page(console, job.path, job.kind.make(show, printing))
    elif job.is_folder:
        write_many(console, job.path, job.kind.files(show, printing.only))
    else:
        (content,) = job.kind.files(show, printing.only).values()
        write_list(console, job.path, content)


def write_page(console: Console, path: Path, page: Document) -> None:
    """Write a page to print, and say what had to be shortened on it."""
    tr = console.tr
    send_text(path, page.html)
    sheets = tr.plural("{count} page", "{count} pages", page.html.count(PAPER))
    console.say(
        tr("Written: {file} ({pages}). Open it in a browser and print it at 100%.", file=str(path), pages=sheets)
    )
    if page.shortened:
        say_shortened(console, page.shortened)


def say_shortened(console: Console, shortened: Sequence[Finding]) -> None:
    """Say how many texts did not fit, the first few of them, and what to do."""
    from cafeplanner.views.shortened import shortened_line

    console.say(shortened_line(console.tr, len(shortened)))
    for line in kind_lines(console.tr, shortened):
        console.say(line)


def write_list(console: Console, path: Path, content: bytes) -> None:
    """Write a list of which each line is a person, below one line of headings."""
    from cafeplanner.store import atomic_file

    with atomic_file(path) as temporary:
        temporary.write_bytes(content)
    people = console.tr.plural("{count} person", "{count} people", content.count(b"\r\n") - 1)
    console.say(
        console.tr(
            "Written: {file} ({people}). Its last column joins it to your own list of addresses.",
            file=str(path),
            people=people,
        )
    )


def write_many(console: Console, folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder of files; what else is in it stays, and is counted."""
    tr = console.tr
    others = len({one.name for one in folder.iterdir()} - files.keys()) if folder.is_dir() else 0
    write_folder(folder, files)
    count = tr.plural("{count} file", "{count} files", len(files))
    console.say(tr("Written: {folder} ({files}).", folder=str(folder), files=count))
    if others:
        console.say(
            tr.plural(
                "{count} other file was in that folder and is still there.",
                "{count} other files were in that folder and are still there.",
                others,
            )
        )


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder: all of them or none where it is new, else each of them whole or not at all.

    Raises `UnreadableFile` where they cannot be written.
    """
    from cafeplanner.store.atomic import atomic_file, not_writable

    if folder.exists():
        for name, content in files.items():
            with atomic_file(folder / name) as temporary:
                temporary.write_bytes(content)
        return
    try:
        with TemporaryDirectory(prefix=f".{folder.name[:40]}-", dir=folder.parent) as around:
            made = Path(around) / "made"
            made.mkdir()
            for name, content in files.items():
                (made / name).write_bytes(content)
            made.rename(folder)
    except OSError as error:
        raise not_writable(folder) from error
