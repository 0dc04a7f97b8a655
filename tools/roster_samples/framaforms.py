"""What Framaforms exports: three heading lines, and a column for each option of a question with several answers."""

from __future__ import annotations

from roster_samples._books import book
from roster_samples._sample import Sample, grid
from roster_samples._texts import delimited
from roster_samples.themes import THEMES, YOUTH, named, toml_of

TITLE = "Journée de la coopération"
SUBMISSION = ["Numéro de série", "SID", "Heure de soumission", "Terminé", "Modifié", "Brouillon", "Adresse IP"]
SUBMISSION += ["UID", "Nom d'utilisateur"]
WANTED = "Quels thèmes vous attirent ? (trois au plus)"
PRESENCE = "Vous serez présent·e"
# draft | last | first | structure | territory | mail | themes | presence | remark
ANSWERS = grid("""
0 | Jaouen      | Adèle      | Ville de Brévanne              | Brévanne           | adele.jaouen | J M L | Toute la journée |
0 | LAVERGNE    | Bilal      | Mission locale du Haut-Plateau | Haut-Plateau       | bilal        | E J   | Le matin         | Je dois partir à 12 h 15
0 | Le Floc'h   | Coralie    | caf                            |                    | clefloch     | L S   | Toute la journée |
0 | Mercadier   | Damien     | Communauté de communes du Val d'Aubière | Val d'Aubière | d.mercadier | T M L | Toute la journée | =SOMME(A1)
1 | Mercad      | Dam        |                                |                    |              |       |                  |
0 | N'Diaye     | Estelle    | Centre social Les Passerelles  | Brévanne           | e.ndiaye     | A S C | L'après-midi     |
0 | de Oliveira | Fabrice    | Énergies partagées             | Plaine de l'Orvette | fab         | T L   | Toute la journée | Allergie : arachides ;↵fauteuil roulant
0 | Pichon      | Ghislaine  | CAF                            |                    | ghislaine.p  | S C L | Toute la journée |
0 | Prigent     | Hakim      | Lycée agricole des Trois-Rivières | Les Trois-Rivières | hakim.prigent | J A E | Toute la journée |
0 | RAYNAL      | Ibrahima   | Lycée agricole des Trois-Rivières | Les Trois-Rivières | i.raynal  | J     | Toute la journée |
0 | Sauvage     | Jeanne     | Secours solidaire              | Val d'Aubière      | jeanne       | L A S | Le matin         |
0 | Ségura      | Kévin      |                                | Pays de Lanveau    |              | C J   | Toute la journée |
""")  # noqa: E501


def _submission(number: int, draft: str) -> list[str]:
    time = f"2026-10-{number + 4:02} 1{number % 10}:0{number % 6}"
    return [
        str(number),
        str(4480 + number),
        time,
        "" if draft == "1" else time,
        time,
        draft,
        f"192.0.2.{number}",
        "0",
        "",
    ]


def separate() -> list[list[str]]:
    """Return the export with a column for each theme."""
    titles = [""] * (len(SUBMISSION) + 5)
    heads = [*SUBMISSION, "Nom", "Prénom", "Structure", "Territoire", "Courriel", *THEMES, PRESENCE, "Remarques"]
    width = len(heads)
    rows = [[TITLE, *[""] * (width - 1)], ["Détails de la soumission", *titles[1:], WANTED, *[""] * (len(THEMES) + 1)]]
    rows.append(heads)
    for number, (draft, *person, mail, letters, presence, remark) in enumerate(ANSWERS, start=1):
        marks = ["X" if theme in named(letters) else "" for theme in THEMES]
        address = f"{mail}@example.org" if mail else ""
        rows.append([*_submission(number, draft), *person, address, *marks, presence, remark])
    return rows


def compact() -> list[list[str]]:
    """Return the export with the themes in one cell, parted by commas without a space; one theme was free text."""
    heads = [*SUBMISSION, "Nom", "Prénom", "Structure", "Territoire", "Courriel", WANTED, PRESENCE, "Remarques"]
    width = len(heads)
    rows = [[TITLE, *[""] * (width - 1)], ["Submission Details", *[""] * (width - 1)], heads]
    for number, (draft, *person, mail, letters, presence, remark) in enumerate(ANSWERS, start=1):
        address = f"{mail}@example.org" if mail else ""
        rows.append([*_submission(number, draft), *person, address, ",".join(named(letters)), presence, remark])
    return rows


KNOWN = toml_of()
HOSTED = KNOWN.replace(f'"{YOUTH}"\n', f'"{YOUTH}"\ntables = 2\nhosts = ["Adèle Jaouen"]\n')

SAMPLES = (
    Sample(
        "framaforms-separe.xlsx",
        "Framaforms: three heading lines, an X for each theme, a draft, IP addresses",
        lambda: book({"Résultats": separate()}),
    ),
    Sample(
        "framaforms-compact.tsv",
        "Framaforms as text: every cell quoted, TAB, themes in one cell parted by commas; they hold commas themselves",
        lambda: delimited(compact(), "\t", "utf-8", "\n", every_quoted=True),
        toml=HOSTED,
    ),
    Sample(
        "framaforms-ancien.xls",
        "Framaforms' old Excel: TAB text in UTF-16 called .xls",
        lambda: delimited(separate(), "\t", "utf-16", "\n", every_quoted=True),
        toml=KNOWN,
    ),
)
