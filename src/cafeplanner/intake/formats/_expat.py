"""Reading XML as it streams by, never more of it than a list of people needs."""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache
from xml.parsers import expat

from cafeplanner.intake.formats._refused import DAMAGED, ENTITIES, refused

BLOCK = 1 << 16
MOST_ELEMENTS = 900_000
SEPARATOR = " "
NONE: dict[str, str] = {}


class Stop(Exception):
    """Enough was read."""


class Walker:
    """Calls `start` and `end` with the names of elements, without their namespaces, and `text` for what is between."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._elements = 0

    @abstractmethod
    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; attributes come without their namespaces too."""

    @abstractmethod
    def end(self, name: str) -> None:
        """An element ends."""

    @abstractmethod
    def text(self, characters: str) -> None:
        """Characters between elements, in any number of pieces."""

    @abstractmethod
    def broken_off(self) -> None:
        """The rest of the document is not read."""

    def walk(self, content: bytes, *, whole: bool = True) -> None:
        """Read a document; raises `UnreadableFile` where it is no XML or declares types."""
        parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda name: self.end(plain(name))
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            for at in range(0, len(content), BLOCK):
                parser.Parse(content[at : at + BLOCK], False)
            if whole:
                parser.Parse(b"", True)
            else:
                self.broken_off()
        except Stop:
            self.broken_off()
        except (expat.ExpatError, LookupError, ValueError) as fault:
            raise refused(self.file, *DAMAGED) from fault

    def _start(self, name: str, given: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise Stop
        self.start(plain(name), {plain(key): value for key, value in given.items()} if given else NONE)

    def _refuse(self, *_: object) -> None:
        raise refused(self.file, *ENTITIES)


@lru_cache(maxsize=1024)
def plain(name: str) -> str:
    """Return a name without its namespace, but for the one in which LibreOffice says more than the standard."""
    space, _, local = name.rpartition(SEPARATOR)
    return f"calcext:{local}" if ":calcext:" in space else local


def number(attributes: dict[str, str], name: str, otherwise: int) -> int:
    """Return an attribute that counts something."""
    value = attributes.get(name)
    if value is None:
        return otherwise
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else otherwise
