"""A picture of the program's own, as large as its place allows, in the colours of the look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.paths import resource
from app.ui.look import Look


class Picture(QWidget):
    """Shows `resources/pictures/NAME-light.svg`, or its dark counterpart."""

    def __init__(self, name: str, look: Look, size: QSize) -> None:
        super().__init__()
        self._name = name
        self._drawing = QSvgRenderer()
        self._drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.setMinimumSize(size / 2)
        self.setMaximumSize(size)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show the picture in another look."""
        self._drawing.load(str(resource("pictures", f"{self._name}-{look.theme.name}.svg")))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.maximumSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._drawing.render(painter, QRectF(self.rect()))
