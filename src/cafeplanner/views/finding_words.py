"""Findings in words: how grave, where in the file, what."""

from __future__ import annotations

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.i18n import N_, Translator

TITLES = {
    Severity.BLOCKING: N_("To mend before anything can be planned"),
    Severity.WARNING: N_("Worth a look"),
    Severity.INFO: N_("For your information"),
}


def finding_line(tr: Translator, finding: Finding) -> str:
    """Say where something was noticed, and what."""
    said = tr.say(finding.text)
    where = file_place(tr, finding.place) if finding.place else ""
    return tr("{place}: {finding}", place=where, finding=said) if where else said


def file_place(tr: Translator, place: Place) -> str:
    """Say a place in a file as somebody looks it up in the spreadsheet program."""
    pieces = [tr("sheet “{sheet}”", sheet=place.sheet)] if place.sheet else []
    if place.row is not None:
        pieces.append(tr("row {row}", row=str(place.row)))
    if place.heading and place.letter:
        pieces.append(tr("column {letter} “{heading}”", letter=place.letter, heading=place.heading))
    elif place.letter:
        pieces.append(tr("column {letter}", letter=place.letter))
    return ", ".join(pieces) or place.file
