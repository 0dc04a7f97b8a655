"""JSON for other programs, to a file or to standard output."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from cafeplanner.cli.output import STANDARD_OUTPUT

FORMAT = "cafeplanner-check/1"


def send_json(path: Path | None, content: dict[str, Any]) -> None:
    """Write a check's JSON where ``--json`` asked for it."""
    if path is None:
        return
    send_text(path, json.dumps({"format": FORMAT, **content}, ensure_ascii=False, indent=1) + "\n")


def send_text(path: Path, content: str) -> None:
    """Write a text as UTF-8: JSON for other programs is UTF-8 whatever the terminal speaks."""
    if path == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content.encode())
        sys.stdout.buffer.flush()
        return
    from cafeplanner.store import atomic_file

    with atomic_file(path) as temporary:
        temporary.write_text(content, "utf-8", newline="\n")
