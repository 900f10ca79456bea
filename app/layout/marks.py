"""Marks: where each one stands, and how those at one place fan out into rows."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.parts import POINT
from app.layout.ragged import ranges
from app.layout.scale import Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.spans import SUB_ROWS, spans_of

# Marks nearer than this fan out; nearer than `_COVERS_PX` in one row, they are only counted.
FAN_PX: Final = 6.0
_COVERS_PX: Final = 5.0
WIDE_PX: Final = 14.0


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """The marks of one frame, ascending by row of the arrangement.

    Attributes:
        rows: which rows of the arrangement they are.
        lane, event, part: of each.
        x, y: their centres.
        row: the row of the lane they stand in.
        on_bar: they stand on the bar of their span.
        fanned: they share their place with others.
        covered: they lie under another one and are not drawn.
        more: how many marks at this place are covered; told at the last one drawn.
    """

    rows: Ints
    lane: Ints
    event: Ints
    part: Ints
    x: Floats
    y: Floats
    row: Ints
    on_bar: Bools
    fanned: Bools
    covered: Bools
    more: Ints


def place_marks(
    arranged: Arrangement, geometry: Geometry, scale: Scale, starts: Ints, ends: Ints, top: int
) -> Placed:
    """Return the marks of rows `[starts, ends)`, one pair for each lane that shows marks.

    Args:
        top: the event whose mark is never covered, -1 for none.
    """
    rows = ranges(starts, ends)
    lane, event, part = (column[rows].astype(np.int64) for column in arranged.rows)
    x = scale.xs_of(arranged.columns.parts.at[part])
    row, on_bar = _bar_rows(arranged, geometry, scale, rows, part)
    fanned, covered = np.zeros(len(rows), np.bool_), np.zeros(len(rows), np.bool_)
    more = np.zeros(len(rows), np.int64)
    loose = np.flatnonzero(~on_bar)
    if len(loose):
        fan = _fan(lane[loose], x[loose], geometry.rows, geometry.middle)
        row[loose], fanned[loose], covered[loose], more[loose] = fan
        covered[event == top] = False
    y = geometry.row_y(lane, row)
    return Placed(rows, lane, event, part, x, y, row, on_bar, fanned, covered, more)


def find_marks(placed: Placed, lane: Ints, event: Ints) -> Ints:
    """Return for pairs of lane and event the place of a mark in `placed`, -1 for none."""
    if not len(placed.rows):
        return np.full(len(lane), -1, np.int64)
    step = 1 + max(int(event.max(initial=0)), int(placed.event.max()))
    keys, wanted = placed.lane * step + placed.event, lane * step + event
    order = np.argsort(keys, kind="stable")
    at = order[np.minimum(np.searchsorted(keys, wanted, sorter=order), len(keys) - 1)]
    return np.where(keys[at] == wanted, at, -1)


def _bar_rows(
    arranged: Arrangement, geometry: Geometry, scale: Scale, rows: Ints, part: Ints
) -> tuple[Ints, Bools]:
    parts = arranged.columns.parts
    row = np.full(len(rows), geometry.middle, np.int64)
    seconds = (parts.end[part] - parts.start[part]) * scale.px_per_second
    flags = parts.flags[part]
    on_bar = ((flags & POINT) == 0) & (seconds >= WIDE_PX)
    if on_bar.any():
        bar_rows = geometry.bar_rows()
        sub = spans_of(arranged).sub_of_row[rows[on_bar]]
        free = sub < min(len(bar_rows), SUB_ROWS)
        on_bar[on_bar] = free
        row[on_bar] = bar_rows[sub[free]]
    return row, on_bar


def _fan(lane: Ints, x: Floats, rows: int, middle: int) -> tuple[Ints, Bools, Bools, Ints]:
    """Return row, whether fanned, whether covered, and how many more, of marks sorted by place.

    Three marks at one place, a single one beside them, five rows:

        row 1   ▲
        row 2   ◆          ●
        row 3   ▼
    """
    places = np.arange(len(x))
    begins = np.ones(len(x), np.bool_)
    begins[1:] = (lane[1:] != lane[:-1]) | (x[1:] - x[:-1] >= FAN_PX)
    group = np.cumsum(begins) - 1
    first = places[begins]
    size = np.diff(np.append(first, len(x)))
    rank = places - first[group]
    top = np.clip(middle - size // 2, 0, np.maximum(rows - size, 0))
    below = np.maximum(places - rows, 0)
    covered = (rank >= rows) & (x - x[below] < _COVERS_PX)
    hidden = np.bincount(group, weights=covered, minlength=len(size)).astype(np.int64)
    more = np.where(rank == rows - 1, hidden[group], 0)
    return top[group] + rank % rows, size[group] > 1, covered, more
