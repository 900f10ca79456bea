"""A figure as it will be: one page of it, as large as there is room."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.figure.model import Figure
from app.figure.qt_ink import QtInk
from app.ui.look import Look

_MARGIN: float = 12.0


class ExportPreview(QWidget):
    """Draws the first page of a figure, or nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._figure: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Preview of the figure")

    def show_figure(self, figure: Figure | None) -> None:
        """Show another figure."""
        self._figure = figure
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 520)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.color("panel"))
            if self._figure is not None:
                self._draw(painter, self._figure)

    def _draw(self, painter: QPainter, figure: Figure) -> None:
        page = figure.pages[0]
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(room.width() / page.size.width, room.height() / page.size.height)
        width, height = page.size.width * scale, page.size.height * scale
        painter.translate(room.center().x() - width / 2, room.center().y() - height / 2)
        painter.scale(scale, scale)
        QtInk(painter, figure).draw(page)
        painter.setPen(self._look.theme.color("line"))
        painter.drawRect(QRectF(0, 0, *page.size))
