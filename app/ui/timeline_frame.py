"""What the timeline shows now: the scene of the session's view, built when it is asked for."""

from typing import Any, Final

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPointF, Signal

from app.core.ids import EventId
from app.core.view import TimeRange, View
from app.layout.arrange import Arrangement, arrange
from app.layout.build import build_scene
from app.layout.columns import Columns
from app.layout.fit import fit
from app.layout.geometry import Geometry, lay_out
from app.layout.glance import Glance
from app.layout.hit import event_at
from app.layout.scale import Scale
from app.layout.scene import Box, Head, Scene, Size
from app.paint.labels import Measure
from app.state.session import Session

_NO_SIZE: Final = Size(1.0, 1.0)


class Frame(QObject):
    """Case, view, glance and size together; the scene follows from them.

    Places are in the pixels of the scene, which `scale` may make larger than those of the widget.

    Signals:
        changed(): the glance or the size is another one. Not emitted for a change of the view.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._measure = Measure()
        self._built: tuple[object, Scene] | None = None
        self._viewed: tuple[View, View] | None = None
        self._size = _NO_SIZE
        self.glance = Glance()
        self.pointer = QPointF()
        self.scale = 1.0

    @property
    def shown(self) -> TimeRange:
        """Return the range of time that is shown."""
        return self._session.view.shown

    @property
    def view(self) -> View:
        """Return the part of the view that the timeline draws; citation and search are not."""
        view = self._session.view
        if self._viewed is None or self._viewed[0] is not view:
            plain = view.citation == 0 and not view.search
            self._viewed = view, view if plain else replace(view, citation=0, search="")
        return self._viewed[1]

    @property
    def columns(self) -> Columns:
        """Return the columns of the case that is open."""
        return self._session.opened.columns

    @property
    def arranged(self) -> Arrangement:
        """Return the lanes and rows that are shown."""
        return arrange(self.columns, self.view)

    @property
    def geometry(self) -> Geometry:
        """Return where the lanes lie."""
        return lay_out(self.arranged, self.view, self.glance, self._size)

    @property
    def scene(self) -> Scene:
        """Return the scene; the last one is remembered."""
        key = (self.columns, self.view, self.glance, self._size)
        if self._built is None or self._built[0] != key:
            columns, view, glance, size = key
            self._built = key, build_scene(columns, view, size, self._measure, glance)
        return self._built[1]

    @property
    def time_scale(self) -> Scale:
        """Return how time lies over the plot."""
        plot = self.geometry.plot
        return Scale(self.shown, plot.x, plot.right)

    @property
    def whole(self) -> TimeRange:
        """Return the range of all that the view shows."""
        return fit(self.columns, self.view)

    def prepare(self, **changes: Any) -> None:
        """Build the scene of a view that may be asked for next, for what it leaves in memory."""
        view = replace(self.view, **changes)
        build_scene(self.columns, view, self._size, self._measure, self.glance)

    def resize(self, width: float, height: float, scale: float) -> None:
        """Show the scene in a widget of a size, `scale` times as large as designed."""
        self.scale = scale
        size = Size(max(width / scale, 1.0), max(height / scale, 1.0))
        if size != self._size:
            self.glance = replace(self.glance, hovered=None)
        self._size = size
        self.changed.emit()

    def look(self, **changes: Any) -> None:
        """Change some fields of the glance; scrolling takes what was hovered from the pointer."""
        if changes.get("scroll", self.glance.scroll) != self.glance.scroll:
            changes.setdefault("hovered", None)
        glance = replace(self.glance, **changes)
        if glance != self.glance:
            self.glance = glance
            self.changed.emit()

    def place(self, position: QPointF) -> QPointF:
        """Return a place of the widget in the pixels of the scene."""
        return position / self.scale

    def event_at(self, place: QPointF) -> EventId | None:
        """Return the event under a place."""
        return event_at(self.scene, place.x(), place.y())

    @property
    def box_under_pointer(self) -> Box | None:
        """Return where the hovered event can be pointed at, the box nearest to the pointer."""
        hits, index = (
            self.scene.hits,
            self.columns.index.get(self.glance.hovered or EventId(""), -1),
        )
        boxes = [Box(*box) for box in hits.boxes[hits.event == index]]
        x, y = self.pointer.x(), self.pointer.y()
        return min(boxes, key=lambda box: _distance(box, x, y), default=None)

    def head_at(self, place: QPointF) -> Head | None:
        """Return the head of the lane under a place."""
        x, y = place.x(), place.y()
        heads = (head for head in self.scene.heads if y >= self.scene.lanes_box.y)
        return next(
            (h for h in heads if h.box.x <= x < h.box.right and h.box.y <= y < h.box.bottom), None
        )

    def lane_at_height(self, y: float) -> int:
        """Return the lane at a height of the scene, counted from the top."""
        return max(0, int(np.searchsorted(self.geometry.tops, y, "right")) - 1)


def _distance(box: Box, x: float, y: float) -> float:
    """Return how far a place is from the middle of a box that holds it, or from its edge."""
    across = max(box.x - x, 0.0, x - box.right)
    down = max(box.y - y, 0.0, y - box.bottom)
    return across + down
