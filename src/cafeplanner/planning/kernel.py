"""The compiled inner loops of the annealing: what a seat costs.

Arrays travel one by one, not in a bundle: taking an array out of a tuple counts references, which costs more here than
the arithmetic. They are packed so that there are few, always named alike:

- ``seat`` (n, R): the table of each person in each round, or -1;
- ``row`` (R, T, 1 + S): how many sit at a table, then who; ``slot`` (n, R): where in that row each person stands;
- ``visits`` (n, K + 1): how often each person sits at a table of each theme;
- ``crowd`` (R, T, Q): how many people of each code sit at a table;
- ``met`` (B, n): how many of those who sit at a table the person meets in another round or met before the day; one line
  for each table of each round (`LINE`). It says what a seat costs in repeat meetings without looking at anybody there;
- ``key`` (n, 2 W): the tables of a person in all rounds as fields of bits in W words, so that one comparison finds
  every table that two people share; then the top bits of the rounds where the person is there and meetings count;
- ``bits`` (2 R + 1, W): the top bit of each round's field, its lowest bit, and last all bits but the top ones;
- ``who`` (n, 6 + 2 R + C): `UNIT`, `ONCE`, `PATTERN`, `FROM` and `TO` (the person's links), `CARD` (what it costs if
  the person sits elsewhere than a printed card says), from `HOLDS` on whether the person may be moved in each round
  (`FREE`, `GROUPED`, `FIXED`), then the table on the card in each round, -1 for none, and the codes, -1 for none;
- ``spot`` (R, T, 6): `THEME`, `LOW`, `HIGH`, `CLOSES`, `RAISED` and `LINE` of each table;
- ``worth`` (n, K + 1): what sitting at a table of each theme costs, the last column for tables without a theme;
- ``rates`` (C + 1, R): what a pair of one code costs in each round; in the last line, what a repeat meeting costs;
- ``links`` (L, 4): `OTHER`, `KIND`, `ROUNDS` (bits) and `COST` of each link between two people;
- ``prices`` (twice, missing, apart): what a broken hard rule costs at this moment of the search.
"""

from __future__ import annotations

from cafeplanner.planning.jit import inner, wide
from cafeplanner.planning.seating import Counts, Longs

UNIT, ONCE, PATTERN, FROM, TO, CARD, HOLDS = 0, 1, 2, 3, 4, 5, 6
FREE, GROUPED, FIXED = 0, 1, 2
THEME, LOW, HIGH, CLOSES, RAISED, LINE = 0, 1, 2, 3, 4, 5
OTHER, KIND, ROUNDS, COST = 0, 1, 2, 3
PAIR, APART, MET = 0, 1, 2
TWICE, MISSING, KEPT_APART = 0, 1, 2

Prices = tuple[int, int, int]


@inner
def met_before(who: Longs, links: Longs, p: int, q: int) -> bool:
    """Whether two people met at an earlier event."""
    low, high = who[p, FROM], who[p, TO]
    # these links come last, sorted by the other person: after some years everybody has hundreds
    while low < high:
        middle = (low + high) // 2
        if links[middle, KIND] != MET or links[middle, OTHER] < q:
            low = middle + 1
        else:
            high = middle
    return low < who[p, TO] and links[low, OTHER] == q  # type: ignore[no-any-return]


@inner
def shared_rounds(key: Longs, bits: Longs, p: int, q: int, w: int) -> int:
    """Top bits, of word `w`, of the rounds that count in which two people share a table."""
    words = bits.shape[1]
    # a field of the difference is zero just where the tables are the same: adding carries into all other top bits
    low, apart = wide(bits[-1, w]), wide(key[p, w] ^ key[q, w])
    return ~(((apart & low) + low) | apart) & wide(key[p, words + w]) & wide(key[q, words + w])  # type: ignore[no-any-return]


@inner
def met_again(key: Longs, bits: Longs, p: int, q: int, r: int) -> bool:
    """Whether two people share a table in another round that counts."""
    for w in range(bits.shape[1]):
        if shared_rounds(key, bits, p, q, w) & ~bits[r, w]:
            return True
    return False


@inner
def theme_delta(visits: Longs, who: Longs, worth: Longs, p: int, here: int, there: int, twice: int) -> int:
    """Change of cost if a person leaves a table of theme `here` for one of theme `there`; visiting twice is priced."""
    if here == there:
        return 0
    delta, none = wide(worth[p, there] - worth[p, here]), worth.shape[1] - 1
    if who[p, ONCE] != 0:
        if there != none:
            delta += twice * visits[p, there]
        if here != none:
            delta -= twice * (visits[p, here] - 1)
    return delta  # type: ignore[no-any-return]


@inner
def card_delta(seat: Longs, who: Longs, p: int, r: int, a: int, b: int) -> int:
    """Change of what a person's printed card costs if the person leaves table `a` for table `b` in a round."""
    if who[p, CARD] == 0:
        return 0
    first = HOLDS + seat.shape[1]
    for x in range(seat.shape[1]):
        if x != r and who[p, first + x] >= 0 and who[p, first + x] != seat[p, x]:
            return 0  # it is to be printed anew anyway
    there = who[p, first + r]
    return who[p, CARD] * (wide(b != there) - wide(a != there)) if there >= 0 else wide(0)  # type: ignore[no-any-return]


@inner
def link_cost(seat: Longs, who: Longs, links: Longs, p: int, r: int, t: int, apart: int) -> int:
    """What linked people at a table cost: declared acquaintances and pairs to keep apart."""
    cost = 0
    for at in range(who[p, FROM], who[p, TO]):
        if links[at, KIND] == MET:
            break
        if seat[links[at, OTHER], r] == t and (links[at, ROUNDS] >> r) & 1:
            kind = links[at, KIND]
            cost += links[at, COST] if kind == PAIR else (apart if kind == APART else 0)
    return cost


@inner
def seat_delta(
    seat: Longs, visits: Longs, crowd: Counts, met: Counts, who: Longs, spot: Longs, worth: Longs, rates: Longs,
    links: Longs, p: int, r: int, a: int, b: int, prices: Prices,
) -> int:  # fmt: skip
    """Change of cost if a person of no unit leaves table `a` for table `b` while all others stay."""
    delta = theme_delta(visits, who, worth, p, spot[r, a, THEME], spot[r, b, THEME], prices[TWICE])
    delta += card_delta(seat, who, p, r, a, b)
    delta += rates[-1, r] * (wide(met[spot[r, b, LINE], p]) - wide(met[spot[r, a, LINE], p]))
    for c in range(rates.shape[0] - 1):
        x = who[p, HOLDS + 2 * rates.shape[1] + c]
        if x >= 0:
            delta += rates[c, r] * (wide(crowd[r, b, x]) - wide(crowd[r, a, x]) + 1)
    if who[p, FROM] != who[p, TO]:
        delta += link_cost(seat, who, links, p, r, b, prices[KEPT_APART])
        delta -= link_cost(seat, who, links, p, r, a, prices[KEPT_APART])
    return delta  # type: ignore[no-any-return]


@inner
def code_cost(who: Longs, rates: Longs, p: int, q: int, r: int) -> int:
    """What the codes that two people share cost at one table of a round."""
    cost, first = 0, HOLDS + 2 * rates.shape[1]
    for c in range(rates.shape[0] - 1):
        if who[p, first + c] == who[q, first + c] and who[p, first + c] >= 0:
            cost += rates[c, r]
    return cost


@inner
def together_cost(
    key: Longs, bits: Longs, who: Longs, rates: Longs, links: Longs, p: int, q: int, r: int, apart: int
) -> int:
    """What two people cost each other at one table of a round."""
    cost = code_cost(who, rates, p, q, r)
    again = met_again(key, bits, p, q, r)
    if who[p, FROM] != who[p, TO] and who[q, FROM] != who[q, TO]:
        again = again or met_before(who, links, p, q)
        for at in range(who[p, FROM], who[p, TO]):
            if links[at, KIND] == MET:
                break
            if links[at, OTHER] == q and (links[at, ROUNDS] >> r) & 1:
                kind = links[at, KIND]
                cost += links[at, COST] if kind == PAIR else (apart if kind == APART else 0)
    return cost + rates[-1, r] if again else cost


@inner
def shortage(spot: Longs, r: int, t: int, count: int) -> int:
    """How many people a table lacks to its minimum; or has too many to be closed, where it may be and that is less."""
    if count >= spot[r, t, LOW]:
        return 0
    lacking = int(spot[r, t, LOW] - count)
    # counting to the nearer of both lets a walk empty a table one by one as easily as fill it
    return min(lacking, int(count - spot[r, t, RAISED])) if spot[r, t, CLOSES] != 0 else lacking
