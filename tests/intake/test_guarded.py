"""Reading in a process of its own: whatever a file does there, the caller gets a roster or a sentence."""

from __future__ import annotations

import io
import multiprocessing
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import python_calamine

from cafeplanner.cafe.roster import Intake
from cafeplanner.cafe.settings import RosterSettings, Settings
from cafeplanner.errors import ImpossibleRequest, UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.intake import read_data, read_guarded
from tests.intake.formats.xlsx_writer import worksheet, xlsx
from tests.intake.samples import PEOPLE, delimited, workbook

COPY = "Copy the rows of the participants into a new workbook and try again."
BROKEN_DOWN = f"The file “f” cannot be read; something in it makes the reading break down. {COPY}"


def unguarded(data: bytes, _name: str, _given: Settings) -> Intake:
    """Hand the bytes to the library without a look inside: on a far corner it ends the process."""
    python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    raise AssertionError("the library has learnt to refuse far corners")


def endless(_data: bytes, _name: str, _given: Settings) -> Intake:
    """Never answer."""
    time.sleep(600)
    raise AssertionError


def faulty(_data: bytes, _name: str, _given: Settings) -> Intake:
    """Fail as only a fault of the program can."""
    raise ZeroDivisionError


def leaving(_data: bytes, _name: str, _given: Settings) -> Intake:
    """End the process without a word."""
    os._exit(0)


def impossible(_data: bytes, name: str, _given: Settings) -> Intake:
    """Raise another error of the package, with all that belongs to it."""
    raise ImpossibleRequest(text("“{name}” clashes.", name=name), text("Mend it."), [text("a"), text("b")])


def refused(data: bytes, seconds: float = 60.0, **more: object) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(UnreadableFile) as caught:
        read_guarded(data, "f", seconds=seconds, **more)  # type: ignore[arg-type]
    assert multiprocessing.active_children() == []
    return caught.value.say("en")


def test_a_list_is_read_as_without_a_guard() -> None:
    """With what the organiser says about it."""
    data = delimited(PEOPLE, encoding="mac_roman")
    given = Settings(roster=RosterSettings(encoding="mac_roman"))
    assert read_guarded(data, "i.csv", given, seconds=60) == read_data(data, "i.csv", given)
    assert multiprocessing.active_children() == []


def test_the_packages_own_errors_arrive_unchanged() -> None:
    """Sentence, remedy and whatever else they carry."""
    with pytest.raises(UnreadableFile) as caught:
        read_guarded(b"%PDF-1.7", "f", seconds=60)
    with pytest.raises(UnreadableFile) as wanted:
        read_data(b"%PDF-1.7", "f")
    assert (caught.value.text, caught.value.remedy) == (wanted.value.text, wanted.value.remedy)
    with pytest.raises(ImpossibleRequest) as clash:
        read_guarded(b"", "f", seconds=60, read=impossible)
    assert (clash.value.say("en"), clash.value.clashes) == ("“f” clashes. Mend it. a b", (text("a"), text("b")))


def test_a_file_that_ends_the_process_is_refused_in_words() -> None:
    """A cell in the far corner does so, where nothing looks inside first; the library's own words are not shown."""
    corner = xlsx(worksheet(b'<row r="1"><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>'))
    assert refused(corner, read=unguarded) == BROKEN_DOWN


def test_a_fault_of_the_program_is_no_trace(capfd: pytest.CaptureFixture[str]) -> None:
    """A trace would show names in the records of a server."""
    assert refused(b"", read=faulty) == BROKEN_DOWN
    assert refused(b"", read=leaving) == BROKEN_DOWN
    assert capfd.readouterr() == ("", "")


def test_a_file_that_takes_too_long_is_given_up() -> None:
    """And its process is gone."""
    start = time.monotonic()
    sentence = f"Reading the file “f” took longer than 2 seconds and was given up. {COPY}"
    assert refused(b"", seconds=2, read=endless) == sentence
    assert time.monotonic() - start < 30
    assert refused(workbook({"S": PEOPLE}), seconds=0.0).startswith("Reading the file “f” took longer than 0 seconds")


def test_threads_of_a_server_may_read_at_the_same_time() -> None:
    """Each gets its own list."""
    lists = [delimited([["Nom"], [f"Ana Costa{letter}"]]) for letter in "ab"]
    with ThreadPoolExecutor(2) as pool:
        intakes = list(pool.map(lambda data: read_guarded(data, "i.csv", seconds=60), lists))
    assert [[one.name for one in intake.roster.participants] for intake in intakes] == [["Ana Costaa"], ["Ana Costab"]]
    assert (multiprocessing.active_children(), threading.active_count()) == ([], 1)
