"""Density: how many marks of which group stand in each bin of each lane.

Bins are tied to time, not to the window, so that they travel with it while panning.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.model import KINDS, Kind
from app.layout.arrange import Arrangement
from app.layout.ragged import AnyInts, ranges
from app.layout.roles import Role
from app.layout.scale import Scale
from app.layout.scene import Floats, Ints, Strips
from app.layout.slices import RowSlices

BIN_PX: Final = 4.0
UP: Final[tuple[Role, ...]] = ("allegation", "event")
DOWN: Final[tuple[Role, ...]] = ("denial", "finding")
_GROUP: Final[dict[Kind, int]] = {
    "allegation": 0,
    "event": 1,
    "denial": 2,
    "admission": 2,
    "no-comment": 2,
    "corroboration": 3,
    "retraction": 3,
    "finding": 3,
}
GROUPS: Final = np.array([_GROUP[kind] for kind in KINDS], np.int64)
_GROUP_COUNT: Final = 4
_COUNT_ONE_BY_ONE: Final = 40_000
_MOST_BUCKETS: Final = 2**15
_FEWEST_BUCKETS: Final = 2**12
# So fine that a bin of the window holds several buckets wherever rows are not counted one by one.
_ROWS_PER_BUCKET: Final = 16
_MOST_CELLS: Final = 2**21
_CALMED: Final = 0.75


class Bins(NamedTuple):
    """Bins of equal length; `first` counts them from 1970, `x` is the left edge of the first."""

    first: int
    total: int
    seconds: float
    x: float

    def edges(self) -> Ints:
        """Return when the bins begin, and the end of the last one, to the second."""
        edges = (self.first + np.arange(self.total + 1)) * self.seconds
        return edges.astype(np.int64)


class Pyramid(NamedTuple):
    """Running counts over buckets of parts: `counts[k, group, lane]` stand before bucket k.

    A bucket's counts lie side by side, because a frame asks for few buckets of every lane.
    """

    counts: NDArray[np.int32]
    parts_per_bucket: float


def bins_of(scale: Scale) -> Bins:
    """Return the bins that cover a scale."""
    seconds = BIN_PX / scale.px_per_second
    first = int(scale.shown.start // seconds)
    count = int((scale.right - scale.left) / BIN_PX) + 2
    return Bins(first, count, seconds, scale.x_of(round(first * seconds)))


def count_in_bins(arranged: Arrangement, rows: RowSlices, bins: Bins) -> AnyInts:
    """Return counts of shape (groups, lanes, bins).

    Args:
        rows: those of the lanes asked for, ascending, that may fall in the bins.
    """
    lanes, starts, ends = rows.lanes, rows.starts, rows.ends
    if int((ends - starts).sum()) <= _COUNT_ONE_BY_ONE:
        return _count_rows(arranged, starts, ends, bins)
    pyramid = pyramid_of(arranged)
    parts = np.searchsorted(arranged.columns.parts.at, bins.edges())
    buckets = np.rint(parts / pyramid.parts_per_bucket).astype(np.int64)
    running = pyramid.counts[buckets][:, :, lanes]
    return (running[1:] - running[:-1]).transpose(1, 2, 0)


def pyramid_of(arranged: Arrangement) -> Pyramid:
    """Return the running counts of an arrangement, made once.

    The buckets hold equally many distinct dates, so they are fine where dates are many: a case
    from 3000 BCE to this minute costs nothing extra.
    """
    return arranged.memory.get("pyramid", 0, lambda: _pyramid(arranged))


def strips_of(
    counts: AnyInts, bins: Bins, base: Floats, reach: float, usual: Floats, share: Floats
) -> Strips:
    """Return counts as heights.

    Args:
        counts: of shape (groups, lanes, bins).
        base: where the strips of the lanes grow from.
        reach: the most that any strip reaches.
        usual: for each lane the count that reaches half of it.
        share: of each lane, how far its strip has grown, from 0 to 1.
    """
    most = (share * reach)[:, None]
    up = _heights(counts[0], counts[1], most, usual)
    down = _heights(counts[2], counts[3], most, usual)
    return Strips(bins.x, BIN_PX, base, up, UP, down, DOWN, reach)


def usual_counts(arranged: Arrangement, seconds: float) -> Floats:
    """Return for each lane how many marks a bin of a length has, where marks are many.

    In lanes with more marks than most it is more, but less than in proportion: a busier lane
    stands higher, and still shows its ups and downs where one scale for all would show a block.
    """
    # Of the whole, so that strips do not grow where there is less as of a day.
    whole = arranged.whole or arranged
    per_second = whole.memory.get("per second", 0, lambda: _marks_per_second(whole))
    usual: Floats = np.maximum(1.5 * per_second * seconds, 1.0)
    return usual


def _heights(first: AnyInts, second: AnyInts, most: Floats, usual: Floats) -> Floats:
    # Grows like the count where it is small and never passes the most; it depends on nothing
    # else in sight, so a strip keeps its shape while panning.
    total = (first + second).astype(np.float64)
    per_event = most / (total + usual[:, None])
    heights = np.empty((2, *first.shape))
    np.multiply(first, per_event, out=heights[0])
    np.multiply(total, per_event, out=heights[1])
    return heights


def _count_rows(arranged: Arrangement, starts: Ints, ends: Ints, bins: Bins) -> Ints:
    rows = ranges(starts, ends)
    lane = np.repeat(np.arange(len(starts)), ends - starts)
    at = arranged.columns.parts.at[arranged.rows.part[rows]]
    column = np.floor(at / bins.seconds).astype(np.int64) - bins.first
    group = GROUPS[arranged.columns.kind[arranged.rows.event[rows]]]
    inside = (column >= 0) & (column < bins.total)
    cell = ((group * len(starts) + lane) * bins.total + column)[inside]
    shape = (_GROUP_COUNT, len(starts), bins.total)
    return np.bincount(cell, minlength=int(np.prod(shape))).reshape(shape)


def _pyramid(arranged: Arrangement) -> Pyramid:
    parts, lanes = len(arranged.columns.parts.at), max(len(arranged.lanes), 1)
    rows = arranged.rows
    fine = max(len(rows.event) // _ROWS_PER_BUCKET, _FEWEST_BUCKETS)
    buckets = min(parts, fine, _MOST_BUCKETS, max(_MOST_CELLS // lanes, 1))
    group = GROUPS[arranged.columns.kind[rows.event]]
    cell = rows.part.astype(np.int64) * buckets // parts * lanes + rows.lane
    counts = np.zeros((buckets + 1, _GROUP_COUNT, lanes), np.int32)
    # One group after the other: all at once would take more memory than the case itself.
    for each in range(_GROUP_COUNT):
        counted = np.bincount(cell[group == each], minlength=buckets * lanes)
        counts[1:, each] = counted.reshape(buckets, lanes)
    flat = counts.reshape(buckets + 1, -1)
    np.cumsum(flat, axis=0, out=flat)
    return Pyramid(counts, parts / buckets)


def _marks_per_second(arranged: Arrangement) -> Floats:
    # The middle nine tenths tell how dense a case is; a few far dates do not count.
    at = np.sort(arranged.columns.parts.at[arranged.rows.part])
    counts = np.diff(arranged.starts).astype(np.float64)
    if len(at) < 2:
        return np.zeros(len(counts))
    low, high = at[len(at) // 20], at[-1 - len(at) // 20]
    average = len(at) / len(counts)
    usual: Floats = average * np.maximum(counts / average, 1.0) ** _CALMED
    return 0.9 * usual / max(float(high) - float(low), 1.0)
