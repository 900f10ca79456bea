"""The sprite atlas: every mark drawn once with antialiasing, then copied."""

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap

from app.core.model import KINDS, Kind
from app.paint.primitives import FRAGMENT_NUMBERS, Doubles
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
        pieces: of each cell what is drawn of it, see `draw_fragments`, (2 n, 10), row by row;
            its middle is told from the middle of the cell. What is empty costs time in every
            frame.
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
        self.pieces: Final = _pieces(self.pixmap, self.cell_px, ratio)

    def cell(self, column: int, row: int) -> QRect:
        """Return the place of one sprite in the pixmap, in its device pixels."""
        return QRect(column * self.cell_px, row * self.cell_px, self.cell_px, self.cell_px)

    def _enter(self, painter: QPainter, column: int, row: int) -> None:
        centre = QPointF(self.cell(column, row).topLeft()) + QPointF(1, 1) * self.cell_px / 2
        painter.resetTransform()
        painter.translate(centre)
        painter.scale(self.ratio, self.ratio)


def _pieces(pixmap: QPixmap, side: int, ratio: float) -> Doubles:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_Alpha8)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    cells = lines[:, : image.width()].reshape(2, side, -1, side).transpose(0, 2, 1, 3)
    across, down = cells.max(axis=2) > 0, cells.max(axis=3) > 0
    left, top = across.argmax(axis=2), down.argmax(axis=2)
    right, bottom = (side - each[..., ::-1].argmax(axis=2) for each in (across, down))
    row, column = np.indices(left.shape)
    pieces = np.zeros((left.size, FRAGMENT_NUMBERS))
    pieces[:, 0] = ((left + right - side) / 2 / ratio).ravel()
    pieces[:, 1] = ((top + bottom - side) / 2 / ratio).ravel()
    pieces[:, 2], pieces[:, 3] = (column * side + left).ravel(), (row * side + top).ravel()
    pieces[:, 4], pieces[:, 5] = (right - left).ravel(), (bottom - top).ravel()
    pieces[:, 6:8] = 1 / ratio
    return pieces


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
