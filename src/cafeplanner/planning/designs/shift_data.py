"""Shifts that take a longer search, as `tools/designs.py` prints them: a word for each row, a digit in base 36 each.

The third is a whole difference matrix of order 12, known since Johnson, Dulmage and Mendelsohn (1961); this one comes
from the same model with entries of two parts, modulo 6 and modulo 2.
"""

from __future__ import annotations

STORED: tuple[tuple[tuple[int, ...], str], ...] = (
    ((10,), "00000000 87954306 67105249 35618409 70591426 93647120 96582701"),
    ((10,), "000000000 089674521 937805261 128309547 024837619"),
    ((6, 2), "000000000000 0123456789ab 0b31a7825694 031a6875b249 0a5b84192736 04a7b3519862"),
)
"""The moduli by which shifts add, and the shifts; they serve turned round too, and without some rows or columns."""
