"""The problems panel: everything that is wrong with the file; a click copies `file:line`."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.problems import Problem, visible
from app.ui.plain import PlainLabel, WrappedLabel, plain_tip

_MOST: Final = 1000


class ProblemsPanel(QWidget):
    """Problems, one a line, hidden while there are none.

    Signals:
        copied(place: str): the place of a problem was copied to the clipboard.
    """

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = WrappedLabel(tone="heading")
        close = QPushButton("Close")
        close.clicked.connect(self.hide)
        self.list = QListWidget()
        self.list.setObjectName("problem-list")
        self.list.setAccessibleName("Problems")
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._on_clicked)
        self.list.itemActivated.connect(self._on_clicked)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(PlainLabel("A click copies the place.", "small"))
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.hide()

    def show_problems(self, title: str, problems: Sequence[Problem]) -> None:
        """Show problems under a title; with none, hide."""
        self._title.setText(title)
        self.list.clear()
        for problem in problems[:_MOST]:
            self.list.addItem(_item(problem))
        if len(problems) > _MOST:
            self.list.addItem(f"… and {len(problems) - _MOST} more: run `allegata check`")
        self.setVisible(bool(problems))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        place = item.data(Qt.ItemDataRole.UserRole)
        if place:
            QGuiApplication.clipboard().setText(place)
            self.copied.emit(place)


def _item(problem: Problem) -> QListWidgetItem:
    where = f"line {problem.line}, column {problem.column} · " if problem.line else ""
    path = f"{problem.path}: " if problem.path else ""
    words = visible(f"{problem.severity} · {where}{path}{problem.message}")
    item = QListWidgetItem(words)
    place = f"{problem.file}:{problem.line}" if problem.line else str(problem.file)
    item.setData(Qt.ItemDataRole.UserRole, place)
    item.setToolTip(plain_tip(f"Copy {place}"))
    return item
