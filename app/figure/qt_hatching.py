"""Hatching on a QPainter, drawn as lines: a PDF stays sharp at any size."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.paint.shapes import HATCH_STEP_PX


def draw_hatching(painter: QPainter, path: QPainterPath, color: QColor, rising: bool) -> None:
    """Draw lines across a shape; those of neighbours meet.

    Args:
        rising: whether they rise to the right, else they fall.
    """
    box = path.boundingRect()
    start, end = (box.bottom(), box.top()) if rising else (box.top(), box.bottom())
    first = int((box.left() - box.height()) // HATCH_STEP_PX) - 1
    last = int(box.right() // HATCH_STEP_PX) + 1
    places = (HATCH_STEP_PX * number for number in range(first, last + 1))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1.0))
    painter.drawLines([QLineF(x, start, x + box.height(), end) for x in places])
    painter.restore()
