"""The detail panel: the selected claim within its conversation, an actor, or the case."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.ids import ActorId, EventId
from app.core.view import View
from app.state.anchor_finder import AnchorFinder
from app.state.session import OpenCase, Session
from app.ui.case_card import CaseCard
from app.ui.look import Look

if TYPE_CHECKING:
    from app.ui.conversation_part import ConversationPart, Told
    from app.ui.event_card import EventCard

_PAUSE_MS: Final = 60
_REST_MS: Final = 150


class DetailPanel(QScrollArea):
    """Cards of the selection; as the day moves they follow as soon as it rests, so that dragging
    stays smooth."""

    def __init__(self, session: Session, finder: AnchorFinder, look: Look) -> None:
        super().__init__()
        self._session = session
        self._finder = finder
        self._look = look
        self._unfolded: frozenset[str] = frozenset()
        self._turned: frozenset[EventId] = frozenset()
        self._part: ConversationPart | None = None
        self._kept = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._follow_day)
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
        self._refill()

    def cards(self) -> "list[EventCard]":
        """Return the event cards shown, from the top."""
        return self._part.cards() if self._part is not None else []

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self._show_selected)

    def _tell(self) -> "tuple[Told, ...]":
        if self._session.view.selected is None:
            return ()
        # Loaded with the first selection, as the cards are: the window opens sooner.
        from app.ui.conversation_part import tell

        return tell(self._session.opened, self._session.view, self._unfolded)

    def _fill(self) -> None:
        page = QWidget()
        page.setObjectName("cards")
        column = QVBoxLayout(page)
        column.setContentsMargins(*(self._look.px(n) for n in (14, 14, 14, 6)))
        self._part = None
        column.addWidget(self._content())
        column.addStretch()
        self.setWidget(page)

    def _content(self) -> QWidget:
        view, opened = self._session.view, self._session.opened
        told = self._tell()
        if told:
            from app.ui.conversation_part import ConversationPart

            self._part = part = ConversationPart(opened.case, self._finder, self._look)
            part.tell(told, view.as_of, self._turned)
            part.chosen.connect(self._session.select)
            part.unfolded.connect(self._on_unfolded)
            part.turned.connect(self._on_turned)
            return part
        if view.actor is None:
            return CaseCard(opened.case, self._look)
        from app.ui.actor_card import ActorCard

        card = ActorCard(opened, ActorId(view.actor), view.as_of, self._look)
        card.chosen.connect(self._session.select)
        card.actor_chosen.connect(self._session.select_actor)
        return card

    def _refill(self) -> None:
        self._kept = self.verticalScrollBar().value()
        self._fill()
        self._scroll_back()
        QTimer.singleShot(0, self._scroll_back)

    def _scroll_back(self) -> None:
        self.verticalScrollBar().setValue(self._kept)

    def _show_selected(self) -> None:
        """Scroll so far that the selected card can be read, and the one above it if it fits."""
        cards, selected = self.cards(), self._session.view.selected
        place = next((n for n, card in enumerate(cards) if card.event_id == selected), None)
        if place is None:
            return
        room, margin = self.viewport().height(), self._look.px(8)
        above, card = (self._extent(cards[n]) for n in (max(place - 1, 0), place))
        bottom = card[1] + margin
        top = (above if bottom - above[0] <= room else card)[0] - margin
        bar = self.verticalScrollBar()
        if bottom > bar.value() + room or top < bar.value():
            bar.setValue(min(top, bottom - room))

    def _extent(self, card: "EventCard") -> tuple[int, int]:
        top = card.mapTo(self.viewport(), card.rect().topLeft()).y()
        top += self.verticalScrollBar().value()
        return top, top + card.height()

    def _on_unfolded(self, key: str) -> None:
        self._unfolded |= {key}
        self._retell()

    def _on_turned(self, claim: EventId) -> None:
        self._turned ^= {claim}
        self._retell()

    def _on_view_changed(self, old: View, new: View) -> None:
        if (old.selected, old.actor) != (new.selected, new.actor):
            self._unfolded, self._turned = frozenset(), frozenset()
            self._fill()
            # Once when the cards have a place, and once more when wrapped lines have theirs.
            QTimer.singleShot(0, self._show_selected)
            QTimer.singleShot(_PAUSE_MS, self._show_selected)
        elif old.as_of != new.as_of:
            # A card of an actor waits longer: it says too much to follow whenever the hand rests.
            self._later.start(_REST_MS if new.actor is not None else _PAUSE_MS)

    def _follow_day(self) -> None:
        if self._session.view.actor is not None:
            self._refill()
        else:
            self._retell()

    def _retell(self) -> None:
        """Show what the conversation has become; only what changes is made anew."""
        if self._part is not None:
            self._part.tell(self._tell(), self._session.view.as_of, self._turned)

    def _on_found_more(self) -> None:
        if self._part is not None:
            self._retell()
        else:
            self._refill()

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._unfolded, self._turned = frozenset(), frozenset()
        self._fill()
