"""Files that hold no table we can read: what they are, and what to do about it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import N_, Text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<!--")
AS_XLSX = N_("Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV.")


def is_markup(data: bytes) -> bool:
    """Whether the bytes start like a web page or an XML document."""
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(MARKUP)


def is_image(data: bytes) -> bool:
    """Whether the bytes start like a picture."""
    return data.startswith(IMAGES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP") or data[4:8] == b"ftyp"


def members(data: bytes) -> tuple[str, ...]:
    """Return the names inside a zip archive; none where it cannot be opened."""
    return _listed(data) or ()


def _listed(data: bytes) -> tuple[str, ...] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None


def is_broken_zip(data: bytes) -> bool:
    """Whether the bytes start like an archive that cannot be opened: its directory stands at the end of the file."""
    return is_zip(data) and _listed(data) is None


def is_zip(data: bytes) -> bool:
    """Whether the bytes start like a zip archive, which xlsx, ods and Numbers files are."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_numbers(data: bytes) -> bool:
    """Whether the bytes are an Apple Numbers document."""
    return is_zip(data) and any(name.endswith(".iwa") or name == "Index.zip" for name in members(data))


def is_ods(data: bytes) -> bool:
    """Whether the bytes are an OpenDocument file."""
    return is_zip(data) and b"application/vnd.oasis.opendocument" in data[:200]


def is_locked(data: bytes) -> bool:
    """Whether the bytes are an Office file with a password: the stream's name stands in its directory in UTF-16."""
    return data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data


REFUSED: tuple[tuple[Callable[[bytes], bool], str, str], ...] = (
    (
        lambda data: not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"),
        N_("The file “{file}” is empty."),
        N_("Export the registrations again, or choose another file."),
    ),
    (
        lambda data: data.startswith(b"%PDF"),
        N_("The file “{file}” is a PDF; the names in it cannot be read safely."),
        N_("Export the registrations as an Excel workbook (.xlsx) or as CSV from the tool that made the PDF."),
    ),
    (
        is_image,
        N_("The file “{file}” is a picture, not a list of people."),
        N_("Export the registrations as an Excel workbook (.xlsx) or as CSV."),
    ),
    (
        is_numbers,
        N_("The file “{file}” is an Apple Numbers document."),
        N_("In Numbers, choose File > Export To > Excel, then use the file made that way."),
    ),
    (is_ods, N_("The file “{file}” is an OpenDocument file, which cannot be read yet."), AS_XLSX),
    (
        is_locked,
        N_("The file “{file}” is protected by a password."),
        N_("Open it in Excel, remove the password (File > Info > Protect Workbook) and save it."),
    ),
    (
        lambda data: data.startswith(OLE),
        N_("The file “{file}” is in the old Excel format (.xls), which cannot be read yet."),
        AS_XLSX,
    ),
    (
        is_broken_zip,
        N_("The file “{file}” is damaged or incomplete; a download or a copy may have broken off."),
        N_("Download or export it again, then try with the new file."),
    ),
    (is_markup, N_("The file “{file}” is a web page or an XML document, not a spreadsheet."), AS_XLSX),
    (is_zip, N_("The file “{file}” is an archive or another Office document, not a readable workbook."), AS_XLSX),
)
OTHERWISE = (
    N_("The file “{file}” is not a spreadsheet."),
    N_("Use an Excel workbook (.xlsx) or a CSV file with one row for each person."),
)


def refused(file: str, sentence: str, remedy: str) -> UnreadableFile:
    """Return the error that says why a file is not read and what to do."""
    return UnreadableFile(Text(sentence, {"file": file}), Text(remedy))


def refusal(data: bytes, file: str) -> UnreadableFile:
    """Return the error for bytes that no format reads."""
    for fits, sentence, remedy in REFUSED:
        if fits(data):
            return refused(file, sentence, remedy)
    return refused(file, *OTHERWISE)
