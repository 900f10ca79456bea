"""Marks: where each one stands, and how those at one place fan out into rows."""

from functools import cached_property
from typing import Final

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict

from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.lane_rows import LaneRows
from app.layout.parts import POINT
from app.layout.ragged import ranges, starts_of
from app.layout.scale import FARTHEST, Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.slices import RowSlices
from app.layout.spans import spans_of, sub_rows

# Marks nearer than this fan out; nearer than `_COVERS_PX` in one row, they are only counted.
FAN_PX: Final = 6.0
_COVERS_PX: Final = 5.0
WIDE_PX: Final = 14.0
# So many more than are in sight are looked up on each side, and as many again as are in sight.
_ROWS_BESIDE: Final = 16


class MarkRows(Struct, frozen=True, eq=False, dict=True):
    """What is asked of some rows in every frame, whatever its scale: of more rows than are shown.

    Attributes:
        lanes: the lanes asked for; `[starts, ends)` are the rows of each that are here.
        before: how many rows stand here before those of each lane.
        table: row, lane, event, part, instant, seconds and sub-row; points last no seconds.
    """

    lanes: Ints
    starts: Ints
    ends: Ints
    before: Ints
    table: Ints

    @property
    def rows(self) -> Ints:
        """Return which rows these are, ascending."""
        rows: Ints = self.table[0]
        return rows

    @cached_property
    def unique(self) -> bool:
        """Say whether no event has two of these rows in one lane."""
        pairs = self.table[1] * (1 + self.table[2].max(initial=0)) + self.table[2]
        return bool((np.diff(np.sort(pairs)) > 0).all())


class _Sight(Struct, frozen=True, eq=False):
    """The rows in sight, the same as long as they are the same.

    Attributes:
        found: what they are among, and `at` is where.
        rows, lane, event, part, instant, seconds, sub: of these, see `MarkRows`.
    """

    found: MarkRows
    at: Ints
    rows: Ints
    lane: Ints
    event: Ints
    part: Ints
    instant: Ints
    seconds: Ints
    sub: Ints


class _Loose(Struct, frozen=True, eq=False):
    """Which of the marks in sight stand on no bar.

    Attributes:
        on_bar: for each mark in sight whether it stands on the bar of its span.
        row: the row of each, as if none shared its place with others.
        lane: of each.
        which: those that stand on none.
        lane_begins: whether one of them is the first of its lane.
    """

    on_bar: Bools
    row: Ints
    lane: Ints
    which: Ints
    lane_begins: Bools


class Stand(Struct, frozen=True, eq=False):
    """In which rows of their lanes marks stand, the same as long as they are the same.

    Attributes:
        y: their centres.
        row: the row of the lane they stand in.
        on_bar: they stand on the bar of their span.
        fanned: they share their place with others.
        covered: they lie under another one and are not drawn.
        more: how many marks at this place are covered; told at the last one drawn.
    """

    y: Floats
    row: Ints
    on_bar: Bools
    fanned: Bools
    covered: Bools
    more: Ints


class Placed(Stand, frozen=True, eq=False):
    """The marks of one frame and how they stand, ascending by row of the arrangement.

    Attributes:
        found: what they were placed from, the same object for many frames; `at` is where in it.
        fixed: the same object as long as all but `x` is the same.
        rows: which rows of the arrangement they are.
        lane, event, part: of each.
        x: their centres.
    """

    found: MarkRows
    fixed: Stand
    at: Ints
    rows: Ints
    lane: Ints
    event: Ints
    part: Ints
    x: Floats


def place_marks(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    shown: RowSlices,
    top: int = -1,
    chosen: LaneRows | None = None,
) -> Placed:
    """Return the marks of some rows of the lanes that show marks.

    Args:
        shown: these rows.
        top: the event whose mark is never covered, -1 for none.
        chosen: the rows of lanes that they stand in; None where those at one place fan out.
    """
    sight = arranged.memory.get("rows in sight", shown, lambda: _sight(arranged, shown))
    x = scale.xs_near(sight.instant)
    wide = sight.seconds * scale.px_per_second >= WIDE_PX
    if chosen is None:
        stand = _stand(arranged, geometry, sight, x, wide, top)
    else:
        row = chosen.of(sight.lane, sight.event)
        none, nothing = np.zeros(len(row), np.bool_), np.zeros(len(row), np.int64)
        stand = Stand(geometry.row_y(sight.lane, row), row, wide, none, none, nothing)
    return Placed(
        **asdict(stand),
        found=sight.found,
        fixed=stand,
        at=sight.at,
        rows=sight.rows,
        lane=sight.lane,
        event=sight.event,
        part=sight.part,
        x=x,
    )


def _sight(arranged: Arrangement, shown: RowSlices) -> _Sight:
    found = _rows_about(arranged, shown.lanes, shown.starts, shown.ends)
    first = found.before - found.starts
    at = ranges(first + shown.starts, first + shown.ends)
    return _Sight(found, at, *found.table[:, at])


def _stand(
    arranged: Arrangement, geometry: Geometry, sight: _Sight, x: Floats, wide: Bools, top: int
) -> Stand:
    """Return in which rows marks stand."""

    def part_loose() -> _Loose:
        on_bar = wide & (sight.sub < min(geometry.date_rows, sub_rows(arranged)))
        which = (~on_bar).nonzero()[0]
        row = np.where(on_bar, geometry.bar_rows.take(sight.sub, mode="clip"), geometry.middle)
        return _Loose(on_bar, row, sight.lane, which, _begins(sight.lane[which]))

    loose = arranged.memory.get("loose marks", (sight, geometry, wide.tobytes()), part_loose)
    x = x[loose.which]
    begins = loose.lane_begins.copy()
    begins[1:] |= x[1:] - x[:-1] >= FAN_PX
    near = x[geometry.rows :] - x[: -geometry.rows] < _COVERS_PX

    def make() -> Stand:
        return _fanned(geometry, loose, begins, near, sight.event == top)

    key = loose, begins.tobytes(), near.tobytes(), top
    return arranged.memory.get("stand", key, make)


def _fanned(geometry: Geometry, loose: _Loose, begins: Bools, near: Bools, shown: Bools) -> Stand:
    row = loose.row.copy()
    fanned, covered = np.zeros((2, len(row)), np.bool_)
    more = np.zeros(len(row), np.int64)
    if not begins.all():
        which, fan = loose.which, _fan(begins, near, geometry.rows, geometry.middle)
        row[which], fanned[which], covered[which], more[which] = fan
        covered[shown] = False
    y = geometry.row_y(loose.lane, row)
    return Stand(y, row, loose.on_bar, fanned, covered, more)


def find_marks(mark_lane: Ints, mark_event: Ints, lane: Ints, event: Ints) -> Ints:
    """Return for pairs of lane and event the first mark that has them, -1 for none."""
    if not len(mark_lane):
        return np.full(len(lane), -1, np.int64)
    step = 1 + max(int(event.max(initial=0)), int(mark_event.max()))
    keys, wanted = mark_lane * step + mark_event, lane * step + event
    order = np.argsort(keys, kind="stable")
    at = order[np.minimum(np.searchsorted(keys, wanted, sorter=order), len(keys) - 1)]
    return np.where(keys[at] == wanted, at, -1)


def _rows_about(arranged: Arrangement, lanes: Ints, starts: Ints, ends: Ints) -> MarkRows:
    def fits(found: MarkRows) -> bool:
        return (
            len(found.lanes) == len(lanes)
            and bool((found.lanes == lanes).all())
            and bool((found.starts <= starts).all())
            and bool((found.ends >= ends).all())
        )

    def make() -> MarkRows:
        beside = ends - starts + _ROWS_BESIDE
        first = np.maximum(starts - beside, arranged.starts[lanes])
        last = np.minimum(ends + beside, arranged.starts[lanes + 1])
        table = _table(arranged, ranges(first, last))
        return MarkRows(lanes, first, last, starts_of(last - first)[:-1], table)

    return arranged.memory.fitting("rows", fits, make)


def _table(arranged: Arrangement, rows: Ints) -> Ints:
    lane, event, part = (column[rows] for column in arranged.rows)
    parts = arranged.columns.parts
    seconds = np.where(parts.has(POINT, part), 0, parts.end[part] - parts.start[part])
    sub = spans_of(arranged).sub_of_row[rows]
    at = np.clip(parts.at[part], -FARTHEST, FARTHEST)
    columns = (rows, lane, event, part, at, seconds, sub)
    return np.array(columns, np.int64)


def _begins(lane: Ints) -> Bools:
    """Return which of some lanes differ from the one before."""
    begins = np.ones(len(lane), np.bool_)
    np.not_equal(lane[1:], lane[:-1], out=begins[1:])
    return begins


def _fan(begins: Bools, near: Bools, rows: int, middle: int) -> tuple[Ints, Bools, Bools, Ints]:
    """Return row, whether fanned, whether covered, and how many more, of marks sorted by place.

    Three marks at one place, a single one beside them, five rows:

        row 1   ▲
        row 2   ◆          ●
        row 3   ▼
    """
    places = np.arange(len(begins) + 1)
    bounds = places[np.concatenate((begins, [True]))]
    first, size = bounds[:-1], bounds[1:] - bounds[:-1]
    group = begins.cumsum() - 1
    rank, of = places[:-1] - first[group], size[group]
    row = np.minimum(np.maximum(middle - of // 2, 0), np.maximum(rows - of, 0)) + rank % rows
    if not near.any():
        return row, of > 1, np.zeros(len(row), np.bool_), np.zeros(len(row), np.int64)
    covered = rank >= rows
    covered[rows:] &= near
    hidden = np.bincount(group, weights=covered, minlength=len(size)).astype(np.int64)
    more = np.where(rank == rows - 1, hidden[group], 0)
    return row, of > 1, covered, more
