"""The heads of the lanes as one picture: they change seldom, and every frame shows them."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from app.layout.scene import Head, Size


class HeadPicture:
    """Remembers the picture of the heads that were drawn last."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._made_of: tuple[tuple[Head, ...], Size] | None = None
        self._pixmap = QPixmap()

    def of(self, heads: tuple[Head, ...], size: Size, draw: Callable[[QPainter], bool]) -> QPixmap:
        """Return the picture of heads, laid over the top left corner of a scene.

        Args:
            heads: the same object as long as they are the same.
            size: of the scene.
            draw: draws them; says whether nothing was left out, or else they are drawn again
                for the next frame.
        """
        kept = self._made_of
        if kept is None or kept[0] is not heads or kept[1] != size:
            width = max((head.box.right for head in heads), default=1.0)
            self._pixmap = QPixmap(ceil(width * self._ratio), ceil(size.height * self._ratio))
            self._pixmap.setDevicePixelRatio(self._ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(self._pixmap) as painter:
                self._made_of = (heads, size) if draw(painter) else None
        return self._pixmap
