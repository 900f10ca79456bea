"""Marks: sprites copied from the atlas in one call, and the discs under some of them."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from app.layout.scene import Floats, Halos, Marks
from app.paint.kit import Kit
from app.paint.primitives import FRAGMENT_NUMBERS, draw_fragments
from app.paint.sprites import DASHED_ROW, SOLID_ROW, Atlas


def draw_halos(painter: QPainter, halos: Halos, kit: Kit) -> None:
    """Draw discs of one colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kit.brush(halos.role))
    for x, y in halos.centres:
        painter.drawEllipse(QPointF(x, y), halos.radius, halos.radius)


def draw_marks(painter: QPainter, marks: Marks, kit: Kit) -> None:
    """Draw every mark; later ones lie on top."""
    if len(marks):
        draw_fragments(painter, fragments_of(marks, kit.atlas), kit.atlas.pixmap)


def fragments_of(marks: Marks, atlas: Atlas) -> Floats:
    """Return the marks as pieces of the atlas, snapped to device pixels so that they are sharp."""
    fragments = np.empty((len(marks), FRAGMENT_NUMBERS))
    fragments[:] = atlas.any_piece
    offset = (atlas.cell_px % 2) / 2
    places = np.rint(np.array((marks.x, marks.y)) * atlas.ratio - offset) + offset
    fragments[:, :2] = places.T / atlas.ratio
    fragments[:, 2] = marks.kind * atlas.cell_px
    fragments[:, 3] = marks.dashed * ((DASHED_ROW - SOLID_ROW) * atlas.cell_px)
    fragments[:, 9] = marks.opacity
    return fragments
