"""The rows of the chronology table: a table view that sorts by key as well as by mouse."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from app.core.words.chronology import COLUMNS, Column
from app.state.event_model import EVENT_ROLE, EventModel
from app.ui.event_delegate import EventDelegate
from app.ui.look import Look

_Index = QModelIndex | QPersistentModelIndex
ROW_PX: Final = 25
_WIDTHS: Final[dict[Column, int]] = {
    "said": 150,
    "alleged": 136,
    "kind": 128,
    "by": 150,
    "title": 290,
    "against": 140,
    "source": 170,
    "anchor": 104,
}


class EventRows(QTableView):
    """Whole rows are selected; the one that has the keyboard is the session's selection.

    Signals:
        chosen(event: EventId): the person went to a row. Not emitted by `show_row`.
    """

    chosen = Signal(object)

    def __init__(self, model: EventModel, delegate: EventDelegate) -> None:
        super().__init__()
        self._showing = False
        self._column = 0
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName("Chronology of the events")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def set_look(self, look: Look) -> None:
        """Give rows and columns the size of a look."""
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_PX))
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, look.px(_WIDTHS[column]))
        self.horizontalHeader().setStretchLastSection(True)

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        return sorted({row for r in ranges for row in range(r.top(), r.bottom() + 1)})

    def show_row(self, row: int) -> None:
        """Go to a row and bring it into sight; -1 selects none."""
        if self.currentIndex().row() == row and self.selectionModel().hasSelection():
            return
        self._showing = True
        if row < 0:
            self.selectionModel().clear()
        else:
            index = self.model().index(row, self._column)
            how = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, how.ClearAndSelect | how.Rows)
            self.scrollTo(index)
        self._showing = False

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            # Kept, so that sorting, which begins all rows anew, leaves the keyboard in its column.
            self._column = current.column()
        if current.isValid() and current.row() != previous.row() and not self._showing:
            self.chosen.emit(current.data(EVENT_ROLE).id)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Without a current row Qt takes the first; that alone is no choice of the person's.
        self._showing = True
        super().focusInEvent(event)
        self._showing = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers():
            self._sort_by(self._column)
        else:
            super().keyPressEvent(event)

    def _sort_by(self, column: int) -> None:
        """Sort by the column that has the keyboard; by the same one again, the other way."""
        head = self.horizontalHeader()
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = head.sortIndicatorSection() == column and head.sortIndicatorOrder() == ascending
        self.sortByColumn(column, descending if again else ascending)
