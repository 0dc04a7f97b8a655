"""What exists is documented, and what is documented exists."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from cafeplanner.cli.app import build_program
from cafeplanner.cli.exits import Exit
from cafeplanner.i18n import translator
from cafeplanner.intake.formats import FORMATS
from cafeplanner.intake.kinds import KINDS
from cafeplanner.intake.settings.keys import KEYS
from cafeplanner.rules import RULES
from cafeplanner.sheets import SHEETS
from tests.shell import ROOT

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def section(name: str) -> str:
    """Return the part of the command line's page about one command."""
    return page("command-line.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def commands() -> dict[str, click.Command]:
    return build_program(translator("en")).commands


def test_every_command_has_a_section_of_its_own() -> None:
    assert [name for name in commands() if not section(name)] == []


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_is_in_the_commands_section_or_among_the_common_ones(name: str) -> None:
    options = [option for one in commands()[name].params if isinstance(one, click.Option) for option in one.opts]
    described = section(name) + section("Options of every command")
    assert [option for option in options if f"`{option}" not in described] == []


def test_every_option_that_is_documented_exists() -> None:
    program = build_program(translator("en"))
    known = {option for one in [program, *program.commands.values()] for each in one.params for option in each.opts}
    documented = set(re.findall(r"`(--[a-z-]+)", page("command-line.md")))
    assert documented - known - {"--help"} == set()


def test_the_exit_codes_are_those_of_the_program() -> None:
    listed = re.findall(r"^\| (\d+) \|", section("Exit codes"), re.MULTILINE)
    assert [int(code) for code in listed] == [code.value for code in Exit]


def test_every_rule_is_explained() -> None:
    assert [rule.name for rule in RULES if f"`{rule.name}`" not in page("rules.md")] == []


def test_every_sheet_is_explained_under_both_of_its_names() -> None:
    names = [translator(language)(sheet.name) for sheet in SHEETS for language in ("fr", "en") if not sheet.hidden]
    assert [name for name in names if name not in page("sheets.md")] == []


def test_every_kind_of_finding_is_listed() -> None:
    assert [kind.code for kind in KINDS if f"`{kind.code}`" not in page("roster-format.md")] == []


def test_every_format_is_listed() -> None:
    words = re.findall(r"\w+", " ".join(each.name for each in FORMATS).lower())
    assert [word for word in words if word not in page("roster-format.md").lower()] == []


def test_every_setting_is_in_the_example_of_settings() -> None:
    example = (ROOT / "examples" / "reglages" / "cafe.toml").read_text("utf-8")
    written = [(f"\n{key.path.rpartition('.')[2]} = ", f"\n[{key.path}]") for key in KEYS]
    assert [forms for forms in written if not any(form in example for form in forms)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    targets = LINK.findall(path.read_text("utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_readmes_commands_are_those_of_ci() -> None:
    assert "python3 run.py test" in (ROOT / "README.md").read_text("utf-8")
    assert "\npython3 run.py test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_changelog_names_the_version() -> None:
    from cafeplanner import __version__

    assert f"\n## [{__version__}] - " in (ROOT / "CHANGELOG.md").read_text("utf-8")
