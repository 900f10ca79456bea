"""Time to pixels and back, and the ways to look elsewhere: zoom, pan, clamp."""

from typing import Final

import numpy as np
from msgspec import Struct
from msgspec.structs import force_setattr

from app.core.view import TimeRange
from app.layout.scene import Floats, Ints

# Far beyond 200 million years, and far enough from int64's ends to add and subtract.
EARLIEST: Final = -(2**61)
LATEST: Final = 2**61
SHORTEST_SECONDS: Final = 10
FAR_WIDTHS: Final = 4
FARTHEST: Final = 2**62


class Scale(Struct, frozen=True):
    """A range of time laid over the pixels `[left, right)`.

    Attributes:
        px_per_second: follows from the rest.
    """

    shown: TimeRange
    left: float
    right: float
    px_per_second: float = 0.0

    def __post_init__(self) -> None:
        # Asked for thousands of times in a frame.
        force_setattr(self, "px_per_second", (self.right - self.left) / self.shown.seconds)

    def x_of(self, instant: int) -> float:
        """Return the place of an instant; python integers, so any instant will do."""
        return self.left + (instant - self.shown.start) * self.px_per_second

    def xs_of(self, instants: Ints) -> Floats:
        """Return the places of many instants; those far outside lie four widths outside."""
        start, far = self.shown.start, FAR_WIDTHS * self.shown.seconds
        earliest, latest = max(start - far, -FARTHEST), min(self.shown.end + far, FARTHEST)
        return self.xs_near(np.minimum(np.maximum(instants, earliest), latest))

    def xs_near(self, instants: Ints) -> Floats:
        """Return the places of many instants, however far outside, up to `FARTHEST` from 1970."""
        return (instants - self.shown.start) * np.float64(self.px_per_second) + self.left

    def time_at(self, x: float) -> int:
        """Return the instant at a place, to the second."""
        return self.shown.start + round((x - self.left) / self.px_per_second)


def widened(shown: TimeRange, seconds: int) -> TimeRange:
    """Return the range with so much time more on each side, as far as numbers reach."""
    return TimeRange(max(shown.start - seconds, -FARTHEST), min(shown.end + seconds, FARTHEST))


def clamped(start: int, end: int) -> TimeRange:
    """Return the range, moved and shortened so that it fits what can be shown."""
    length = min(max(end - start, SHORTEST_SECONDS), LATEST - EARLIEST)
    start = min(max(start, EARLIEST), LATEST - length)
    return TimeRange(start, start + length)


def zoomed(shown: TimeRange, about: int, factor: float) -> TimeRange:
    """Return the range with `factor` times as much time in it; `about` stays where it is."""
    share = (about - shown.start) / shown.seconds
    length = min(max(round(shown.seconds * factor), SHORTEST_SECONDS), LATEST - EARLIEST)
    start = about - round(share * length)
    return clamped(start, start + length)


def panned(shown: TimeRange, seconds: int) -> TimeRange:
    """Return the range moved to later times, or to earlier ones if negative."""
    return clamped(shown.start + seconds, shown.end + seconds)
