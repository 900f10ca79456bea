"""A flat button of one line that ends with an ellipsis where there is no room."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from app.ui.plain import plain_tip

_PADDING: Final = 4


class LineButton(QPushButton):
    """Takes the width that there is, and never asks for more."""

    def __init__(self, words: str, font: QFont) -> None:
        super().__init__()
        self._words = words
        self.setProperty("flat", "true")
        self.setStyleSheet(
            f"text-align: left; padding: 2px {_PADDING}px; font-weight: {font.weight()};"
        )
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self._elide(10_000)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        icon = 0 if self.icon().isNull() else self.iconSize().width() + _PADDING
        self._elide(self.width() - 2 * _PADDING - 4 - icon)

    def _elide(self, width: int) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, width)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")
