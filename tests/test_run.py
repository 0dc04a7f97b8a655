"""run.py, which has to say in plain words what a fresh machine is missing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.shell import ROOT


@pytest.fixture
def runner(tmp_path: Path) -> ModuleType:
    """A copy of run.py in a folder of its own, so that no test touches this checkout's environment."""
    for name in ("run.py", "pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    spec = importlib.util.spec_from_file_location("runner", tmp_path / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_a_command_it_explains_itself(runner: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert [runner.main([]), runner.main(["--help"])] == [0, 0]
    assert "python3 run.py demo" in capsys.readouterr().out
    assert not (runner.ROOT / ".venv").exists()


def test_it_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-I", "-S", str(ROOT / "run.py")], capture_output=True, text=True, check=True
    )
    assert "python3 run.py test" in done.stdout


def test_an_old_python_is_named_in_both_languages(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert runner.main(["demo"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "Python 3.11 or newer is needed; this is Python 3.9. See python.org/downloads.",
        "Il faut Python 3.11 ou plus récent ; celui-ci est Python 3.9. Voir python.org/downloads.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="a Python without venv is a Debian habit")
def test_a_missing_venv_names_the_package_to_install(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    crippled = runner.ROOT / "python"
    crippled.write_text("#!/bin/sh\necho 'No module named ensurepip' >&2\nexit 1\n")
    crippled.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(crippled))
    assert runner.main(["demo"]) == 1
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert [package in line for line in capsys.readouterr().err.splitlines()[-2:]] == [True, True]


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for pip is a shell script")
def test_a_failed_installation_points_to_the_network_and_is_tried_again(
    runner: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.BIN.mkdir(parents=True)
    for name in ("pip", "python"):
        (runner.BIN / name).write_text("#!/bin/sh\necho 'no route to host' >&2\nexit 1\n")
        (runner.BIN / name).chmod(0o755)
    assert [runner.main(["demo"]), runner.STAMP.exists()] == [1, False]
    said = capsys.readouterr().err
    assert [word in said for word in ("no route to host", "needs the network", "besoin du réseau")] == [True] * 3


def install_echo(runner: ModuleType) -> None:
    """Let the installation be finished, with a Python that says what it is asked and ends with code 7."""
    runner.BIN.mkdir(parents=True)
    (runner.BIN / "python").write_text('#!/bin/sh\necho "$@"\nexit 7\n')
    (runner.BIN / "python").chmod(0o755)
    runner.STAMP.write_text(runner.fingerprint())


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a shell script")
def test_a_finished_installation_is_used_at_once(runner: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    install_echo(runner)
    assert runner.main(["check", "a b.xlsx"]) == 7
    assert capfd.readouterr().out == "-m cafeplanner check a b.xlsx\n"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a shell script")
@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [([], "-m not slow"), (["--all"], ""), (["-m", "slow"], "-m not slow -m slow"), (["--all", "-x"], "-x")],
    ids=["quick", "all", "slow", "all, with an option of pytest"],
)
def test_slow_tests_run_only_where_they_are_asked_for(
    runner: ModuleType, capfd: pytest.CaptureFixture[str], arguments: list[str], chosen: str
) -> None:
    """Of two `-m`, pytest takes the second."""
    install_echo(runner)
    assert runner.main(["test", *arguments]) == 7
    command = capfd.readouterr().out.splitlines()[-1]
    assert command == f"-m pytest -n 2 --dist loadgroup {chosen}".rstrip()


def test_another_set_of_packages_is_installed_anew(runner: ModuleType) -> None:
    before = runner.fingerprint()
    (runner.ROOT / "constraints.txt").write_text("click==8.1.0\n")
    assert runner.fingerprint() != before


def test_constraints_are_plain_pins() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line.split("==") for line in lines if not line.startswith("#")]
    assert [pin for pin in pins if len(pin) != 2 or not pin[0].replace("-", "").isalnum()] == []
