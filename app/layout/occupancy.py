"""What is taken in the rows of the lanes, so that no two labels ever overlap."""

from bisect import bisect_right

import numpy as np

from app.layout.batches import Floats, Ints


class Occupancy:
    """The taken stretches of each row of each lane, apart from each other and ascending."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._taken: dict[int, tuple[list[float], list[float]]] = {}

    def fill(self, lane: Ints, row: Ints, left: Floats, right: Floats) -> None:
        """Take many stretches at once, before any other; they may overlap one another."""
        key = lane * self._rows + row
        order = np.lexsort((left, key))
        key, left, right = key[order], left[order], right[order]
        edges = np.flatnonzero(np.diff(key, prepend=-1, append=-1)).tolist()
        begins, ends = edges[:-1], edges[1:]
        lefts = left.tolist()
        rights = _running_ends(key, right).tolist()
        for name, begin, end in zip(key[begins].tolist(), begins, ends, strict=True):
            self._taken[name] = lefts[begin:end], rights[begin:end]

    def room(self, lane: int, row: int, x: float) -> float:
        """Return how far a text may reach that begins at `x`; 0 where `x` itself is taken."""
        taken = self._taken.get(lane * self._rows + row)
        if taken is None:
            return float("inf")
        after = bisect_right(taken[0], x)
        if after and taken[1][after - 1] > x:
            return 0.0
        return taken[0][after] - x if after < len(taken[0]) else float("inf")

    def take(self, lane: int, row: int, left: float, right: float) -> None:
        """Take a stretch that `room` has said is free."""
        lefts, rights = self._taken.setdefault(lane * self._rows + row, ([], []))
        at = bisect_right(lefts, left)
        lefts.insert(at, left)
        rights.insert(at, right)


def _running_ends(key: Ints, right: Floats) -> Floats:
    # A long stretch hides where shorter ones after it end.
    far = float(np.ptp(right)) + 1.0 if len(right) else 1.0
    running: Floats = np.maximum.accumulate(right + key * far) - key * far
    return running
