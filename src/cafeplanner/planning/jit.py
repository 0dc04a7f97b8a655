"""Compilation of the search's inner loops, with a cache that can be trusted."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import numba
import numpy as np
from numba.core import config
from numba.core.codegen import CPUCodeLibrary

P = ParamSpec("P")
R = TypeVar("R")

HERE = Path(__file__).parent

MARK = re.compile(rb"^@(inner|compiled)\s*$", re.MULTILINE)
"""What a source with compiled functions has."""

wide: Any = np.int64
"""Makes one kind of whole number of all that are handed on: a function is compiled anew for each other kind."""

OPTIONS = {"nogil": True, "no_cfunc_wrapper": True, "_nrt": False, "error_model": "numpy", "no_rewrites": True}
"""`_nrt` off: arrays handed on from function to function are not counted, which takes most of the time otherwise
(measured: four times). Functions compiled so must not make arrays of their own; room to work in is handed in.
`no_rewrites`: patterns of whole-array arithmetic are not looked for, there are none."""


@contextmanager
def optimised_once(parts: Collection[str]) -> Iterator[None]:
    """While something is compiled, leave these parts of it as they are: the whole is optimised anyway.

    By itself numba optimises each part again for every function that it is a part of, which takes half of all the time
    for large parts. Small ones are worth it: without, the whole runs a fifth slower.
    """
    usual = CPUCodeLibrary._optimize_final_module  # noqa: SLF001

    def all_others(library: Any) -> None:
        if library.name not in parts:
            usual(library)

    CPUCodeLibrary._optimize_final_module = all_others  # noqa: SLF001
    try:
        yield
    finally:
        CPUCodeLibrary._optimize_final_module = usual  # noqa: SLF001


def inner(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function that only compiled functions call: nothing is built for calls from Python."""
    return numba.njit(**OPTIONS, no_cpython_wrapper=True)(function)  # type: ignore[no-any-return]


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function on its first call; without the interpreter's lock, so that each core can walk."""
    folder = cache_folder()
    if folder is None:
        return numba.njit(**OPTIONS)(function)  # type: ignore[no-any-return]
    before, config.CACHE_DIR = config.CACHE_DIR, str(folder)
    try:
        return numba.njit(**OPTIONS, cache=True)(function)  # type: ignore[no-any-return]
    finally:
        config.CACHE_DIR = before


@cache
def cache_folder() -> Path | None:
    """Return a writable folder for compiled code; None when there is none.

    Its name holds a fingerprint of the sources: numba itself looks only at the file of the function that is called, and
    would keep running old code after a change in a file that it uses.
    """
    name = f"compiled-{fingerprint()}"
    for parent in cache_parents():
        try:
            (parent / name).mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=parent / name):
                pass
        except OSError:
            continue
        forget_others(parent, name)
        return parent / name
    return None


def cache_parents() -> Iterator[Path]:
    """Yield where compiled code may be kept: beside the sources, else in the user's cache."""
    yield HERE / "__pycache__"
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "cafeplanner"
    else:
        yield Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "cafeplanner"


def fingerprint() -> str:
    """Return a short hash of all compiled sources and of numba's version."""
    made = hashlib.sha256(numba.__version__.encode())
    for path in sorted(HERE.glob("*.py")):
        source = path.read_bytes()
        if path.name == Path(__file__).name or MARK.search(source):
            made.update(source)
    return made.hexdigest()[:12]


def forget_others(parent: Path, name: str) -> None:
    """Delete what older versions of the sources left behind."""
    for path in parent.glob("compiled-*"):
        if path.name != name:
            shutil.rmtree(path, ignore_errors=True)
