"""How a cell of the chronology table is drawn: the shape of the kind, the colour of the state."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from app.core.model import KINDS, Kind
from app.core.words.chronology import COLUMNS, date_of
from app.core.words.date_words import date_words
from app.paint.shapes import kind_icon
from app.paint.theme import Role
from app.state.event_model import EVENT_ROLE, LIT_ROLE, STATE_ROLE
from app.ui.look import Look
from app.ui.plain import plain_tip

_ICON_PX: Final = 12
_Index = QModelIndex | QPersistentModelIndex


class EventDelegate(QStyledItemDelegate):
    """Draws cells in a look; resting on one shows all that it says."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._icons: dict[Kind, QIcon] = {}
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw in another look."""
        self._look = look
        side = look.px(_ICON_PX)
        self._icons = {kind: kind_icon(kind, look.theme, side) for kind in KINDS}

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        # Which cell has the keyboard is drawn by `paint`, in the colour of every focus.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        ink = self._look.theme.color(_ink(index))
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.HighlightedText, ink)
        option.palette = palette
        if index.data(LIT_ROLE):
            option.backgroundBrush = QBrush(self._look.theme.color("highlight"))
        if COLUMNS[index.column()] == "kind":
            side = self._look.px(_ICON_PX)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(side, side)
            option.icon = self._icons[index.data(EVENT_ROLE).kind]
        else:
            # A text runs the way its own script does, whatever way the window runs.
            option.direction = Qt.LayoutDirection.LayoutDirectionAuto

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.theme.color("focus"), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        QToolTip.showText(event.globalPos(), plain_tip(tip_of(index)), view)
        return True


def tip_of(index: _Index) -> str:
    """Return all that a cell says; a date in full words, and as it is written in the file."""
    if not index.isValid():
        return ""
    date = date_of(index.data(EVENT_ROLE), COLUMNS[index.column()])
    if date is None:
        return str(index.data(Qt.ItemDataRole.DisplayRole))
    return f"{date_words(date)}\nwritten {date.text}"


def _ink(index: _Index) -> Role:
    match COLUMNS[index.column()]:
        case "title":
            return "ink"
        case "anchor":
            return index.data(STATE_ROLE) or "unchecked"
        case _:
            return "ink-2"
