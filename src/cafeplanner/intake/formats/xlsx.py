"""Excel workbooks (.xlsx, .xlsm): a copy of the parts that hold cells, cut to what is kept, goes to the library.

Pictures, macros, links to other files and whatever else an archive may hold are never unpacked.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from xml.etree import ElementTree

from cafeplanner.intake.formats import _calamine, _openpyxl
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._package import Package, checked_markup, packed
from cafeplanner.intake.formats._refused import DAMAGED, TOO_LARGE, is_zip, members, refused
from cafeplanner.intake.formats._relations import local, relations_of, targets, tree
from cafeplanner.intake.formats._sheet_xml import SheetXml
from cafeplanner.intake.formats._survey import MAX_SHEETS, MAX_STRINGS, MAX_TEXT, Room, Survey
from cafeplanner.intake.table import RawTable

BOOK = "xl/workbook.xml"
BOOKS = re.compile(r"xl/workbook\d*\.xml", re.IGNORECASE)
"""Some web services number it."""
ROOT = "_rels/.rels"
TYPES = "[Content_Types].xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
STRING = re.compile(rb"<(?:[^\s<>/:]+:)?si[\s/>]")
SMALL = 5_000_000
MOST = 40_000_000
"""Bytes of all sheets and shared strings together, unpacked."""
MOST_STRINGS = 24_000_000
RANGE = re.compile(r"\$?[A-Z]{1,3}\$?(\d{1,7})(?::|$)")


@dataclass(slots=True)
class Left:
    """Bytes that may still be unpacked and kept, and cells that may still be laid out."""

    kept: int
    room: Room
    unpacked: int = MOST * 3 // 2


def sniff(data: bytes) -> bool:
    """Whether the bytes are an archive with a workbook in it."""
    return is_zip(data) and any(BOOKS.fullmatch(name) for name in members(data))


def read(data: bytes, name: str, _encoding: str = "") -> list[RawTable]:
    """Return the worksheets of a workbook."""
    package = Package(data, name)
    book = next((one for one in targets(package, "", "/officeDocument").values() if one in package), BOOK)
    parts = {one: package.markup(one, SMALL) for one in (TYPES, ROOT)}
    parts |= {BOOK: package.markup(book, SMALL), relations_of(BOOK): package.markup(relations_of(book), SMALL)}
    parts[ROOT] = parts[ROOT].replace(book.encode(), BOOK.encode())
    strings = package.markup(STRINGS, MOST_STRINGS)
    parts |= {STRINGS: strings} if strings else {}
    parts |= {STYLES: styles} if (styles := package.markup(STYLES, SMALL)) else {}
    left = Left(MOST - len(strings), Room())
    references: Counter[int] = Counter()
    surveys: list[Survey] = []
    grids: list[Survey] = []
    for part, is_grid in _sheets(package, book):
        surveys.append(survey := Survey(left.room))
        if not is_grid:
            continue
        if part in parts:
            raise refused(name, *DAMAGED)
        grids.append(survey)
        sheet = _survey(package, part, survey, left)
        parts[part] = sheet.kept
        references.update(sheet.references)
    _check_text(strings, references, name)
    try:
        return _calamine.worksheets(packed(parts), name, surveys)
    except _calamine.Unfit:
        return _openpyxl.worksheets(packed(parts), name, grids)


def _sheets(package: Package, book: str) -> list[tuple[str, bool]]:
    """Return the part of each sheet, in the order of the tabs, and whether it holds a grid of cells."""
    root = tree(package, book)
    related = targets(package, book, "/worksheet")
    if root is None:
        raise refused(package.file, *DAMAGED)
    sheets = [one for one in root.iter() if local(one.tag) == "sheet"]
    if len(sheets) > MAX_SHEETS:
        raise refused(package.file, *TOO_LARGE)
    ids = (next((value for key, value in one.items() if local(key) == "id" and "}" in key), "") for one in sheets)
    return [(related.get(one, ""), one in related) for one in ids]


def _survey(package: Package, part: str, survey: Survey, left: Left) -> SheetXml:
    xml, whole = package.head(part, max(0, min(left.kept, left.unpacked)))
    sheet = SheetXml(checked_markup(xml, package.file), whole, survey, package.file)
    survey.heading_rows = _heading_rows(package, part)
    survey.close()
    left.kept -= len(sheet.kept)
    left.unpacked -= len(xml)
    return sheet


def _heading_rows(package: Package, part: str) -> tuple[int, ...]:
    """Return the rows, from 0, that the tables of a sheet name as their headings."""
    rows = set()
    for target in targets(package, part, "/table").values():
        root = tree(package, target)
        found = None if root is None else RANGE.match(root.get("ref", ""))
        if root is not None and found and root.get("headerRowCount", "1") != "0":
            rows.add(int(found[1]) - 1)
    return tuple(sorted(rows))


def _check_text(strings: bytes, references: Counter[int], file: str) -> None:
    """Raise `UnreadableFile` where the cells together would hold far more text than the file."""
    if not strings or references.total() * _longest(strings) <= MAX_TEXT:
        return
    try:
        sizes = list(islice(_sizes(strings), MAX_STRINGS + 1))
    except ElementTree.ParseError as fault:
        raise refused(file, *DAMAGED) from fault
    total = sum(times * sizes[index] for index, times in references.items() if index < len(sizes))
    if total > MAX_TEXT or len(sizes) > MAX_STRINGS:
        raise refused(file, *TOO_LARGE)


def _longest(strings: bytes) -> int:
    """Return how many bytes the longest shared string has at most."""
    if b"<!" in strings or strings.count(b"<?") > 1:
        return len(strings)  # what looks like the start of a string may be none
    return max(map(len, STRING.split(strings)))


def _sizes(strings: bytes) -> Iterator[int]:
    """Yield how many characters each shared string has."""
    size = 0
    for _, element in ElementTree.iterparse(io.BytesIO(strings)):  # noqa: S314 - declarations of types were refused
        if local(element.tag) == "si":
            yield size
            size = 0
        size += len(element.text or "")
        element.clear()


FORMAT = Format("Excel (.xlsx, .xlsm)", sniff, read)
