"""Grounds that are filled with a row of pixels, into which all is written that runs upright.

To fill with a row takes no longer than to fill with a colour, and an upright line for itself as
long as some thousand pixels of a fill.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil

import numpy as np
from PySide6.QtGui import QBrush, QImage, QPainter, QTransform

from app.layout.scene import Floats, Ints, Rects, Uprights
from app.paint.primitives import ReadyRects
from app.paint.theme import Role, Theme


class Rows:
    """The grounds of some scenes.

    Args:
        grounds: what is filled, by colour; the last one is the upper part of the axis, which has
            none of the first lines, and the one before it the lower part.
        width: of the row, from the left edge of the scene to where the last line may stand.
        ratio: device pixels per pixel.
    """

    def __init__(self, grounds: Sequence[Rects], width: float, theme: Theme, ratio: float) -> None:
        self._theme = theme
        self._ratio = ratio
        self._colors: dict[Role, int] = {}
        self._rects = [ReadyRects(ground.rects) for ground in grounds]
        colors = [[self._color(ground.role)] for ground in grounds]
        color = np.array(colors, np.uint32).reshape(-1, 1)
        self._plain = color.repeat(ceil(width * ratio), axis=1)
        self._pixels = self._plain.copy()
        # They share these pixels, so what is written there is what they fill with.
        self._brushes = [self._brush(row) for row in range(len(grounds))]

    def draw(
        self,
        painter: QPainter,
        lines: Iterable[Uprights],
        veil: Callable[[QPainter], None] | None = None,
    ) -> None:
        """Fill the grounds; the painter has no pen and no antialiasing.

        Args:
            lines: the fine ones first.
            veil: draws what lies over the grounds and under the lines, but not on the axis.
        """
        self._pixels[:] = self._plain
        if veil is not None:
            self._draw_veil(veil)
        for place, each in enumerate(lines):
            color = self._color(each.role)
            rows = self._pixels[:-1] if place == 0 else self._pixels
            for columns in self._columns(each.x):
                rows[:, columns] = color
        for rects, brush in zip(self._rects, self._brushes, strict=True):
            painter.setBrush(brush)
            rects.draw(painter)

    def _color(self, role: Role) -> int:
        color = self._colors.get(role)
        if color is None:
            color = self._colors[role] = self._theme.color(role).rgb()
        return color

    def _brush(self, row: int) -> QBrush:
        pixels = self._pixels[row]
        brush = QBrush(QImage(pixels.data, len(pixels), 1, QImage.Format.Format_RGB32))
        if self._ratio != 1:
            brush.setTransform(QTransform.fromScale(1 / self._ratio, 1 / self._ratio))
        return brush

    def _draw_veil(self, veil: Callable[[QPainter], None]) -> None:
        pixels = self._pixels[:-2]
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            painter.scale(self._ratio, self._ratio)
            veil(painter)

    def _columns(self, middles: Floats) -> Iterator[Ints]:
        """Return the columns of device pixels that lines of one pixel take."""
        if self._ratio == 1:
            yield middles.astype(np.int64)
            return
        thick = max(1, round(self._ratio))
        first = np.floor(middles * self._ratio - (thick - 1) / 2).astype(np.int64)
        for place in range(thick):
            columns = first + place
            yield columns[columns < self._pixels.shape[1]]
