"""A figure as a PDF: shapes and real text, embedded fonts, links, and the same bytes each time."""

from typing import Final

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app import __version__
from app.core.errors import FigureError
from app.figure.model import Figure, Page
from app.figure.paper import PX_PER_INCH
from app.figure.pdf_fixed import fixed
from app.figure.qt_ink import QtInk, Tick

_POINTS_PER_PX: Final = 72 / PX_PER_INCH
# Fine enough that no place is rounded visibly.
_DPI: Final = 1200


def pdf_of(figure: Figure, tick: Tick = lambda: None) -> bytes:
    """Return a figure as a PDF; a running QGuiApplication is needed.

    Args:
        tick: called while it is drawn; what it raises ends that.

    Raises:
        FigureError: Qt cannot write it.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Qt writes the fonts in the order of a hash table.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        writer = QPdfWriter(buffer)
        writer.setTitle(figure.title)
        writer.setCreator(f"Allegata {__version__}")
        writer.setResolution(_DPI)
        _draw(writer, figure, tick)
    finally:
        QHashSeed.resetRandomGlobalSeed()
    buffer.close()
    return fixed(bytes(buffer.data().data()), figure.language)


def _draw(writer: QPdfWriter, figure: Figure, tick: Tick) -> None:
    writer.setPageLayout(_layout(figure.pages[0]))
    painter = QPainter()
    if not painter.begin(writer):
        raise FigureError("the PDF cannot be begun; try again, or ask for SVG")
    try:
        painter.scale(_DPI / PX_PER_INCH, _DPI / PX_PER_INCH)
        ink = QtInk(painter, figure, links=True, tick=tick)
        for number, page in enumerate(figure.pages):
            if number:
                writer.setPageLayout(_layout(page))
                writer.newPage()
            ink.draw(page)
    finally:
        painter.end()


def _layout(page: Page) -> QPageLayout:
    size = QSizeF(page.size.width * _POINTS_PER_PX, page.size.height * _POINTS_PER_PX)
    # A size of its own: Qt would take the nearest sheet for one that differs by a point or two.
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    paper = QPageSize(size, QPageSize.Unit.Point, "", exact)
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
