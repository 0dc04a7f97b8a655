"""The events that the app knows, and what it has read of their lists."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.roster import Intake
from cafeplanner.errors import CafeplannerError
from cafeplanner.intake import lay_out, read_guarded
from cafeplanner.intake.layout.day import Layout
from cafeplanner.store.event_file import EventFolder

MOST_READ = 8
"""So many lists that were read stay in memory; another one is read again."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """An event in the list of events."""

    key: str
    name: str
    file: str


@dataclass(frozen=True, slots=True)
class ReadList:
    """What came out of a list of registrations."""

    intake: Intake
    layout: Layout

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything worth knowing about it."""
        return (*self.intake.findings, *self.layout.findings)


class Events:
    """The events of a folder. Threads may share it."""

    def __init__(self, folder: EventFolder) -> None:
        self.folder = folder
        self._read: OrderedDict[tuple[str, int], ReadList] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, data: bytes, file: str) -> str:
        """Keep a list as the beginning of an event; returns the event's key. Raises as `read_guarded` does."""
        file = file.strip()[-LONGEST_NAME:]
        found = read_list(data, file)
        key = self.folder.create()
        with self.folder.open(key) as event:
            number = event.add_version(data)
            name = found.layout.day.event.name
            event.act("import", {"list": {"version": number, "file": file}, "name": name or None})
        self._remember(key, number, found)
        return key

    def listed(self) -> Iterator[Listed]:
        """Yield all events, the one changed last first; one that cannot be opened goes by its key."""
        for key in self.folder.all_keys():
            try:
                with self.folder.open(key) as event:
                    file = (event.item("list") or {}).get("file", "")
                    yield Listed(key, event.item("name") or file or key, file)
            except CafeplannerError:
                yield Listed(key, key, "")

    def list_of(self, key: str) -> tuple[str, ReadList]:
        """Return the name of an event's list and what is in it; raises `UnreadableFile`."""
        with self.folder.open(key) as event:
            kept = event.item("list")
            with self._lock:
                found = self._read.get((key, kept["version"]))
            if found is None:
                found = read_list(event.version(kept["version"]), kept["file"])
                self._remember(key, kept["version"], found)
        return kept["file"], found

    def delete(self, key: str) -> None:
        """Remove everything that is known of an event."""
        self.folder.delete(key)
        with self._lock:
            for one in [one for one in self._read if one[0] == key]:
                del self._read[one]

    def _remember(self, key: str, number: int, found: ReadList) -> None:
        with self._lock:
            self._read[key, number] = found
            while len(self._read) > MOST_READ:
                self._read.popitem(last=False)


def read_list(data: bytes, file: str) -> ReadList:
    """Read a list in a process of its own and lay the day out; raises as `read_guarded` does."""
    intake = read_guarded(data, file)
    return ReadList(intake, lay_out(intake.roster, intake.settings))
