"""A conversation as a column of cards, each with its standing, and folds where it is long."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.ids import EventId
from app.core.model import Case, Claim
from app.core.standing import Standing
from app.core.standing.conversation import Card, Fold, Heading, Item, conversation
from app.core.standing.explanation import undone_words
from app.core.standing.said import said_by
from app.core.view import View
from app.state.anchor_finder import AnchorFinder
from app.state.session import OpenCase
from app.ui.event_card import EventCard
from app.ui.line_button import LineButton
from app.ui.look import SMALL_PX, Look
from app.ui.plain import PlainLabel, WrappedLabel
from app.ui.standing_part import Matter, StandingPart

Told = tuple[Item, Standing | None]
_DEEPEST: Final = 4


def tell(opened: OpenCase, view: View, unfolded: frozenset[str]) -> tuple[Told, ...]:
    """Return the conversation of the selected event, each claim with its standing as of the day.

    Args:
        unfolded: the keys of the folds that are open.

    Returns:
        Nothing where no event is selected.
    """

    def standing(item: Item) -> Standing | None:
        if not isinstance(item, Card) or not isinstance(item.event, Claim):
            return None
        return opened.standings.at(item.event.id, view.as_of)

    if view.selected is None:
        return ()
    items = conversation(opened.case, view.selected, view.as_of, unfolded)
    return tuple((item, standing(item)) for item in items)


class ConversationPart(QWidget):
    """Draws the items of a conversation, from the top.

    Signals:
        chosen(event: EventId, citation: int): a card, a quote or a statement was clicked.
        unfolded(key: str): a fold was clicked.
        turned(claim: EventId): the standing of a claim was opened or closed.
    """

    chosen = Signal(str, int)
    unfolded = Signal(str)
    turned = Signal(str)

    def __init__(
        self,
        case: Case,
        told: tuple[Told, ...],
        end: int | None,
        turned: frozenset[EventId],
        finder: AnchorFinder,
        look: Look,
    ) -> None:
        super().__init__()
        self._case = case
        self._end = end
        self._turned = turned
        self._finder = finder
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        for item, standing in told:
            self._add(item, standing)

    def _add(self, item: Item, standing: Standing | None) -> None:
        match item:
            case Heading(words):
                self._put(WrappedLabel(words, "small-strong"), 0)
            case Fold():
                self._put(self._fold(item), item.depth)
            case Card():
                self._add_card(item, standing)

    def _add_card(self, card: Card, standing: Standing | None) -> None:
        event = card.event
        if card.relation:
            self._put(PlainLabel(f"↳ {card.relation}", "small-strong"), card.depth)
        notes = notes_of(self._case, card, standing, self._end)
        made = EventCard(self._case, event, self._finder, self._look, card.whole, notes)
        made.chosen.connect(self.chosen)
        self._put(made, card.depth)
        if standing is not None and standing.respondents:
            matter = Matter(self._case, standing, self._end, self._look)
            part = StandingPart(matter, card.whole != (event.id in self._turned))
            part.chosen.connect(self.chosen)
            part.toggled.connect(lambda: self.turned.emit(event.id))
            self._put(part, card.depth)

    def _fold(self, fold: Fold) -> LineButton:
        button = LineButton(f"▶ {fold.words}", self._look.font(SMALL_PX))
        button.clicked.connect(lambda: self.unfolded.emit(fold.key))
        return button

    def _put(self, widget: QWidget, depth: int) -> None:
        holder = QVBoxLayout()
        holder.setContentsMargins(self._look.px(14 * min(depth, _DEEPEST)), 0, 0, 0)
        holder.addWidget(widget)
        self._column.addLayout(holder)


def notes_of(case: Case, card: Card, standing: Standing | None, end: int | None) -> tuple[str, ...]:
    """Return what a card says of its event as of a day: whether it was said, and still stands."""
    said = None if end is None else said_by(card.event.date, end)
    notes = {
        "not yet": "Not said yet as of this day",
        "possibly": "Possibly said by this day",
        "undated": "Undated: not known to have been said by this day",
    }
    found = [notes[said]] if said in notes else []
    if standing is not None and standing.undone:
        words = undone_words(case, standing.undone)
        found.append(words[0].upper() + words[1:])
    return tuple(found)
