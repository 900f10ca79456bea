"""Arrays of numbers handed to QPainter as they lie in memory, without a Python loop.

Qt's QRectF and QLineF are four doubles each, a pixmap fragment is ten.
"""

from typing import Any, Final

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap

Doubles = NDArray[np.float64]
FRAGMENT_NUMBERS: Final = 10


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


def draw_fragments(painter: QPainter, fragments: Doubles, pixmap: QPixmap) -> None:
    """Draw pieces of one pixmap.

    Args:
        fragments: shape (n, 10): centre x, y, source left, top, width, height in device pixels
            of the pixmap, scale x, y, rotation in degrees, opacity.
    """
    if len(fragments):
        pointer = _pointer(fragments, QPainter.PixmapFragment)
        painter.drawPixmapFragments(pointer, len(fragments), pixmap)


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
    if numbers.dtype != np.float64 or not numbers.flags.c_contiguous:
        raise ValueError("QPainter reads contiguous doubles only")
    # Half the time that `numbers.ctypes` takes.
    return shiboken6.wrapInstance(numbers.__array_interface__["data"][0], cls)
