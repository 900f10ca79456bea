"""Links between claims, and arrow heads wherever they stand."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from app.layout.scene import Arcs, Floats, Triangles
from app.paint.kit import Kit
from app.paint.theme import Role


def draw_arcs(painter: QPainter, arcs: Arcs, kit: Kit) -> None:
    """Draw curves and their heads; hairlines in one path, thicker ones one by one.

    Many curves of more than one device pixel in one path cost a millisecond each.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = kit.pen(arcs.role, "solid", arcs.width)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    paths = [_curve(QPainterPath(), *numbers) for numbers in arcs.curves]
    for path in paths if pen.widthF() > 1 else [_joined(paths)]:
        painter.drawPath(path)
    _fill_corners(painter, arcs.heads, arcs.role, kit)


def draw_triangles(painter: QPainter, triangles: Triangles, kit: Kit) -> None:
    """Draw arrow heads."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _fill_corners(painter, triangles.corners, triangles.role, kit)


def _curve(path: QPainterPath, *numbers: float) -> QPainterPath:
    start, one, two, end = _points(numbers)
    path.moveTo(start)
    path.cubicTo(one, two, end)
    return path


def _joined(paths: list[QPainterPath]) -> QPainterPath:
    joined = QPainterPath()
    for path in paths:
        joined.addPath(path)
    return joined


def _fill_corners(painter: QPainter, corners: Floats, role: Role, kit: Kit) -> None:
    path = QPainterPath()
    for numbers in corners:
        path.addPolygon(QPolygonF(_points(tuple(numbers))))
        path.closeSubpath()
    painter.fillPath(path, kit.brush(role))


def _points(numbers: tuple[float, ...]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
