"""A page of a figure on a QPainter, all of it as shapes: for PNG, PDF, printing and preview."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from app.figure.model import Areas, Figure, Page, Texts
from app.figure.qt_hatching import draw_hatching
from app.figure.qt_marks import MarkPen
from app.figure.qt_text import draw_text
from app.figure.themes import FigureTheme
from app.layout.batches import Bars, Box, Fades, Lines, LineStyle, Rects, Triangles
from app.layout.scene import Arcs, Marks
from app.paint.palette import Role
from app.paint.primitives import draw_lines, draw_rects

Tick = Callable[[], None]
_CORNER: Final = 4.0
_BLEED: Final = 2.0
_DASHES: Final[dict[LineStyle, list[float]]] = {
    "solid": [],
    "dashed": [3.0, 3.0],
    "dotted": [1.0, 2.0],
}


class QtInk:
    """Draws pages of one figure.

    Args:
        links: texts that lead somewhere are drawn so that a PDF has a link there.
        tick: called after each batch; what it raises ends the drawing.
    """

    def __init__(
        self,
        painter: QPainter,
        figure: Figure,
        links: bool = False,
        tick: Tick = lambda: None,
    ) -> None:
        self._painter = painter
        self._figure = figure
        self._theme: FigureTheme = figure.theme
        self._links = links
        self._tick = tick
        self._marks = MarkPen(painter, figure.theme)

    def draw(self, page: Page) -> None:
        """Draw a page about the painter's origin, one pixel of the painter for each of its px."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A little more than the page, which is rounded to whole pixels or points.
        ground = QRectF(0, 0, *page.size).adjusted(-_BLEED, -_BLEED, _BLEED, _BLEED)
        painter.fillRect(ground, self._brush("window"))
        for layer in page.layers:
            painter.save()
            if layer.clip is not None:
                painter.setClipRect(_rect(layer.clip), Qt.ClipOperation.IntersectClip)
            for item in layer.items:
                _DRAW[type(item)](self, item)
                self._tick()
            painter.restore()

    def rects(self, group: Rects) -> None:
        """Draw rectangles."""
        self._painter.setOpacity(group.opacity)
        self._fill(group.role)
        draw_rects(self._painter, group.rects)
        self._painter.setOpacity(1)

    def lines(self, group: Lines) -> None:
        """Draw lines."""
        self._painter.setPen(self._pen(group.role, group.style, group.width))
        draw_lines(self._painter, group.lines)

    def bars(self, bars: Bars) -> None:
        """Draw spans."""
        outline = bars.outline or ("solid" if bars.role in self._theme.outlined else None)
        inset = 0.5 if outline else 0.0
        for x, y, width, height in bars.rects.tolist():
            box = QRectF(x, y, width, height).adjusted(inset, inset, -inset, -inset)
            path = QPainterPath()
            corner = max(min(_CORNER, box.width() / 2, box.height() / 2), 0.0)
            path.addRoundedRect(box, corner, corner)
            self._shape(path, bars.role)
            if bars.fill == "hatched":
                line = QColor(self._theme.color("alleged-period"))
                draw_hatching(self._painter, path, line, rising=True)
            if outline:
                self._painter.strokePath(path, self._pen(bars.outline_role, outline, 1.0))

    def fades(self, fades: Fades) -> None:
        """Draw the fading ends of spans."""
        # Not translucent: readers of PDF draw such a gradient as they like.
        color = QColor(self._theme.line_color(fades.role))
        clear = QColor(self._theme.color(fades.ground))
        for x, y, width, height in fades.rects.tolist():
            gradient = QLinearGradient(x, y, x + width, y)
            ends = (clear, color) if fades.towards == "left" else (color, clear)
            gradient.setColorAt(0, ends[0])
            gradient.setColorAt(1, ends[1])
            self._painter.fillRect(QRectF(x, y, width, height), QBrush(gradient))

    def triangles(self, triangles: Triangles) -> None:
        """Draw arrow heads."""
        self._corners(triangles.corners.tolist(), triangles.role)

    def arcs(self, arcs: Arcs) -> None:
        """Draw links."""
        pen = self._pen(arcs.role, "solid", arcs.width)
        for a, b, c, d, e, f, g, h in arcs.curves.tolist():
            path = QPainterPath(QPointF(a, b))
            path.cubicTo(c, d, e, f, g, h)
            self._painter.strokePath(path, pen)
        self._corners(arcs.heads.tolist(), arcs.role)

    def marks(self, marks: Marks) -> None:
        """Draw marks."""
        columns = (marks.x, marks.y, marks.kind, marks.dashed)
        painter = self._painter
        for x, y, kind, dashed in zip(*(column.tolist() for column in columns), strict=True):
            painter.translate(x, y)
            self._marks.draw(kind, dashed)
            painter.translate(-x, -y)

    def areas(self, areas: Areas) -> None:
        """Draw areas between stairs."""
        path = QPainterPath()
        for area in areas.areas:
            for place, (lower, upper) in enumerate(
                zip(area.lower.tolist(), area.upper.tolist(), strict=True)
            ):
                if lower != upper:
                    box = QRectF(area.x + place * area.width, upper, area.width, lower - upper)
                    path.addRect(box.normalized())
        if areas.role in self._theme.hatched:
            line = QColor(self._theme.color(areas.role))
            draw_hatching(self._painter, path, line, rising=False)
        else:
            self._shape(path, areas.role)

    def texts(self, texts: Texts) -> None:
        """Draw lines of text, each as one run."""
        for text in texts.texts:
            href = (texts.href or self._href(text.event)) if self._links else ""
            draw_text(self._painter, text, QColor(self._theme.color(text.role)), href)

    def _href(self, event: int) -> str:
        return self._figure.notes[event].href if event >= 0 else ""

    def _corners(self, corners: Iterable[list[float]], role: Role) -> None:
        path = QPainterPath()
        # Where two lie over each other the other rule would leave a hole.
        path.setFillRule(Qt.FillRule.WindingFill)
        for a, b, c, d, e, f in corners:
            path.addPolygon(QPolygonF([QPointF(a, b), QPointF(c, d), QPointF(e, f)]))
            path.closeSubpath()
        self._shape(path, role)

    def _shape(self, path: QPainterPath, role: Role) -> None:
        self._painter.fillPath(path, self._brush(role))

    def _fill(self, role: Role) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._brush(role))

    def _brush(self, role: Role) -> QBrush:
        return QBrush(QColor(self._theme.color(role)))

    def _pen(self, role: Role, style: LineStyle, width: float) -> QPen:
        pen = QPen(QColor(self._theme.line_color(role)), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _DASHES[style]:
            pen.setDashPattern([part / width for part in _DASHES[style]])
        return pen


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


_DRAW: Final[Mapping[type, Callable[[QtInk, Any], None]]] = MappingProxyType(
    {
        Rects: QtInk.rects,
        Lines: QtInk.lines,
        Bars: QtInk.bars,
        Fades: QtInk.fades,
        Triangles: QtInk.triangles,
        Arcs: QtInk.arcs,
        Marks: QtInk.marks,
        Areas: QtInk.areas,
        Texts: QtInk.texts,
    }
)
