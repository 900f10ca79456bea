"""The actors of the open case as a list model: one row each, ticked while it is shown."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from app.core.ids import ActorId
from app.core.model import Actor
from app.core.search import actor_matches
from app.core.view import View
from app.layout.tallies import ActorTally
from app.state.session import OpenCase, Session

ACTOR_ROLE: Final = Qt.ItemDataRole.UserRole
TALLY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
PLACE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
# Whether a search found an event that names the actor; True without a search.
NAMED_ROLE: Final = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class ActorModel(QAbstractListModel):
    """Rows in the order of the file; the check state says whether the actor is shown."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._named: frozenset[ActorId] | None = None
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)

    def show_named(self, named: frozenset[ActorId] | None) -> None:
        """Tell apart the actors whom a search found; None ends the search."""
        if named != self._named:
            self._named = named
            self._tell_all(NAMED_ROLE)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._session.case.actors)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        actor = self._session.case.actors[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return actor.name
            case Qt.ItemDataRole.CheckStateRole:
                hidden = actor.id in self._session.view.hidden_actors
                return Qt.CheckState.Unchecked if hidden else Qt.CheckState.Checked
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(actor, self._tally(actor.id))
            case _:
                return self._own_data(index.row(), actor, role)

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        hidden = Qt.CheckState(value) == Qt.CheckState.Unchecked
        self._session.hide_actor(self._session.case.actors[index.row()].id, hidden)
        return True

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def _tally(self, actor: ActorId) -> ActorTally:
        return self._session.opened.tallies.of_actor(actor, self._session.view.as_of)

    def _own_data(self, row: int, actor: Actor, role: int) -> Any:
        if role == NAMED_ROLE:
            return self._named is None or actor.id in self._named
        return {
            ACTOR_ROLE: actor,
            TALLY_ROLE: self._tally(actor.id),
            PLACE_ROLE: row,
        }.get(role)

    def _tell_all(self, role: int) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [role])

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.hidden_actors != new.hidden_actors:
            self._tell_all(Qt.ItemDataRole.CheckStateRole)


class ActorFilter(QSortFilterProxyModel):
    """The rows whose actor matches the words typed, in name, aliases or role."""

    def __init__(self, model: ActorModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSourceModel(model)

    def set_words(self, words: str) -> None:
        """Show only the actors that match every word."""
        self._words = words
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        return actor_matches(index.data(ACTOR_ROLE), self._words)


def _spoken(actor: Actor, tally: ActorTally) -> str:
    counts = f"{tally.made} made, {tally.against} against, {tally.answers} answers"
    return f"{actor.name}, {actor.role}: {counts}" if actor.role else f"{actor.name}: {counts}"
