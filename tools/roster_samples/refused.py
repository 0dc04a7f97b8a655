"""Files that hold no list, or one that must not be opened: the sentence says what they are and what to do."""

from __future__ import annotations

import struct
import zlib

from roster_samples._books import ODS, archive, book, parts_of
from roster_samples._sample import Sample
from roster_samples._texts import delimited
from roster_samples.formats import LIST
from roster_samples.themes import toml_of

SECTOR, FREE, END, TABLE = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def locked() -> bytes:
    """Return what Excel writes for a workbook with a password: an OLE container that holds the encrypted package."""
    names = ("Root Entry", "EncryptionInfo", "EncryptedPackage")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0) + struct.pack("<I", 0)
    header += struct.pack("<I", FREE) * 108
    table = struct.pack("<IIII", TABLE, END, 3, END) + struct.pack("<I", FREE) * 124
    folder = b"".join(_entry(name, number) for number, name in enumerate(names)) + _entry("", 3)
    return header + table + folder + bytes(range(256)) * 4


def _entry(name: str, number: int) -> bytes:
    coded = name.encode("utf-16-le")
    kind = (5, 2, 2, 0)[number]
    start, size = ((END, 0), (2, 512), (3, 512), (0, 0))[number]
    links = struct.pack("<III", FREE, FREE if number != 1 else 2, 1 if number == 0 else FREE)
    tail = bytes(36) + struct.pack("<IQ", start, size)
    return coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded) + 2 if coded else 0, kind, 1) + links + tail


def picture() -> bytes:
    """Return a photograph of the list: a PNG of one grey dot."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80")),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def far_corner() -> bytes:
    """Return the list with one forgotten cell in the last corner of the sheet, as the Solver add-in leaves it."""
    parts = parts_of(book({"Inscrits": LIST}))
    name = "xl/worksheets/sheet1.xml"
    cell = b'<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>'
    return archive({**parts, name: parts[name].replace(b"</sheetData>", cell)})


def bomb() -> bytes:
    """Return a workbook of some kilobytes that unpacks to 60 megabytes."""
    parts = parts_of(book({"Inscrits": LIST}))
    name = "xl/worksheets/sheet1.xml"
    return archive({**parts, name: parts[name].replace(b"<sheetData>", b"<sheetData>" + b" " * 60_000_000)})


def document(folder: str) -> bytes:
    """Return another Office document."""
    return archive({"[Content_Types].xml": "<Types/>", f"{folder}/document.xml": "<document/>"})


def text_document() -> bytes:
    """Return a LibreOffice Writer document, which is OpenDocument but no workbook."""
    return archive({"mimetype": ODS.replace("spreadsheet", "text"), "content.xml": "<office:document-content/>"})


CUT = 4000
SAMPLES = (
    Sample("refus-numbers.numbers", "an Apple Numbers document", lambda: archive({"Index/Document.iwa": b"\0snappy"})),
    Sample("refus-pdf.pdf", "a PDF", lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n"),
    Sample("refus-mot-de-passe.xlsx", "a workbook with a password", locked),
    Sample("refus-vide.csv", "an empty file", lambda: b""),
    Sample("refus-blanc.csv", "a file of nothing but blanks", lambda: b"\xef\xbb\xbf\r\n;;;\r\n".replace(b";", b" ")),
    Sample("refus-coupe.xlsx", "a download that broke off", lambda: book({"Inscrits": LIST})[:CUT]),
    Sample("refus-word.docx", "a Word document", lambda: document("word")),
    Sample("refus-writer.odt", "a LibreOffice Writer document", text_document),
    Sample("refus-photo.png", "a picture", picture),
    Sample("refus-bombe.xlsx", "a workbook that unpacks to far more than it weighs", bomb),
    Sample(
        "refus-guillemet.csv",
        "a quotation mark that is never closed, in a long file",
        lambda: delimited(LIST).replace(b"Abadie", b'"Abadie') + b"x;y;z\r\n" * 30_000,
    ),
    Sample(
        "guillemet-ouvert.csv",
        "a quotation mark that is never closed, in a short list",
        lambda: delimited(LIST).replace(b";Le Goff", b';"Le Goff', 1),
    ),
    Sample("coin-lointain.xlsx", "one forgotten cell in the last corner of the sheet: cut, not refused", far_corner),
    Sample(
        "page-web.html",
        "a web page without a table",
        lambda: b"<!DOCTYPE html><html><body><p>Bonjour</p></body></html>",
    ),
    Sample("en-tetes-seuls.xlsx", "headings and nobody below", lambda: book({"Inscrits": LIST[:1]})),
    Sample(
        "tous-annules.csv",
        "everybody has cancelled, says the status",
        lambda: delimited([["Nom", "Prénom", "Statut"], ["Petit", "Luc", "Annulé"], ["Roy", "Anne", "annulée"]]),
        toml=toml_of(("Jeunesse", "Mobilités", "Logement", "Culture")),
    ),
    Sample(
        "sans-noms.csv",
        "headings that are understood, none of them a name",
        lambda: delimited(
            [["Structure", "Territoire", "Souhait 1"], ["CAF", "Brévanne", "Jeunesse"], ["MJC", "", "Logement"]]
        ),
    ),
)
