"""The example's list of registrations."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text

EXAMPLE = ("examples", "journee-cooperation", "inscriptions.xlsx")


@contextmanager
def example_roster() -> Iterator[Path]:
    """Lend the example's file: from the installed package, else from the folder of the sources."""
    packaged = importlib.resources.files("cafeplanner").joinpath(*EXAMPLE)
    with importlib.resources.as_file(packaged) as path:
        checkout = Path(__file__).resolve().parents[3].joinpath(*EXAMPLE)
        found = next((one for one in (path, checkout) if one.is_file()), None)
        if found is None:
            raise UnreadableFile(
                text("The example is missing from this installation."), text("Install cafeplanner anew.")
            )
        yield found
