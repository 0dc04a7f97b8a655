"""Bytes of a text file → characters.

Registration tools write UTF-8; Excel writes "CSV" in the code page of Windows (cp1252), of the Mac (MacRoman) or of DOS
(cp850), and "Unicode text" in UTF-16. No statistics library reads short French lists better than this ladder.
"""

from __future__ import annotations

import codecs
import re

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
ASCII = bytes(range(128))
SAMPLE = 20_000
ACCENTED = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
LOOKED_AT = 200_000
CLASH = re.compile(r"[a-z][À-ÖØ-Þ]|[A-Z][À-ÖØ-Þ][a-z]")
"""A capital letter within a word, which the wrong code page makes of an é: PrÇnom, LÇa."""
SHOWN = 3


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text and its encoding; None where the bytes are no text."""
    encoding = next((name for mark, name in BOMS if data.startswith(mark)), None) or _without_mark(data)
    for name in [encoding] if encoding else ["utf-8", *_likely(data)]:
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    return None


def accented(text: str) -> tuple[str, ...]:
    """Return up to three words with accents, longest first: they show whether an encoding was guessed well."""
    words = set(ACCENTED.findall(text[:LOOKED_AT])) or {word for word in text.split() if not word.isascii()}
    return tuple(sorted(words, key=lambda word: (-len(word), word))[:SHOWN])


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
    beyond = data.translate(None, ASCII)[:SAMPLE]

    def plausible(name: str) -> tuple[int, int]:
        letters = sum(c in PLAUSIBLE for c in beyond.decode(name, "replace"))
        return letters, -len(CLASH.findall(data[:LOOKED_AT].decode(name, "replace")))

    return sorted(CODE_PAGES, key=plausible, reverse=True)
