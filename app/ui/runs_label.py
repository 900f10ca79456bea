"""Text in differently drawn runs, wrapped to the width: plain text with formats, never mark-up."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.look import BODY_PX, Look

Run = tuple[str, QTextCharFormat]


class RunsLabel(QWidget):
    """Shows runs of text one after another; takes as many lines as it needs."""

    def __init__(self, runs: Sequence[Run], look: Look, px: float = BODY_PX) -> None:
        super().__init__()
        self._layout = QTextLayout("".join(text for text, _ in runs), look.font(px))
        self._layout.setFormats(_ranges(runs))
        # Asked again and again while what is around it finds its place.
        self._heights: dict[int, int] = {}
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._layout.text())

    @property
    def text(self) -> str:
        """Return the text of all runs."""
        return self._layout.text()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._flow(width)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(self.width() or 240))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._flow(self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            self._layout.draw(painter, QPointF(0, 0))

    def _flow(self, width: int) -> int:
        """Lay the lines out in a width, and return the height they take, in pixels."""
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, height))
            height += line.height()
        self._layout.endLayout()
        return round(height) + 1


def _ranges(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    """Return where each format holds, in UTF-16 units as Qt counts them."""
    ranges, start = [], 0
    for text, form in runs:
        held = QTextLayout.FormatRange()
        held.start = start
        held.length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        held.format = form
        start += held.length
        ranges.append(held)
    return ranges
