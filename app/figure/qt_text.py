"""Lines of text on a QPainter, each as one run; one that leads somewhere is a link in a PDF."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout

from app.figure.fonts import figure_font
from app.layout.batches import Text


def draw_text(painter: QPainter, text: Text, color: QColor, href: str = "") -> None:
    """Draw one line of text.

    Args:
        href: where it leads; only a PDF keeps that.
    """
    if href:
        _draw_link(painter, text, color, href)
        return
    painter.setFont(figure_font(text.px, text.weight))
    painter.setPen(color)
    painter.drawText(QPointF(text.x, text.baseline), text.text)


def _draw_link(painter: QPainter, text: Text, color: QColor, href: str) -> None:
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorHref(href)
    look.setForeground(color)
    run = QTextLayout.FormatRange()
    # Qt counts in UTF-16.
    run.start, run.length, run.format = 0, len(text.text.encode("utf-16-le", "replace")) // 2, look
    layout = QTextLayout(text.text, figure_font(text.px, text.weight))
    layout.setFormats([run])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(run.length)
    layout.endLayout()
    layout.draw(painter, QPointF(text.x, text.baseline - line.ascent()))
