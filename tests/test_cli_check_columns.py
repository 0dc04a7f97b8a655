"""`check` on registration files: whose export it is, and what each column was taken for."""

from __future__ import annotations

import json

import openpyxl

from tests.shell import Shell, roster

HELLOASSO = (
    "Référence commande;Numéro de billet;Statut de la commande;Nom participant;Prénom participant;Structure;Thèmes\n"
    "1;11;Validé;Martin;Anne;CAF;Jeunesse\n1;12;Validé;Petit;Paul;DDT;Culture\n"
)


def test_an_export_of_a_known_tool_is_named(shell: Shell) -> None:
    shell.write("export.csv", HELLOASSO)
    lines = shell("check", "export.csv").out.splitlines()
    assert lines[:9] == [
        "Recognised: an export from HelloAsso (event)",
        "export.csv: what each column was taken for",
        "  C  Statut de la commande .. status (2 cells filled in)",
        "  D  Nom participant ........ last name (2 cells filled in)",
        "  E  Prénom participant ..... first name (2 cells filled in)",
        "  F  Structure .............. organisation (2 cells filled in)",
        "  G  Thèmes ................. wishes (2 cells filled in)",
        "  Not needed for a plan: “Référence commande” and “Numéro de billet”",
        "",
    ]
    whole = json.loads(shell("check", "export.csv", "--json", "-").out)
    assert whole["source"] == "HelloAsso (event)"
    assert whole["columns"][0] == {
        "sheet": "",
        "letter": "A",
        "heading": "Référence commande",
        "field": None,
        "option": None,
        "needed": False,
        "filled": 2,
    }
    shell.write("list.csv", roster())
    said = shell("check", "list.csv", "--json", "-")
    assert json.loads(said.out)["source"] is None
    assert "Recognised" not in said.err


def test_a_column_for_each_theme_is_said_with_its_theme(shell: Shell) -> None:
    shell.write(
        "list.csv", "Nom;Quels thèmes souhaitez-vous pour cette journée de travail ? [Eau];Bidule\nAnne Martin;x;y\n"
    )
    said = shell("check", "list.csv", "--json", "-")
    assert said.err.splitlines()[1:4] == [
        "  A  Nom ................................................. first and last name (1 cell filled in)",
        "  B  Quels thèmes souhaitez-vous pour cette journée de… .. wishes: “Eau” (1 cell filled in)",
        "  C  Bidule .............................................. not used (1 cell filled in)",
    ]
    assert [(one["field"], one["option"]) for one in json.loads(said.out)["columns"]] == [
        ("full_name", None),
        ("wishes", "Eau"),
        (None, None),
    ]


def test_sheets_with_the_same_columns_stand_together(shell: Shell) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, name in (("Nord", "Anne"), ("Sud", "Paul")):
        sheet = book.create_sheet(title)
        for row in (["Prénom", "Nom", "Souhait 1"], [name, "Martin", "Eau"]):
            sheet.append(row)
    book.save(shell.folder / "list.xlsx")
    lines = shell("check", "list.xlsx").out.splitlines()
    assert lines[:5] == [
        "list.xlsx, sheets “Nord” and “Sud”: what each column was taken for",
        "  A  Prénom ..... first name (2 cells filled in)",
        "  B  Nom ........ last name (2 cells filled in)",
        "  C  Souhait 1 .. wishes (2 cells filled in)",
        "",
    ]


def test_more_than_twelve_unused_columns_share_a_line(shell: Shell) -> None:
    for count, lines in ((12, 15), (13, 4)):
        headings, cells = (";".join(f"{what}{n}z" for n in range(count)) for what in ("Avis", "c"))
        shell.write("list.csv", f"Nom;{headings};Souhait 1;Tel\nAnne Martin;{cells};Eau;05\n")
        said = shell("check", "list.csv").out.splitlines()
        assert [line for line in said[: lines + 2] if line.startswith("  ")] == said[1 : lines + 1]
    assert said[1:5] == [
        "  A  Nom ........ first and last name (1 cell filled in)",
        "  O  Souhait 1 .. wishes (1 cell filled in)",
        "  … and 13 columns that are not used: “Avis0z”, “Avis1z”, “Avis2z”, “Avis3z”, “Avis4z”, “Avis5z”, “Avis6z”, "
        "“Avis7z” and 5 more",
        "  Not needed for a plan: “Tel”",
    ]


def test_many_columns_that_were_not_used_are_said_by_their_lines_alone(shell: Shell) -> None:
    shell.write("list.csv", "Nom;Souhait 1;A1;B2;C3;D4\nAnne Martin;Eau;1b;2b;3b;4b\n")
    said = shell("check", "list.csv", "--json", "-")
    assert [one["code"] for one in json.loads(said.out)["findings"]][:1] == ["columns-left-out"]
    assert "columns were not used" not in said.err
    assert len([line for line in said.err.splitlines() if "not used" in line]) == 4
