"""OpenDocument spreadsheets (.ods, .fods).

python-calamine tells neither their merged cells nor hidden rows nor errors, and lays out a hundred million cells before
it gives up; so the one walk that those need takes the values as well.
"""

from __future__ import annotations

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._ods_walker import Document
from cafeplanner.intake.formats._package import Package
from cafeplanner.intake.formats._refused import DAMAGED, LOCKED, is_markup, is_zip, members, refused, start_of
from cafeplanner.intake.table import RawTable

KIND = b"application/vnd.oasis.opendocument.spreadsheet"
CONTENT = "content.xml"
MANIFEST = "META-INF/manifest.xml"
MOST = 100_000_000
SMALL = 2_000_000


def sniff(data: bytes) -> bool:
    """Whether the bytes are an archive, or one XML document, of that kind."""
    if is_markup(data):
        return KIND in start_of(data)
    if not is_zip(data) or not {CONTENT, "mimetype"} & set(members(data)):
        return False
    try:
        return KIND in data[:200] or KIND in Package(data, "").head("mimetype", 200)[0]
    except UnreadableFile:
        return False


def read(data: bytes, name: str, _encoding: str = "") -> list[RawTable]:
    """Return the tables of a spreadsheet."""
    document = Document(name)
    if is_markup(data):
        document.walk(data)
        return document.tables
    package = Package(data, name)
    if b"encryption-data" in package.head(MANIFEST, SMALL)[0]:
        raise refused(name, *LOCKED)
    if CONTENT not in package:
        raise refused(name, *DAMAGED)
    content, whole = package.head(CONTENT, MOST)
    document.walk(content, whole=whole)
    return document.tables


FORMAT = Format("OpenDocument (.ods)", sniff, read)
