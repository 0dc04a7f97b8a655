"""Collect and compile the texts of the program.

    python tools/messages.py update    put new texts into src/cafeplanner/i18n/fr/<package>.po, drop unused ones
    python tools/messages.py compile   write the .mo file that the program reads
    python tools/messages.py check     exit 1 and say which texts lack their French

One catalogue per package keeps the files readable; they are compiled into one.
"""

from __future__ import annotations

import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "cafeplanner"
FRENCH = SOURCE / "i18n" / "fr"
COMPILED = FRENCH / "LC_MESSAGES" / "cafeplanner.mo"
KEYWORDS: dict[str, object] = {"N_": None, "text": None, "tr": None, "texts": (1, 2), "plural": (1, 2)}
METHODS: dict[tuple[str, str], dict[str, object]] = {
    ("**.py", "python"): KEYWORDS,
    ("**.html", "jinja2.ext:babel_extract"): {"tr": None},
}
"""How files are read, and by which functions texts are said in them."""


def packages() -> Iterator[tuple[str, Path]]:
    """Yield each package or top module with the name of its catalogue."""
    for path in sorted(SOURCE.iterdir()):
        if path.is_dir() and (path / "__init__.py").exists() and path.name != "i18n":
            yield path.name, path
    for path in sorted(SOURCE.glob("*.py")):
        yield "cli", path


def collected() -> dict[str, Catalog]:
    """Extract the texts of every package."""
    found: dict[str, Catalog] = {}
    for name, path in packages():
        catalogue = found.setdefault(name, new_catalogue())
        for file, line, message in extracted(path):
            catalogue.add(message, locations=[(f"{file}", line)])
    return found


def extracted(path: Path) -> Iterator[tuple[str, int, str | tuple[str, str]]]:
    """Yield file, line and message id of each text below a path."""
    options: dict[str, object] = {"keywords": KEYWORDS}
    if path.is_dir():
        for method, keywords in METHODS.items():
            for file, line, message, _, _ in extract_from_dir(path, [method], keywords=keywords):  # type: ignore[arg-type]
                yield str((path / file).relative_to(SOURCE)), line, message  # type: ignore[misc]
    else:
        for line, message, _, _ in extract_from_file("python", path, **options):  # type: ignore[arg-type]
            yield path.name, line, message  # type: ignore[misc]


def new_catalogue() -> Catalog:
    """Return an empty French catalogue with a head that never changes by itself."""
    return Catalog(locale="fr", project="cafeplanner", charset="utf-8", fuzzy=False, header_comment="# French texts.")


def read_catalogue(name: str) -> Catalog:
    """Read a package's catalogue; an empty one where there is none yet."""
    path = FRENCH / f"{name}.po"
    if not path.exists():
        return new_catalogue()
    with path.open("rb") as file:
        return read_po(file, locale="fr")


def update() -> None:
    """Bring the catalogues in line with the code; translations are kept, of texts that moved to another package too."""
    known = {message.id: message.string for path in FRENCH.glob("*.po") for message in read_catalogue(path.stem)}
    for name, fresh in collected().items():
        for message in fresh:
            if message.id and message.id in known:
                message.string = known[message.id]
        with (FRENCH / f"{name}.po").open("wb") as file:
            write_po(file, fresh, width=120, omit_header=False, sort_output=True, no_location=True)
        strip_dates(FRENCH / f"{name}.po")


def strip_dates(path: Path) -> None:
    """Drop the head's dates and versions: they change with every run and say nothing."""
    noise = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Report-Msgid', '"Last-Translator')
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(noise)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


class PlainCatalog(Catalog):
    """A catalogue whose head holds only what the program reads, so that the same texts give the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # type: ignore[override]
        """The lines of the head."""
        return [(name, value) for name, value in super().mime_headers if name in ("Content-Type", "Plural-Forms")]


def compiled() -> bytes:
    """Return all catalogues as one .mo file; raises ValueError when two of them translate a text differently."""
    whole = PlainCatalog(locale="fr", charset="utf-8")
    for path in sorted(FRENCH.glob("*.po")):
        for message in read_catalogue(path.stem):
            if not message.id or not said(message):
                continue
            known = whole.get(message.id)
            if known is not None and known.string != message.string:
                raise ValueError(f"two translations of {message.id!r}: {known.string!r} and {message.string!r}")
            whole.add(message.id, message.string)
    buffer = io.BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()


def said(message: Message) -> bool:
    """Whether every form of a message has its French."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return bool(forms) and all(forms)


def gaps(sentence: str) -> set[str]:
    """Return the names of the gaps of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def faults() -> list[str]:
    """Return what is missing or wrong in the French catalogues, one line each."""
    lines = []
    for name, fresh in collected().items():
        old = read_catalogue(name)
        for message in fresh:
            if message.id:
                lines += fault(name, message, old.get(message.id))
    return lines


def fault(name: str, message: Message, known: Message | None) -> list[str]:
    """Return the fault of one text, if it has one."""
    if known is None or not said(known):
        return [f"{name}: no French for {message.id!r}"]
    sources = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    wanted = set().union(*(gaps(source) for source in sources))
    forms = known.string if isinstance(known.string, (tuple, list)) else (known.string,)
    if any(gaps(form) - wanted for form in forms) or gaps(forms[-1]) != gaps(sources[-1]):
        return [f"{name}: other gaps in the French of {message.id!r}: {forms!r}"]
    return []


def main(arguments: list[str]) -> int:
    """Run one of the three commands."""
    match arguments:
        case ["update"]:
            update()
        case ["compile"]:
            COMPILED.parent.mkdir(parents=True, exist_ok=True)
            COMPILED.write_bytes(compiled())
        case ["check"]:
            lines = faults()
            print("\n".join(lines) or "every text has its French")
            return 1 if lines else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
