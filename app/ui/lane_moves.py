"""What the person can do with lanes: collapse them, open them, and carry them up and down."""

from app.core.view import LaneId
from app.state.session import Session
from app.ui.timeline_frame import Frame
from app.ui.timeline_moves import Moves


class LaneMoves:
    """Changes the lanes of the session; each verb says whether there was anything to do."""

    def __init__(self, session: Session, frame: Frame, moves: Moves) -> None:
        self._session = session
        self._frame = frame
        self._moves = moves

    @property
    def ids(self) -> list[LaneId]:
        """Return the lanes from top to bottom."""
        return [lane.id for lane in self._frame.arranged.lanes]

    def fold(self, lane: LaneId) -> None:
        """Collapse a lane, or open it again."""
        self._session.collapse_lanes(self._session.view.collapsed ^ {lane})

    def fold_selected(self) -> bool:
        """Collapse or open the lane of the selected event or actor."""
        place = self._selected
        if place is None:
            return False
        self.fold(self.ids[place])
        return True

    def shift_selected(self, by: int) -> bool:
        """Move the lane of the selected event or actor down (1) or up (-1) by one."""
        ids, place = self.ids, self._selected
        if place is None or not 0 <= place + by < len(ids):
            return False
        self._put(ids[place], place + by)
        return True

    def carry(self, lane: LaneId, y: float) -> None:
        """Move a lane to where it is dragged; it changes places once past the middle of another.

        Beyond the first or last lane in sight the lanes scroll along.

        Args:
            y: of the pointer, in the pixels of the scene.
        """
        ids, geometry = self.ids, self._frame.geometry
        if lane not in ids:
            return
        box = geometry.lanes_box
        beyond = min(y - box.y, 0.0) + max(y - box.bottom, 0.0)
        self._moves.scroll_to(self._frame.glance.scroll + beyond)
        own, target = ids.index(lane), self._frame.lane_at_height(y)
        middle = geometry.tops[target] + geometry.heights[target] / 2
        if (own < target and y > middle) or (own > target and y < middle):
            self._put(lane, target)

    @property
    def _selected(self) -> int | None:
        spot, actor, ids = self._moves.spot, self._session.view.actor, self.ids
        if spot is not None:
            return spot.lane
        return ids.index(actor) if actor in ids else None

    def _put(self, lane: LaneId, place: int) -> None:
        ids = self.ids
        ids.remove(lane)
        ids.insert(place, lane)
        self._session.place_lanes(ids)
