"""Bytes of a text file → characters.

Registration tools write UTF-8; Excel writes "CSV" in the code page of Windows (cp1252), of the Mac (MacRoman) or of DOS
(cp850), and "Unicode text" in UTF-16. No statistics library reads short French lists better than this ladder.
"""

from __future__ import annotations

import codecs

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 stands before UTF-16, whose mark its own begins with."""

CODE_PAGES = ("cp1252", "mac_roman", "cp850")
PLAUSIBLE = frozenset("àâäçéèêëîïôöùûüÿœæñáíóúãõßÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆÑ«»’‘“”–—…°€·\u00a0")


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text and its encoding; None where the bytes are no text."""
    encoding = next((name for mark, name in BOMS if data.startswith(mark)), None) or _without_mark(data)
    for name in [encoding] if encoding else ["utf-8", *_likely(data)]:
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    return None


def _without_mark(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every second byte of Western text is zero."""
    head = data[:4000]
    half = max(1, len(head) // 2)
    if head[1::2].count(0) > 0.4 * half and head[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[0::2].count(0) > 0.4 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _likely(data: bytes) -> list[str]:
    """Return the code pages, the one that gives the most letters of Western languages first."""

    def plausible(name: str) -> int:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            return -1
        return sum(c in PLAUSIBLE for c in text if ord(c) > 127)

    return sorted(CODE_PAGES, key=plausible, reverse=True)
