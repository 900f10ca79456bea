"""A conversation as a column of cards, each with its standing, and folds where it is long."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice, pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
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

    def __init__(self, case: Case, finder: AnchorFinder, look: Look) -> None:
        super().__init__()
        self._case = case
        self._finder = finder
        self._look = look
        self._blocks: dict[object, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))

    def cards(self) -> list[EventCard]:
        """Return the event cards, from the top."""
        return [card for block in self._blocks.values() for card in block.findChildren(EventCard)]

    def tell(
        self, told: Iterable[Told], end: int | None, turned: frozenset[EventId] = frozenset()
    ) -> None:
        """Show a conversation; what is there already and does not change stays as it is.

        Args:
            end: of the day as of which, exclusive; None while everything is shown.
            turned: the claims whose standing is not as it is from the start, open or closed.
        """
        wanted: dict[object, Callable[[], QWidget]] = {}
        times = Counter[object]()
        for key, make in self._wanted(told, end, turned):
            wanted[key, times[key]] = make
            times[key] += 1  # threads may share a statement
        before = self._blocks
        self._blocks = {key: before.get(key) or make() for key, make in wanted.items()}
        for place, block in enumerate(self._blocks.values()):
            if self._column.indexOf(block) != place:
                self._column.insertWidget(place, block)
        if list(before) != list(self._blocks):
            self._order_tabs()
        self._put_away(
            {place: before[key] for place, key in enumerate(before) if key not in wanted}
        )

    def _put_away(self, blocks: dict[int, QWidget]) -> None:
        """Put blocks away by the places where they stood."""
        focused = self.window().focusWidget()
        for place, block in blocks.items():
            if block.isAncestorOf(focused):
                self._focus_at(place)
            self._column.removeWidget(block)
            block.setParent(None)
            block.deleteLater()

    def _order_tabs(self) -> None:
        """Let Tab go from the top to the foot; Qt puts what is made last at the end."""
        for one, following in pairwise((self, *_focusable(self._blocks.values()))):
            QWidget.setTabOrder(one, following)

    def _focus_at(self, place: int) -> None:
        """Go on with the keys at a place, where Qt would let them jump to another card."""
        following = _focusable(islice(self._blocks.values(), place, None))
        widget = next(iter(following or reversed(_focusable(self._blocks.values()))), None)
        if widget is not None:
            widget.setFocus()

    def _wanted(
        self, told: Iterable[Told], end: int | None, turned: frozenset[EventId]
    ) -> Iterator[tuple[object, Callable[[], QWidget]]]:
        """Give out what is to be shown: what it depends on, and how it is made."""
        for item, standing in told:
            match item:
                case Heading():
                    yield item, partial(self._heading, item)
                case Fold():
                    yield item, partial(self._fold, item)
                case Card():
                    notes = notes_of(self._case, item, standing, end)
                    quoted = item.event.citations[: None if item.whole else 1]
                    anchors = tuple(map(self._finder.anchor, quoted))
                    yield (item, notes, anchors), partial(self._card, item, notes)
                    if standing is not None and standing.respondents:
                        is_open = item.whole != (item.event.id in turned)
                        matter = Matter(self._case, standing, end, self._look)
                        key = (standing, is_open, item.depth)
                        yield key, partial(self._standing, matter, is_open, item.depth)

    def _heading(self, heading: Heading) -> QWidget:
        return self._block(0, WrappedLabel(heading.words, "small-strong"))

    def _fold(self, fold: Fold) -> QWidget:
        button = LineButton(f"▶ {fold.words}", self._look.font(SMALL_PX))
        button.clicked.connect(lambda: self.unfolded.emit(fold.key))
        return self._block(fold.depth, button)

    def _card(self, card: Card, notes: tuple[str, ...]) -> QWidget:
        made = EventCard(self._case, card.event, self._finder, self._look, card.whole, notes)
        made.chosen.connect(self.chosen)
        relation = [PlainLabel(f"↳ {card.relation}", "small-strong")] if card.relation else []
        return self._block(card.depth, *relation, made)

    def _standing(self, matter: Matter, is_open: bool, depth: int) -> QWidget:
        part = StandingPart(matter, is_open)
        part.chosen.connect(self.chosen)
        part.toggled.connect(lambda: self.turned.emit(matter.standing.claim))
        return self._block(depth, part)

    def _block(self, depth: int, *widgets: QWidget) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(self._look.px(14 * min(depth, _DEEPEST)), 0, 0, 0)
        column.setSpacing(self._look.px(6))
        for widget in widgets:
            column.addWidget(widget)
        return block


def _focusable(blocks: Iterable[QWidget]) -> list[QWidget]:
    inside = (widget for block in blocks for widget in block.findChildren(QWidget))
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


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
