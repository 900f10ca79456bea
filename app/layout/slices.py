"""Which rows of each lane lie within a range of time."""

from bisect import bisect_left
from typing import Final

import numpy as np
from msgspec import Struct

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.batches import Ints
from app.layout.ragged import ranges, starts_of
from app.layout.scale import widened

_TOO_WIDE: Final = 8
# So many parts are not copied.
_MANY: Final = 10_000


class RowSlices(Struct, frozen=True, eq=False):
    """Rows of some lanes, `[starts, ends)` of each."""

    lanes: Ints
    starts: Ints
    ends: Ints


class _Near(Struct, frozen=True, eq=False):
    """The rows in and about a range of time: to look among few is quick.

    Attributes:
        around: the time that is here.
        first: the first of the parts that are here.
        instants: of these parts; None where there are so many that all parts are here.
        base: what the keys of each lane begin at.
        keys: of all lanes, ascending.
        shift: how much higher the number of a row of each lane is than the place of its key.
    """

    around: TimeRange
    first: int
    instants: list[int] | None
    base: Ints
    keys: Ints
    shift: Ints


class Bounds(Struct, frozen=True, eq=False):
    """For each lane the first and the past-the-last row within a range.

    The same object for the same rows, so that they are compared at no cost.
    """

    starts: Ints
    ends: Ints

    @property
    def counts(self) -> Ints:
        """Return how many rows each lane has there."""
        return self.ends - self.starts

    def of(self, lanes: Ints) -> RowSlices:
        """Return the rows of some lanes."""
        return RowSlices(lanes, self.starts[lanes], self.ends[lanes])


def slices(arranged: Arrangement, shown: TimeRange) -> Bounds:
    """Return for each lane the rows within a range."""
    near = arranged.memory.fitting(
        "rows near", lambda near: _fits(near, shown), lambda: _near(arranged, shown)
    )
    if near.instants is None:
        begin, end = arranged.columns.parts.at.searchsorted((shown.start, shown.end)).tolist()
    else:
        begin = near.first + bisect_left(near.instants, shown.start)
        end = near.first + bisect_left(near.instants, shown.end)

    def make() -> Bounds:
        # Each of the two ascends, and such questions are answered fast.
        starts = near.keys.searchsorted(near.base + begin) + near.shift
        return Bounds(starts, near.keys.searchsorted(near.base + end) + near.shift)

    return arranged.memory.get("rows between", (near, begin, end), make)


def _fits(near: _Near, shown: TimeRange) -> bool:
    inside = near.around.start <= shown.start and shown.end <= near.around.end
    return inside and near.around.seconds <= _TOO_WIDE * shown.seconds


def _near(arranged: Arrangement, shown: TimeRange) -> _Near:
    at, lanes = arranged.columns.parts.at, len(arranged.lanes)
    around = widened(shown, shown.seconds // 2)
    first, last = at.searchsorted((around.start, around.end)).tolist()
    base = np.arange(lanes) * len(at)
    if last - first > _MANY:
        return _Near(around, 0, None, base, arranged.keys, np.zeros(lanes, np.int64))
    low, high = (arranged.keys.searchsorted(base + bound) for bound in (first, last))
    keys = arranged.keys[ranges(low, high)]
    shift = low - starts_of(high - low)[:-1]
    return _Near(around, first, at[first:last].tolist(), base, keys, shift)
