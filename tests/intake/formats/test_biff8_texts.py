"""How long the shared texts of an old workbook are, wherever its records break."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafeplanner.intake.formats._biff8 import SharedTexts
from tests.intake.formats import xls_writer
from tests.intake.formats.hostile import old, only
from tests.intake.formats.xls_writer import CONTINUE, STRINGS, record

RUNS, SOUND = struct.pack("<HH", 1, 0), b"\1\0\0\0\0\0"
"""One change of letters in a rich text, and how a text is pronounced."""


def head(count: int) -> bytes:
    """Return how the table begins."""
    return struct.pack("<II", count, count)


def narrow(text: bytes, flags: int = 0, more: bytes = b"", end: bytes = b"") -> bytes:
    """Return a text of one byte a letter; `more` are the counts before it and `end` what follows it."""
    return struct.pack("<HB", len(text), flags) + more + text + end


def broad(text: str, flags: int = 1) -> bytes:
    """Return a text of two bytes a letter."""
    return struct.pack("<HB", len(text), flags) + text.encode("utf-16-le")


def both(pieces: list[bytes]) -> tuple[list[int], tuple[str, ...]]:
    """Return the lengths that are measured, and the texts that come out."""
    sizes = SharedTexts(pieces).sizes
    cells = b"".join(xls_writer.cell(0, column, column) for column in range(len(sizes)))
    strings = record(STRINGS, pieces[0]) + b"".join(record(CONTINUE, piece) for piece in pieces[1:])
    return sizes, only(old(cells, strings)).rows[0]


RICH = narrow(b"abcd", 8, struct.pack("<H", 2), RUNS * 2)
SPOKEN = narrow(b"abcde", 4, struct.pack("<I", 6), SOUND)
RICH_AND_SPOKEN = narrow(b"abcdef", 12, struct.pack("<HI", 2, 6), RUNS * 2 + SOUND)
LAST = narrow(b"zz")


@pytest.mark.parametrize(
    ("pieces", "sizes", "texts"),
    [
        ([head(2) + narrow(b"a") + LAST], [1, 2], ("a", "zz")),
        ([head(2) + broad("é") + LAST], [1, 2], ("é", "zz")),
        ([head(2) + broad("œuf") + narrow(b"\xe9t\xe9")], [3, 3], ("œuf", "été")),
        ([head(2) + RICH + LAST], [4, 2], ("abcd", "zz")),
        ([head(2) + SPOKEN + LAST], [5, 2], ("abcde", "zz")),
        ([head(2) + RICH_AND_SPOKEN + LAST], [6, 2], ("abcdef", "zz")),
        ([head(3) + RICH + SPOKEN + LAST], [4, 5, 2], ("abcd", "abcde", "zz")),
        ([head(2), narrow(b"abc"), LAST], [3, 2], ("abc", "zz")),
        ([head(2) + narrow(b"abc"), LAST], [3, 2], ("abc", "zz")),
        ([head(2) + narrow(b"abc")[:5], b"\0c" + LAST], [3, 2], ("abc", "zz")),
        ([head(2) + narrow(b"abc")[:5], b"\1c\0" + LAST], [3, 2], ("abc", "zz")),
        ([head(2) + broad("abc")[:5], b"\0bc" + LAST], [3, 2], ("abc", "zz")),
        ([head(2) + broad("abc")[:5], b"\1b\0", b"\0c" + LAST], [3, 2], ("abc", "zz")),
        ([head(2) + RICH[:-8], RUNS * 2 + LAST], [4, 2], ("abcd", "zz")),
        ([head(2) + RICH[:-4], RUNS + LAST], [4, 2], ("abcd", "zz")),
        ([head(2) + SPOKEN[:-4], SOUND[2:] + LAST], [5, 2], ("abcde", "zz")),
        ([head(2) + RICH_AND_SPOKEN[:-10], RUNS, SOUND[:2], SOUND[2:] + LAST], [6, 2], ("abcdef", "zz")),
    ],
    ids=[
        "narrow", "broad", "both", "rich", "spoken", "rich and spoken", "one after the other", "all further on",
        "between texts", "within", "then broad", "then narrow", "twice", "before changes", "within changes",
        "within sound", "three times",
    ],
)  # fmt: skip
def test_the_lengths_are_those_of_the_texts_that_are_read(
    pieces: list[bytes], sizes: list[int], texts: tuple[str, ...]
) -> None:
    """A text that goes on in the next record tells anew how wide its letters are."""
    assert both(pieces) == (sizes, texts)


@pytest.mark.parametrize(
    ("pieces", "sizes"),
    [
        ([b""], []),
        ([b"\0" * 7], []),
        ([head(0) + LAST], []),
        ([head(1) + LAST + LAST], [2]),
        ([head(9) + LAST], [2]),
        ([struct.pack("<ii", 2, -1) + LAST], []),
        ([head(1)], []),
        ([head(1) + LAST[:2]], []),
        ([head(1) + b"\0\0\0"], [0]),
        ([head(1) + LAST[:4]], []),
        ([head(2) + LAST + LAST[:4]], [2]),
        ([head(1) + LAST[:4], b""], []),
        ([head(1) + LAST[:4], b"", b"\0z"], []),
        ([head(1) + LAST[:4], b"\0"], []),
        ([head(1) + broad("ab")[:-1]], []),
        ([head(1) + broad("ab")[:-1], b"\1b\0"], [2]),
        ([head(2) + RICH[:-1]], []),
        ([head(2) + RICH[:-1], b""], []),
        ([head(2) + RICH], [4]),
        ([head(2) + RICH, b""], [4]),
        ([head(2) + SPOKEN[:-1]], []),
        ([head(1) + b"\0\0\x08"], [0]),
        ([head(1) + b"\0\0\x08\0"], [0]),
        ([head(1) + b"\0\0\x08\0\0"], [0]),
        ([head(1) + b"\0\0\x04\0\0\0\0"], [0]),
        ([head(2) + b"\1\0\x04\xff\xff\xff\xffa" + LAST], [1, 2]),
    ],
)
def test_texts_end_where_their_records_do(pieces: list[bytes], sizes: list[int]) -> None:
    """Whatever the table says about their number and they about their length."""
    assert SharedTexts(pieces).sizes == sizes


def test_only_as_many_texts_are_measured_as_a_file_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not one more."""
    monkeypatch.setattr("cafeplanner.intake.formats._biff8.MAX_STRINGS", 3)
    assert SharedTexts([head(9) + LAST * 9]).sizes == [2, 2, 2]


@given(st.lists(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=30), max_size=12),
       st.integers(12, 60))  # fmt: skip
def test_any_texts_are_measured_in_records_of_any_size(texts: list[str], most: int) -> None:
    """In UTF-16 code units."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(xls_writer, "MOST", most)
        written = xls_writer.shared(texts)
    pieces, position = [], 0
    while position < len(written):
        (size,) = struct.unpack_from("<H", written, position + 2)
        pieces.append(written[position + 4 : position + 4 + size])
        position += 4 + size
    assert SharedTexts(pieces).sizes == [len(text) for text in texts]
