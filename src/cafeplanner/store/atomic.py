"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text


@contextmanager
def atomic_file(path: Path) -> Iterator[Path]:
    """Lend a temporary file beside `path`; it takes the place of `path` when the block ends without an error.

    Whoever reads `path` sees the old file or the new one, never half of one. Raises `UnreadableFile` where the folder
    cannot be written to or the file is held open by another program.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=path.suffix, dir=path.parent)
    except OSError as error:
        raise not_writable(path) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        settle(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def settle(temporary: Path, path: Path) -> None:
    """Bring the finished temporary file to disk and into its place."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    # mkstemp makes files that only their owner may read; a schedule on a shared folder is for the whole team
    temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~current_umask())
    try:
        temporary.replace(path)
    except OSError as error:
        raise not_writable(path) from error


def current_umask() -> int:
    """Return the process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def not_writable(path: Path) -> UnreadableFile:
    """Return the error for a file that cannot be written."""
    return UnreadableFile(
        text("{file} cannot be written.", file=path.name),
        text("Close it if it is open in another program, and check that you may write to its folder."),
    )


def write_text(path: Path, content: str) -> None:
    """Write a text as UTF-8, whole or not at all."""
    with atomic_file(path) as temporary:
        temporary.write_text(content, "utf-8", newline="\n")
