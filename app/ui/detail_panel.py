"""The detail panel: the selected event with what it answers and what answers it, as cards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.core.detail import cards_of
from app.core.ids import EventId
from app.core.view import View
from app.state.anchor_finder import AnchorFinder
from app.state.session import OpenCase, Session
from app.ui.actor_card import ActorCard
from app.ui.case_card import CaseCard
from app.ui.event_card import EventCard
from app.ui.look import Look
from app.ui.plain import PlainLabel


class DetailPanel(QScrollArea):
    """Cards of the selection: an event's thread, an actor, or the case where nothing is."""

    def __init__(self, session: Session, finder: AnchorFinder, look: Look) -> None:
        super().__init__()
        self._session = session
        self._finder = finder
        self._look = look
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Details of the selection")
        session.view_changed.connect(self._on_view_changed)
        session.case_changed.connect(self._on_case_changed)
        finder.found_more.connect(self._on_found_more)
        self._fill()

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look
        self._fill()

    def cards(self) -> list[EventCard]:
        """Return the event cards shown, from the top."""
        return self.findChildren(EventCard)

    def _fill(self) -> None:
        page = QWidget()
        page.setObjectName("cards")
        column = QVBoxLayout(page)
        column.setContentsMargins(*(self._look.px(n) for n in (14, 14, 14, 6)))
        column.setSpacing(self._look.px(7))
        view = self._session.view
        if view.selected is not None:
            self._add_event_cards(column, view.selected)
        elif view.actor is not None:
            card = ActorCard(self._session.case, view.actor, self._look)
            card.chosen.connect(self._on_chosen)
            column.addWidget(card)
        else:
            column.addWidget(CaseCard(self._session.case, self._look))
        column.addStretch()
        self.setWidget(page)

    def _add_event_cards(self, column: QVBoxLayout, selected: EventId) -> None:
        case = self._session.case
        for card in cards_of(case, selected):
            inset = self._look.px(14 * min(card.depth, 4))
            if card.relation:
                relation = PlainLabel(f"↳ {card.relation}", "small-strong")
                relation.setContentsMargins(inset, 0, 0, 0)
                column.addWidget(relation)
            made = EventCard(case, card.event, self._finder, self._look, card.event.id == selected)
            made.chosen.connect(self._on_chosen)
            holder = QVBoxLayout()
            holder.setContentsMargins(inset, 0, 0, 0)
            holder.addWidget(made)
            column.addLayout(holder)

    def _on_chosen(self, event: EventId, citation: int) -> None:
        self._session.select(event, citation)

    def _on_view_changed(self, old: View, new: View) -> None:
        if (old.selected, old.actor) != (new.selected, new.actor):
            self._fill()

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._fill()

    def _on_found_more(self, _done: int, _total: int) -> None:
        at = self.verticalScrollBar().value()
        self._fill()
        self.verticalScrollBar().setValue(at)
