"""How wishes are written: a column for each theme, ranks, free spelling, line breaks, a questionnaire of 60 columns."""

from __future__ import annotations

from roster_samples._books import book, ods
from roster_samples._sample import Sample, grid
from roster_samples._texts import delimited
from roster_samples.themes import SHORT, THEMES, named, toml_of

PEOPLE = grid("""
Adèle     | Jaouen     | Ville de Brévanne              | Brévanne           | J M L
Bilal     | Lavergne   | Mission locale du Haut-Plateau | Haut-Plateau       | E J
Coralie   | Le Floc'h  | CAF                            |                    | L S A
Damien    | Mercadier  | CC du Val d'Aubière            | Val d'Aubière      | T M L
Estelle   | N'Diaye    | Centre social Les Passerelles  | Brévanne           | A S C
Fabrice   | De Oliveira | Énergies partagées            | Plaine de l'Orvette | T
Ghislaine | Pichon     | CAF                            |                    | S C L
Hakim     | Prigent    | Lycée agricole                 | Les Trois-Rivières | J A E
Ibrahima  | Raynal     | Lycée agricole                 | Les Trois-Rivières | J C
Jeanne    | Sauvage    | Secours solidaire              | Val d'Aubière      | L A S
Kévin     | Ségura     |                                | Pays de Lanveau    |
Laurence  | Tessier    | Département de l'Aubière       |                    | M E
""")
MARKS = ("x", "X", "oui", "1", "✓", "x ")
HEADINGS = ["Prénom", "Nom", "Structure", "Territoire"]


def _marked() -> list[list[str]]:
    """A column for each theme, with whatever mark people like; one wrote “non” and one a remark."""
    rows = [[*HEADINGS, *THEMES, "Repas"]]
    for number, (*person, letters) in enumerate(PEOPLE):
        mark = MARKS[number % len(MARKS)]
        rows.append([*person, *(mark if theme in named(letters) else "" for theme in THEMES), "oui"])
    rows[3][HEADINGS.index("Territoire") + 1] = "non"
    rows[6][4 + THEMES.index(SHORT["M"])] = "si possible"
    return rows


def _ranked() -> list[list[object]]:
    """A column for each theme below a common title, with ranks as numbers; one person gave two themes rank 1."""
    rows: list[list[object]] = [["", "", "", "", "Vos souhaits (1 = le plus important)", *[""] * (len(THEMES) - 1)]]
    rows.append([*HEADINGS, *THEMES])
    for *person, letters in PEOPLE:
        chosen = named(letters)
        rows.append([*person, *(chosen.index(theme) + 1 if theme in chosen else "" for theme in THEMES)])
    rows[3][4 + THEMES.index(SHORT["J"])] = 1
    return rows


FREE = grid("""
Nom        | Prénom    | Structure          | Thèmes choisis                                              | Urgence
Jaouen     | Adèle     | Ville de Brévanne  | jeunesse / mobilité / logements                             | la jeunesse
Lavergne   | Bilal     | Mission locale     | Emploi - Formation - Insertion                              | Emploi
Le Floc'h  | Coralie   | CAF                | LOGEMENT, SANTE                                             | Santé, soin et bien vieillir
Mercadier  | Damien    | CC du Val          | Transition energetique ; mobilités                          | transition écologique
N'Diaye    | Estelle   | Les Passerelles    | 1. Alimentation, agriculture, circuits courts↵2. Santé, soin et bien vieillir↵3. Culture et sport | Alimentation
De Oliveira | Fabrice  | Énergies partagées | Autre : le numérique                                        |
Pichon     | Ghislaine | CAF                | Santé + culture                                             | Santé
Prigent    | Hakim     | Lycée agricole     | Jeunnesse et alimentation                                   | Jeunesse
Raynal     | Ibrahima  | Lycée agricole     | tous                                                        | ?
Sauvage    | Jeanne    | Secours solidaire  | - Logement↵- Alimentation                                   | Logement
Ségura     | Kévin     |                    | ne sait pas                                                 |
Tessier    | Laurence  | Département        | Mobilités (le train surtout), Emploi                        | Mobilités
""")  # noqa: E501
FREE_THEMES = [["Thème", "Question", "Tables", "Hôtes"], *([theme, "", "", ""] for theme in THEMES)]

BREAKS = grid("""
Nom; prénom       | Structure          | Souhaits (un par ligne)                                  | Remarques
Jaouen; Adèle     | Ville de Brévanne  | Jeunesse↵Mobilités↵Logement                              | Régime végétarien
Lavergne; Bilal   | Mission locale     | Emploi, formation, insertion↵Jeunesse                    | Il a dit "peut-être";↵à rappeler
Le Floc'h; Coralie | CAF               | Logement↵↵Santé, soin et bien vieillir                   |
Mercadier; Damien | CC du Val d'Aubière | Transition énergétique                                  | Train à 17 h
N'Diaye; Estelle  | Les Passerelles    | Alimentation, agriculture, circuits courts↵Culture et sport |
Pichon; Ghislaine | CAF                | Culture et sport↵Logement                                |
Prigent; Hakim    | Lycée agricole     | Jeunesse↵Alimentation, agriculture, circuits courts      | "Présent toute la journée"
Raynal; Ibrahima  | Lycée agricole     | Mobilités↵Emploi, formation, insertion                   |
""")  # noqa: E501


def _questionnaire() -> list[list[str]]:
    """A questionnaire of 60 columns, in which names and wishes are hard to find among the questions."""
    start = ["Réponse ID", "Date de soumission", "Dernière page", "Langue de départ", "Prénom", "Nom de famille"]
    opinions = [f"Q{n}. Êtes-vous d'accord : « {words} » ?" for n, words in enumerate(STATEMENTS, start=1)]
    last = ["Le nom de votre structure", "Votre commune", "Thème souhaité 1", "Thème souhaité 2", "Thème souhaité 3"]
    rest = [f"Satisfaction [{n}]" for n in range(60 - len(start) - len(opinions) - len(last))]
    rows = [[*start, *opinions, *last, *rest]]
    for number, (first, family, structure, place, letters) in enumerate(PEOPLE):
        chosen = named(letters)
        rows.append([str(number + 1), "2026-10-15 10:24:00", "4", "fr", first, family])
        rows[-1] += [("Oui", "Non", "Plutôt oui")[(number + n) % 3] for n in range(len(opinions))]
        rows[-1] += [
            structure,
            place,
            *chosen,
            *[""] * (3 - len(chosen)),
            *(str((number + n) % 5 + 1) for n in range(len(rest))),
        ]
    return rows


STATEMENTS = (
    "La coopération fait gagner du temps",
    "Je connais les structures de mon territoire",
    "Ma structure participe à des groupes de travail",
    "Les thèmes de la journée me concernent",
    "Les élus du territoire sont présents",
    "Le nom de notre projet est connu",
    "Nous partageons nos salles",
    "Nous partageons nos véhicules",
)

SAMPLES = (
    Sample(
        "colonne-par-theme.xlsx",
        "a column for each known theme, marked in many ways, one “non”, one remark in place of a mark",
        lambda: book({"Inscrits": _marked()}),
        toml=toml_of(),
    ),
    Sample(
        "colonne-par-theme-sans-liste.csv",
        "the same without a list of themes: nothing but the marks says that these columns are themes",
        lambda: delimited(_marked()),
    ),
    Sample(
        "rangs-par-theme.ods",
        "a column for each theme below a common title, with ranks 1, 2, 3; one rank given twice",
        lambda: ods({"Feuille1": _ranked()}),
    ),
    Sample(
        "orthographe-libre.xlsx",
        "themes spelt freely, numbered, with “Autre :”, “et”, dashes, slashes; urgencies; a sheet of themes",
        lambda: book({"Inscriptions": FREE, "Thèmes": FREE_THEMES}),
    ),
    Sample(
        "retours-a-la-ligne.csv",
        "line breaks, quotation marks and semicolons inside cells; last and first name in one cell",
        lambda: delimited(BREAKS, ";", "cp1252"),
    ),
    Sample("questionnaire.csv", "60 columns", lambda: delimited(_questionnaire(), ",", "utf-8-sig")),
)
