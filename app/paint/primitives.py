"""Arrays of numbers handed to QPainter as they lie in memory, without a Python loop.

Qt's QRectF and QLineF are four doubles each, a pixmap fragment is ten.
"""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QBrush, QImage, QPainter, QPixmap

Doubles = NDArray[np.float64]
FRAGMENT_NUMBERS: Final = 10
_DOUBLE: Final = np.dtype(np.float64)


def draw_lines(painter: QPainter, lines: Doubles) -> None:
    """Draw lines with the painter's pen.

    Args:
        lines: shape (n, 4), x1, y1, x2, y2 of each, C order.
    """
    if len(lines):
        painter.drawLines(_pointer(lines, QLineF), len(lines))


def draw_rects(painter: QPainter, rects: Doubles) -> None:
    """Draw rectangles with the painter's pen and brush.

    Args:
        rects: shape (n, 4), x, y, width, height of each, C order.
    """
    if len(rects):
        painter.drawRects(_pointer(rects, QRectF), len(rects))


class ReadyRects:
    """Rectangles that are drawn again and again: half the time of drawing few is finding them.

    Args:
        rects: as for `draw_rects`.
    """

    def __init__(self, rects: Doubles) -> None:
        # Kept because it is what is pointed to.
        self._rects: Final = rects
        self._pointer: Final = _pointer(rects, QRectF)
        self._count: Final = len(rects)

    def draw(self, painter: QPainter) -> None:
        """Draw them with the painter's pen and brush."""
        painter.drawRects(self._pointer, self._count)


class ReadyFragments:
    """Pieces of one pixmap that are drawn again and again, each at another x.

    Args:
        fragments: as for `draw_fragments`.
        pixmap: what they are pieces of.
    """

    def __init__(self, fragments: Doubles, pixmap: QPixmap) -> None:
        # Kept because it is what is pointed to.
        self._fragments: Final = fragments
        self._beside: Final = fragments[:, 0].copy()
        self._pointer: Final = _pointer(fragments, QPainter.PixmapFragment)
        self._pixmap: Final = pixmap

    def draw(self, painter: QPainter, x: Doubles) -> None:
        """Draw them so far to the right of where they were given."""
        self._fragments[:, 0] = self._beside + x
        painter.drawPixmapFragments(self._pointer, len(self._fragments), self._pixmap)


def draw_rect_runs(painter: QPainter, rects: Doubles, runs: Iterable[tuple[QBrush, int]]) -> None:
    """Draw rectangles that lie one after the other, so many of each brush, with the painter's pen.

    Args:
        rects: as for `draw_rects`.
        runs: brushes, and how many of the rectangles each one fills.
    """
    address, end = _address(rects), 0
    for brush, count in runs:
        begin, end = end, end + count
        painter.setBrush(brush)
        pointer: Any = shiboken6.wrapInstance(address + begin * rects.strides[0], QRectF)
        painter.drawRects(pointer, count)


def draw_fragments(painter: QPainter, fragments: Doubles, pixmap: QPixmap) -> None:
    """Draw pieces of one pixmap.

    Args:
        fragments: shape (n, 10): centre x, y, source left, top, width, height in device pixels
            of the pixmap, scale x, y, rotation in degrees, opacity.
    """
    if len(fragments):
        pointer = _pointer(fragments, QPainter.PixmapFragment)
        painter.drawPixmapFragments(pointer, len(fragments), pixmap)


def copy_picture(painter: QPainter, x: int, y: int, pixmap: QPixmap, ratio: float) -> None:
    """Copy a picture to a place in device pixels.

    Args:
        ratio: device pixels per pixel.
    """
    if ratio == 1:
        # Taken in half the time of a point.
        painter.drawPixmap(x, y, pixmap)
    else:
        painter.drawPixmap(QPointF(x / ratio, y / ratio), pixmap)


def argb_image(pixels: NDArray[np.uint32]) -> QImage:
    """Return an image over an array of premultiplied ARGB; the array must outlive it.

    Args:
        pixels: shape (height, width), C order.
    """
    height, width = pixels.shape
    premultiplied = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, width, height, 4 * width, premultiplied)


def _pointer(numbers: Doubles, cls: type) -> Any:
    # Shiboken takes the address as that of the first element of a C array of `cls`.
    return shiboken6.wrapInstance(_address(numbers), cls)


def _address(numbers: Doubles) -> int:
    # There is but one such type in the byte order of the machine.
    if numbers.dtype is not _DOUBLE or not numbers.flags.c_contiguous:
        raise ValueError("QPainter reads contiguous doubles only")
    # Half the time that `numbers.ctypes` takes.
    address: int = numbers.__array_interface__["data"][0]
    return address
