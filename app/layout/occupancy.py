"""What is taken in the rows of the lanes, so that no two labels ever overlap."""

from bisect import bisect_right
from typing import Final

import numpy as np

from app.layout.batches import Floats, Ints

# Rows lie one after the other on a single long line; nothing in a frame is as wide as that.
_ROW_PX: Final = 2.0**20


class Occupancy:
    """The taken stretches of each row of each lane, apart from each other and ascending.

    Args:
        rows: of each lane.
        lane, row, left, right: stretches that are taken from the start; they may overlap.
    """

    def __init__(self, rows: int, lane: Ints, row: Ints, left: Floats, right: Floats) -> None:
        self._rows = rows
        key = lane * rows + row
        begin = key * _ROW_PX + left
        order = np.argsort(begin, kind="stable")
        self._left, self._begin = left[order], begin[order]
        # A long stretch hides where shorter ones after it end.
        self._end: Floats = np.maximum.accumulate((key * _ROW_PX + right)[order])
        self._taken: dict[int, tuple[list[float], list[float]]] = {}

    def rooms(self, lane: Ints, row: Ints, x: Floats) -> Floats:
        """Return `room` for many places while nothing else is taken."""
        here = (lane * self._rows + row) * _ROW_PX + x
        if not len(self._begin):
            return np.full(len(here), np.inf)
        after = self._begin.searchsorted(here, "right")
        room = np.append(self._begin, np.inf)[after] - here
        room[(after > 0) & (self._end[after - 1] > here)] = 0.0
        return room

    def room(self, lane: int, row: int, x: float) -> float:
        """Return how far a text may reach that begins at `x`; 0 where `x` itself is taken."""
        begins, ends = self._row(lane, row)
        after = bisect_right(begins, x)
        if after and ends[after - 1] > x:
            return 0.0
        return begins[after] - x if after < len(begins) else float("inf")

    def take(self, lane: int, row: int, left: float, right: float) -> None:
        """Take a stretch that `room` has said is free."""
        begins, ends = self._row(lane, row)
        at = bisect_right(begins, left)
        begins.insert(at, left)
        ends.insert(at, right)

    def _row(self, lane: int, row: int) -> tuple[list[float], list[float]]:
        key = lane * self._rows + row
        taken = self._taken.get(key)
        if taken is None:
            start = key * _ROW_PX
            first, past = self._begin.searchsorted((start - _ROW_PX / 2, start + _ROW_PX / 2))
            ends = self._end[first:past] - start
            taken = self._taken[key] = self._left[first:past].tolist(), ends.tolist()
        return taken
