"""One actor as a card: names, what they are, and every event that names them."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.core.attribution import actor_names, label_title
from app.core.date_words import short_date
from app.core.ids import ActorId
from app.core.model import Actor, Case, Event
from app.core.tallies import events_of_actor
from app.paint.shapes import kind_icon
from app.ui.look import BODY_PX, Look
from app.ui.plain import PlainLabel, WrappedLabel

_MOST: Final = 60


class ActorCard(QFrame):
    """A card of an actor.

    Signals:
        chosen(event: EventId, citation: int): one of the events listed was clicked.
    """

    chosen = Signal(str, int)

    def __init__(self, case: Case, actor: ActorId, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("card", "selected")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(look.px(n) for n in (13, 11, 12, 12)))
        self._column.setSpacing(look.px(4))
        self._add_actor(case, case.actor_by_id[actor])
        named = events_of_actor(case, actor)
        if named:
            self._column.addSpacing(look.px(6))
            self._column.addWidget(PlainLabel(f"Named in {len(named)}", "small-strong"))
        for event in named[:_MOST]:
            self._column.addWidget(self._line(event))
        if len(named) > _MOST:
            more = f"and {len(named) - _MOST} more, on the timeline"
            self._column.addWidget(WrappedLabel(more, "small"))

    def _add_actor(self, case: Case, actor: Actor) -> None:
        self._column.addWidget(WrappedLabel(actor.name, "heading"))
        lines = (
            actor.role,
            actor.kind.replace("-", " ") if actor.kind != "other" else "",
            f"Also called {', '.join(actor.aliases)}" if actor.aliases else "",
            f"Member of {actor_names(case, actor.member_of)}" if actor.member_of else "",
            actor.url,
        )
        for line in filter(None, lines):
            self._column.addWidget(WrappedLabel(line, "small"))
        if actor.description:
            self._column.addWidget(WrappedLabel(actor.description, "soft"))

    def _line(self, event: Event) -> QPushButton:
        side = self._look.px(13)
        line = QPushButton()
        line.setProperty("flat", "true")
        line.setStyleSheet("text-align: left; padding: 3px 2px; font-weight: 400;")
        line.setIcon(QIcon(kind_icon(event.kind, self._look.theme, side)))
        date = short_date(event.date) if event.date else "undated"
        words = f"{date} · {label_title(event)}"
        line.setFont(self._look.font(BODY_PX))
        width = self._look.px(290)
        shown = line.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        line.setText(shown.replace("&", "&&"))
        line.setAccessibleName(words)
        line.clicked.connect(lambda: self.chosen.emit(event.id, 0))
        return line
