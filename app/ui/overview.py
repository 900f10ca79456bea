"""The overview strip below the timeline: the whole time, and a window for the part shown."""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.core.view import TimeRange, View, changed
from app.layout.glance import Glance, Matches
from app.layout.overview import build_overview
from app.layout.scene import OverviewScene, Size
from app.paint.kit import Kit
from app.paint.labels import Measure
from app.paint.painter import paint_overview
from app.paint.theme import Theme
from app.state.session import Session
from app.ui.brush import Grip, centred, dragged, grip_at, scale_of
from app.ui.look import Look

HEIGHT_PX: Final = 74
_NOT_DRAWN: Final = {"selected", "citation", "actor", "search"}
_CURSORS: Final[dict[Grip, Qt.CursorShape]] = {
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "window": Qt.CursorShape.OpenHandCursor,
    "outside": Qt.CursorShape.PointingHandCursor,
}


class Overview(QWidget):
    """Drag the window or one of its edges; click elsewhere to bring the window there."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._look = Look(theme)
        self._kit: Kit | None = None
        self._measure = Measure()
        self._glance = Glance()
        self._held: tuple[Grip, TimeRange, float] | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Overview of the whole time")
        self.setAccessibleDescription("The window in it is the time that the timeline shows")
        session.case_changed.connect(self.update)
        session.view_changed.connect(self._on_view_changed)

    def set_look(self, look: Look) -> None:
        """Show the strip in another look."""
        self._look = look
        self._kit = None
        self.updateGeometry()
        self.update()

    def show_matches(self, matches: Matches | None) -> None:
        """Mark where a search found something; None ends the search."""
        self._glance = replace(self._glance, matches=matches)
        self.update()

    @property
    def scene(self) -> OverviewScene:
        """Return what the strip shows."""
        view = replace(self._session.view, selected=None, citation=0)
        size = Size(self.width() / self._look.scale, self.height() / self._look.scale)
        return build_overview(self._session.opened.columns, view, size, self._measure, self._glance)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self._look.px(HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._look.scale
        ratio = self.devicePixelRatioF() * scale
        if self._kit is None or self._kit.ratio != ratio:
            self._kit = Kit(self._look.theme, ratio)
        with QPainter(self) as painter:
            painter.scale(scale, scale)
            left_out = paint_overview(painter, self.scene, self._kit)
        if left_out:
            QTimer.singleShot(0, self.update)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        scene, x = self.scene, self._x(event.position())
        grip = grip_at(scene, x)
        if grip == "outside":
            instant = scale_of(scene).time_at(x)
            self._session.show_range(centred(self._session.view.shown, instant))
        self._held = grip, self._session.view.shown, x
        self.setCursor(_held_cursor(grip))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        scene, x = self.scene, self._x(event.position())
        if self._held is None:
            self.setCursor(_CURSORS[grip_at(scene, x)])
            return
        grip, held, start = self._held
        scale = scale_of(scene)
        seconds = round((x - start) / scale.px_per_second)
        self._session.show_range(dragged(grip, held, seconds, scale))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.setCursor(_CURSORS[grip_at(self.scene, self._x(event.position()))])

    def _x(self, position: QPointF) -> float:
        return position.x() / self._look.scale

    def _on_view_changed(self, old: View, new: View) -> None:
        if not changed(old, new) <= _NOT_DRAWN:
            self.update()


def _held_cursor(grip: Grip) -> Qt.CursorShape:
    resizing = grip in ("start", "end")
    return Qt.CursorShape.SizeHorCursor if resizing else Qt.CursorShape.ClosedHandCursor
