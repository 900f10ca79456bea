"""Where things stand on a timeline, for tests that act with the mouse."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.core.ids import EventId
from app.ui.timeline import Timeline

NONE = Qt.KeyboardModifier.NoModifier


def mark(timeline: Timeline, event: str) -> QPoint:
    """Return the middle of an event's last hit box, its mark."""
    scene = timeline.frame.scene
    boxes = [
        box
        for box, at in zip(scene.hits.boxes, scene.hits.event, strict=True)
        if scene.events[at] == EventId(event)
    ]
    x, y, width, height = boxes[-1]
    return QPointF(x + width / 2, y + height / 2).toPoint()


def empty(timeline: Timeline) -> QPoint:
    """Return a place of the plot where nothing is drawn."""
    plot = timeline.frame.scene.plot
    return QPoint(round(plot.x) + 30, round(plot.y) + 8)


def wheel(
    widget: QWidget,
    at: QPoint,
    notches: int,
    modifiers: Qt.KeyboardModifier = NONE,
    across: int = 0,
) -> None:
    """Turn the wheel, away from the person if positive."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(120 * across, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
