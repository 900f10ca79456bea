"""The thread of an event, as a mask over the events."""

import numpy as np
from numpy.typing import NDArray

from app.layout.batches import Bools
from app.layout.columns import Columns
from app.layout.ragged import Ragged, spread
from app.layout.ranked import distinct


def thread_mask(columns: Columns, event: int) -> Bools:
    """Return which events belong to a thread of this one.

    A thread is everything that leads back through `answers` to one first claim; an answer to
    several claims belongs to several threads.
    """
    firsts = _reached(columns, event, columns.answers_from, columns.answered)
    thread = firsts.copy()
    leads_on = np.diff(columns.answers_from.starts) > 0
    for first in np.flatnonzero(firsts & ~leads_on).tolist():
        thread |= _reached(columns, first, columns.answers_to, columns.answering)
    return thread


def _reached(columns: Columns, event: int, links: Ragged, ends: NDArray[np.int32]) -> Bools:
    reached = np.zeros(len(columns.ids), np.bool_)
    reached[event] = True
    front = np.array([event])
    while len(front):
        found = distinct(ends[spread(links, front).values])
        front = found[~reached[found]]
        reached[front] = True
    return reached
