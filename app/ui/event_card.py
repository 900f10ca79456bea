"""One event as a card: kind, date, title, who says it, its exact words and whether they stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from app.core.ids import EventId
from app.core.model import Allegation, Case, Citation, Event
from app.core.words.attribution import attribution, label_title, particulars
from app.core.words.date_words import date_words
from app.state.anchor_finder import AnchorFinder
from app.ui.chip import kind_chip
from app.ui.citation_part import CitationPart
from app.ui.look import Look
from app.ui.plain import WrappedLabel


class EventCard(QFrame):
    """A card; a click on it, or Enter, chooses its event, a click on a quote that citation.

    The selected one says everything, the others in short: who, when, and the first words.

    Signals:
        chosen(event: EventId, citation: int): emitted for the selected card too.
    """

    chosen = Signal(str, int)

    def __init__(
        self,
        case: Case,
        event: Event,
        finder: AnchorFinder,
        look: Look,
        selected: bool = False,
        notes: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.event_id: EventId = event.id
        self._look = look
        self.setProperty("card", "selected" if selected else "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{event.title}. {attribution(case, event)}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(look.px(n) for n in (13, 10, 12, 11)))
        self._column.setSpacing(look.px(4))
        self._add_head(event)
        for note in notes:
            self._column.addWidget(WrappedLabel(note, "note"))
        self._add_words(case, event, selected)
        shown = len(event.citations) if selected else 1
        for index, citation in enumerate(event.citations[:shown]):
            self._add_citation(case, index, citation, finder)
        more = len(event.citations) - shown
        if more > 0:
            words = f"and {more} more citation{'s' * (more > 1)}"
            self._column.addWidget(WrappedLabel(words, "small"))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.event_id, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.event_id, 0)
        else:
            super().keyPressEvent(event)

    def _add_head(self, event: Event) -> None:
        line = QHBoxLayout()
        line.addWidget(kind_chip(event.kind, self._look), 0, Qt.AlignmentFlag.AlignTop)
        date = date_words(event.date) if event.date else "undated"
        when = WrappedLabel(date, "small")
        when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(when, 1)
        self._column.addLayout(line)

    def _add_words(self, case: Case, event: Event, whole: bool) -> None:
        self._column.addWidget(WrappedLabel(label_title(event), "heading"))
        place = event.place if whole else ""
        for text in (attribution(case, event), _about(event), particulars(event), place):
            if text:
                self._column.addWidget(WrappedLabel(text, "small"))
        if whole and event.description:
            self._column.addWidget(WrappedLabel(event.description, "soft"))

    def _add_citation(
        self, case: Case, index: int, citation: Citation, finder: AnchorFinder
    ) -> None:
        part = CitationPart(case, citation, finder, self._look)
        part.clicked.connect(lambda: self.chosen.emit(self.event_id, index))
        self._column.addSpacing(self._look.px(3))
        self._column.addWidget(part)


def _about(event: Event) -> str:
    if isinstance(event, Allegation) and event.alleged_date:
        return f"Said to have happened: {date_words(event.alleged_date)}"
    return ""
