"""Links within a lane of a figure: from the left of an answer up a line to the left of its claim.

The answers to one claim share its line; claims near each other have lines of their own:

    ╭▸ ▲
    ├─ ◆
    ╰──────── ◆
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from app.figure.units import Unit
from app.layout.batches import Floats
from app.layout.scene import Arcs

_GAP: Final = 1.0
_BOW: Final = 10.0
_BETWEEN: Final = 4.0
_TRACKS: Final = 12
_FAR: Final = 120.0
# Where an answer is answered in turn, what comes in must not be taken for what goes out.
_APART: Final = 3.5
_HEAD_PX: Final = 5.5
_HEAD_HALF: Final = 3.2
# Within half a row, so that a corner keeps its shape where rows are moved apart.
_CORNER: Final = 5.0
_Curve = tuple[float, float, float, float, float, float, float, float]


class Link(NamedTuple):
    """One link: x and y of the ends at answer and claim, and the x of the line between them."""

    x: float
    y: float
    to_x: float
    to_y: float
    trunk: float


def trunks_of(units: Sequence[Unit]) -> dict[int, float]:
    """Return for each claim of a lane that is answered in it the x of its line."""
    marked = {unit.event: unit for unit in units if unit.xs}
    reach: dict[int, float] = {}
    for unit in marked.values():
        for claim in unit.answers:
            if claim in marked:
                x = reach.get(claim, marked[claim].anchor)
                reach[claim] = min(x, unit.anchor)
    trunks: dict[int, float] = {}
    for claim, x in reach.items():
        trunks[claim] = _apart(x - _GAP - _BOW, trunks.values())
    return trunks


def _apart(trunk: float, others: Collection[float]) -> float:
    """Return the next place to the left at which a line cannot be taken for another."""
    tracks = (trunk - _BETWEEN * track for track in range(_TRACKS))
    near = (x for x in tracks if all(abs(x - other) >= _BETWEEN for other in others))
    return next(near, trunk)


def clear_trunks(
    trunks: Mapping[int, float], units: Sequence[Unit], rows: Mapping[int, int]
) -> dict[int, float]:
    """Return the lines of claims, moved to the left of the bars that they would cross."""
    ends = {claim: [rows[claim]] for claim in trunks}
    for unit in units:
        for claim in unit.answers:
            if claim in ends:
                ends[claim].append(rows[unit.event])
    cleared, barred = dict(trunks), [unit for unit in units if unit.bars]
    for claim, led in ends.items():
        first, last = min(led), max(led)
        between = [unit for unit in barred if first < rows[unit.event] < last]
        trunk = _clear(cleared.pop(claim), between)
        cleared[claim] = _apart(trunk, cleared.values())
    return cleared


def _clear(trunk: float, units: Sequence[Unit]) -> float:
    bars = sorted((bar for unit in units for bar in unit.bars), reverse=True)
    aside = trunk
    for left, right in bars:
        if left - _BETWEEN < aside < right + _BETWEEN:
            aside = left - _BETWEEN
    return aside if trunk - aside < _FAR else trunk


def links_of(
    units: Sequence[Unit], rows_y: Mapping[int, float], trunks: Mapping[int, float]
) -> Iterator[Link]:
    """Give out the links of a lane.

    Args:
        rows_y: the height of each event.
    """
    marked = {unit.event: unit for unit in units if unit.xs}
    answers = {unit.event for unit in marked.values() if not marked.keys().isdisjoint(unit.answers)}
    both = answers & trunks.keys()
    for unit in marked.values():
        y = rows_y[unit.event] + (_APART if unit.event in both else 0.0)
        for claim in unit.answers:
            if claim in marked:
                to_y = rows_y[claim] - (_APART if claim in both else 0.0)
                yield Link(unit.anchor, y, marked[claim].anchor, to_y, trunks[claim])


def arcs_of(links: Iterable[Link]) -> Arcs:
    """Return links as curves, no stretch of them twice, and one arrow head for each claim."""
    curves: dict[_Curve, None] = {}
    lines: dict[tuple[float, float, float], list[float]] = {}
    levels: dict[tuple[float, float], float] = {}
    for link in links:
        curves |= dict.fromkeys(_corners(link))
        lines.setdefault((link.to_x, link.to_y, link.trunk), [link.to_y]).append(link.y)
        begin = link.x, link.y
        levels[begin] = min(link.trunk, levels.get(begin, link.trunk))
    for (_, _, trunk), ys in lines.items():
        curves[_straight(trunk, min(ys) + _CORNER, trunk, max(ys) - _CORNER)] = None
    for (x, y), trunk in levels.items():
        curves[_straight(x - _GAP, y, trunk + _CORNER, y)] = None
    heads = [_head(to_x - _GAP, to_y) for to_x, to_y, _ in lines]
    return Arcs(_table(list(curves), 8), _table(heads, 6), "link", 1.0)


def _corners(link: Link) -> Iterator[_Curve]:
    """Give out the turns from the level of the answer up, and from there to the claim."""
    _, y, to_x, to_y, trunk = link
    up = -_CORNER if y > to_y else _CORNER
    yield (trunk + _CORNER, y, trunk, y, trunk, y, trunk, y + up)
    end = to_x - _GAP - _HEAD_PX
    turn = min(trunk + _CORNER, end)
    yield (trunk, to_y - up, trunk, to_y, trunk, to_y, turn, to_y)
    if turn < end:
        yield _straight(turn, to_y, end, to_y)


def _straight(x: float, y: float, to_x: float, to_y: float) -> _Curve:
    return (x, y, x, y, to_x, to_y, to_x, to_y)


def _head(x: float, y: float) -> tuple[float, ...]:
    return (x, y, x - _HEAD_PX, y - _HEAD_HALF, x - _HEAD_PX, y + _HEAD_HALF)


def _table(rows: Sequence[tuple[float, ...]], columns: int) -> Floats:
    return np.array(rows, np.float64).reshape(-1, columns)
