"""What people do to names and organisations."""

from __future__ import annotations

import unicodedata

from roster_samples._books import book
from roster_samples._sample import Sample, grid
from roster_samples._texts import delimited
from roster_samples.themes import toml_of

FIVE = toml_of(("Jeunesse", "Mobilités", "Logement", "Culture et sport", "Santé, soin et bien vieillir"))
NAMESAKES = grid("""
Prénom  | Nom      | Structure         | Courriel             | Souhait 1 | Souhait 2 | Remarque
Marie   | Durand   | CAF               | m.durand@example.org | Jeunesse  | Logement  |
Marie   | Durand   | Ville de Brévanne | marie.d@example.org  | Mobilités | Jeunesse  | homonyme, pas la même
marie   | DURAND   | CAF               | M.Durand@example.org | Logement  | Mobilités | s'est réinscrite
Jean    | Martin   |                   |                      | Jeunesse  |           |
Jean    | Martin   |                   |                      | Mobilités |           |
Paul    | Petit    | Foyer rural       |                      | Logement  | Culture et sport |
Petit   | Paul     | Foyer rural       | paul@example.org     |           |           | nom et prénom inversés
Lucie   | Fabre    | Secours solidaire | lucie@example.org    | Culture et sport | Jeunesse |
Lucie   | Fabre    | Secours solidaire | l.fabre@example.org  | Jeunesse  | Logement  | deux adresses
Anne-Marie | Roy   | CAF               | am.roy@example.org   | Logement  |           |
Anne Marie | ROY   | C.A.F.            | am.roy@example.org   |           | Mobilités |
Léo     | Fabre    | Secours solidaire | lucie@example.org    | Mobilités | Logement  | inscrit par Lucie
Nadège  | Morvan   | Foyer rural       | nadege@example.org   | Culture et sport | Logement |
""")
LAST_FIRST = grid("""
NOM Prénom               | Organisme                     | Commune
ABADIE Aïcha             | Ville de Brévanne             | Brévanne
LE GOFF Benoît           | CAF                           |
GARNIER-LÉVÊQUE Chloé    | Mission locale                | Haut-Plateau
D'ESTIENNE Dimitri       | CC du Val d'Aubière           | Val d'Aubière
N’GUYEN Élodie           | Ville de Brévanne             | Brévanne
DE LA TOUR DU PIN Hélène | Hôpital local                 | Haut-Plateau
O'BRIEN Gaël             | Énergies partagées            |
VAN DEN BERG Noémie      | Foyer rural                   | Lanveau
DA SILVA FERREIRA Inès Maria | Les Passerelles           | Brévanne
Mme HADDAD Karima        | Club d'entreprises            |
M. LE BRAS Jean-Baptiste | Chambre d'agriculture         |
Ségura Kévin             |                               | Lanveau
MÜLLER (née WEISS) Léa   | Lycée agricole                | Trois-Rivières
""")
FIRST_LAST = grid("""
Participant·e              | Structure                | Territoire
Aïcha Abadie               | Ville de Brévanne        | Brévanne
Benoît LE GOFF             | CAF                      |
Jean-Baptiste Le Bras      | Chambre d'agriculture    |
Marie Claude Dupont        | Secours solidaire        | Val d'Aubière
Hélène de La Tour          | Hôpital local            | Haut-Plateau
Karim Ben Haddou           | Club d'entreprises       |
Dr Léa Müller              | Hôpital local            | Haut-Plateau
Maël Quéméneur (CAF)       |                          |
Haddad, Karima             | Les Passerelles          | Brévanne
Sofía Ibáñez de la Cruz    | Réseau des médiathèques  |
Madonna                    |                          |
Zoé Ó Briain               | Hôpital local            | Haut-Plateau
""")
LOUD = grid("""
NOM                 | PRENOM        | STRUCTURE                       | TERRITOIRE      | SOUHAIT 1                    | SOUHAIT 2
ABADIE              | AICHA         | VILLE DE BREVANNE               | BREVANNE        | JEUNESSE                     | MOBILITES
LE GOFF             | BENOIT        | CAF                             |                 | LOGEMENT                     | JEUNESSE
D'ESTIENNE          | DIMITRI       | EPCI DU VAL D'AUBIERE           | VAL D'AUBIERE   | MOBILITES                    | LOGEMENT
DE LA TOUR          | HELENE        | CH DU HAUT-PLATEAU              | HAUT-PLATEAU    | SANTE, SOIN ET BIEN VIEILLIR | LOGEMENT
N'GUYEN             | ELODIE        | VILLE DE BREVANNE               | BREVANNE        | JEUNESSE                     | CULTURE
MCALLISTER          | DEREK         | ENERGIES PARTAGEES SCIC         |                 | MOBILITES                    | CULTURE
SAINT-AUBIN         | OCEANE        | SECOURS SOLIDAIRE               | VAL D'AUBIERE   | CULTURE                      | LOGEMENT
VAN DEN BERG        | NOEMIE        | FOYER RURAL                     | LANVEAU         | CULTURE                      | JEUNESSE
el amrani           | wassila       | mission locale                  | haut-plateau    | jeunesse                     | mobilites
O'BRIEN             | GAEL          | MJC                             | BREVANNE        | JEUNESSE                     | SANTE, SOIN ET BIEN VIEILLIR
LE BRAS             | J-B           | CHAMBRE D'AGRICULTURE           |                 | LOGEMENT                     | MOBILITES
""")  # noqa: E501
COMPANIONS = grid("""
Nom et prénom                | Structure         | Nombre de places | Souhait 1 | Souhait 2
Abadie Aïcha                 | Ville de Brévanne | 1 | Jeunesse  | Mobilités
Le Goff Benoît +1            | CAF               | 2 | Logement  | Jeunesse
Chloé Garnier et Paul Roux   | Mission locale    | 2 | Mobilités | Logement
d'Estienne Dimitri (+ 2)     | CC du Val         | 3 | Mobilités | Logement
M. et Mme Traoré             |                   | 2 | Jeunesse  |
O'Brien Gaël                 | Énergies partagées | 1 | Mobilités | Jeunesse
+1                           | Énergies partagées | 1 |          |
2 personnes                  | MJC de Brévanne   | 2 |           |
Un représentant à désigner   | Département       | 1 | Logement  |
de La Tour Hélène & Zoé Ó Briain | Hôpital local | 2 | Logement  | Jeunesse
?                            | Lycée agricole    | 1 |           |
Haddad Karim                 | Club d'entreprises | 1 | Logement | Mobilités
""")
NEAR = grid("""
Prénom   | Nom        | Structure                              | Territoire
Aïcha    | Abadie     | Ville de Brévanne                      | Brévanne
Benoît   | Le Goff    | ville de brévanne␣                     | Brevanne
Chloé    | Garnier    | Mairie de Brévanne                     | Brévanne
Dimitri  | d'Estienne | Université de Franche Comté            | Brévanne
Élodie   | N'Guyen    | Univ. Franche-Comté                    | Haut Plateau
Fatou    | Traoré     | Association Emmaüs                     | Haut-Plateau
Gaël     | O'Brien    | Emmaus Association                     | Haut-Plateau
Hélène   | de La Tour | Crédit Agricole                        | haut plateau
Inès     | Da Silva   | Credit Agricole SA                     | Val d'Aubière
Jean     | Le Bras    | EDF                                    | Val d’Aubière
Karim    | Haddad     | EDF Renouvelables                      | Val d'Aubiere
Léa      | Müller     | Mairie de Lyon                         | Métropole
Maël     | Quéméneur  | Mairie de Lille                        | Métropole
Noémie   | van den Berg | Ministère de la Santé                | inconnu
Océane   | Saint-Aubin | Ministère de la Culture               | NC
Paul     | Perrin     | Mission locale du Haut-Plateau         | Haut-Plateau
Quentin  | Roux       | Mission locale Haut Plateau            | Haut-Plateau
Rachid   | Ben Saïd   | Mision locale du Haut-Plateau          | Haut-Plateau
Sofía    | Ibáñez     | CAF                                    |
Théo     | Weiß       | C.A.F.                                 |
""")
MERGES = """
[merges]
"Mairie de Brévanne" = "Ville de Brévanne"
"Univ. Franche-Comté" = "Université de Franche-Comté"
"Université de Franche Comté" = "Université de Franche-Comté"
"Credit Agricole SA" = "Crédit Agricole"
"Mission locale Haut Plateau" = "Mission locale du Haut-Plateau"
"Mairie de Dijon" = "Ville de Dijon"

"""
NOTHING = ("", "-", "néant", "aucune", "N/A", "?", "sans", "/", "particulier", "À titre personnel", ".", "RAS")
NOTHING_PEOPLE = grid("""
Aïcha   | Abadie
Benoît  | Le Goff
Chloé   | Garnier
Dimitri | d'Estienne
Élodie  | N'Guyen
Fatou   | Traoré
Gaël    | O'Brien
Hélène  | de La Tour
Inès    | Da Silva
Karim   | Haddad
Léa     | Müller
Maël    | Quéméneur
""")


def _unknown() -> list[list[str]]:
    """People who say in a dozen ways that they belong to no organisation."""
    rows = [["Prénom", "Nom", "Structure", "Territoire"]]
    for number, (person, word) in enumerate(zip(NOTHING_PEOPLE, NOTHING, strict=True)):
        rows.append([*person, word, ("inconnu", "", "Brévanne")[number % 3]])
    return rows


def _unseen() -> list[list[object]]:
    """Names with what is copied along from web pages and Macs, and numbers that Excel made of telephone numbers."""
    nfd = [unicodedata.normalize("NFD", word) for word in ("Élodie", "Garnier-Lévêque", "Prénom")]
    rows: list[list[object]] = [
        [nfd[2], "Nom\u00a0", "\ufeffStructure", "Terri\u00adtoire", "T\u00e9l\u00a0:", "Date", "Souhait\u00a01"],
        [nfd[0], "N\u2019Guyen", "CAF\u00a0", "Br\u00e9vanne", 639981234.0, 46345, "Jeunesse\u200b"],
        [
            "\u200bChlo\u00e9",
            nfd[1],
            " CAF",
            unicodedata.normalize("NFD", "Br\u00e9vanne"),
            33639981234.0,
            46346,
            "\u2060Logement",
        ],
        ["Jean\u2011Baptiste", "Le\u202fBras", "CAF", "Br\u00e9vanne\u00a0", "06.39.98.12.34", 46347, "Jeunesse\u00a0"],
        ["  Karim  ", "HADDAD\t", "Secours\u00a0 solidaire", "", "", "", "Logement;"],
        ["Zo\u00e9", "O\u0301 Briain", "Secours solidaire", "=BrévanneX", "", "", "logement"],
        ["'=Paul", "Perrin", "'+Solidaire", "", "'+33639981234", "", "Mobilit\u00e9s"],
        ["In\u00e8s\u200f", "\u202aDa Silva\u202c", "\u2028CAF", "Br\u00e9vanne", "", 46350, "Mobilite\u0301s"],
    ]
    return rows


SAMPLES = (
    Sample(
        "homonymes.xlsx",
        "namesakes, people listed twice, names the wrong way round",
        lambda: book({"Inscrits": NAMESAKES}),
    ),
    Sample("nom-prenom.csv", "“NOM Prénom” in one cell", lambda: delimited(LAST_FIRST, ";", "cp1252"), toml=FIVE),
    Sample(
        "prenom-nom.xlsx",
        "“Prénom Nom” in one cell, with everything that goes wrong there",
        lambda: book({"Liste": FIRST_LAST}),
        toml=FIVE,
    ),
    Sample(
        "capitales.csv",
        "everything in capitals, without accents, one row all small",
        lambda: delimited(LOUD, ";", "cp1252"),
        toml=FIVE,
    ),
    Sample(
        "plus-un.xlsx",
        "guests: “+1”, two people in one cell, places without a name",
        lambda: book({"Inscrits": COMPANIONS}),
    ),
    Sample(
        "structures-proches.xlsx",
        "organisations and territories that are nearly alike",
        lambda: book({"Inscrits": NEAR}),
        toml=FIVE,
    ),
    Sample(
        "structures-reunies.xlsx",
        "the same list, with the table of merges that the organiser wrote",
        lambda: book({"Inscrits": NEAR}),
        toml=MERGES + FIVE,
    ),
    Sample(
        "structures-absentes.csv",
        "a dozen ways to have no organisation",
        lambda: delimited(_unknown(), ",", "utf-8"),
        toml=FIVE,
    ),
    Sample(
        "caracteres-invisibles.xlsx",
        "no-break and zero-width characters, accents apart from their letters, numbers",
        lambda: book({"Inscrits": _unseen()}),
    ),
)
