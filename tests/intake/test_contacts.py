"""A later list knows people again by a digest of their address; the address itself is kept nowhere."""

from __future__ import annotations

from pathlib import Path

from cafeplanner.intake import lay_out, read_roster
from cafeplanner.intake.people.contacts import contact_of
from cafeplanner.store.state import day_to_dict


def test_a_digest_is_short_and_the_same_for_every_way_to_write_an_address() -> None:
    assert contact_of("Lea.Martin@example.org") == contact_of("lea.martin@example.org")
    assert contact_of("lea.martin@example.org") != contact_of("leo.martin@example.org")
    assert len(contact_of("lea.martin@example.org")) == 10
    assert contact_of("") == ""


def test_people_of_a_file_carry_the_digest_and_never_the_address(tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    rows = [f"Prénom{n};Nom{n};Structure {n};qui{n}@example.org" for n in range(40)]
    file.write_text("Prénom;Nom;Structure;E-mail\n" + "\n".join(rows), encoding="utf-8")
    intake = read_roster(file)
    day = lay_out(intake.roster, intake.settings).day
    assert [one.contact for one in day.participants] == [contact_of(f"qui{n}@example.org") for n in range(40)]
    assert "example.org" not in str(day_to_dict(day))
