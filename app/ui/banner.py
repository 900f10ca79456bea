"""A line across the window that says what has happened and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.plain import WrappedLabel


class Banner(QWidget):
    """One sentence, hidden until there is one; the person can close it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = WrappedLabel()
        close = QPushButton("Close")
        close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 14, 6)
        line.addWidget(self._words, 1)
        line.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """Return the sentence shown last."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Show a sentence; an empty one hides the banner."""
        self._words.setText(words)
        self.setVisible(bool(words))
