"""The events of the open case as a table model: what the filters leave over, sorted by a column."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from typing_extensions import override

from app.core.anchor import AnchorState
from app.core.ids import EventId
from app.core.model import Case, Event
from app.core.search import search_form
from app.core.view import View
from app.core.words.chronology import (
    COLUMNS,
    HEADINGS,
    WORST_FIRST,
    Column,
    cell_text,
    date_of,
    named,
    severity,
    states_text,
)
from app.layout.arrange import Arrangement, arrange
from app.layout.chronology import Sorting, by_date, by_rank, listed, ranks_of, sorted_events
from app.layout.columns import Columns
from app.layout.glance import Matches
from app.sources.shelf import Shelf
from app.state.anchor_finder import AnchorFinder
from app.state.session import Session

EVENT_ROLE: Final = Qt.ItemDataRole.UserRole
STATE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
# Whether a search found the event of the row.
LIT_ROLE: Final = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_NONE: Final = np.zeros(0, np.int64)
_PAUSE_MS: Final = 150


class EventModel(QAbstractTableModel):
    """One row for each event that the timeline shows; it rests until it is woken.

    A cell is made when it is asked for. A column is sorted once for the whole case; a filter
    then only picks from it, so that a million events stay at hand. While the day of "as of" is
    dragged it waits: the rows of each day on the way are nobody's concern.
    """

    def __init__(
        self,
        session: Session,
        finder: AnchorFinder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._finder = finder
        self._awake = False
        self._case: Case = session.case
        self._shown: Arrangement | None = None
        self._rows = _NONE
        self._lit: Matches | None = None
        self._sorted: tuple[Column, bool] = ("said", False)
        session.case_changed.connect(self._on_case_changed)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._follow)
        session.view_changed.connect(self._on_view_changed)
        finder.found_more.connect(self._on_found_more)

    def wake(self, awake: bool) -> None:
        """Follow the session from now on, or rest."""
        self._awake = awake
        self._follow()

    def show_matches(self, matches: Matches | None) -> None:
        """Tell apart the rows that a search found; None ends the search."""
        self._lit = matches
        if len(self._rows):
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [LIT_ROLE])

    def row_of(self, event: EventId | None) -> int:
        """Return the row of an event, -1 if it is not listed."""
        if self._shown is None or event is None:
            return -1
        found = np.flatnonzero(self._rows == self._shown.columns.index.get(event, -1))
        return int(found[0]) if len(found) else -1

    def copied_rows(self, rows: Iterable[int]) -> Iterable[list[str]]:
        """Yield the headings, then the cells of rows; dates as they are written in the file."""
        yield [HEADINGS[column] for column in COLUMNS]
        for row in rows:
            event = self._event(row)
            yield [self._copied(event, column) for column in COLUMNS]

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[COLUMNS[section]]
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        event, column = self._event(index.row()), COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(event, column)
            case _ if role == EVENT_ROLE:
                return event
            case _ if role == STATE_ROLE:
                return WORST_FIRST[severity(self._states(event))] if event.citations else None
            case _ if role == LIT_ROLE:
                return self._lit is not None and int(self._rows[index.row()]) in self._lit
            case _:
                return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = COLUMNS[column], order == Qt.SortOrder.DescendingOrder
        self._list(self._shown)

    def _event(self, row: int) -> Event:
        return self._case.events[int(self._rows[row])]

    def _text(self, event: Event, column: Column) -> str:
        if column == "anchor":
            return states_text(self._states(event))
        return cell_text(self._case, event, column)

    def _copied(self, event: Event, column: Column) -> str:
        if column == "anchor":
            return states_text(_known_states(self._session.opened.shelf, event))
        date = date_of(event, column)
        return date.text if date else cell_text(self._case, event, column)

    def _states(self, event: Event) -> list[AnchorState | None]:
        """Return the states of a row that is looked at: what is not known is sought next."""
        anchors = [self._finder.anchor(citation) for citation in event.citations]
        return [anchor.state if anchor else None for anchor in anchors]

    def _follow(self) -> None:
        if self._awake:
            arranged = arrange(self._session.opened.columns, self._session.view)
            if arranged is not self._shown:
                self._list(arranged)

    def _on_view_changed(self, old: View, new: View) -> None:
        if None not in (old.as_of, new.as_of) and old.as_of != new.as_of:
            self._later.start()
        else:
            self._follow()

    def _list(self, arranged: Arrangement | None) -> None:
        if arranged is None:
            return
        self.beginResetModel()
        self._shown, self._case = arranged, arranged.columns.case
        column, descending = self._sorted
        sorting = self._sorting(arranged.columns, column)
        self._rows = sorted_events(sorting, listed(arranged), descending)
        self.endResetModel()

    def _sorting(self, columns: Columns, column: Column) -> Sorting:
        if column == "anchor":
            shelf = self._session.opened.shelf
            worst = (_severity(shelf, event) for event in columns.case.events)
            return by_rank(np.fromiter(worst, np.int64, len(columns.ids)))
        return columns.memory.get(f"sorted by {column}", 0, lambda: _sorting(columns, column))

    def _on_case_changed(self) -> None:
        # Nothing is listed until the view that goes with the case is there too.
        self.beginResetModel()
        self._shown, self._case, self._rows = None, self._session.case, _NONE
        self.endResetModel()
        QTimer.singleShot(0, self, self._follow)

    def _on_found_more(self, done: int, total: int) -> None:
        if not self._awake or not len(self._rows):
            return
        if done == total and self._sorted[0] == "anchor":
            self._list(self._shown)
            return
        last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
        self.dataChanged.emit(self.index(0, len(COLUMNS) - 1), last)


def _known_states(shelf: Shelf, event: Event) -> list[AnchorState | None]:
    anchors = [shelf.known_anchor(citation) for citation in event.citations]
    return [anchor.state if anchor else None for anchor in anchors]


def _severity(shelf: Shelf, event: Event) -> int:
    return severity(_known_states(shelf, event)) if event.citations else -1


def _sorting(columns: Columns, column: Column) -> Sorting:
    match column:
        case "said":
            return by_date(columns, columns.said)
        case "alleged":
            return by_date(columns, columns.alleged)
        case "kind":
            return by_rank(columns.kind)
        case _:
            return by_rank(ranks_of(list(_texts(columns.case, column))))


def _texts(case: Case, column: Column) -> Iterator[str]:
    """Yield the texts of a column as they are compared, equal ones made once."""
    made: dict[object, str] = {}
    for event in case.events:
        key = named(event, column)
        if key not in made:
            made[key] = search_form(cell_text(case, event, column))
        yield made[key]
