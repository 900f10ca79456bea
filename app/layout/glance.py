"""What the timeline widget itself knows when it draws: pointer, scroll, search, order of lanes."""

from dataclasses import dataclass
from typing import Literal

from app.core.ids import EventId
from app.layout.metrics import LANE_HEIGHT
from app.layout.scene import Ints, LaneId

LaneOrder = Literal["first", "name", "count", "hand", "group"]


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """The events that a search found, as ascending indices of the case.

    Two of them are never equal, so that comparing a hundred thousand matches costs nothing.
    """

    events: Ints


@dataclass(frozen=True, slots=True)
class Glance:
    """The part of a frame that is not in `View`, because no other panel cares about it.

    Attributes:
        scroll: how many pixels of lanes lie above the visible part.
        hovered: the event under the pointer; its thread is drawn strong.
        matches: what a search found, the rest is dimmed; None without a search.
        order: how lanes are sorted, "first" by their first event; "hand" takes `by_hand`, lanes
            not named there follow; "group" puts members under what they are `member_of`.
        by_hand: lanes in the order a person gave them.
        accusers: an allegation stands in the lane of each accuser too.
        collapsed: lanes drawn low, as ticks or density, without labels.
        moving: in the middle of a drag or an animation: labels are left out.
        lane_height: of an open lane where there is room; a figure asks for more rows of marks.
    """

    scroll: float = 0.0
    hovered: EventId | None = None
    matches: Matches | None = None
    order: LaneOrder = "first"
    by_hand: tuple[LaneId, ...] = ()
    accusers: bool = False
    collapsed: frozenset[LaneId] = frozenset()
    moving: bool = False
    lane_height: float = LANE_HEIGHT
