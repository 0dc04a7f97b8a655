"""QR codes as pictures in cells. Two colours and a few hundred bytes each: a thousand of them must not take long."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO

from cafeplanner.sheets._leaf import PIXELS_PER_MM, Leaf
from cafeplanner.views.qr import QUIET_ZONE

DOTS = 6
"""Pixels across a module: sharp from any printer."""
Cell = tuple[int, int]
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def put_code(leaf: Leaf, corner: Cell, offset: tuple[float, float], mm: float, code: Sequence[bytes]) -> None:
    """Put a QR code, its light zone included, `mm` wide at an offset (right, down) from a cell (row, column)."""
    pixels = (len(code) + 2 * QUIET_ZONE) * DOTS
    scale = mm * PIXELS_PER_MM / pixels
    right, down = (one * PIXELS_PER_MM for one in offset)
    looks = {"x_offset": right, "y_offset": down, "x_scale": scale, "y_scale": scale, "object_position": 2}
    picture = {"image_data": BytesIO(code_png(code)), "decorative": True}
    leaf.native.insert_image(corner[0] - 1, corner[1] - 1, "code.png", looks | picture)


def code_png(code: Sequence[bytes]) -> bytes:
    """Return a QR code with its light zone as a PNG file of one bit a pixel (ISO/IEC 15948)."""
    size = (len(code) + 2 * QUIET_ZONE) * DOTS
    light = b"\x00" * QUIET_ZONE
    rows = [b"\x00" * (size // DOTS)] * QUIET_ZONE
    lines = b"".join(_line(row, size) * DOTS for row in (*rows, *(light + row + light for row in code), *rows))
    header = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(lines, 6)) + _chunk(b"IEND", b"")


def _line(modules: bytes, size: int) -> bytes:
    """Return one line of pixels: no filter, then a bit for each, light is 1."""
    bits = "".join("0" * DOTS if one else "1" * DOTS for one in modules).ljust(-(-size // 8) * 8, "0")
    return b"\x00" + int(bits, 2).to_bytes(len(bits) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
