"""Labels and tooltips that show text as it is: no foreign mark-up is ever rendered.

Qt guesses whether a string is rich text, in labels and in tooltips alike. A title that holds
`<img src=…>` is evidence, so every label of the window is made here and every tooltip escaped.
"""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override


class PlainLabel(QLabel):
    """A label of plain text; `tone` names one of the style sheet's kinds of text."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setText(text)


class WrappedLabel(PlainLabel):
    """A plain label that takes as many lines as it needs, and can be selected and copied."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, tone, parent)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)


class ElidedLabel(PlainLabel):
    """A plain label of one line that ends with an ellipsis where there is no room.

    Args:
        letters: how many at least it shows of a longer text.
    """

    def __init__(self, text: str = "", tone: str = "", letters: int = 2) -> None:
        super().__init__(text, tone)
        self._letters = letters

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * (self._letters + 1)
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), int(self.alignment()), shown)


def plain_tip(text: str) -> str:
    """Return text for a tooltip: escaped, so that it is shown as it is written."""
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>" if text else ""
