"""What stands out in a frame: the selection, its thread, what is hovered, what a search found."""

from typing import Final

import numpy as np
from msgspec import Struct

from app.core.ids import EventId
from app.core.view import View
from app.layout.batches import Bools, Ints
from app.layout.columns import Columns
from app.layout.glance import Glance, Matches
from app.layout.threads import thread_mask

NONE = -1
# The opacity of what a search did not find.
DIMMED: Final = 0.25


class Emphasis(Struct, frozen=True, eq=False):
    """Events by index, -1 for none; masks over all events, None for none.

    Attributes:
        selected, hovered: one event each.
        thread: what belongs to the threads of these two.
        lit: what a search found; everything else is dimmed.
        lit_events: the same as indices, ascending.
    """

    selected: int
    hovered: int
    thread: Bools | None
    lit: Bools | None
    lit_events: Ints | None


def emphasis_of(columns: Columns, view: View, glance: Glance) -> Emphasis:
    """Return what stands out; remembered until one of its causes changes."""
    key = (view.selected, glance.hovered, glance.matches)
    return columns.memory.get("emphasis", key, lambda: _emphasis(columns, *key))


def _emphasis(
    columns: Columns,
    selected: EventId | None,
    hovered: EventId | None,
    matches: Matches | None,
) -> Emphasis:
    two = [columns.index.get(event, NONE) if event else NONE for event in (selected, hovered)]
    thread = None
    for event in set(two) - {NONE}:
        mine = thread_mask(columns, event)
        thread = mine if thread is None else thread | mine
    if matches is None:
        return Emphasis(two[0], two[1], thread, None, None)
    lit = np.zeros(len(columns.ids), np.bool_)
    lit[matches.events] = True
    return Emphasis(two[0], two[1], thread, lit, matches.events)
