"""Moves what a scene holds: rows and lanes of it up or down, and all of it sideways."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from app.layout.batches import Bars, Bools, Fades, Floats, Lines, Rects, Triangles
from app.layout.scene import Arcs, Marks


class Move(Struct, frozen=True, eq=False):
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
    """Return links moved, each point of them by its own height."""
    kept = move.keeps(arcs.curves[:, 1]) & move.keeps(arcs.curves[:, 7])
    curves = arcs.curves[kept].copy()
    curves[:, 0::2] += move.right
    curves[:, 1::2] = move.ys(curves[:, 1::2])
    heads = move_triangles(Triangles(arcs.heads, arcs.role), move).corners
    return replace(arcs, curves=curves, heads=heads)


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
