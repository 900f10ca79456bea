"""What mouse, wheel and trackpad do on the timeline."""

from collections.abc import Callable
from typing import Final, cast

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from app.core.view import LaneId, TimeRange
from app.ui.lane_moves import LaneMoves
from app.ui.plain import plain_tip
from app.ui.timeline_frame import Frame
from app.ui.timeline_moves import Moves

DRAG_FROM_PX: Final = 4
ZOOM_PER_NOTCH: Final = 1.25
_NOTCH: Final = 120.0
_PAN_PER_NOTCH: Final = 0.08


class Grab(Struct, frozen=True):
    """Where the pointer went down, what was shown then, and the lane whose head it was on."""

    at: QPointF
    shown: TimeRange
    scroll: float
    lane: LaneId | None


class Pointer(QObject):
    """Filters the events of the timeline and turns them into moves.

    A press that does not move is a click; it selects on release, so that a drag can begin on a
    mark as well.
    """

    def __init__(self, widget: QWidget, frame: Frame, moves: Moves, lanes: LaneMoves) -> None:
        super().__init__(widget)
        self._widget = widget
        self._frame = frame
        self._moves = moves
        self._lanes = lanes
        self._grab: Grab | None = None
        self._dragging = False
        self._handlers: dict[QEvent.Type, Callable[[QEvent], None]] = {
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.NativeGesture: self._on_gesture,
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
            QEvent.Type.MouseButtonDblClick: self._on_double_click,
            QEvent.Type.ToolTip: self._on_tip,
            QEvent.Type.Leave: self._on_leave,
        }
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handler = self._handlers.get(event.type())
        if handler is None:
            return False
        handler(event)
        event.accept()
        return event.type() != QEvent.Type.Leave

    def _on_wheel(self, event: QEvent) -> None:
        wheel = cast("QWheelEvent", event)
        if wheel.phase() == Qt.ScrollPhase.ScrollMomentum:
            return
        across, up = wheel.angleDelta().x() / _NOTCH, wheel.angleDelta().y() / _NOTCH
        if wheel.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across, up = across + up, 0
        if across:
            self._moves.pan_share(-across * _PAN_PER_NOTCH)
        if up:
            self._moves.zoom_about(self._frame.place(wheel.position()).x(), ZOOM_PER_NOTCH**-up)

    def _on_gesture(self, event: QEvent) -> None:
        gesture = cast("QNativeGestureEvent", event)
        if gesture.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            x = self._frame.place(gesture.position()).x()
            self._moves.zoom_about(x, 1 / max(0.1, 1 + gesture.value()))

    def _on_press(self, event: QEvent) -> None:
        mouse = cast("QMouseEvent", event)
        self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
        if mouse.button() == Qt.MouseButton.LeftButton:
            at = self._frame.place(mouse.position())
            head = self._frame.head_at(at)
            lane = head.lane if head else None
            self._grab = Grab(at, self._frame.shown, self._frame.glance.scroll, lane)

    def _on_move(self, event: QEvent) -> None:
        place = self._frame.place(cast("QMouseEvent", event).position())
        if self._grab is None:
            self._point_at(place)
            return
        by = place - self._grab.at
        if not self._dragging and by.manhattanLength() >= DRAG_FROM_PX:
            self._dragging = True
            self._frame.look(hovered=None)
            self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self._drag(self._grab, place)

    def _drag(self, grab: Grab, place: QPointF) -> None:
        if grab.lane is None:
            self._moves.drag(grab.shown, grab.scroll, place - grab.at)
        else:
            self._lanes.carry(grab.lane, place.y())

    def _on_release(self, event: QEvent) -> None:
        grab, self._grab = self._grab, None
        dragged, self._dragging = self._dragging, False
        place = self._frame.place(cast("QMouseEvent", event).position())
        if grab is not None and not dragged:
            self._click(place)
        self._point_at(place)

    def _click(self, place: QPointF) -> None:
        head = self._frame.head_at(place)
        if head is not None and place.x() < head.fold.right:
            self._lanes.fold(head.lane)
        else:
            self._moves.click(place)

    def _on_double_click(self, event: QEvent) -> None:
        place = self._frame.place(cast("QMouseEvent", event).position())
        if self._frame.head_at(place) is not None:
            return  # the first click has done it; what lies here now may be another lane
        if self._frame.event_at(place) is None:
            self._moves.fit()
        else:
            self._moves.show_passage()

    def _on_tip(self, event: QEvent) -> None:
        # Heads are narrow: resting on one tells its whole name and role.
        tip = cast("QHelpEvent", event)
        head = self._frame.head_at(self._frame.place(QPointF(tip.pos())))
        lanes = [lane for lane in self._frame.arranged.lanes if head and lane.id == head.lane]
        words = "\n".join(word for lane in lanes for word in (lane.name, lane.role) if word)
        QToolTip.showText(tip.globalPos(), plain_tip(words), self._widget)

    def _on_leave(self, _event: QEvent) -> None:
        self._frame.look(hovered=None)

    def _point_at(self, place: QPointF) -> None:
        self._frame.pointer = place
        hovered = self._frame.event_at(place)
        points = hovered is not None or self._frame.head_at(place) is not None
        self._widget.setCursor(
            Qt.CursorShape.PointingHandCursor if points else Qt.CursorShape.ArrowCursor
        )
        self._frame.look(hovered=hovered)
