"""Compound files, the container of old Office files: [MS-CFB]."""

from __future__ import annotations

import io
import struct
import warnings

from cafeplanner.intake.formats._refused import OLE

STREAMS = ("Workbook", "Book")
"""Of Excel 97 and of Excel 95."""
SECTOR = 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def workbook_stream(data: bytes) -> bytes | None:
    """Return the stream that holds a workbook; None where the bytes are no compound file or have no such stream."""
    import olefile

    if not data.startswith(OLE):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with olefile.OleFileIO(io.BytesIO(data)) as container:
                name = next((name for name in STREAMS if container.exists(name)), None)
                return None if name is None else bytes(container.openstream(name).read(len(data)))
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except Exception:  # whatever is wrong with the container, there is no workbook to be had
        return None


def contained(stream: bytes) -> bytes:
    """Return a compound file of version 4 whose only stream is "Workbook"."""
    size = max(len(stream), SECTOR)  # a shorter one would have to stand in the container's other, smaller sectors
    count = -(-size // SECTOR)
    fats = -(-(count + 1) // (SECTOR // 4 - 1))
    links = [*range(1, count), END, END, *[FAT] * fats]
    header = struct.pack("<8s16sHHHHH6x9I", OLE, b"", 0x3E, 4, 0xFFFE, 12, 6, 1, fats, count, 0, SECTOR, END, 0, END, 0)
    header += struct.pack("<109I", *(count + 1 + at if at < fats else FREE for at in range(109)))
    # The library wants a chain of small sectors, which it never follows: that of the directory does.
    parts = (
        header.ljust(SECTOR, b"\0"),
        stream.ljust(count * SECTOR, b"\0"),
        (_entry("Root Entry", 5, count, 0, 1) + _entry("Workbook", 2, 0, size, FREE)).ljust(SECTOR, b"\0"),
        struct.pack(f"<{len(links)}I", *links).ljust(fats * SECTOR, b"\xff"),
    )
    return b"".join(parts)


def _entry(name: str, kind: int, start: int, size: int, child: int) -> bytes:
    written = name.encode("utf-16-le")
    head = struct.pack("<64sHBBIII", written, len(written) + 2, kind, 1, FREE, FREE, child)
    return head + struct.pack("<16sIQQIQ", b"", 0, 0, 0, start, size)
