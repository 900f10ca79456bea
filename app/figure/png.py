"""A figure as a PNG of any resolution, which says how large it is on paper."""

from math import ceil
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from app.core.errors import FigureError
from app.figure.model import Figure
from app.figure.paper import MM_PER_INCH, PX_PER_INCH
from app.figure.qt_ink import QtInk, Tick

# Qt holds no side longer than this.
LONGEST_PX: Final = 32_767
MOST_PIXELS: Final = 500_000_000
# 0 to 100 in Qt's counting: from 20 on files are small, above 50 only slower.
_COMPRESSION: Final = 40


def png_of(figure: Figure, dpi: float, tick: Tick = lambda: None) -> bytes:
    """Return the first page of a figure as a PNG; a running QGuiApplication is needed.

    Args:
        dpi: pixels per inch; the figure is 96 px an inch.
        tick: called while it is drawn; what it raises ends that.

    Raises:
        FigureError: it would be too large.
    """
    return packed(image_of(figure, dpi, tick))


def pixels_of(figure: Figure, dpi: float) -> tuple[int, int]:
    """Return how many pixels wide and high the PNG is."""
    width, height = figure.pages[0].size
    ratio = dpi / PX_PER_INCH
    return max(1, round(width * ratio)), max(1, ceil(height * ratio - 1e-6))


def image_of(figure: Figure, dpi: float, tick: Tick = lambda: None) -> QImage:
    """Return the first page of a figure as an image.

    Raises:
        FigureError: it would be too large.
    """
    width, height = pixels_of(figure, dpi)
    too_large = max(width, height) > LONGEST_PX or width * height > MOST_PIXELS
    image = QImage() if too_large else QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise FigureError(
            f"a figure of {width} × {height} pixels is too large; "
            "ask for a smaller width or fewer dots per inch, or for SVG or PDF"
        )
    per_metre = round(dpi / MM_PER_INCH * 1000)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.scale(dpi / PX_PER_INCH, dpi / PX_PER_INCH)
        QtInk(painter, figure, tick=tick).draw(figure.pages[0])
    return image


def packed(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG.

    Raises:
        FigureError: Qt cannot pack it.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(_COMPRESSION)
    if not writer.write(image):
        raise FigureError(f"the figure cannot be packed: {writer.errorString()}")
    return bytes(buffer.data().data())
