"""What is drawn pale: claims that do not stand, and what has no date on the clock shown."""

import numpy as np

from app.core.dates import OPEN_FUTURE
from app.core.standing import undoings
from app.core.view import View
from app.layout.columns import Columns
from app.layout.scene import Bools, Ints

PALE = 0.4


def pale_events(columns: Columns, view: View) -> Bools:
    """Return for each event whether it is drawn pale.

    A claim is when it has surely been taken back, or overturned, by `view.as_of`; on the clock
    of alleged dates also what has none and so stays where it was said.
    """
    key = view.clock, view.as_of
    return columns.memory.get("pale", key, lambda: _pale(columns, view))


def _pale(columns: Columns, view: View) -> Bools:
    targets, ends = columns.memory.get("undone", 0, lambda: _undone(columns))
    pale = np.zeros(len(columns.ids), np.bool_)
    pale[targets if view.as_of is None else targets[ends <= view.as_of]] = True
    if view.clock == "alleged":
        alleged = np.zeros(len(columns.ids), np.bool_)
        alleged[columns.alleged.event] = True
        pale |= ~alleged
    return pale


def _undone(columns: Columns) -> tuple[Ints, Ints]:
    """Return what is taken back or overturned, and by when that has surely been said."""
    found = [
        (columns.index[target], one.date.span.latest_end if one.date else OPEN_FUTURE)
        for target, undone in undoings(columns.case).items()
        for one in undone
    ]
    pairs = np.array(found, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
