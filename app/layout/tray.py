"""The tray: a column at the left of the lanes where undated events stand."""

from typing import Final

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Box, Floats, Ints, Measure, Text
from app.layout.emphasis import DIMMED, Emphasis
from app.layout.geometry import Geometry
from app.layout.metrics import HEAD_WIDTH, MARK_RADIUS, SMALL_PX, TEXT_DROP, TRAY_WIDTH
from app.layout.scene import Marks, Tray

_COLUMNS: Final = 3
_COLUMN_PX: Final = 17.0
_TITLE: Final = "Undated"


def build_tray(
    arranged: Arrangement, geometry: Geometry, emphasis: Emphasis, measure: Measure
) -> Tray | None:
    """Return the tray of the lanes in sight; None when every event shown has a date.

    Each lane fills its columns from the left; what has no room is counted in the last place.
    """
    undated = arranged.undated
    if not len(undated.event):
        return None
    lane = undated.lane.astype(np.int64)
    first = np.searchsorted(lane, np.arange(len(arranged.lanes) + 1))
    rank = np.arange(len(lane)) - first[lane]
    rows_of = np.where(geometry.open == 1, geometry.rows, 1)
    over = np.diff(first) - rows_of * _COLUMNS
    counts, taken = _counts(geometry, over, measure)
    rows = rows_of[lane]
    row, column = rank % rows, rank // rows
    counted = (row == rows - 1) & (column >= _COLUMNS - taken[lane])
    y = geometry.row_y(lane, np.where(rows == 1, geometry.middle, row))
    kept = np.flatnonzero((column < _COLUMNS) & ~counted)
    box = Box(HEAD_WIDTH, geometry.lanes_box.y, TRAY_WIDTH, geometry.lanes_box.height)
    marks = _marks(arranged, kept, _column_x(column), y, emphasis)
    return Tray(box, _title(box, measure), marks, counts)


def _counts(geometry: Geometry, over: Ints, measure: Measure) -> tuple[tuple[Text, ...], Ints]:
    """Return the counts of full lanes, and for each lane the columns that its count takes.

    Args:
        over: how many undated events of each lane have no place.
    """
    full = np.flatnonzero(over > 0)
    taken = np.zeros(len(over), np.int64)
    last = np.where(geometry.open[full] == 1, geometry.rows - 1, geometry.middle)
    counts = []
    for lane, y in zip(full.tolist(), geometry.row_y(full, last).tolist(), strict=True):
        text, taken[lane] = _count(int(over[lane]), y, measure)
        counts.append(text)
    return tuple(counts), taken


def _marks(
    arranged: Arrangement,
    kept: Ints,
    x: Floats,
    y: Floats,
    emphasis: Emphasis,
) -> Marks:
    event = arranged.undated.event[kept].astype(np.int64)
    kind = arranged.columns.kind[event].astype(np.int64)
    none = np.zeros(len(kept), np.bool_)
    opacity = np.ones(len(kept))
    if emphasis.lit is not None:
        opacity[~emphasis.lit[event]] = DIMMED
    return Marks(x[kept], y[kept], kind, none, opacity, event)


def _count(over: int, y: float, measure: Measure) -> tuple[Text, int]:
    """Return a count that stays within the tray, and how many columns it takes to do so."""
    right = HEAD_WIDTH + TRAY_WIDTH
    for columns in range(1, _COLUMNS + 1):
        text = f"+{over + columns:,}"
        width = measure(text, SMALL_PX, 400)
        x = float(_column_x(np.array(_COLUMNS - columns))) - MARK_RADIUS
        if x + width <= right:
            break
    return Text(text, min(x, right - width), y + TEXT_DROP, width, SMALL_PX, 400, "ink-2"), columns


def _column_x(column: Ints) -> Floats:
    from_middle = column.astype(np.float64) - (_COLUMNS - 1) / 2
    return from_middle * _COLUMN_PX + (HEAD_WIDTH + TRAY_WIDTH / 2)


def _title(box: Box, measure: Measure) -> Text:
    width = measure(_TITLE, SMALL_PX, 400)
    x = box.x + (box.width - width) / 2
    return Text(_TITLE, x, box.y - 8.0, width, SMALL_PX, 400, "ink-3")
