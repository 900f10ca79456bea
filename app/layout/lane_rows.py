"""Rows that are chosen from outside: a figure gives each event of a lane a row with room for it."""

import numpy as np
from msgspec import Struct

from app.layout.batches import Bools, Ints


class LaneRows(Struct, frozen=True, eq=False):
    """The row of each event in each lane, counted from the top of the lane.

    Two of them are never equal, so that a frame is compared at no cost.

    Attributes:
        lanes: those whose marks are drawn one by one, however many there are; in the others
            they are ticks or a strip.
        lane, event: ascending by lane, then by event.
        row: of each of these pairs.
    """

    lanes: Bools
    lane: Ints
    event: Ints
    row: Ints

    def of(self, lane: Ints, event: Ints) -> Ints:
        """Return the rows of pairs of lane and event; 0 for those that have none."""
        if not len(self.row):
            return np.zeros(len(lane), np.int64)
        step = 1 + max(int(event.max(initial=0)), int(self.event.max()))
        keys, wanted = self.lane * step + self.event, lane * step + event
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[at] == wanted, self.row[at], 0)
