"""Files that cannot be read back say why, and what to do; which are ours is known from a few bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.sheets import planning, state
from cafeplanner.store import is_ours, load_plan
from tests.sheets.books import write_some
from tests.shell import EXAMPLE
from tests.store.sheets import DAY, PLAN

OLE = b"\xd0\xcf\x11\xe0" + bytes(600)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a written schedule."""
    write_some(DAY, tmp_path / "x.xlsx", (planning.SHEET, state.SHEET), PLAN, "en")
    return tmp_path / "x.xlsx"


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-3000])


def lacking(part: str) -> Callable[[Path], None]:
    def harm(file: Path) -> None:
        with zipfile.ZipFile(file) as parts:
            kept = {name: parts.read(name) for name in parts.namelist() if name != part}
        with zipfile.ZipFile(file, "w") as parts:
            for name, content in kept.items():
                parts.writestr(name, content)

    return harm


def open_document(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", "<text:p>first_name</text:p><text:p>cafe/1</text:p>")


def old_excel(file: Path) -> None:
    file.write_bytes(OLE + b"_cafeplanner" + bytes(600))


def with_password(file: Path) -> None:
    file.write_bytes(OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600))


@pytest.mark.parametrize(
    ("harm", "told", "ours"),
    [
        (cut, "x.xlsx is damaged: a part of it is missing.", False),
        (lacking("xl/sharedStrings.xml"), "cannot be opened as a workbook", True),
        (lacking("xl/worksheets/sheet2.xml"), "holds no plan by cafeplanner. Its visible sheets still have 24", True),
        (open_document, "saved in the format of OpenDocument", True),
        (old_excel, "saved in the format of old versions of Excel", True),
        (with_password, "x.xlsx is protected by a password", False),
        (lambda file: file.write_bytes(EXAMPLE.read_bytes()), "holds no plan by cafeplanner. Open the schedule", False),
    ],
)
def test_a_file_that_cannot_be_read_says_why(file: Path, harm: Callable[[Path], None], told: str, ours: bool) -> None:
    harm(file)
    with pytest.raises(UnreadableFile) as raised:
        load_plan(file)
    assert told in str(raised.value)
    assert raised.value.remedy is not None
    assert is_ours(file) == ours


def test_the_ending_of_the_name_does_not_matter(file: Path) -> None:
    other = file.rename(file.with_name("schedule.bak"))
    assert is_ours(other)
    assert load_plan(other).plan == PLAN
