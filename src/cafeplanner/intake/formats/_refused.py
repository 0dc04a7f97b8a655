"""Files that hold no table we can read: what they are, and what to do about it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import N_, Text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
MEDIA = (b"ID3\x02", b"ID3\x03", b"ID3\x04", b"OggS", b"\x1aE\xdf\xa3", b"fLaC")
PACKERS = (b"7z\xbc\xaf'\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"\xfd7zXZ\x00")
MARKUP = re.compile(rb"<(?:!doctype|html|\?xml|table|head|body|meta|style|!--|div|center|tr\b|font)", re.IGNORECASE)
OLD = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x00\x00\x02\x00",
    b"\x00\x00\x1a\x00",
    b"\xff\x00\x02\x00",
    b"TABLE\r\n0,1",
    b"TABLE\n0,1",
)
"""Excel 2, 3 and 4, Lotus 1-2-3, Works and DIF."""
SYLK = re.compile(rb"ID;P[^\r\n]*[\r\n]+(?:P;P|F;P|B;Y|O;[A-Z]|C;[XY])")
"""More than its first letters, with which a list of "ID;Prénom" begins too."""
DATA = re.compile(rb"\{\s*[\"}]|\[\s*[{\[\"]")
MOST_ENTRIES = 10_000
AS_XLSX = N_("Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV.")
EXPORT = N_("Export the registrations as an Excel workbook (.xlsx) or as CSV.")


def is_markup(data: bytes) -> bool:
    """Whether the bytes start like a web page or an XML document."""
    return MARKUP.match(start_of(data)) is not None


def start_of(data: bytes) -> bytes:
    """Return the first characters of a text in UTF-8 or UTF-16, without mark and leading spaces."""
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def is_image(data: bytes) -> bool:
    """Whether the bytes start like a picture."""
    is_bitmap = data[:2] == b"BM" and data[6:10] == b"\x00" * 4
    return data.startswith(IMAGES) or is_bitmap or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def is_media(data: bytes) -> bool:
    """Whether the bytes start like sound or film, or a photograph of a telephone, which has the same container."""
    return data.startswith(MEDIA) or data[:4] == b"RIFF" or data[4:8] == b"ftyp"


def members(data: bytes) -> tuple[str, ...]:
    """Return the names inside a zip archive, with ``/`` between folders; none where it cannot be opened."""
    return _listed(data) or ()


def _listed(data: bytes) -> tuple[str, ...] | None:
    if is_crowded(data):
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(name.replace("\\", "/").lstrip("/") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None


def is_crowded(data: bytes) -> bool:
    """Whether an archive has more entries than any workbook; to list them alone would take long."""
    return data.count(b"PK\x01\x02") > MOST_ENTRIES


def is_broken_zip(data: bytes) -> bool:
    """Whether the bytes start like an archive that cannot be opened: its directory stands at the end of the file."""
    return is_zip(data) and _listed(data) is None


def is_zip(data: bytes) -> bool:
    """Whether the bytes start like a zip archive, which xlsx, ods and Numbers files are."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_numbers(data: bytes) -> bool:
    """Whether the bytes are an Apple Numbers document (or one of Pages or Keynote, which look the same inside)."""
    return is_zip(data) and any(name.endswith(".iwa") or name == "Index.zip" for name in members(data))


def has_folder(data: bytes, *folders: str) -> bool:
    """Whether a zip archive has one of these folders."""
    return is_zip(data) and any(name.lower().startswith(folders) for name in members(data))


def is_open_document(data: bytes) -> bool:
    """Whether the bytes are an OpenDocument file."""
    return is_zip(data) and b"application/vnd.oasis.opendocument" in data[:200]


def names_stream(data: bytes, *names: str) -> bool:
    """Whether an OLE file has a stream of such a name, which stands in its directory in UTF-16."""
    return data.startswith(OLE) and any(name.encode("utf-16-le") in data for name in names)


def is_locked(data: bytes) -> bool:
    """Whether the bytes are an Office file that was encrypted with a password."""
    return names_stream(data, "EncryptedPackage")


DAMAGED = (
    N_("The workbook “{file}” is damaged and cannot be opened."),
    N_("Open it in a spreadsheet program, save it under a new name and try again."),
)
TOO_LARGE = (
    N_("The workbook “{file}” unpacks to far more data than a list of people needs; it is not opened."),
    N_("Copy the rows of the participants into a new workbook and try again."),
)
ENTITIES = (
    N_("The workbook “{file}” contains a document type declaration, which no spreadsheet program writes."),
    N_("Copy the rows of the participants into a new workbook and try again."),
)
EMPTY = (N_("The file “{file}” is empty."), N_("Export the registrations again, or choose another file."))

LOCKED = (
    N_("The file “{file}” is protected by a password."),
    N_("Open it in Excel, remove the password (File > Info > Protect Workbook) and save it."),
)

REFUSED: tuple[tuple[Callable[[bytes], bool], str, str], ...] = (
    (
        lambda data: not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"),
        *EMPTY,
    ),
    (
        lambda data: data[:1024].lstrip().startswith(b"%PDF"),
        N_("The file “{file}” is a PDF; the names in it cannot be read safely."),
        N_("Export the registrations as an Excel workbook (.xlsx) or as CSV from the tool that made the PDF."),
    ),
    (is_image, N_("The file “{file}” is a picture, not a list of people."), EXPORT),
    (is_media, N_("The file “{file}” is a photograph, a film or sound, not a list of people."), EXPORT),
    (
        is_numbers,
        N_("The file “{file}” is an Apple Numbers document."),
        N_("In Numbers, choose File > Export To > Excel, then use the file made that way."),
    ),
    (is_locked, *LOCKED),
    (
        lambda data: has_folder(data, "word/") or names_stream(data, "WordDocument") or data.startswith(b"{\\rtf"),
        N_("The file “{file}” is a text document, not a spreadsheet."),
        N_("Copy its table into a spreadsheet program and save it as an Excel workbook (.xlsx)."),
    ),
    (
        lambda data: has_folder(data, "ppt/") or names_stream(data, "PowerPoint Document"),
        N_("The file “{file}” is a presentation, not a spreadsheet."),
        EXPORT,
    ),
    (
        is_open_document,
        N_("The file “{file}” is an OpenDocument text, presentation or drawing, not a spreadsheet."),
        N_("Copy its table into a spreadsheet program and save it as an Excel workbook (.xlsx)."),
    ),
    (
        lambda data: names_stream(data, "__properties_version1.0", "__nameid_version1.0"),
        N_("The file “{file}” is an e-mail, not a spreadsheet."),
        N_("Save the list attached to it as a file of its own, and use that."),
    ),
    (
        lambda data: data.startswith(OLE),
        N_("The file “{file}” is an Office document, but no workbook that can be read."),
        AS_XLSX,
    ),
    (
        is_broken_zip,
        N_("The file “{file}” is damaged or incomplete; a download or a copy may have broken off."),
        N_("Download or export it again, then try with the new file."),
    ),
    (
        lambda data: is_zip(data) or data.startswith(PACKERS) or data[4:10] == b"1AY&SY",
        N_("The file “{file}” is an archive, not a spreadsheet."),
        N_("Unpack it (often a double click is enough), then use the list inside it."),
    ),
    (
        lambda data: data.startswith(OLD) or SYLK.match(data) is not None,
        N_("The file “{file}” is of a very old kind that is no longer read."),
        AS_XLSX,
    ),
    (
        lambda data: start_of(data)[:13].lower() == b"mime-version:",
        N_("The file “{file}” is a web page saved as one file, or an e-mail."),
        AS_XLSX,
    ),
    (
        lambda data: DATA.match(start_of(data)) is not None,
        N_("The file “{file}” holds data for programs (JSON), not a table."),
        EXPORT,
    ),
    (is_markup, N_("The file “{file}” is a web page or an XML document without a table."), AS_XLSX),
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
