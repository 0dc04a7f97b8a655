"""Which part of an Office archive belongs to which, as its ``.rels`` parts tell."""

from __future__ import annotations

import posixpath
from xml.etree import ElementTree

from cafeplanner.intake.formats._package import Package
from cafeplanner.intake.formats._refused import DAMAGED, refused

MOST = 5_000_000


def tree(package: Package, name: str, most: int = MOST) -> ElementTree.Element | None:
    """Return the root of a small XML part; None where there is none."""
    content = package.markup(name, most)
    if not content:
        return None
    try:
        return ElementTree.fromstring(content)  # noqa: S314 - declarations of types were refused
    except (ElementTree.ParseError, ValueError, LookupError) as fault:
        raise refused(package.file, *DAMAGED) from fault


def targets(package: Package, part: str, kind: str = "") -> dict[str, str]:
    """Return id → part for what a part refers to; `kind` is how the relation's type ends."""
    folder = posixpath.dirname(part)
    root = tree(package, relations_of(part))
    found = {}
    for one in () if root is None else root:
        if one.get("TargetMode") != "External" and one.get("Type", "").endswith(kind):
            target = one.get("Target", "").replace("\\", "/")
            found[one.get("Id", "")] = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return found


def relations_of(part: str) -> str:
    """Return the part that tells what a part refers to; "" stands for the whole archive."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]
