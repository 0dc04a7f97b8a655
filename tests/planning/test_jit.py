"""Where compiled code is kept, and when it is made anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from numba.core.codegen import CPUCodeLibrary

from cafeplanner.planning import exchange, jit, moves, places, units, walk


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the planning package, and a user's cache of its own."""
    sources = tmp_path / "planning"
    shutil.copytree(jit.HERE, sources, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(jit, "HERE", sources)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    return sources


def folder() -> Path | None:
    """Ask again where compiled code is kept; the program asks once."""
    return jit.cache_folder.__wrapped__()


def block(place: Path) -> None:
    """Make a place unfit for folders, even for an administrator, whom no permission stops."""
    place.write_text("in the way")


def test_compiled_code_is_kept_beside_the_sources(package: Path) -> None:
    assert folder() == package / "__pycache__" / f"compiled-{jit.fingerprint()}"


def test_a_package_that_cannot_be_written_uses_the_users_cache(package: Path, tmp_path: Path) -> None:
    block(package / "__pycache__")
    assert folder() == tmp_path / "cache" / "cafeplanner" / f"compiled-{jit.fingerprint()}"


def test_without_any_place_to_write_nothing_is_kept(package: Path, tmp_path: Path) -> None:
    block(package / "__pycache__")
    block(tmp_path / "cache")
    assert folder() is None


def test_the_fingerprint_changes_with_a_compiled_source_only(package: Path) -> None:
    before = jit.fingerprint()
    for name, changes in (("stop.py", False), ("kernel.py", True)):
        source = package / name
        source.write_text(source.read_text("utf-8") + "\n# changed\n", "utf-8")
        assert (jit.fingerprint() != before) == changes


def test_what_older_sources_left_is_deleted(package: Path) -> None:
    old = package / "__pycache__" / "compiled-000000000000"
    old.mkdir(parents=True)
    (old / "walk.nbc").write_text("old code")
    made = folder()
    assert sorted(one for one in (package / "__pycache__").iterdir()) == [made]


def test_parts_left_alone_while_compiling_are_optimised_again_afterwards() -> None:
    usual = CPUCodeLibrary._optimize_final_module
    with jit.optimised_once(("one",)):
        assert CPUCodeLibrary._optimize_final_module is not usual
    assert CPUCodeLibrary._optimize_final_module is usual


def test_every_large_part_is_a_function_of_the_walk() -> None:
    known = {name for module in (places, moves, exchange, units) for name in vars(module)}
    assert set(walk.LARGE_PARTS) <= known
