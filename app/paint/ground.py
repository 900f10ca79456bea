"""What lies under a scene and beside its plot, as one picture: it changes seldom.

While time moves, grounds and heads of the lanes stay the same; copying their picture costs less
than filling the window and the bands one after the other.
"""

from collections.abc import Callable
from math import ceil

from PySide6.QtGui import QColor, QPainter, QPixmap

from app.layout.scene import Head, Rects, Scene, Size

_MadeOf = tuple[tuple[Rects, ...], tuple[Head, ...], Size]


class Ground:
    """Remembers the picture that was drawn last.

    Args:
        color: of the window.
        ratio: device pixels per pixel of the scene.
    """

    def __init__(self, color: QColor, ratio: float) -> None:
        self._color = color
        self._ratio = ratio
        self._made_of: _MadeOf | None = None
        self._pixmap = QPixmap()

    def of(self, scene: Scene, draw: Callable[[QPainter], bool]) -> QPixmap:
        """Return the picture of the bands and heads of a scene, as large as the scene.

        Args:
            scene: its bands and heads are the same objects as long as they are the same.
            draw: draws them; says whether nothing was left out, or else they are drawn again
                for the next frame.
        """
        if not self._fits(scene):
            width, height = (ceil(length * self._ratio) for length in scene.size)
            self._pixmap = QPixmap(width, height)
            self._pixmap.setDevicePixelRatio(self._ratio)
            self._pixmap.fill(self._color)
            with QPainter(self._pixmap) as painter:
                whole = draw(painter)
            self._made_of = (scene.bands, scene.heads, scene.size) if whole else None
        return self._pixmap

    def _fits(self, scene: Scene) -> bool:
        if self._made_of is None:
            return False
        bands, heads, size = self._made_of
        return bands is scene.bands and heads is scene.heads and size == scene.size
