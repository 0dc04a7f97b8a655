"""One plain list in every format: whatever the format, the same people come out."""

from __future__ import annotations

from tests.intake.formats.xlsb_writer import xlsb

from roster_samples._books import archive, as_excel, book, merging, ods, parts_of, plain_service, with_macros, xls
from roster_samples._sample import Sample, grid
from roster_samples._texts import delimited, html, spreadsheetml

LIST = grid("""
Prénom        | Nom             | Structure                               | Territoire          | Téléphone      | Souhait 1                                 | Souhait 2             | Souhait 3
Aïcha         | Abadie          | Ville de Brévanne                       | Brévanne            | 06 39 98 12 34 | Jeunesse                                  | Mobilités             | Logement
Benoît        | Le Goff         | Caisse d'allocations familiales         |                     | 0639981235     | Logement                                  | Jeunesse              | Santé, soin et bien vieillir
Chloé         | Garnier-Lévêque | Mission locale du Haut-Plateau          | Haut-Plateau        |                | Emploi, formation, insertion              | Jeunesse              | Mobilités
Dimitri       | d'Estienne      | Communauté de communes du Val d'Aubière | Val d'Aubière       | +33 6 39 98 12 | Transition énergétique                    | Mobilités             | Logement
Élodie        | N'Guyen         | Ville de Brévanne                       | Brévanne            |                | Culture et sport                          | Jeunesse              |
Fatou         | Traoré          | Centre social Les Passerelles           | Brévanne            |                | Alimentation, agriculture, circuits courts | Santé, soin et bien vieillir | Culture et sport
Gaël          | O'Brien         | Énergies partagées                      | Plaine de l'Orvette |                | Transition énergétique                    | Logement              | Mobilités
Hélène        | de La Tour      | Hôpital local du Haut-Plateau           | Haut-Plateau        |                | Santé, soin et bien vieillir              |                       |
Inès          | Da Silva        | Centre social Les Passerelles           | Brévanne            |                | Jeunesse                                  | Culture et sport      | Logement
Jean-Baptiste | Le Bras         | Chambre d'agriculture                   |                     | 0639981236     | Alimentation, agriculture, circuits courts | Transition énergétique | Emploi, formation, insertion
Karim         | Haddad          | Club d'entreprises du Val               | Val d'Aubière       |                | Emploi, formation, insertion              | Mobilités             | Transition énergétique
Léa           | Müller          | Lycée agricole des Trois-Rivières       | Les Trois-Rivières  |                | Jeunesse                                  | Alimentation, agriculture, circuits courts | Emploi, formation, insertion
Maël          | Quéméneur       | Collectif Mobilités douces              | Les Trois-Rivières  |                | Mobilités                                 | Transition énergétique | Jeunesse
Noémie        | van den Berg    |                                         | Pays de Lanveau     |                | Culture et sport                          | Santé, soin et bien vieillir | Jeunesse
Océane        | Saint-Aubin     | Secours solidaire                       | Val d'Aubière       |                | Logement                                  | Alimentation, agriculture, circuits courts | Santé, soin et bien vieillir
Paul          | Perrin          | Foyer rural de Lanveau                  | Pays de Lanveau     |                | Culture et sport                          | Mobilités             | Jeunesse
Rachid        | Ben Saïd        | Mission locale du Haut-Plateau          | Haut-Plateau        |                | Jeunesse                                  | Emploi, formation, insertion | Logement
Sofía         | Ibáñez          | Réseau des médiathèques                 |                     |                | Culture et sport                          | Jeunesse              | Transition énergétique
Théo          | Weiß            | Énergies partagées                      | Plaine de l'Orvette |                | Transition énergétique                    | Alimentation, agriculture, circuits courts | Mobilités
Zoé           | Ó Briain        | Hôpital local du Haut-Plateau           | Haut-Plateau        |                | Santé, soin et bien vieillir              | Logement              | Culture et sport
""")  # noqa: E501  one line for each person is what makes it readable
TITLED = [["Journée de la coopération : liste des inscrits", *[""] * (len(LIST[0]) - 1)], *LIST]
GAPLESS = [row + [""] * 4 for row in LIST]


def _xlsb() -> bytes:
    # F's writer notes the time of day; archived again it does not.
    return archive(parts_of(xlsb({"Inscrits": LIST})))


SAMPLES = (
    Sample(
        "liste.xlsx",
        "a workbook as Excel writes it, the texts in rich text",
        lambda: as_excel(book({"Inscrits": LIST})),
    ),
    Sample("liste-texte-en-cellule.xlsx", "a workbook with the texts in its cells", lambda: book({"Inscrits": LIST})),
    Sample("liste-macros.xlsm", "a workbook with macros", lambda: with_macros(book({"Inscrits": LIST}))),
    Sample("liste-binaire.xlsb", "a binary workbook", _xlsb),
    Sample("liste-97.xls", "the format of Excel 97 to 2003", lambda: xls(book({"Inscrits": LIST})), by_office=True),
    Sample("liste-libreoffice.ods", "an OpenDocument workbook", lambda: ods({"Inscrits": LIST})),
    Sample(
        "liste-service-web.xlsx",
        "a workbook as web services write it: no styles, no addresses, prefixed elements",
        lambda: plain_service(LIST, "Sheet1"),
    ),
    Sample("liste-utf8.csv", "; and UTF-8 without a mark", lambda: delimited(LIST)),
    Sample("liste-excel-utf8.csv", "comma and UTF-8 with a mark", lambda: delimited(LIST, ",", "utf-8-sig")),
    Sample("liste-windows.csv", "Excel on a French Windows: ; and cp1252", lambda: delimited(LIST, ";", "cp1252")),
    Sample(
        "liste-mac.csv",
        "Excel on an old Mac: ; and MacRoman, lines that end with CR alone",
        lambda: delimited(LIST, ";", "mac_roman", "\r"),
    ),
    Sample("liste-dos.csv", "Excel's CSV (MS-DOS): ; and cp850", lambda: delimited(LIST, ";", "cp850")),
    Sample("liste-unicode.txt", "Excel's Unicode text: TAB and UTF-16", lambda: delimited(LIST, "\t", "utf-16")),
    Sample("liste-tabulations.tsv", "TAB and UTF-8, LF", lambda: delimited(LIST, "\t", "utf-8", "\n")),
    Sample("liste-barres.txt", "bars between the cells", lambda: delimited(LIST, "|")),
    Sample("liste-sep.csv", "a first line sep=; for Excel alone", lambda: b"sep=;\r\n" + delimited(LIST)),
    Sample("liste-points-virgules.csv", "every line ends with ;;;;", lambda: delimited(GAPLESS, ";", "cp1252")),
    Sample("liste-page-web.xls", "a web page called .xls, a title over all columns", lambda: html(LIST, TITLED[0][0])),
    Sample("liste-xml-2003.xls", "an XML Spreadsheet 2003 called .xls", lambda: spreadsheetml(LIST, "Inscrits")),
    Sample("liste-faux-xls.xls", "text called .xls", lambda: delimited(LIST, "\t", "cp1252")),
    Sample("liste-faux-xlsx.xlsx", "text called .xlsx", lambda: delimited(LIST, ",", "utf-8-sig")),
    Sample(
        "liste-titree.xlsx",
        "a title merged over all columns above the headings",
        lambda: book({"Inscrits": TITLED}, merging("A1:H1")),
    ),
)
