"""Shows the card of the event under the pointer, after a moment's rest."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer

from app.core.ids import EventId
from app.state.session import Session
from app.ui.hover_card import HoverCard
from app.ui.hover_text import hover_text
from app.ui.timeline_frame import Frame

DELAY_MS: Final = 220


class HoverGuide(QObject):
    """Watches what a frame has under the pointer."""

    def __init__(self, session: Session, frame: Frame, card: HoverCard, delay_ms: int) -> None:
        super().__init__(card)
        self._session = session
        self._frame = frame
        self._card = card
        self._hovered: EventId | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(delay_ms)
        self._rest.timeout.connect(self._on_rest)
        frame.changed.connect(self._on_frame_changed)

    def _on_frame_changed(self) -> None:
        hovered = self._frame.glance.hovered
        if hovered == self._hovered:
            return
        self._hovered = hovered
        self._card.hide()
        self._rest.stop()
        if hovered is not None:
            self._rest.start()

    def _on_rest(self) -> None:
        case, box = self._session.case, self._frame.box_under_pointer
        event = None if self._hovered is None else case.event_by_id.get(self._hovered)
        if event is None or box is None:
            return
        scale = self._frame.scale
        mark = QPoint(
            round((box.x + box.width / 2) * scale), round((box.y + box.height / 2) * scale)
        )
        self._card.show_beside(mark, event.kind, hover_text(case, event, self._session.view.as_of))
