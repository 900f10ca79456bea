"""The silence view as a table model: each accused actor and allegation, sorted by a column."""

import time
from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from typing_extensions import override

from app.core.dates import OPEN_FUTURE
from app.core.model import Case
from app.core.search import search_form
from app.core.standing.silence import (
    SILENCE_COLUMNS,
    SILENCE_HEADINGS,
    SilenceColumn,
    SilenceRow,
    silence_cells,
    silence_csv,
    silence_rows,
)
from app.core.view import View
from app.state.session import OpenCase, Session

ROW_ROLE: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PAUSE_MS: Final = 150


class SilenceModel(QAbstractTableModel):
    """Rows as of the day of the view; it rests until it is woken.

    While the day moves it waits: ten thousand allegations are many to look up.
    """

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._now = now
        self._awake = False
        self._rows: tuple[SilenceRow, ...] = ()
        self._sorted: tuple[SilenceColumn, bool] = ("days", True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._list)
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)

    def wake(self, awake: bool) -> None:
        """Follow the session from now on, or rest."""
        self._awake = awake
        self._list()

    def row(self, place: int) -> SilenceRow:
        """Return the row at a place."""
        return self._rows[place]

    def csv(self, places: Iterable[int] | None = None) -> str:
        """Return rows as CSV, under a line of headings; all of them where none are named."""
        rows = self._rows if places is None else [self._rows[place] for place in places]
        cells = (silence_cells(self._case, row) for row in rows)
        return silence_csv([each[column] for column in SILENCE_COLUMNS] for each in cells)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(SILENCE_COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return SILENCE_HEADINGS[SILENCE_COLUMNS[section]]
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], SILENCE_COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return silence_cells(self._case, row)[column]
            case Qt.ItemDataRole.TextAlignmentRole if column == "days":
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = SILENCE_COLUMNS[column], order == Qt.SortOrder.DescendingOrder
        self._list()

    @property
    def _case(self) -> Case:
        return self._session.case

    def _list(self) -> None:
        rows: tuple[SilenceRow, ...] = ()
        if self._awake:
            opened, as_of = self._session.opened, self._session.view.as_of
            rows = silence_rows(opened.case, opened.standings, as_of, int(self._now()))
        self._show(rows)

    def _show(self, rows: tuple[SilenceRow, ...]) -> None:
        self.beginResetModel()
        self._rows = tuple(sorted(rows, key=self._key(), reverse=self._sorted[1]))
        self.endResetModel()

    def _key(self) -> Callable[[SilenceRow], Any]:
        column, case = self._sorted[0], self._case
        if column == "days":
            return lambda row: -1 if row.days is None else row.days
        if column == "said":
            return lambda row: _said(case, row)
        return lambda row: search_form(silence_cells(case, row)[column])

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._show(())
        self._later.start()

    def _on_view_changed(self, old: View, new: View) -> None:
        if self._awake and old.as_of != new.as_of:
            self._later.start()


def _said(case: Case, row: SilenceRow) -> int:
    date = case.event_by_id[row.allegation].date
    return date.span.earliest_start if date else OPEN_FUTURE
