"""Starting the program: help, version, language, mistakes on the command line."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from cafeplanner import __version__
from cafeplanner.cli.language import asked_language, machine_language
from tests.shell import ROOT, Shell

SLOW = {"pandas", "numpy", "scipy", "numba", "ortools", "openpyxl", "python_calamine", "rich", "rapidfuzz"}


def test_help_loads_no_slow_library() -> None:
    script = "import sys; from cafeplanner.cli import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert SLOW & set(done.stderr.split()) == set()


def test_the_version_is_that_of_the_project(shell: Shell) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert shell("--version").out == f"cafeplanner, version {project['version']}\n"
    assert __version__ == project["version"]


def test_the_commands_are_named_by_help(shell: Shell) -> None:
    said = shell("--help")
    commands = [line.split()[0] for line in said.out.partition("Commands:\n")[2].splitlines() if line[2:3].strip()]
    assert (said.code, commands) == (
        0,
        ["check", "collectives", "demo", "plan", "print", "replan", "template", "Start"],
    )


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_CA"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": ""}, "fr"),
    ],
)
def test_the_computers_language_is_french_unless_it_says_english(environment: dict[str, str], language: str) -> None:
    assert machine_language(environment) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["plan", "--lang", "en", "--help"], "en"),
        (["plan", "--lang=fr"], "fr"),
        (["plan", "--lang", "de"], None),
        (["plan", "--lang"], None),
        (["plan"], None),
    ],
)
def test_the_asked_language_is_found_before_parsing(arguments: list[str], language: str | None) -> None:
    assert asked_language(arguments) == language


def test_help_speaks_the_asked_language(shell: Shell) -> None:
    assert shell("plan", "--lang", "fr", "--help").out.startswith("Usage\u00a0: cafeplanner plan [OPTIONS] LISTE")
    assert shell("plan", "--lang", "en", "--help").out.startswith("Usage: cafeplanner plan [OPTIONS] ROSTER")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nix"], "Erreur\u00a0: La commande 'nix' n’existe pas."),
        (["plan"], "Erreur\u00a0: Il manque l’argument 'LISTE'."),
        (["plan", "x", "--rounds", "two"], "'two' n’est pas un nombre entier."),
        (["plan", "x", "--rounds", "0"], "0 n’est pas dans l’intervalle 1<=x<=12."),
        (["plan", "x", "--time-limit", "0"], "0.0 n’est pas dans l’intervalle x>0."),
        (["plan", "x", "--seed"], "L’option '--seed' attend une valeur."),
        (["plan", "x", "y"], "Argument en trop\u00a0: y"),
        (["plan", "x", "--lang", "de"], "'de' n’est pas parmi 'fr', 'en'."),
    ],
)
def test_wrong_usage_is_said_in_the_computers_language(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, arguments: list[str], sentence: str
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    said = shell(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err.strip().endswith(sentence)


def test_an_internal_error_is_a_sentence_without_traceback(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bool:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr("cafeplanner.cli.check.is_schedule", broken)
    said = shell("check", "x.csv")
    assert (said.code, len(said.err.splitlines()), "ZeroDivisionError" in said.err) == (1, 1, True)
    assert "Traceback" in shell("check", "x.csv", "--debug").err
    assert "Traceback" in shell("--debug", "check", "x.csv").err


def test_an_interrupt_before_planning_has_its_own_exit_code(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("cafeplanner.cli.check.is_schedule", interrupted)
    said = shell("check", "x.csv")
    assert (said.code, said.err.strip()) == (130, "Interrupted before there was anything to save.")
