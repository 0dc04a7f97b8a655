"""The compiled bookkeeping of the annealing: a person takes a seat or leaves it. The arrays are those of `kernel`."""

from __future__ import annotations

from cafeplanner.planning.jit import inner
from cafeplanner.planning.kernel import FROM, HOLDS, KIND, LINE, MET, OTHER, THEME, TO, UNIT, met_before, shared_rounds
from cafeplanner.planning.seating import Counts, Longs


@inner
def met_earlier(key: Longs, bits: Longs, p: int, q: int, x: int, r: int) -> bool:
    """Whether two people share a table in a round that counts before round `x`, round `r` left out."""
    for w in range(bits.shape[1]):
        rest = shared_rounds(key, bits, p, q, w) & ~bits[r, w]
        if bits[x, w]:
            return (rest & (bits[x, w] - 1)) != 0  # type: ignore[no-any-return]
        if rest:
            return True
    return False


@inner
def note_seat(
    seat: Longs, row: Longs, met: Counts, key: Longs, bits: Longs, who: Longs, spot: Longs, rates: Longs, links: Longs,
    p: int, r: int, t: int, step: int,
) -> None:  # fmt: skip
    """Let all who meet a person in another round, or met before the day, count the person in (1) or out (-1) here."""
    line = spot[r, t, LINE]
    for x in range(seat.shape[1]):
        a = seat[p, x]
        if a < 0 or x == r or rates[-1, x] == 0:
            continue
        for at in range(1, row[x, a, 0] + 1):
            k = row[x, a, at]
            if who[k, UNIT] == who[p, UNIT] or met_earlier(key, bits, p, k, x, r):
                continue
            if who[p, FROM] == who[p, TO] or not met_before(who, links, p, k):
                met[line, k] += step
    for at in range(who[p, FROM], who[p, TO]):
        if links[at, KIND] == MET and who[links[at, OTHER], UNIT] != who[p, UNIT]:
            met[line, links[at, OTHER]] += step


@inner
def note_pair(
    seat: Longs, met: Counts, key: Longs, bits: Longs, spot: Longs, p: int, k: int, r: int, step: int
) -> None:
    """Bring both people's other rounds up to date when they begin (1) or cease (-1) to share a table in round `r`."""
    found, other = 0, 0
    for w in range(bits.shape[1]):
        rest = shared_rounds(key, bits, p, k, w) & ~bits[r, w]
        if rest != 0:
            for x in range(seat.shape[1]):
                if rest & bits[x, w]:
                    found += 1
                    other = x
    if found > 1:
        return
    for x in range(seat.shape[1]):
        # met nowhere else: this meeting is the one that counts everywhere else; met once: there it now counts
        if x != r and (found == 0 or x == other):
            if seat[k, x] >= 0:
                met[spot[x, seat[k, x], LINE], p] += step
            if seat[p, x] >= 0:
                met[spot[x, seat[p, x], LINE], k] += step


@inner
def sit(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, rates: Longs, links: Longs, p: int, r: int, t: int, step: int,
) -> None:  # fmt: skip
    """Let a person sit down at a table (1) or leave it (-1)."""
    if step < 0:
        last = row[r, t, row[r, t, 0]]
        row[r, t, slot[p, r]] = last
        slot[last, r] = slot[p, r]
        row[r, t, 0] -= 1
    visits[p, spot[r, t, THEME]] += step
    for c in range(rates.shape[0] - 1):
        if who[p, HOLDS + 2 * rates.shape[1] + c] >= 0:
            crowd[r, t, who[p, HOLDS + 2 * rates.shape[1] + c]] += step
    if rates[-1, r] != 0:
        note_seat(seat, row, met, key, bits, who, spot, rates, links, p, r, t, step)
        for at in range(1, row[r, t, 0] + 1):
            k = row[r, t, at]
            if who[k, UNIT] != who[p, UNIT] and (who[p, FROM] == who[p, TO] or not met_before(who, links, p, k)):
                note_pair(seat, met, key, bits, spot, p, k, r, step)
    if step > 0:
        row[r, t, 0] += 1
        row[r, t, row[r, t, 0]] = p
        slot[p, r] = row[r, t, 0]
    # without a table the field of the round says table 0, which nobody reads: the round itself is always left out
    seat[p, r] = t if step > 0 else -1
    for w in range(bits.shape[1]):
        key[p, w] += step * t * bits[seat.shape[1] + r, w]


@inner
def rotate(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, rates: Longs, links: Longs, ring: Longs, size: int, r: int, b: int,
) -> None:  # fmt: skip
    """Let each of the first `size` people of `ring` take the seat of the next one in a round; the last goes to `b`."""
    for i in range(size):
        ring[size + i] = seat[ring[i], r]
    ring[2 * size] = b
    for step in range(2 * size):  # all leave before anybody sits down
        i = step if step < size else step - size
        t = ring[size + i] if step < size else ring[size + i + 1]
        sit(seat, row, slot, visits, crowd, met, key, bits, who, spot, rates, links, ring[i], r, t,
            -1 if step < size else 1)  # fmt: skip
