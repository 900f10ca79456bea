"""The tour: a few cards, each beside the part of the window that it explains."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.plain import PlainLabel, WrappedLabel

_WIDTH = 330
_GAP = 12


class Step(NamedTuple):
    """One card: what it stands beside, and its words."""

    part: QWidget
    title: str
    words: str


class Tour(QFrame):
    """Walks through the steps; Esc or "Skip" ends it at any time."""

    def __init__(self, window: QWidget, steps: Sequence[Step]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(_WIDTH)
        self._window = window
        self._steps = tuple(steps)
        self.at = 0
        self._frame = QFrame(window)
        self._frame.setObjectName("tour-frame")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._words = PlainLabel(tone="heading"), WrappedLabel(tone="soft")
        self._count = PlainLabel(tone="small")
        self.skip, self.back, self.next = map(QPushButton, ("Skip", "Back", "Next"))
        self.next.setProperty("primary", True)
        self._place_parts()
        window.installEventFilter(self)
        self._show()

    def step(self, by: int) -> None:
        """Go to another step; past the last one the tour ends."""
        self.at += by
        if self.at >= len(self._steps):
            self.end()
        else:
            self._show()

    def end(self) -> None:
        """End the tour."""
        self._window.removeEventFilter(self)
        self._frame.deleteLater()
        self.hide()
        self.deleteLater()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _show(self) -> None:
        step = self._steps[self.at]
        self._title.setText(step.title)
        self._words.setText(step.words)
        self._count.setText(f"{self.at + 1} of {len(self._steps)}")
        last = self.at == len(self._steps) - 1
        self.next.setText("Done" if last else "Next")
        self.skip.setVisible(not last)
        self.back.setEnabled(self.at > 0)
        self._settle()
        self.next.setFocus()

    def _settle(self) -> None:
        """Put frame and card where the part stands now."""
        window = self._window
        part = self._steps[self.at].part
        around = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        self._frame.setGeometry(around)
        self.setFixedHeight(self._height())
        self.move(beside(around, self.rect(), window.rect()))
        for each in (self._frame, self):
            each.show()
            each.raise_()

    def _height(self) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(_WIDTH) if layout is not None else 0

    def _place_parts(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        for button, act in (
            (self.skip, self.end),
            (self.back, lambda: self.step(-1)),
            (self.next, lambda: self.step(1)),
        ):
            button.clicked.connect(act)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(row)


def beside(part: QRect, card: QRect, window: QRect) -> QPoint:
    """Return where a card goes: right of a part, left of it, else into its middle."""
    y = max(_GAP, min(part.top() + _GAP, window.height() - card.height() - _GAP))
    if part.right() + card.width() + 2 * _GAP <= window.width():
        return QPoint(part.right() + _GAP, y)
    if part.left() - card.width() - 2 * _GAP >= 0:
        return QPoint(part.left() - card.width() - _GAP, y)
    return QPoint(part.center().x() - card.width() // 2, y)
