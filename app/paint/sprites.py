"""The sprite atlas: every mark drawn once with antialiasing, then copied."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap

from app.core.model import KINDS, Kind
from app.paint.shapes import glyph, outline_pen, silhouette
from app.paint.theme import Theme, kind_soft

# No mark with its outline reaches the edge of its cell.
CELL_PX: Final = 20
MARKER_RADIUS_PX: Final = 6.2
SOLID_ROW: Final = 0
DASHED_ROW: Final = 1


class Atlas:
    """One pixmap with a column for each of `KINDS` and rows for solid and dashed.

    Attributes:
        pixmap: its cells are `cell_px` wide and high.
        ratio: device pixels per device-independent pixel.
        cell_px: side of a cell in device pixels of the pixmap.
        boxes: what is drawn of each cell, by row and column, (2, n, 4): left, top, width and
            height in device pixels of the pixmap. What is empty costs time in every frame.
    """

    def __init__(self, theme: Theme, ratio: float) -> None:
        self.ratio: Final = ratio
        self.cell_px: Final = round(CELL_PX * ratio)
        self.pixmap: Final = QPixmap(self.cell_px * len(KINDS), self.cell_px * 2)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(self.pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, kind in enumerate(KINDS):
                self._enter(painter, column, SOLID_ROW)
                draw_solid(painter, kind, theme)
                self._enter(painter, column, DASHED_ROW)
                draw_dashed(painter, kind, theme)
        self.boxes: Final = _drawn(self.pixmap, self.cell_px)

    def cell(self, column: int, row: int) -> QRect:
        """Return the place of one sprite in the pixmap, in its device pixels."""
        return QRect(column * self.cell_px, row * self.cell_px, self.cell_px, self.cell_px)

    def _enter(self, painter: QPainter, column: int, row: int) -> None:
        centre = QPointF(self.cell(column, row).topLeft()) + QPointF(1, 1) * self.cell_px / 2
        painter.resetTransform()
        painter.translate(centre)
        painter.scale(self.ratio, self.ratio)


def _drawn(pixmap: QPixmap, side: int) -> NDArray[np.int64]:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_Alpha8)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    cells = lines[:, : image.width()].reshape(2, side, -1, side).transpose(0, 2, 1, 3) > 0
    across, down = cells.max(axis=2), cells.max(axis=3)
    left, top = across.argmax(axis=2), down.argmax(axis=2)
    right, bottom = (side - each[..., ::-1].argmax(axis=2) for each in (across, down))
    row, column = np.indices(left.shape)
    edges = (column * side + left, row * side + top, right - left, bottom - top)
    return np.stack(edges, axis=2)


def draw_solid(painter: QPainter, kind: Kind, theme: Theme) -> None:
    """Draw the mark of a certain date about the origin."""
    shape = silhouette(kind, MARKER_RADIUS_PX)
    painter.strokePath(shape, outline_pen(theme))
    painter.fillPath(shape, theme.color("marker-outline"))
    painter.fillPath(glyph(kind, MARKER_RADIUS_PX), theme.color(kind))


def draw_dashed(painter: QPainter, kind: Kind, theme: Theme) -> None:
    """Draw the mark of an uncertain or approximate date about the origin: open and dashed."""
    shape = silhouette(kind, MARKER_RADIUS_PX)
    painter.strokePath(shape, outline_pen(theme))
    painter.fillPath(shape, theme.color(kind_soft(kind)))
    pen = QPen(theme.color(kind), 1.6)
    pen.setDashPattern([2.0, 1.3])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(shape, pen)
