"""The chronology table: the events that the timeline shows, as rows to sort, read and copy."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.ids import EventId
from app.core.view import View
from app.core.words.chronology import tsv
from app.layout.glance import Matches
from app.state.anchor_finder import AnchorFinder
from app.state.event_model import EVENT_ROLE, EventModel
from app.state.session import Session
from app.ui.event_delegate import EventDelegate
from app.ui.event_rows import EventRows
from app.ui.look import Look
from app.ui.other_button import other_button
from app.ui.plain import PlainLabel


class EventTable(QWidget):
    """Rows beside the timeline, with its filters and its selection; asleep while hidden.

    Signals:
        said(words: str): what was done, for the status bar.
        passage_wanted(): show the words behind the selected event.
        other_wanted(): what shares its place is to be shown instead.
    """

    said = Signal(str)
    passage_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, session: Session, finder: AnchorFinder, look: Look) -> None:
        super().__init__()
        self.setObjectName("table")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = EventModel(session, finder, self)
        self._delegate = EventDelegate(look, self)
        self.rows = EventRows(self.model, self._delegate)
        self.setFocusProxy(self.rows)
        self._count = PlainLabel(tone="small")
        self._lay_out()
        self._connect()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._delegate.set_look(look)
        self.rows.set_look(look)

    def show_matches(self, matches: Matches | None) -> None:
        """Light the rows that a search found; None ends the search."""
        self.model.show_matches(matches)

    def copy(self) -> None:
        """Copy the selected rows, under a line of headings, as tab-separated text."""
        rows = self.rows.selected_rows()
        if rows:
            QGuiApplication.clipboard().setText(tsv(self.model.copied_rows(rows)))
            self.said.emit(f"Copied {len(rows)} row{'' if len(rows) == 1 else 's'}")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.model.wake(True)
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.model.wake(False)
        super().hideEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(PlainLabel("Chronology", "heading"))
        head.addWidget(other_button("Silence", self.other_wanted))
        head.addStretch()
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        copy = QAction("Copy the selected rows", self.rows)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.rows.addAction(copy)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.rows.chosen.connect(self._session.select)
        self.rows.activated.connect(self._on_activated)
        self.model.modelReset.connect(self._on_model_reset)
        self._session.view_changed.connect(self._on_view_changed)

    def _on_activated(self, index: QModelIndex) -> None:
        self._session.select(index.data(EVENT_ROLE).id)
        self.passage_wanted.emit()

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.selected != new.selected:
            self._show_selected(new.selected)

    def _on_model_reset(self) -> None:
        listed, all_events = self.model.rowCount(), len(self._session.case.events)
        self._count.setText(f"{listed:,} of {all_events:,} events")
        self._show_selected(self._session.view.selected)

    def _show_selected(self, event: EventId | None) -> None:
        self.rows.show_row(self.model.row_of(event))
