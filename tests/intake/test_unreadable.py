"""Files that hold no table: the sentence says what they are and what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake import read_roster
from cafeplanner.intake.files import LARGEST
from cafeplanner.intake.formats import read_tables
from tests.intake.formats import writers, xlsb_writer
from tests.intake.samples import workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
ODT = b"application/vnd.oasis.opendocument"
SAVE_AS = "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV."
EXPORT = "Export the registrations as an Excel workbook (.xlsx) or as CSV."
AGAIN = "Export the registrations again, or choose another file."
COPY = "Copy its table into a spreadsheet program and save it as an Excel workbook (.xlsx)."


def archive(*members: str, content: bytes = b"x") -> bytes:
    """Return a zip archive with these members, uncompressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for member in members:
            target.writestr(member, content)
    return buffer.getvalue()


def stream(name: str) -> bytes:
    """Return the start of an OLE file that names a stream."""
    return OLE + name.encode("utf-16-le")


CUT = archive("[Content_Types].xml", "xl/workbook.xml", content=b"x" * 500)
EMPTY = f"The file “f” is empty. {AGAIN}"
BROKEN = (
    "The file “f” is damaged or incomplete; a download or a copy may have broken off. "
    "Download or export it again, then try with the new file."
)
NUMBERS = (
    "The file “f” is an Apple Numbers document. "
    "In Numbers, choose File > Export To > Excel, then use the file made that way."
)
LOCKED = (
    "The file “f” is protected by a password. "
    "Open it in Excel, remove the password (File > Info > Protect Workbook) and save it."
)
PDF = (
    "The file “f” is a PDF; the names in it cannot be read safely. "
    "Export the registrations as an Excel workbook (.xlsx) or as CSV from the tool that made the PDF."
)
PICTURE = f"The file “f” is a picture, not a list of people. {EXPORT}"
MEDIA = f"The file “f” is a photograph, a film or sound, not a list of people. {EXPORT}"
WRITTEN = f"The file “f” is a text document, not a spreadsheet. {COPY}"
SLIDES = f"The file “f” is a presentation, not a spreadsheet. {EXPORT}"
OPEN_DOCUMENT = f"The file “f” is an OpenDocument text, presentation or drawing, not a spreadsheet. {COPY}"
MAIL = "The file “f” is an e-mail, not a spreadsheet. Save the list attached to it as a file of its own, and use that."
OFFICE = f"The file “f” is an Office document, but no workbook that can be read. {SAVE_AS}"
ARCHIVE = (
    "The file “f” is an archive, not a spreadsheet. "
    "Unpack it (often a double click is enough), then use the list inside it."
)
OLD = f"The file “f” is of a very old kind that is no longer read. {SAVE_AS}"
PAGE = f"The file “f” is a web page or an XML document without a table. {SAVE_AS}"
ONE_FILE = f"The file “f” is a web page saved as one file, or an e-mail. {SAVE_AS}"
DATA = f"The file “f” holds data for programs (JSON), not a table. {EXPORT}"
NO_SPREADSHEET = (
    "The file “f” is not a spreadsheet. Use an Excel workbook (.xlsx) or a CSV file with one row for each person."
)
QUOTES = (
    "In the text file “f”, row {row} opens a quotation mark that is never closed. "
    "Close or delete it, or save the list as an Excel workbook (.xlsx) from a spreadsheet program."
)
DAMAGED = (
    "The workbook “f” is damaged and cannot be opened. "
    "Open it in a spreadsheet program, save it under a new name and try again."
)

REFUSED = {
    "nothing": (b"", EMPTY),
    "blanks": (b"\xef\xbb\xbf \r\n", EMPTY),
    "zeros": (b"\x00" * 5000, EMPTY),
    "separators": (b";;;\n;;;\n", EMPTY),
    "an empty workbook": (workbook({"Feuil1": [], "Feuil2": []}), EMPTY),
    "an empty binary workbook": (xlsb_writer.xlsb({"S": []}), EMPTY),
    "an empty open document": (writers.ods('<table:table table:name="S"/>'), EMPTY),
    "an empty table of a page": (b"<html><table><tr><td></table>", EMPTY),
    "pdf": (b"%PDF-1.7 ...", PDF),
    "pdf after blanks": (b"\n\n%PDF-1.7 ...", PDF),
    "png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, PICTURE),
    "jpeg": (b"\xff\xd8\xff\xe0JFIF", PICTURE),
    "gif": (b"GIF89a....", PICTURE),
    "bmp": (b"BM\x36\x00\x01\x00\x00\x00\x00\x00\x36\x00", PICTURE),
    "tiff": (b"II*\x00....", PICTURE),
    "webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", PICTURE),
    "heic": (b"\x00\x00\x00\x18ftypheic", MEDIA),
    "wav": (b"RIFF\x00\x00\x00\x00WAVEfmt ", MEDIA),
    "mp3": (b"ID3\x03\x00\x00", MEDIA),
    "numbers": (archive("Index/Document.iwa"), NUMBERS),
    "old numbers": (archive("Index.zip", "preview.jpg"), NUMBERS),
    "xlsx with a password": (stream("EncryptedPackage"), LOCKED),
    "docx": (archive("[Content_Types].xml", "word/document.xml"), WRITTEN),
    "doc": (stream("WordDocument"), WRITTEN),
    "rtf": (b"{\\rtf1\\ansi Bonjour}", WRITTEN),
    "pptx": (archive("[Content_Types].xml", "ppt/presentation.xml"), SLIDES),
    "ppt": (stream("PowerPoint Document"), SLIDES),
    "odt": (archive("mimetype", content=ODT), OPEN_DOCUMENT),
    "odt named in its first 200 bytes": (archive("m" * 136, content=ODT), OPEN_DOCUMENT),
    "odt named one byte further": (archive("m" * 137, content=ODT), ARCHIVE),
    "msg": (stream("__nameid_version1.0"), MAIL),
    "another OLE file": (OLE, OFFICE),
    "a workbook cut in half": (CUT[: len(CUT) // 2], BROKEN),
    "a workbook without its end": (CUT[:-30], BROKEN),
    "zip with a csv": (archive("inscrits.csv"), ARCHIVE),
    "gzip": (b"\x1f\x8b\x08\x00", ARCHIVE),
    "bzip2": (b"BZh91AY&SY\x00", ARCHIVE),
    "7z": (b"7z\xbc\xaf'\x1c\x00", ARCHIVE),
    "rar": (b"Rar!\x1a\x07\x00", ARCHIVE),
    "Excel 4": (b"\x09\x04\x06\x00\x00\x00\x10\x00", OLD),
    "Lotus": (b"\x00\x00\x02\x00\x06\x04\x06\x00", OLD),
    "SYLK": (b"ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K1\r\nE\r\n", OLD),
    "DIF": (b"TABLE\r\n0,1\r\n", OLD),
    "a page": (b"\xef\xbb\xbf\r\n<HTML><body>Bonjour</body>", PAGE),
    "xml": (b'<?xml version="1.0"?><inscrits/>', PAGE),
    "a page of one file": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ONE_FILE),
    "json": (b'[{"nom": "Costa"}]', DATA),
    "json over several lines": (b'{\r\n  "nom": "Costa"\r\n}', DATA),
    "bytes": (bytes(range(256)) * 4, NO_SPREADSHEET),
    "an open quotation": (b'Nom\n"' + b"x" * 200_000, QUOTES.format(row=2)),
    "an open quotation in a short list": (b'Nom;Ville\nPetit;"Lyon\nRoux;Dole\n', QUOTES.format(row=2)),
    "an open quotation in the last cell": (b'Nom;Ville\nPetit;Lyon\nRoux;"Dole', QUOTES.format(row=3)),
    "an open quotation among commas": (
        b'Nom;Ville;Choix\n"Petit;Lyon;a\n' + b"Roux;Dole;a, b\n" * 20_000,
        QUOTES.format(row=2),
    ),
    "a workbook of nonsense": (archive("xl/workbook.xml", content=b"<zut"), DAMAGED),
    "a binary workbook of nonsense": (archive("xl/workbook.bin", content=b"\x9c\x01\xff"), DAMAGED),
    "an open document of nonsense": (
        archive("mimetype", "content.xml", content=b"application/vnd.oasis.opendocument.spreadsheet"),
        DAMAGED,
    ),
    "an open document without content": (
        archive("mimetype", content=b"application/vnd.oasis.opendocument.spreadsheet"),
        DAMAGED,
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_without_a_table_is_refused_in_words(kind: str, tmp_path: Path) -> None:
    """The name's ending plays no part."""
    data, sentence = REFUSED[kind]
    (tmp_path / "f").write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path / "f")
    assert caught.value.say("en") == sentence


@pytest.mark.parametrize(
    "heading", ["PK", "ID;Prénom", "ID;P", "BM", "ID3", "TABLE", "[Nom]", "{Nom}", "GIF8", "Rar!", "BZh"]
)
def test_a_list_may_begin_with_the_letters_of_another_format(heading: str) -> None:
    """Only the bytes after these letters make it one."""
    (table,) = read_tables(f"{heading};Nom\n1;Ana\n2;Luc\n".encode(), "f")
    assert table.rows == ((*heading.split(";"), "Nom"), ("1", "Ana"), ("2", "Luc"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The commonest slip of all."""
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path / "absent.xlsx")
    assert caught.value.say("en") == f"There is no file “{tmp_path / 'absent.xlsx'}”. Check the name and the folder."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Dragging a folder onto the terminal gives its name."""
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path)
    assert caught.value.say("en") == f"“{tmp_path}” is a folder, not a file. Name the file in it."


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    """A sparse file of one byte more than 20 MB."""
    assert LARGEST == 20_000_000
    with (tmp_path / "f").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path / "f")
    assert caught.value.say("en") == (
        "The file “f” is larger than 20 MB. Copy the rows of the participants into a new workbook and try again."
    )


def test_a_file_of_twenty_megabytes_is_read(tmp_path: Path) -> None:
    """The limit itself is within it."""
    with (tmp_path / "f").open("wb") as file:
        file.truncate(LARGEST)
    with pytest.raises(UnreadableFile, match=r"The file “f” is empty\."):
        read_roster(tmp_path / "f")
