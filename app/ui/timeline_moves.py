"""What the person can do on the timeline, whether by mouse, key or menu: the verbs."""

from collections.abc import Callable
from typing import Final, get_args

import numpy as np
from PySide6.QtCore import QObject, QPointF, Signal

from app.core.ids import ActorId
from app.core.view import Clock, TimeRange
from app.core.words.chronology import date_of
from app.layout.arrange import Arrangement
from app.layout.fit import fit_events
from app.layout.scale import panned, zoomed
from app.layout.threads import thread_mask
from app.state.session import Session
from app.ui.glide import Glide
from app.ui.timeline_frame import Frame
from app.ui.timeline_walk import (
    Spot,
    across_lanes,
    along_lane,
    first_spot,
    follow_link,
    instant_of,
    spot_of,
)

ZOOM_STEP: Final = 1.6


class Moves(QObject):
    """Changes what is shown and selected; each verb says whether there was anything to do.

    Signals:
        passage_wanted(): show the words behind the selected event. Not emitted without one.
        search_wanted(): put the keyboard where one types what to look for.
    """

    passage_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, session: Session, frame: Frame, glide: Glide, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = frame
        self._glide = glide
        self._lane = 0

    def fit(self) -> bool:
        """Show the whole time of the case."""
        self._glide.go(self._frame.whole)
        return True

    def fit_selection(self) -> bool:
        """Show the time of the thread of the selected event, the times it is about included."""
        selected = self._session.view.selected
        if selected is None:
            return False
        columns = self._frame.columns
        places = np.flatnonzero(thread_mask(columns, columns.index[selected]))
        thread = [columns.event(place) for place in places.tolist()]
        if not any(date_of(event, clock) for event in thread for clock in get_args(Clock)):
            return False
        self._glide.go(fit_events(columns, [event.id for event in thread]))
        return True

    def zoom(self, factor: float) -> bool:
        """Show `factor` times as much time, about the selected event if it is in sight."""
        target = self._glide.target
        spot = self.spot
        instant = instant_of(self._frame.arranged, spot) if spot else None
        if instant is None or not target.start <= instant < target.end:
            instant = target.start + target.seconds // 2
        self._glide.go(zoomed(target, instant, factor))
        return True

    def zoom_about(self, x: float, factor: float) -> None:
        """Show `factor` times as much time at once; what is at `x` stays there."""
        scale = self._frame.time_scale
        x = min(max(x, scale.left), scale.right)
        self._glide.jump(zoomed(scale.shown, scale.time_at(x), factor))

    def pan_share(self, share: float, gliding: bool = False) -> bool:
        """Move along the time by a share of what is shown, at once unless `gliding`."""
        shown = self._glide.target if gliding else self._frame.shown
        go = self._glide.go if gliding else self._glide.jump
        go(panned(shown, round(shown.seconds * share)))
        return True

    def drag(self, shown: TimeRange, scroll: float, by: QPointF) -> None:
        """Move time and lanes with the pointer.

        Args:
            shown, scroll: what was shown where the drag began.
            by: how far the pointer has moved since.
        """
        seconds = round(-by.x() / self._frame.time_scale.px_per_second)
        self._glide.jump(panned(shown, seconds))
        self.scroll_to(scroll - by.y())

    def scroll_to(self, scroll: float) -> None:
        """Scroll the lanes, no further than there are any."""
        geometry = self._frame.geometry
        most = max(geometry.content_height - geometry.lanes_box.height, 0.0)
        self._frame.look(scroll=min(max(scroll, 0.0), most))

    def scroll_page(self, by: int) -> bool:
        """Scroll the lanes by a page."""
        self.scroll_to(self._frame.glance.scroll + by * 0.9 * self._frame.geometry.lanes_box.height)
        return True

    def click(self, place: QPointF) -> None:
        """Select the event at a place, or the actor of the lane head there, or nothing."""
        event, head = self._frame.event_at(place), self._frame.head_at(place)
        if event is not None:
            self._lane = self._frame.lane_at_height(place.y())
            self._session.select(event)
        elif head is not None and ActorId(head.lane) in self._session.case.actor_by_id:
            self._session.select_actor(ActorId(head.lane))
        else:
            self._session.select(None)

    def step(self, by: int) -> bool:
        """Select the next (1) or previous (-1) event of the lane."""
        return self._walk(lambda arranged, spot: along_lane(arranged, spot, by))

    def step_lane(self, by: int) -> bool:
        """Select the nearest event in the lane below (1) or above (-1)."""
        return self._walk(lambda arranged, spot: across_lanes(arranged, spot, by))

    def follow(self) -> bool:
        """Select what the selected claim answers, or else its first answer."""
        view, case = self._session.view, self._session.case
        linked = follow_link(case, view.selected, view.as_of) if view.selected else None
        if linked is None:
            return False
        self._session.select(linked)
        return True

    def clear(self) -> bool:
        """Select nothing."""
        view = self._session.view
        if view.selected is None and view.actor is None:
            return False
        self._session.select(None)
        return True

    def show_passage(self) -> bool:
        """Ask for the words behind the selected event."""
        if self._session.view.selected is None:
            return False
        self.passage_wanted.emit()
        return True

    def search(self) -> bool:
        """Ask for the box in which one searches."""
        self.search_wanted.emit()
        return True

    def reveal(self) -> None:
        """Bring the selected event into sight if it is not."""
        spot = self.spot
        if spot is None:
            return
        self._lane = spot.lane
        self._reveal_lane(spot.lane)
        instant, shown = instant_of(self._frame.arranged, spot), self._glide.target
        if instant is not None and not shown.start <= instant < shown.end:
            self._glide.go(panned(shown, instant - shown.start - shown.seconds // 2))

    def _walk(self, step: Callable[[Arrangement, Spot], Spot]) -> bool:
        spot, arranged = self.spot, self._frame.arranged
        to = step(arranged, spot) if spot else first_spot(arranged, self._frame.shown)
        if to is None:
            return False
        self._lane = to.lane
        self._session.select(to.event)
        return True

    @property
    def spot(self) -> Spot | None:
        """Return the selected event in the lane in which the person walks."""
        selected = self._session.view.selected
        return spot_of(self._frame.arranged, selected, self._lane) if selected else None

    def _reveal_lane(self, lane: int) -> None:
        geometry, scroll = self._frame.geometry, self._frame.glance.scroll
        top, bottom = geometry.tops[lane], geometry.tops[lane] + geometry.heights[lane]
        if top < geometry.lanes_box.y:
            self.scroll_to(scroll + top - geometry.lanes_box.y)
        elif bottom > geometry.lanes_box.bottom:
            self.scroll_to(scroll + bottom - geometry.lanes_box.bottom)
