"""The container of old workbooks: what is found in it, and what is written for the library."""

from __future__ import annotations

import io
import struct

import olefile
import pytest

from cafeplanner.intake.formats._ole import contained, workbook_stream

SECTOR = 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@pytest.mark.parametrize("size", [0, 1, 4_095, 4_096, 4_097, 8_192, 1_023 * SECTOR, 1_022 * SECTOR, 1_021 * SECTOR])
def test_what_is_put_into_a_container_comes_out_of_it(size: int) -> None:
    """Filled up to one sector; the container is a sound one."""
    stream = bytes(number % 251 for number in range(min(size, 9_000))).ljust(size, b"\7")
    data = contained(stream)
    assert workbook_stream(data) == stream.ljust(SECTOR, b"\0")
    with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT) as container:
        assert container.listdir() == [["Workbook"]]
        assert container.parsing_issues == []


@pytest.mark.parametrize(
    ("size", "sectors", "tables"), [(5_000, 2, 1), (1_021 * SECTOR, 1_021, 1), (1_023 * SECTOR, 1_023, 2)]
)
def test_every_byte_of_the_head_is_what_the_format_asks_for(size: int, sectors: int, tables: int) -> None:
    """Section 2.2 of the format, field by field."""
    head = contained(b"x" * size)[:SECTOR]
    assert head[:8] == bytes.fromhex("d0cf11e0a1b11ae1")
    assert head[8:24] == bytes(16)
    assert struct.unpack_from("<5H", head, 24) == (0x3E, 4, 0xFFFE, 12, 6)
    assert head[34:40] == bytes(6)
    assert struct.unpack_from("<9I", head, 40) == (1, tables, sectors, 0, SECTOR, END, 0, END, 0)
    places = [sectors + 1 + at if at < tables else FREE for at in range(109)]
    assert list(struct.unpack_from("<109I", head, 76)) == places
    assert head[512:] == bytes(SECTOR - 512)


def test_every_byte_after_the_head_is_what_the_format_asks_for() -> None:
    """The stream, the directory and the chain of sectors."""
    data = contained(b"x" * 5_000)
    assert len(data) == 5 * SECTOR
    assert data[SECTOR : 3 * SECTOR] == b"x" * 5_000 + bytes(2 * SECTOR - 5_000)
    names = (("Root Entry", 5, 1, 2, 0), ("Workbook", 2, FREE, 0, 5_000))
    for number, (name, kind, child, start, size) in enumerate(names):
        written = name.encode("utf-16-le")
        entry = struct.pack("<64sHBBIII", written, len(written) + 2, kind, 1, FREE, FREE, child)
        entry += bytes(36) + struct.pack("<IQ", start, size)
        begin = 3 * SECTOR + 128 * number
        assert data[begin : begin + 128] == entry
    assert data[3 * SECTOR + 256 : 4 * SECTOR] == bytes(SECTOR - 256)
    links = struct.unpack(f"<{SECTOR // 4}I", data[4 * SECTOR :])
    assert links == (1, END, END, FAT, *[FREE] * (SECTOR // 4 - 4))


def test_the_stream_of_excel_95_has_another_name() -> None:
    """That of Excel 97 goes before it, as programs that write both mean it."""
    data = contained(b"x" * SECTOR)
    other = data.replace("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le").ljust(16, b"\0"))
    at = other.index("Book".encode("utf-16-le"), 3 * 128)
    renamed = other[: at + 64] + struct.pack("<H", 10) + other[at + 66 :]
    assert workbook_stream(renamed) == b"x" * SECTOR


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\3\4" + bytes(9_000),
        contained(b"x")[:8],
        contained(b"x")[:600],
        contained(b"x").replace("Workbook".encode("utf-16-le"), "WordFile".encode("utf-16-le")),
        contained(b"x").replace(b"\xfe\xff\x0c\0", b"\xfe\xff\x63\0"),
    ],
    ids=["nothing", "other", "head", "cut", "no workbook", "nonsense"],
)
def test_where_there_is_no_workbook_none_is_found(data: bytes) -> None:
    """Nor does a damaged container stop the search for another format."""
    assert workbook_stream(data) is None
