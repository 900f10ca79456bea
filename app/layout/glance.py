"""What the timeline widget itself knows when it draws: pointer, scroll, search, order of lanes."""

from dataclasses import dataclass
from typing import Literal

from app.core.ids import EventId
from app.layout.scene import LaneId

LaneOrder = Literal["first", "name", "count", "hand", "group"]


@dataclass(frozen=True, slots=True)
class Glance:
    """The part of a frame that is not in `View`, because no other panel cares about it.

    Attributes:
        scroll: how many pixels of lanes lie above the visible part.
        hovered: the event under the pointer; its thread is drawn strong.
        matches: events that a search found, the others are dimmed; None without a search.
        order: how lanes are sorted, "first" by their first event; "hand" takes `by_hand`, lanes
            not named there follow; "group" puts members under what they are `member_of`.
        by_hand: lanes in the order a person gave them.
        accusers: an allegation stands in the lane of each accuser too.
        collapsed: lanes drawn low, as ticks or density, without labels.
        moving: in the middle of a drag or an animation: labels are left out.
    """

    scroll: float = 0.0
    hovered: EventId | None = None
    matches: frozenset[EventId] | None = None
    order: LaneOrder = "first"
    by_hand: tuple[LaneId, ...] = ()
    accusers: bool = False
    collapsed: frozenset[LaneId] = frozenset()
    moving: bool = False
