"""Marks: sprites copied from the atlas in one call, and the discs under some of them."""

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from app.core.model import KINDS
from app.layout.scene import Floats, Halos, Marks
from app.paint.kit import Kit
from app.paint.primitives import ReadyFragments
from app.paint.sprites import DASHED_ROW, SOLID_ROW, Atlas


def draw_halos(painter: QPainter, halos: Halos, kit: Kit) -> None:
    """Draw discs of one colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kit.brush(halos.role))
    for x, y in halos.centres:
        painter.drawEllipse(QPointF(x, y), halos.radius, halos.radius)


def draw_marks(painter: QPainter, marks: Marks, kit: Kit, name: str = "marks") -> None:
    """Draw every mark; later ones lie on top.

    Args:
        name: under which the kit remembers what stays the same of them while time moves.
    """
    if len(marks):
        pieces = kit.memory.fitting(
            name, lambda kept: kept.are_of(marks), lambda: Pieces(marks, kit.atlas)
        )
        pieces.draw(painter, marks.x)


class Pieces:
    """Marks as pieces of the atlas, snapped to device pixels so that they are sharp."""

    def __init__(self, marks: Marks, atlas: Atlas) -> None:
        self._marks: Final = marks
        self._ratio: Final = atlas.ratio
        self._offset: Final = (atlas.cell_px % 2) / 2
        row = np.where(marks.dashed, DASHED_ROW, SOLID_ROW)
        pieces = atlas.pieces[row * len(KINDS) + marks.kind]
        pieces[:, 1] += self._snapped(marks.y)
        pieces[:, 9] = marks.opacity
        self._pieces: Final = ReadyFragments(pieces, atlas.pixmap)

    def are_of(self, marks: Marks) -> bool:
        """Say whether some marks differ from these at most in their `x`."""
        mine = self._marks
        same_looks = marks.kind is mine.kind and marks.dashed is mine.dashed
        return same_looks and marks.y is mine.y and marks.opacity is mine.opacity

    def draw(self, painter: QPainter, x: Floats) -> None:
        """Draw the marks at some places."""
        self._pieces.draw(painter, self._snapped(x))

    def _snapped(self, places: Floats) -> Floats:
        if self._ratio == 1 and not self._offset:
            return np.rint(places)
        return (np.rint(places * self._ratio - self._offset) + self._offset) / self._ratio
