"""Where things are written, and what terminals without French letters see."""

from __future__ import annotations

from pathlib import Path

import pytest

from cafeplanner.cli.console import make_streams_safe
from cafeplanner.cli.output import check_outputs, schedule_path, workbook_path
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import translator


@pytest.mark.parametrize(("language", "name"), [("fr", "liste 2-planning.xlsx"), ("en", "liste 2-schedule.xlsx")])
def test_the_workbook_is_named_after_the_list(language: str, name: str) -> None:
    assert schedule_path(Path("/far/away/liste 2.csv"), None, translator(language)) == Path(name)


def test_a_name_without_ending_gets_one(tmp_path: Path) -> None:
    assert workbook_path(tmp_path / "mine", "x.xlsx") == tmp_path / "mine.xlsx"
    assert workbook_path(tmp_path / "mine.XLSX", "x.xlsx") == tmp_path / "mine.XLSX"
    with pytest.raises(WrongSettings, match="no name for a workbook"):
        workbook_path(tmp_path / "mine.csv", "x.xlsx")


def test_outputs_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    old = tmp_path / "old.xlsx"
    old.write_text("somebody's work")
    refused = [
        ([old], [], False, "exists already"),
        ([tmp_path], [], True, "is a folder"),
        ([tmp_path / "no" / "a.xlsx"], [], True, "no folder"),
        ([old], [old], True, "needed as it is"),
        ([tmp_path / "a.xlsx", tmp_path / "x" / ".." / "a.xlsx"], [], True, "needed as it is"),
    ]
    (tmp_path / "x").mkdir()
    for outputs, inputs, force, words in refused:
        with pytest.raises(WrongSettings, match=words):
            check_outputs(list(outputs), list(inputs), force=force)
    check_outputs([old, tmp_path / "new.json", None, Path("-")], [None], force=True)
    assert old.read_text() == "somebody's work"


def test_an_old_terminal_gets_plain_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.txt"
    with path.open("w", encoding="cp437") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        make_streams_safe()
        stream.write("12\u202f500 → é ’ ☕")
    assert path.read_text("cp437") == "12 500 -> é ' ?"
