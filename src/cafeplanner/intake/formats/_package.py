"""Zip archives, of which only the named parts are unpacked, each up to a limit.

A 5 kB workbook may unpack to gigabytes, and the sizes in its directory may lie, so what really comes out is counted.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats._refused import DAMAGED, ENTITIES, TOO_LARGE, is_crowded, refused

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that office programs use; the others unpack without any bound."""
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package:
    """An archive; names of parts count without regard to case, with ``/`` between folders."""

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        if is_crowded(data):
            raise refused(file, *TOO_LARGE)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {_plain(part.filename): part for part in self._archive.infolist()}
        except FAULTS as fault:
            raise refused(file, *DAMAGED) from fault

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    def part(self, name: str, most: int) -> bytes:
        """Return a part, empty where there is none; raises `UnreadableFile` where it is larger than `most` bytes."""
        content, whole = self.head(name, most)
        if not whole:
            raise refused(self.file, *TOO_LARGE)
        return content

    def markup(self, name: str, most: int) -> bytes:
        """Return a part that is XML as spreadsheet programs write it: UTF-8, without declarations of types."""
        return checked_markup(self.part(name, most), self.file)

    def head(self, name: str, most: int) -> tuple[bytes, bool]:
        """Return the first bytes of a part, at most so many, and whether that is all of it."""
        part = self._parts.get(_plain(name))
        if part is None:
            return b"", True
        try:
            if part.compress_type not in METHODS:
                raise refused(self.file, *DAMAGED)
            with self._archive.open(part) as stream:
                content = stream.read(most)
                return content, not stream.read(1)
        except UnreadableFile:
            raise
        except FAULTS as fault:
            raise refused(self.file, *DAMAGED) from fault


def checked_markup(content: bytes, file: str) -> bytes:
    """Return XML that declares no types and hides nothing; raises `UnreadableFile` otherwise."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise refused(file, *ENTITIES)
    if b"\x00" in content:
        # UTF-16 would hide addresses from every search; spreadsheet programs write UTF-8.
        raise refused(file, *DAMAGED)
    return content


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Return an archive of these parts, uncompressed, for a library to read."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    buffer.seek(0)
    return buffer


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower().lstrip("/")
