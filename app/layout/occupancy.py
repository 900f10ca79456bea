"""What is taken in the rows of the lanes, so that no two labels ever overlap."""

from bisect import bisect_right
from typing import Final

import numpy as np

from app.layout.batches import Floats, Ints

# Rows lie one after the other on a single long line; nothing in a frame is as wide as that.
ROW_PX: Final = 2.0**20
_FREE: Final = 2.0**62


def lines(rows: int, lane: Ints, row: Ints) -> Floats:
    """Return where rows of lanes begin on the long line; the next row is `ROW_PX` further.

    Args:
        rows: of each lane.
    """
    return (lane * rows + row) * np.float64(ROW_PX)


class Occupancy:
    """The taken stretches of each row of each lane, apart from each other and ascending.

    Args:
        begin, end: of the stretches that are taken from the start, on the long line; in any
            order, and they may overlap.
    """

    def __init__(self, begin: Floats, end: Floats) -> None:
        # Each sorted for itself: where as many have ended as have begun, nothing is taken.
        begin, end = np.sort(begin), np.sort(end)
        apart = (end[:-1] <= begin[1:]).nonzero()[0]
        self._begin, self._end = (
            np.concatenate((begin[:1], begin[apart + 1])),
            np.concatenate((end[apart], end[-1:])),
        )
        self._begins: list[float] = self._begin.tolist()
        self._ends: list[float] = self._end.tolist()

    def rooms(self, places: Floats) -> Floats:
        """Return `room` for many places while nothing else is taken."""
        # Ascending questions are answered many times as fast.
        order = places.argsort()
        asked = places[order]
        begun = self._begin.searchsorted(asked, "right")
        free = np.concatenate(([-_FREE], self._end))[begun] <= asked
        room = np.empty(len(places))
        room[order] = (np.concatenate((self._begin, [_FREE]))[begun] - asked) * free
        return room

    def room(self, place: float) -> float:
        """Return how far a text may reach that begins at a place; 0 where that itself is taken."""
        begun = bisect_right(self._begins, place)
        if begun and self._ends[begun - 1] > place:
            return 0.0
        return self._begins[begun] - place if begun < len(self._begins) else _FREE

    def take(self, place: float, width: float) -> None:
        """Take a stretch that `room` has said is free, as far as it is."""
        begun, end = bisect_right(self._begins, place), place + width
        if begun < len(self._begins):
            end = min(end, self._begins[begun])
        self._begins.insert(begun, place)
        self._ends.insert(begun, end)
