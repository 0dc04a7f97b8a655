"""A state packed into pieces that fit into the cells of a spreadsheet."""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from collections.abc import Sequence

from cafeplanner.store.state import FORMAT, STATE, State, check_format, damaged, state_from_text, state_to_text

SHEET = "_cafeplanner"
"""Name of the hidden sheet that holds the pieces, one a row, in its first column."""
CHUNK = 30_000
"""Characters in a cell; spreadsheet programs stop at 32,767."""
LARGEST = 100_000_000
"""Characters to unpack at most: a small file that unpacks to more was made to do harm."""


def pack_state(state: State) -> list[str]:
    """Return a state as texts of at most `CHUNK` characters: format, SHA-256 of the rest, then the pieces."""
    packed = base64.b64encode(zlib.compress(state_to_text(state).encode(), 9)).decode("ascii")
    pieces = [packed[start : start + CHUNK] for start in range(0, len(packed), CHUNK)]
    return [f"{STATE}/{FORMAT}", digest(packed), *pieces]


def unpack_state(texts: Sequence[str], file: str) -> State:
    """Return the state behind the texts of `pack_state`; raises `UnreadableFile` if they are incomplete or changed."""
    if len(texts) < 3:
        raise damaged(file)
    check_format(texts[0], file)
    packed = "".join(texts[2:])
    if digest(packed) != texts[1]:
        raise damaged(file)
    return state_from_text(inflate(packed, file), file)


def digest(packed: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(packed.encode("utf-8", "replace")).hexdigest()


def inflate(packed: str, file: str) -> str:
    """Unpack compressed text, never more than `LARGEST` bytes."""
    try:
        unpacker = zlib.decompressobj()
        plain = unpacker.decompress(base64.b64decode(packed, validate=True), LARGEST)
        if not unpacker.eof:
            raise damaged(file)
        return plain.decode("utf-8")
    except (binascii.Error, zlib.error, UnicodeDecodeError) as error:
        raise damaged(file) from error
