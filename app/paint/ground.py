"""What lies under a scene and beside its plot: it changes seldom and is kept while time moves."""

from collections.abc import Callable, Sequence
from math import ceil

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QTransform

from app.layout.scene import Box, Floats, Head, Rects, Scene, Size

_MadeOf = tuple[tuple[Rects, ...], tuple[Head, ...], Size]


class Ground:
    """Remembers what was made for the last scene.

    Attributes:
        free: what the first bands leave of the window, (n, 4): x, y, width, height. Filling it
            and the bands costs half of filling the window and then the bands, or of a picture.
        heads: a picture as high as the scene, from its left edge on.
    """

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._made_of: _MadeOf | None = None
        self.free: Floats = np.empty((0, 4))
        self.heads = QPixmap()

    def fit(self, scene: Scene, draw: Callable[[QPainter], bool]) -> None:
        """Make all anew if it is not that of a scene.

        Args:
            scene: its bands and heads are the same objects as long as they are the same.
            draw: draws the heads; says whether nothing was left out, or else they are drawn
                again for the next frame.
        """
        if self._fits(scene):
            return
        self.free = _free(scene)
        width = max((head.box.right for head in scene.heads), default=1.0)
        size = ceil(width * self._ratio), ceil(scene.size.height * self._ratio)
        self.heads = QPixmap(*size)
        self.heads.setDevicePixelRatio(self._ratio)
        self.heads.fill(Qt.GlobalColor.transparent)
        with QPainter(self.heads) as painter:
            whole = draw(painter)
        self._made_of = (scene.bands, scene.heads, scene.size) if whole else None

    def _fits(self, scene: Scene) -> bool:
        if self._made_of is None:
            return False
        bands, heads, size = self._made_of
        return bands is scene.bands and heads is scene.heads and size == scene.size


def row_brushes(
    colors: Sequence[QColor],
    width: float,
    plot: Box,
    ratio: float,
    draw: Callable[[QPainter], None],
) -> list[QBrush]:
    """Return brushes that repeat one row of a picture over all rows, on grounds of some colours.

    What runs upright through the plot is drawn into the row: filling with such a brush takes no
    longer than with a plain one, and an upright line for itself as long as some thousand pixels.

    Args:
        colors: of the grounds, one for each brush.
        width: of the picture, from 0 on.
        plot: where `draw` draws, and the picture is the same from top to bottom.
        ratio: device pixels per pixel.
        draw: draws on the grounds.
    """
    rows = QImage(ceil(width * ratio), len(colors), QImage.Format.Format_RGB32)
    with QPainter(rows) as painter:
        for y, color in enumerate(colors):
            painter.fillRect(0, y, rows.width(), 1, color)
        painter.scale(ratio, ratio)
        painter.translate(0, -(plot.y + plot.height / 2))
        draw(painter)
    brushes = [QBrush(rows.copy(0, y, rows.width(), 1)) for y in range(len(colors))]
    for brush in brushes if ratio != 1 else ():
        brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brushes


def _free(scene: Scene) -> Floats:
    bands = scene.bands[0].rects if scene.bands else np.empty((0, 4))
    tops = np.append(0.0, bands[:, 1] + bands[:, 3])
    heights = np.maximum(np.append(bands[:, 1], scene.size.height) - tops, 0.0)
    free = np.zeros((len(tops), 4))
    free[:, 1], free[:, 2], free[:, 3] = tops, scene.size.width, heights
    return free
