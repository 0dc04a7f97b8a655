"""Files that hold no table: the sentence says what they are and what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake import read_roster

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
SAVE_AS = "Ouvrez-le dans un tableur et enregistrez-le en classeur Excel (.xlsx) ou en CSV."


def archive(*members: str, content: bytes = b"x") -> bytes:
    """Return a zip archive with these members, uncompressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for member in members:
            target.writestr(member, content)
    return buffer.getvalue()


WORKBOOK = archive("[Content_Types].xml", "xl/workbook.xml", content=b"x" * 500)
BROKEN = (
    "Le fichier « f » est endommagé ou incomplet ; un téléchargement ou une copie a pu être interrompu. "
    "Téléchargez-le ou exportez-le de nouveau, puis recommencez avec le nouveau fichier."
)
ODS = archive("mimetype", content=b"application/vnd.oasis.opendocument.spreadsheet")

REFUSED = {
    "vide": (b"", "Le fichier « f » est vide. Exportez de nouveau les inscriptions, ou choisissez un autre fichier."),
    "blanc": (
        b"\xef\xbb\xbf \r\n",
        "Le fichier « f » est vide. Exportez de nouveau les inscriptions, ou choisissez un autre fichier.",
    ),
    "pdf": (
        b"%PDF-1.7 ...",
        "Le fichier « f » est un PDF ; les noms ne peuvent pas y être lus de façon sûre. "
        "Exportez les inscriptions en classeur Excel (.xlsx) ou en CSV depuis l’outil qui a produit le PDF.",
    ),
    "image": (
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 20,
        "Le fichier « f » est une image, pas une liste de personnes. "
        "Exportez les inscriptions en classeur Excel (.xlsx) ou en CSV.",
    ),
    "numbers": (
        archive("Index/Document.iwa"),
        "Le fichier « f » est un document Apple Numbers. "
        "Dans Numbers, choisissez Fichier > Exporter vers > Excel, puis utilisez le fichier obtenu.",
    ),
    "ods": (ODS, f"Le fichier « f » est un document OpenDocument, qui ne peut pas encore être lu. {SAVE_AS}"),
    "mot de passe": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "Le fichier « f » est protégé par un mot de passe. "
        "Ouvrez-le dans Excel, retirez le mot de passe (Fichier > Informations > Protéger le classeur) "
        "et enregistrez-le.",
    ),
    "xls": (OLE, f"Le fichier « f » est à l’ancien format Excel (.xls), qui ne peut pas encore être lu. {SAVE_AS}"),
    "html": (
        b"\xef\xbb\xbf\r\n<HTML><table></table>",
        f"Le fichier « f » est une page web ou un document XML, pas un tableur. {SAVE_AS}",
    ),
    "docx": (
        archive("[Content_Types].xml", "word/document.xml"),
        f"Le fichier « f » est une archive ou un autre document Office, pas un classeur lisible. {SAVE_AS}",
    ),
    "moitié": (WORKBOOK[: len(WORKBOOK) // 2], BROKEN),
    "fin manquante": (WORKBOOK[:-30], BROKEN),
    "octets": (
        bytes(range(256)) * 4,
        "Le fichier « f » n’est pas un tableur. "
        "Utilisez un classeur Excel (.xlsx) ou un fichier CSV avec une ligne par personne.",
    ),
    "guillemet": (
        b'Nom\n"' + b"x" * 200_000,
        "Le fichier texte « f » contient un guillemet qui n’est jamais refermé. "
        "Ouvrez-le dans un tableur et enregistrez-le en classeur Excel (.xlsx).",
    ),
}


def plain(sentence: str) -> str:
    """Return a French sentence with ordinary spaces."""
    return sentence.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_without_a_table_is_refused_in_words(kind: str, tmp_path: Path) -> None:
    """The name's ending plays no part."""
    data, sentence = REFUSED[kind]
    (tmp_path / "f").write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path / "f")
    assert plain(caught.value.say("fr")) == sentence


def test_a_list_whose_first_heading_is_pk_is_no_archive(tmp_path: Path) -> None:
    """Only the bytes after these letters make it one."""
    (tmp_path / "f").write_text("PK;Nom\n1;Ana Costa\n", "utf-8")
    assert [person.name for person in read_roster(tmp_path / "f").roster.participants] == ["Ana Costa"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The commonest slip of all."""
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path / "absent.xlsx")
    wanted = f"Le fichier « {tmp_path / 'absent.xlsx'} » n’existe pas. Vérifiez le nom et le dossier."
    assert plain(caught.value.say("fr")) == wanted


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Dragging a folder onto the terminal gives its name."""
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path)
    assert (
        plain(caught.value.say("fr"))
        == f"« {tmp_path} » est un dossier, pas un fichier. Indiquez le fichier qui s’y trouve."
    )


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    """A sparse file of 60 MB."""
    with (tmp_path / "f").open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(UnreadableFile) as caught:
        read_roster(tmp_path / "f")
    assert plain(caught.value.say("fr")) == (
        "Le fichier « f » dépasse 50 Mo. Copiez les lignes des participants dans un nouveau classeur et recommencez."
    )
