"""Moves what a scene holds: rows and lanes of it up or down, and all of it sideways."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from app.layout.batches import Bars, Bools, Fades, Floats, Lines, Rects, Triangles
from app.layout.metrics import MARK_RADIUS
from app.layout.scene import Arcs, Marks

_ARC_GAP: Final = MARK_RADIUS + 2.0
HIGHEST_ARC: Final = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """Where things go; what lies between two bounds moves as one.

    Attributes:
        bounds: y at which another move begins, ascending, (n,).
        down: how far things go down, (n + 1,).
        right: how far all things go to the right.
        top, bottom: what lies outside `[top, bottom)` is left out.
    """

    bounds: Floats
    down: Floats
    right: float
    top: float
    bottom: float

    def ys(self, y: Floats) -> Floats:
        """Return where heights go."""
        moved: Floats = y + self.down[np.searchsorted(self.bounds, y, "right")]
        return moved

    def keeps(self, y: Floats) -> Bools:
        """Return whether what stands at a height is on the page."""
        kept: Bools = (y >= self.top) & (y < self.bottom)
        return kept


def move_rects(rects: Floats, move: Move) -> tuple[Floats, Bools]:
    """Return rectangles moved by their middles, and which of them are kept."""
    middle = rects[:, 1] + rects[:, 3] / 2
    kept = move.keeps(middle)
    moved = rects[kept].copy()
    moved[:, 0] += move.right
    moved[:, 1] += move.ys(middle[kept]) - middle[kept]
    return moved, kept


def move_bars(bars: Bars, move: Move) -> Bars:
    """Return bars moved."""
    rects, kept = move_rects(bars.rects, move)
    return replace(bars, rects=rects, event=bars.event[kept])


def move_group(group: Rects, move: Move) -> Rects:
    """Return rectangles of one colour moved."""
    return replace(group, rects=move_rects(group.rects, move)[0])


def move_fades(fades: Fades, move: Move) -> Fades:
    """Return fading ends moved."""
    return replace(fades, rects=move_rects(fades.rects, move)[0])


def move_lines(lines: Lines, move: Move) -> Lines:
    """Return lines moved, each end by its own height."""
    kept = lines.lines[move.keeps(lines.lines[:, 1]) & move.keeps(lines.lines[:, 3])].copy()
    kept[:, 0::2] += move.right
    kept[:, 1], kept[:, 3] = move.ys(kept[:, 1]), move.ys(kept[:, 3])
    return replace(lines, lines=kept)


def move_triangles(triangles: Triangles, move: Move) -> Triangles:
    """Return arrow heads moved by their tips."""
    tip = triangles.corners[:, 1]
    kept = move.keeps(tip)
    moved = triangles.corners[kept].copy()
    moved[:, 0::2] += move.right
    moved[:, 1::2] += (move.ys(tip[kept]) - tip[kept])[:, None]
    return replace(triangles, corners=moved)


def move_marks(marks: Marks, move: Move) -> Marks:
    """Return marks moved; a figure draws them in full."""
    kept = move.keeps(marks.y)
    return Marks(
        x=marks.x[kept] + move.right,
        y=move.ys(marks.y[kept]),
        kind=marks.kind[kept],
        dashed=marks.dashed[kept],
        opacity=np.ones(int(kept.sum())),
        event=marks.event[kept],
    )


def move_arcs(arcs: Arcs, move: Move) -> Arcs:
    """Return links moved by the marks at their ends, and no higher than `HIGHEST_ARC`."""
    start, end = _mark_heights(arcs.curves)
    kept = move.keeps(start) & move.keeps(end)
    curves, heads = arcs.curves[kept].copy(), arcs.heads[kept].copy()
    start, end = start[kept], end[kept]
    curves[:, 0::2] += move.right
    heads[:, 0::2] += move.right
    by, to = move.ys(start) - start, move.ys(end) - end
    rise = rises(curves)
    over = np.isfinite(rise)
    curves[:, 1] += by
    curves[:, 7] += to
    heads[:, 1::2] += to[:, None]
    beside = curves[:, 2] != curves[:, 0]
    middle = (curves[:, 1] + curves[:, 7]) / 2
    lift = np.where(over, np.minimum(rise, HIGHEST_ARC / 0.75), 0.0)
    for control, own in ((3, 1), (5, 7)):
        curves[:, control] = np.where(
            over, curves[:, own] - lift, np.where(beside, curves[:, own], middle)
        )
    return replace(arcs, curves=curves, heads=heads)


def rises(curves: Floats) -> Floats:
    """Return how far above their ends the controls of links within a lane lie, else NaN."""
    first, second = curves[:, 1] - curves[:, 3], curves[:, 7] - curves[:, 5]
    upright = curves[:, 0] == curves[:, 2]
    return np.where(upright & (first > 0) & (second > 0), first, np.nan)


def arc_tops(arcs: Arcs) -> tuple[Floats, Floats]:
    """Return the height of the mark at which each link begins, and the top of its curve."""
    start, _ = _mark_heights(arcs.curves)
    rise = np.minimum(np.nan_to_num(rises(arcs.curves)) * 0.75, HIGHEST_ARC)
    return start, np.minimum(arcs.curves[:, 1], arcs.curves[:, 7]) - rise


def _mark_heights(curves: Floats) -> tuple[Floats, Floats]:
    # Curves begin and end a little off their marks, on the side to which they leave.
    first, last = np.sign(curves[:, 3] - curves[:, 1]), np.sign(curves[:, 5] - curves[:, 7])
    return curves[:, 1] - first * _ARC_GAP, curves[:, 7] - last * _ARC_GAP


Movable = Rects | Lines | Bars | Fades | Triangles | Arcs | Marks
_MOVES: Final[Mapping[type, Callable[[Any, Move], Any]]] = MappingProxyType(
    {
        Rects: move_group,
        Lines: move_lines,
        Bars: move_bars,
        Fades: move_fades,
        Triangles: move_triangles,
        Arcs: move_arcs,
        Marks: move_marks,
    }
)


def move_item(item: Movable, move: Move) -> Movable:
    """Return any batch moved."""
    moved: Movable = _MOVES[type(item)](item, move)
    return moved
