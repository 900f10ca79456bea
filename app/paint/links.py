"""Links between claims, and arrow heads wherever they stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath

from app.layout.scene import Arcs, Floats, Triangles
from app.paint.kit import Kit
from app.paint.theme import Role


def draw_arcs(painter: QPainter, arcs: Arcs, kit: Kit) -> None:
    """Draw curves and their heads; hairlines in one path, thicker ones one by one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = kit.pen(arcs.role, "solid", arcs.width)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    curves = arcs.curves.tolist()
    # Many curves of more than one device pixel in one path cost a millisecond each.
    for together in [[curve] for curve in curves] if pen.widthF() > 1 else [curves]:
        painter.drawPath(_curves(together))
    _fill_corners(painter, arcs.heads, arcs.role, kit)


def draw_triangles(painter: QPainter, triangles: Triangles, kit: Kit) -> None:
    """Draw arrow heads."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _fill_corners(painter, triangles.corners, triangles.role, kit)


def _curves(curves: list[list[float]]) -> QPainterPath:
    path = QPainterPath()
    for x, y, *controls_and_end in curves:
        path.moveTo(x, y)
        path.cubicTo(*controls_and_end)
    return path


def _fill_corners(painter: QPainter, corners: Floats, role: Role, kit: Kit) -> None:
    path = QPainterPath()
    for x, y, one_x, one_y, two_x, two_y in corners.tolist():
        path.moveTo(x, y)
        path.lineTo(one_x, one_y)
        path.lineTo(two_x, two_y)
        path.closeSubpath()
    painter.fillPath(path, kit.brush(role))
