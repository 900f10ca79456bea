"""The pill on the axis that is dragged to the day as of which everything is shown."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.layout.as_of import end_at
from app.state.session import Session
from app.ui.timeline_frame import Frame


class AsOfHandle(QObject):
    """Filters the events of the timeline before its pointer sees them."""

    def __init__(self, session: Session, frame: Frame, widget: QWidget) -> None:
        super().__init__(widget)
        self._session = session
        self._frame = frame
        self._widget = widget
        self._held = False
        frame.look(handle=True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        place = self._frame.place(event.position())
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._held = self._is_over(place)
                # The first step of a drag would wait for whatever the workers are about, and find
                # nothing at hand of what it asks for.
                self._session.rest.ask()
                if self._held:
                    self._frame.prepare(as_of=self._end_at(place))
            case QEvent.Type.MouseMove if self._held:
                self._drag(place)
            case QEvent.Type.MouseButtonRelease if self._held:
                self._held = False
                return True
            case QEvent.Type.MouseMove if self._is_over(place):
                self._widget.setCursor(Qt.CursorShape.SizeHorCursor)
                return True
            case _:
                return False
        return self._held

    def _is_over(self, place: QPointF) -> bool:
        box = self._frame.scene.handle
        if box is None:
            return False
        return box.x <= place.x() < box.right and box.y <= place.y() < box.bottom

    def _drag(self, place: QPointF) -> None:
        self._session.set_as_of(self._end_at(place))

    def _end_at(self, place: QPointF) -> int:
        return end_at(place.x(), self._frame.time_scale, self._frame.columns.clock)
