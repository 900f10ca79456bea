"""A list of things with a tick each: what has none is hidden."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.plain import PlainLabel, plain_tip

_ID: Final = Qt.ItemDataRole.UserRole
_MOST_ROWS: Final = 7
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickList(QWidget):
    """A heading, a button for all and one for none, and the list; gone while it is empty.

    Signals:
        hidden_changed(ids: frozenset[str]): the person has ticked or unticked something.
    """

    hidden_changed = Signal(object)

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.list = _List()
        self.list.setAccessibleName(heading)
        self.all = _button("All", f"Show all {heading.lower()}")
        self.none = _button("None", f"Hide all {heading.lower()}")
        line = QHBoxLayout()
        line.addWidget(PlainLabel(heading, "heading"), 1)
        line.addWidget(self.all)
        line.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.list)
        self.all.clicked.connect(lambda: self._tick_all(_ON))
        self.none.clicked.connect(lambda: self._tick_all(_OFF))
        self.list.toggled.connect(self._tell)

    def fill(self, rows: Iterable[tuple[str, str, int]], hidden: frozenset[str]) -> None:
        """List things as (id, name, how many events), ticked unless hidden."""
        self.list.clear()
        for id_, name, count in rows:
            item = QListWidgetItem(f"{name}  ·  {count:,}", self.list)
            item.setToolTip(plain_tip(name))
            item.setData(_ID, id_)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_OFF if id_ in hidden else _ON)
        rows_shown = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(rows_shown * max(self.list.sizeHintForRow(0), 1) + 2)
        self.setVisible(self.list.count() > 0)

    def _tick_all(self, state: Qt.CheckState) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)
        self._tell()

    def _tell(self) -> None:
        items = map(self.list.item, range(self.list.count()))
        hidden = (item.data(_ID) for item in items if item.checkState() == _OFF)
        self.hidden_changed.emit(frozenset(hidden))


class _List(QListWidget):
    """Rows that a click anywhere or the space bar ticks and unticks.

    Signals:
        toggled(): a tick was set or taken away.
    """

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tick-list")
        # The count at the end stays in sight.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._toggle)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._toggle(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _toggle(self, item: QListWidgetItem) -> None:
        item.setCheckState(_OFF if item.checkState() == _ON else _ON)
        self.toggled.emit()


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)
    button.setProperty("small", True)
    button.setAccessibleName(name)
    return button
