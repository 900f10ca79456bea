"""What the timeline widget itself knows when it draws: pointer, scroll, search."""

import numpy as np
from msgspec import Struct

from app.core.ids import EventId
from app.layout.lane_rows import LaneRows
from app.layout.metrics import LANE_HEIGHT
from app.layout.scene import Ints


class Matches(Struct, frozen=True, eq=False):
    """The events that a search found, as ascending indices of the case.

    Two of them are never equal, so that comparing a hundred thousand matches costs nothing.
    """

    events: Ints

    def __contains__(self, event: int) -> bool:
        """Say whether an event was found."""
        at = int(np.searchsorted(self.events, event))
        return at < len(self.events) and bool(self.events[at] == event)


class Glance(Struct, frozen=True):
    """The part of a frame that is not in `View`, because no other panel cares about it.

    Attributes:
        scroll: how many pixels of lanes lie above the visible part.
        hovered: the event under the pointer; its thread is drawn strong.
        matches: what a search found, the rest is dimmed; None without a search.
        moving: in the middle of a drag or an animation: labels are left out.
        travelled: how far the marks have come from the other clock, 0 to 1.
        handle: whether the pill of "as of" waits on the axis to be dragged while it is off.
        lane_height: of an open lane where there is room; a figure asks for more rows of marks.
        rows: which row each event has, in a figure; None where marks at one place fan out.
        beyond: how many pixels right of the plot the names on the axis may reach, in a figure.
    """

    scroll: float = 0.0
    hovered: EventId | None = None
    matches: Matches | None = None
    moving: bool = False
    travelled: float = 1.0
    handle: bool = False
    lane_height: float = LANE_HEIGHT
    rows: LaneRows | None = None
    beyond: float = 0.0
