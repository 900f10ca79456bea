"""Lay a quote along a stretch of text as cheaply as can be: where it begins and ends, and its cost.

This is the refinement of a place that `candidates` found roughly. A page head or a footnote that
runs through a passage is one long insertion; it costs little more than a short one, or else every
quote that crosses a page would be lost.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

GAP_COST: Final = 10.0
"""What one long insertion costs, in characters, whatever its length …"""

GAP_STEP: Final = 0.02
"""… and on top for each of its characters."""

_Costs = NDArray[np.float64]


class Alignment(NamedTuple):
    """`[start, end)` in the stretch, and the cost in characters (0: the same words)."""

    start: int
    end: int
    cost: float


def align(words: str, stretch: str, prefix: str = "", suffix: str = "") -> Alignment:
    """Return the cheapest way to lay `words` into `stretch`, whose outer parts are free.

    A character that is exchanged, left out or put in costs 1. The ends fall where the words and
    the context beside them are cheapest together, so that the last words of a quote are not
    dropped when a page head stands before them; of equal lays the shortest is taken. Time is the
    product of the lengths.
    """
    after = _costs(suffix[::-1], stretch[::-1])[::-1]
    end = int((_costs(words, stretch) + after).argmin())
    laid = stretch[:end]
    backwards = _costs(words[::-1], laid[::-1], anchored=True)[::-1]
    starts = backwards + _costs(prefix, laid)
    start = end - int(starts[::-1].argmin())
    return Alignment(start, end, float(backwards[start]))


def _costs(words: str, stretch: str, anchored: bool = False) -> _Costs:
    """Return what it costs to lay `words` so that they end at each offset of the stretch.

    One row for each character of the stretch: `row[j] + j` is the cost of having laid
    `words[:j]` (without the `j`, leaving out characters is a running minimum); `gap` is the same
    within a long insertion.

    Args:
        words, stretch: the stretch is what is walked along.
        anchored: the words begin where the stretch begins; else anywhere.

    Returns:
        Costs of shape (len(stretch) + 1,).
    """
    letters, row = _code_points(words), np.zeros(len(words) + 1)
    gap = np.full_like(row, np.inf)
    costs = np.zeros(len(stretch) + 1)
    for at, letter in enumerate(_code_points(stretch), 1):
        np.minimum(row + GAP_COST, gap, out=gap)
        gap += GAP_STEP
        new = np.minimum(row + 1.0, gap)
        np.minimum(new[1:], row[:-1] - (letters == letter), out=new[1:])
        if not anchored:
            new[0] = 0.0
        row = np.minimum.accumulate(new)
        costs[at] = row[-1]
    return costs + len(words)


def _code_points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
