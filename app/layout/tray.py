"""The tray: a column at the left of the lanes where undated events stand."""

from typing import Final

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Box, Floats, Ints, Measure, Text
from app.layout.geometry import Geometry
from app.layout.metrics import HEAD_WIDTH, MARK_RADIUS, SMALL_PX, TEXT_DROP, TRAY_WIDTH
from app.layout.scene import Marks, Tray

_COLUMNS: Final = 3
_COLUMN_PX: Final = 17.0
_TITLE: Final = "Undated"


def build_tray(arranged: Arrangement, geometry: Geometry, measure: Measure) -> Tray | None:
    """Return the tray of the lanes in sight; None when every event shown has a date.

    Each lane fills its columns from the left; what has no room is counted in the last place.
    """
    undated = arranged.undated
    if not len(undated.event):
        return None
    lane = undated.lane.astype(np.int64)
    first = np.searchsorted(lane, np.arange(len(arranged.lanes) + 1))
    rank = np.arange(len(lane)) - first[lane]
    rows = np.where(geometry.open == 1, geometry.rows, 1)[lane]
    total = np.diff(first)[lane]
    room = rows * _COLUMNS
    shown = rank < np.where(total > room, room - 1, room)
    row = np.where(rows == 1, geometry.middle, rank % rows)
    column = (rank // rows).astype(np.float64) - (_COLUMNS - 1) / 2
    x: Floats = column * _COLUMN_PX + (HEAD_WIDTH + TRAY_WIDTH / 2)
    y = geometry.row_y(lane, row)
    over = np.flatnonzero((rank == room - 1) & (total > room))
    counts = tuple(
        _count(int(total[at] - room[at] + 1), float(x[at]), float(y[at]), measure)
        for at in over.tolist()
    )
    kept = np.flatnonzero(shown)
    box = Box(HEAD_WIDTH, geometry.lanes_box.y, TRAY_WIDTH, geometry.lanes_box.height)
    return Tray(box, _title(box, measure), _marks(arranged, kept, x, y), counts)


def _marks(
    arranged: Arrangement,
    kept: Ints,
    x: Floats,
    y: Floats,
) -> Marks:
    event = arranged.undated.event[kept].astype(np.int64)
    kind = arranged.columns.kind[event].astype(np.int64)
    none = np.zeros(len(kept), np.bool_)
    return Marks(x[kept], y[kept], kind, none, np.ones(len(kept)), event)


def _count(count: int, x: float, y: float, measure: Measure) -> Text:
    text = f"+{count}"
    width = measure(text, SMALL_PX, 400)
    return Text(text, x - MARK_RADIUS, y + TEXT_DROP, width, SMALL_PX, 400, "ink-2")


def _title(box: Box, measure: Measure) -> Text:
    width = measure(_TITLE, SMALL_PX, 400)
    x = box.x + (box.width - width) / 2
    return Text(_TITLE, x, box.y - 8.0, width, SMALL_PX, 400, "ink-3")
