"""`check` on registration files: what was understood, what is wrong, and with which exit code."""

from __future__ import annotations

import json

import openpyxl
import pytest

from tests.shell import EXAMPLE, Shell, roster


def test_every_column_is_said_with_what_it_was_taken_for(shell: Shell) -> None:
    shell.write(
        "list.csv", "Prénom;Nom;Structure;Bidule;Souhait 1\nAnne;Martin;CAF;x;Jeunesse\nPaul;Petit;;;Jeunesse\n"
    )
    said = shell("check", "list.csv")
    assert said.out.splitlines()[:6] == [
        "list.csv: what each column was taken for",
        "  A  Prénom ..... first name (2 cells filled in)",
        "  B  Nom ........ last name (2 cells filled in)",
        "  C  Structure .. organisation (1 cell filled in)",
        "  D  Bidule ..... not used (1 cell filled in)",
        "  E  Souhait 1 .. wishes (2 cells filled in)",
    ]


def test_the_example_speaks_french_and_stands_ready(shell: Shell) -> None:
    said = shell("check", EXAMPLE)
    assert (said.code, said.err) == (0, "")
    assert "62 personnes (dont 2 hôtes), 18 structures, 6 territoires, 2 annulations\n" in said.out
    assert "  9\u00a0h\u00a025\u00a0: café, 4 tours, 8 thèmes, 10 tables" in said.out
    assert "« Mobilitées »" in said.out.replace("\u00a0", " ")
    assert said.out.splitlines()[-1] == f"Rien ne s’oppose à la préparation\u00a0: cafeplanner plan {EXAMPLE}"


def test_the_asked_language_wins_over_the_events(shell: Shell) -> None:
    assert (
        "62 people (of whom 2 hosts), 18 organisations, 6 territories, 2 cancelled\n"
        in shell("check", EXAMPLE, "--lang", "en").out
    )


def test_a_finding_stands_with_its_place_and_remedy(shell: Shell) -> None:
    shell.write("list.csv", "Prénom;Nom;Statut;Souhait 1\nAnne;Martin;bof;Jeunesse\nPaul;Petit;;Jeunesse\n")
    lines = shell("check", "list.csv").out.splitlines()
    at = lines.index("Worth a look")
    assert lines[at + 1 : at + 3] == [
        "  • row 2, column C “Statut”: Seated, although the status “bof” was not understood: Anne Martin.",
        "    → Write “confirmed” or “cancelled”.",
    ]


def test_many_findings_of_a_kind_are_counted(shell: Shell) -> None:
    rows = "".join(f"Anne{n};Martin{n};peut-être {n};Jeunesse\n" for n in range(12))
    shell.write("list.csv", "Prénom;Nom;Statut;Souhait 1\n" + rows)
    lines = shell("check", "list.csv").out.splitlines()
    assert len([line for line in lines if "peut-être" in line]) == 5
    assert "    and 7 more like it" in lines


def test_settings_of_a_file_and_themes_change_what_is_understood(shell: Shell) -> None:
    """As they do for `plan`."""
    shell.write("list.csv", "Prénom;Nom;Entité;Souhait 1\nAnne;Martin;CAF;Jeunese\nPaul;PETIT;C A F;Eau\n")
    shell.write("cafe.toml", '[cafe]\nrounds = 2\n[roster.columns]\n"Entité" = "Structure"\n[merges]\nCAF = "Caf 38"\n')
    said = shell("check", "list.csv", "--event", "cafe.toml", "--themes", "Jeunesse; Eau", "--json", "-")
    whole = json.loads(said.out)
    assert [person["organisation"] for person in whole["participants"]] == ["Caf 38", "Caf 38"]
    assert [person["wishes"] for person in whole["participants"]] == [["Jeunesse"], ["Eau"]]
    assert [person["written"] for person in whole["participants"]] == ["Anne Martin", "Paul PETIT"]
    assert "café, 2 rounds, 2 themes" in said.err
    shell.write("cafe.toml", '[merges]\nCAF = "MSA"\nMSA = "CAF"\n')
    assert shell("check", "list.csv", "--event", "cafe.toml").code == 2
    assert shell("check", "list.csv", "--event", "nowhere.toml").code == 3


def test_the_json_says_everything(shell: Shell) -> None:
    shell.write("list.csv", "Prénom;Nom;Statut;Souhait 1\nAnne;Martin;bof;Jeunesse\nPaul;Petit;;Jeunesse\n")
    said = shell("check", "list.csv", "--json", "-")
    whole = json.loads(said.out)
    assert [whole["format"], whole["kind"], whole["file"]] == ["cafeplanner-check/1", "roster", "list.csv"]
    assert [column["field"] for column in whole["columns"]] == ["first_name", "last_name", "status", "wishes"]
    assert [person["last_name"] for person in whole["participants"]] == ["Martin", "Petit"]
    (finding,) = [one for one in whole["findings"] if one["severity"] == "warning"]
    assert finding["code"] == "status-unknown"
    place = {"file": "list.csv", "sheet": "", "row": 2, "column": "C", "heading": "Statut"}
    assert finding["place"] == place
    assert "what each column was taken for" in said.err


def test_the_json_goes_into_a_file_that_is_not_replaced(shell: Shell) -> None:
    shell.write("list.csv", roster())
    assert shell("check", "list.csv", "--json", "check.json").code == 0
    assert json.loads((shell.folder / "check.json").read_text("utf-8"))["kind"] == "roster"
    assert shell("check", "list.csv", "--json", "check.json").code == 2
    assert shell("check", "list.csv", "--json", "list.csv", "--force").code == 2
    assert (shell.folder / "list.csv").read_text("utf-8") == roster()


@pytest.mark.parametrize(
    ("content", "code", "word"),
    [
        (b"", 3, ""),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00", 3, ""),
        (b"PK\x03\x04 not really a workbook", 3, ""),
        (b"alpha;beta\n1;2\n", 4, "headings-unknown"),
        ("Prénom;Nom\n".encode(), 4, "no-people"),
        ("Prénom;Nom;Statut\nAnne;Martin;annulé\nPaul;Petit;annulé\n".encode(), 4, "everyone-cancelled"),
        ("Prénom;Nom\nAnne;Martin\nPaul;Petit\n".encode(), 4, "no-themes"),
    ],
    ids=["empty", "picture", "broken", "no headings", "nobody", "all cancelled", "no themes"],
)
def test_bad_files_get_a_sentence_and_their_exit_code(shell: Shell, content: bytes, code: int, word: str) -> None:
    (shell.folder / "list.xlsx").write_bytes(content)
    said = shell("check", "list.xlsx", "--json", "-")
    assert said.code == code
    assert "Traceback" not in said.err
    assert len(said.err.split()) > 5
    found = [one["code"] for one in json.loads(said.out)["findings"] if one["severity"] == "blocking"] if word else []
    assert found == ([word] if word else [])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("Prénom;Nom\n", "  • row 1: There is nobody below the headings."),
        (
            "alpha;beta\n1;2\n",
            "  • row 1: No heading is understood; the first row that may hold the headings says “alpha” and “beta”.",
        ),
        (
            "Prénom;Nom;Statut\nAnne;Martin;annulé\n",
            "  • list.csv: Everyone on the list has cancelled, so there is nobody to seat.",
        ),
        (
            "Prénom;Nom;Rôle;Souhait 1\nAnne;Martin;observatrice;Eau\n",
            "  • There is nobody to seat: everyone on the list has cancelled, only observes or is never there.",
        ),
    ],
    ids=["nobody", "no headings", "all cancelled", "only observers"],
)
def test_a_list_without_anybody_to_seat_gets_a_sentence_and_no_zeros(shell: Shell, content: str, line: str) -> None:
    shell.write("list.csv", content)
    said = shell("check", "list.csv")
    lines = said.out.splitlines()
    assert (said.code, lines[lines.index("To mend before anything can be planned") + 1]) == (4, line)
    assert lines[0].startswith("list.csv: ")
    assert [one for one in lines if one.startswith("0 ")] == []


def test_a_part_of_the_day_without_anybody_is_not_announced(shell: Shell) -> None:
    rows = "".join(f"Anne{n};Martin{n};après-midi;Jeunesse\n" for n in range(8))
    shell.write("list.csv", "Prénom;Nom;Présence;Souhait 1\n" + rows)
    said = shell("check", "list.csv")
    lines = said.out.splitlines()
    at = lines.index("8 people, 0 organisations, 0 territories")
    assert (said.code, lines[at + 1 : at + 3]) == (0, ["  14:00: collectives of 3 to 5 people", ""])
    assert lines[at + 3 : at + 7] == [
        "Worth a look",
        "  • This part of the day is left out, because nobody is there then: icebreaker.",
        "  • This part of the day is left out, because nobody is there then: café.",
        "    → If people are there, correct what the list says about when they come and leave.",
    ]
    french = shell("check", "list.csv", "--lang", "fr").out.replace("\u00a0", " ")
    assert "  • Cette partie de la journée n’a pas lieu, car personne n’est là à ce moment : café.\n" in french


def test_an_advice_stands_below_the_findings_that_it_is_for(shell: Shell) -> None:
    book = openpyxl.Workbook()
    for row in (["Nom", "Souhait 1"], ["Anne Martin", "Petite enfance"], ["Paul Petit", "Culture"]):
        book.worksheets[0].append(row)
    settings = book.create_sheet("Réglages")
    for row in (["Couleur", "bleu"], ["Nombre de tour", "3"], ["Traiteur", "Chez Zoé"]):
        settings.append(row)
    book.save(shell.folder / "list.xlsx")
    lines = shell("check", "list.xlsx").out.splitlines()
    at = lines.index("Worth a look")
    assert lines[at + 1 : at + 6] == [
        "  • sheet “Réglages”, row 1, column A: “Couleur” is not a setting; it was left out.",
        "  • sheet “Réglages”, row 3, column A: “Traiteur” is not a setting; it was left out.",
        "    → The sheet “Settings” of the empty workbook (“cafeplanner template”) lists all settings.",
        "  • sheet “Réglages”, row 2, column A: “Nombre de tour” is not a setting; it was left out.",
        "    → The nearest setting is “Nombre de tours”.",
    ]


def test_a_missing_file_and_a_folder_are_unreadable(shell: Shell) -> None:
    said = shell("check", "nowhere.xlsx")
    assert (said.code, said.out) == (3, "")
    assert said.err == "There is no file “nowhere.xlsx”.\nCheck the name and the folder.\n"
    (shell.folder / "folder").mkdir()
    assert shell("check", "folder").code == 3


def test_text_that_looks_like_a_formula_is_only_text(shell: Shell) -> None:
    shell.write("list.csv", "Prénom;Nom;Souhait 1\n=1+1;@cmd;Jeunesse\nPaul;Petit;Jeunesse\n")
    people = json.loads(shell("check", "list.csv", "--json", "-").out)["participants"]
    assert [people[0]["first_name"], people[0]["last_name"], people[0]["written"]] == ["", "@cmd", "=1+1 @cmd"]


def test_findings_of_another_sheet_are_not_hidden(shell: Shell) -> None:
    book = openpyxl.Workbook()
    people = book.worksheets[0]
    for row in (["Prénom", "Nom", "Souhait 1"], ["Anne", "Martin", "Jeunesse"], ["Paul", "Petit", "Culture"]):
        people.append(row)
    settings = book.create_sheet("Réglages")
    settings.append(["Couleur des chaises", "bleu"])
    book.save(shell.folder / "list.xlsx")
    assert "“Couleur des chaises” is not a setting" in shell("check", "list.xlsx").out
