"""The actor panel: every actor with counts, a tick to hide it, and a box that filters the list."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.ids import ActorId
from app.core.model import Actor
from app.core.view import View
from app.state.actor_model import ACTOR_ROLE, ActorFilter, ActorModel
from app.state.session import Session
from app.ui.actor_delegate import ActorDelegate, toggle_tick
from app.ui.look import Look
from app.ui.plain import PlainLabel

_PAUSE_MS: Final = 15
_ROWS_AT_ONCE: Final = 2


class ActorPanel(QWidget):
    """The actors of the case; a click on a row selects the actor, one on the tick hides it."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._model = ActorModel(session, self)
        self._rows = ActorFilter(self._model, self)
        self._delegate = ActorDelegate(look)
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText("Filter actors")
        self.filter_box.setAccessibleName("Filter actors by name, alias or role")
        self.filter_box.setClearButtonEnabled(True)
        self.list = _ActorList(self._rows, self._delegate)
        self._count = PlainLabel(tone="small")
        # Only the rows in sight are counted again, and a few at a time: all of them take as long
        # as a frame of the timeline.
        self._outdated = False
        self._stale: list[int] = []
        self._recount = QTimer(self)
        self._recount.setInterval(_PAUSE_MS)
        self._recount.timeout.connect(self._on_recount)
        self._lay_out()
        self._connect()
        self._show_count()

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._delegate.set_look(look)
        self.list.doItemsLayout()

    def show_named(self, named: frozenset[ActorId] | None) -> None:
        """Dim the actors whom nothing names that a search found; None ends the search."""
        self._model.show_named(named)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Actors", "heading"))
        head.addStretch()
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filter_box)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.filter_box.textChanged.connect(self._on_words_typed)
        self.list.clicked.connect(self._on_row_chosen)
        self.list.activated.connect(self._on_row_chosen)
        self._session.view_changed.connect(self._on_view_changed)
        self._session.case_changed.connect(self._show_count)

    def _on_words_typed(self, words: str) -> None:
        self._rows.set_words(words)
        self._show_selected(self._session.view)

    def _on_row_chosen(self, index: QModelIndex) -> None:
        actor: Actor = index.data(ACTOR_ROLE)
        self._session.select_actor(actor.id)

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.hidden_actors != new.hidden_actors:
            self._show_count()
        if old.actor != new.actor:
            self._show_selected(new)
        if old.as_of != new.as_of:
            self._outdated = True
            if not self._recount.isActive():
                self._recount.start()

    def _on_recount(self) -> None:
        if not self._stale and self._outdated:
            self._stale, self._outdated = self.list.rows_in_sight(), False
        rows, self._stale = self._stale[:_ROWS_AT_ONCE], self._stale[_ROWS_AT_ONCE:]
        for row in rows:
            self.list.update(self._rows.index(row, 0))
        if not self._stale and not self._outdated:
            self._recount.stop()

    def _show_selected(self, view: View) -> None:
        self.list.clearSelection()
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            if index.data(ACTOR_ROLE).id == view.actor:
                how = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.list.selectionModel().setCurrentIndex(index, how)

    def _show_count(self) -> None:
        actors = self._session.case.actors
        hidden = sum(actor.id in self._session.view.hidden_actors for actor in actors)
        self._count.setText(f"{len(actors) - hidden:,} of {len(actors):,} shown")


class _ActorList(QListView):
    """The list itself; the space bar ticks as a click on the tick does."""

    def __init__(self, rows: ActorFilter, delegate: ActorDelegate) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Actors")

    def rows_in_sight(self) -> list[int]:
        """Return the rows of which a part is shown."""
        area = self.viewport().rect()
        first, last = (self.indexAt(QPoint(area.center().x(), y)) for y in (0, area.bottom()))
        past = last.row() + 1 if last.isValid() else self.model().rowCount()
        return list(range(max(first.row(), 0), past))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            toggle_tick(self.model(), self.currentIndex())
        else:
            super().keyPressEvent(event)
