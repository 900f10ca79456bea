"""The card under the pointer: plain text beside the mark it tells about."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.model import Kind
from app.paint.fonts import FAMILIES
from app.paint.shapes import kind_icon
from app.paint.theme import Role, kind_text
from app.ui.hover_text import HoverText
from app.ui.look import BODY_PX, SMALL_PX, Look

WIDTH_PX: Final = 340
_GAP_PX: Final = 14
_ICON_PX: Final = 12
_FAMILIES: Final = ", ".join(f'"{family}"' for family in FAMILIES)


class HoverCard(QWidget):
    """A card that takes no part in what the pointer does; hidden until it is asked for."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._icon = QLabel()
        self._icon.setContentsMargins(0, 2, 0, 0)
        self._lines = {name: _line() for name in HoverText.__struct_fields__}
        self._place_lines()
        self.set_look(look)
        self.hide()

    @property
    def text(self) -> str:
        """Return what the card says, a line for each of its parts."""
        return "\n".join(line.text() for line in self._lines.values() if line.text())

    def set_look(self, look: Look) -> None:
        """Show the card in another look."""
        self._look = look
        self.setFixedWidth(look.px(WIDTH_PX))
        self._dress("heading", SMALL_PX, 600, "ink-2")
        self._dress("title", BODY_PX, 600, "ink")
        self._dress("when", SMALL_PX, 400, "ink-2")
        self._dress("quote", SMALL_PX, 400, "ink")
        self._dress("answers", SMALL_PX, 400, "ink-2")

    def show_beside(self, mark: QPoint, kind: Kind, text: HoverText) -> None:
        """Show the card below a mark, or above where there is no room, inside the parent."""
        self._icon.setPixmap(kind_icon(kind, self._look.theme, _ICON_PX).pixmap(_ICON_PX, _ICON_PX))
        for name, line in self._lines.items():
            line.setText(getattr(text, name))
            line.setVisible(bool(line.text()))
        self._dress("heading", SMALL_PX, 600, kind_text(kind))
        self.resize(self.width(), self.heightForWidth(self.width()))
        self.move(_beside(mark, self.rect(), self._room.rect()))
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("card"))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _place_lines(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(7)
        first.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._lines["heading"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 11)
        column.setSpacing(4)
        column.addLayout(first)
        for name in ("title", "when", "quote", "answers"):
            column.addWidget(self._lines[name])

    def _dress(self, name: str, px: float, weight: int, role: Role) -> None:
        line = self._lines[name]
        line.setStyleSheet(
            f"color: {self._look.theme.css(role)}; background: transparent;"
            f" font-family: {_FAMILIES}; font-size: {self._look.px(px)}px; font-weight: {weight};"
        )


def _line() -> QLabel:
    line = QLabel()
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    return line


def _beside(mark: QPoint, card: QRect, room: QRect) -> QPoint:
    below, above = mark.y() + _GAP_PX, mark.y() - _GAP_PX - card.height()
    y = below if below + card.height() <= room.bottom() or above < 0 else above
    x = min(mark.x() - card.width() // 4, room.right() - card.width() - 4)
    return QPoint(max(x, 4), y)
