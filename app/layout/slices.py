"""Which rows of each lane lie within a range of time."""

from typing import Final

import numpy as np
from msgspec import Struct

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.batches import Ints
from app.layout.ragged import ranges, starts_of

_LEAST: Final = 64
_TOO_MANY: Final = 8


class _Near(Struct, frozen=True, eq=False):
    """The keys of the rows whose parts are `[first, last)`: to look among few is quick.

    Attributes:
        base: what the keys of each lane begin at.
        keys: of all lanes, ascending.
        shift: how much higher the number of a row of each lane is than the place of its key.
    """

    first: int
    last: int
    base: Ints
    keys: Ints
    shift: Ints


class RowSlices(Struct, frozen=True, eq=False):
    """Rows of some lanes, `[starts, ends)` of each."""

    lanes: Ints
    starts: Ints
    ends: Ints


def slices(arranged: Arrangement, shown: TimeRange) -> tuple[Ints, Ints]:
    """Return for each lane the first and the past-the-last row within a range."""
    begin, end = arranged.columns.parts.at.searchsorted((shown.start, shown.end)).tolist()

    def fits(near: _Near) -> bool:
        inside: bool = near.first <= begin and end <= near.last
        return inside and near.last - near.first <= _TOO_MANY * int(end - begin + _LEAST)

    near = arranged.memory.fitting("rows near", fits, lambda: _near(arranged, begin, end))
    # Each line ascends, and such questions are answered fast.
    asked = near.base + np.array(((begin,), (end,)))
    starts, ends = near.keys.searchsorted(asked) + near.shift
    return starts, ends


def _near(arranged: Arrangement, begin: int, end: int) -> _Near:
    parts, beside = len(arranged.columns.parts.at), end - begin + _LEAST
    first, last = max(begin - beside, 0), min(end + beside, parts)
    base = np.arange(len(arranged.lanes)) * parts
    if last - first > parts // 2:
        return _Near(0, parts, base, arranged.keys, np.zeros(len(base), np.int64))
    low, high = arranged.keys.searchsorted(base + np.array(((first,), (last,))))
    keys = arranged.keys[ranges(low, high)]
    return _Near(first, last, base, keys, low - starts_of(high - low)[:-1])
