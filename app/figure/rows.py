"""The rows of one lane of a figure: what is taken in them, and where a text still fits."""

from bisect import bisect_right, insort


class Row:
    """The taken stretches of one row."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float]] = []
        self._longest = 0.0

    def take(self, left: float, right: float) -> None:
        """Take a stretch; it may overlap others."""
        insort(self._taken, (left, right))
        self._longest = max(self._longest, right - left)

    def is_free(self, left: float, right: float) -> bool:
        """Return whether nothing is taken in a stretch."""
        # What is placed in the order of time mostly meets the last stretch, or none.
        if self._taken and self._taken[-1][0] < right and self._taken[-1][1] > left:
            return False
        for start, end in self._taken[self._first(left) :]:
            if start >= right:
                break
            if end > left:
                return False
        return True

    def _first(self, x: float) -> int:
        return bisect_right(self._taken, (x - self._longest, -float("inf")))


class Rows:
    """Rows by number; those that nobody has asked for are empty."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}

    def __getitem__(self, number: int) -> Row:
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = Row()
        return row

    def take(self, numbers: range, left: float, right: float) -> None:
        """Take a stretch in several rows."""
        for number in numbers:
            self[number].take(left, right)
