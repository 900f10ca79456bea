"""The marks of a figure on a QPainter, as shapes that are made once."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from app.core.model import KINDS
from app.figure.glyphs import RADIUS
from app.figure.themes import FigureTheme
from app.layout.roles import SOFT
from app.paint.shapes import OUTLINE_PX, glyph, silhouette


class _Shapes(NamedTuple):
    """What sets a mark off from what lies behind it, its shape without holes, and with them."""

    ground: QPainterPath
    shape: QPainterPath
    filled: QPainterPath


class MarkPen:
    """Draws marks about the painter's origin."""

    def __init__(self, painter: QPainter, theme: FigureTheme) -> None:
        self._painter = painter
        self._theme = theme
        self._made: dict[int, _Shapes] = {}

    def draw(self, kind: int, dashed: bool) -> None:
        """Draw the mark of a kind, an index of `KINDS`."""
        name, painter, theme = KINDS[kind], self._painter, self._theme
        shapes = self._shapes(kind)
        painter.fillPath(shapes.ground, QColor(theme.color("marker-outline")))
        if not dashed:
            painter.fillPath(shapes.filled, QColor(theme.color(name)))
            return
        pen = QPen(QColor(theme.color(name)), 1.6)
        pen.setDashPattern([2.0, 1.3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.fillPath(shapes.shape, QColor(theme.color(SOFT[name])))
        painter.strokePath(shapes.shape, pen)

    def _shapes(self, kind: int) -> _Shapes:
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = _shapes_of(kind)
        return made


def _shapes_of(kind: int) -> _Shapes:
    shape = silhouette(KINDS[kind], RADIUS)
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * OUTLINE_PX)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    ground = stroker.createStroke(shape).united(shape)
    return _Shapes(ground, shape, glyph(KINDS[kind], RADIUS))
