"""One row of the actor panel: initials, name, role, counts with the kinds' shapes, and a tick."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from app.core.model import Actor, Kind
from app.core.words.initials import initials
from app.layout.tallies import ActorTally
from app.paint.shapes import kind_icon
from app.paint.theme import Role, avatar
from app.state.actor_model import ACTOR_ROLE, NAMED_ROLE, PLACE_ROLE, TALLY_ROLE
from app.ui.look import BODY_PX, SMALL_PX, Look
from app.ui.plain import plain_tip

_ROW: Final = 62
_AVATAR: Final = 30
_PAD: Final = 7
_TICK: Final = 16

_Index = QModelIndex | QPersistentModelIndex


class ActorDelegate(QStyledItemDelegate):
    """Draws rows of `ActorModel`; a click on the tick hides the actor or shows it again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icons: dict[Kind, QIcon] = {}

    def set_look(self, look: Look) -> None:
        """Draw in another look."""
        self._look = look
        self._icons.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, self._look.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._paint_ground(painter, option)
        painter.setOpacity(1.0 if shown and index.data(NAMED_ROLE) else 0.45)
        self._paint_avatar(painter, option.rect, index)
        self._paint_words(painter, option.rect, index)
        painter.setOpacity(1.0)
        self._paint_tick(painter, self._tick_rect(option.rect), shown)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        reach = self._tick_rect(option.rect).adjusted(-8, -8, 8, 8)
        if not reach.contains(event.position().toPoint()):
            return False
        return toggle_tick(model, index)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if not index.isValid():
            return False
        actor: Actor = index.data(ACTOR_ROLE)
        lines = filter(None, (actor.name, actor.role, ", ".join(actor.aliases)))
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(lines)), view)
        return True

    def tick_centre(self, row: QRect) -> QPoint:
        """Return where in a row the tick can be clicked."""
        return self._tick_rect(row).center()

    def _tick_rect(self, row: QRect) -> QRect:
        side = self._look.px(_TICK)
        return QRect(
            row.right() - side - self._look.px(_PAD), row.top() + self._look.px(8), side, side
        )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ground: Role = "selected" if chosen else "hover"
        painter.setPen(QPen(self._color("focus"), 1) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._color(ground) if chosen or over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 8, 8)

    def _paint_avatar(self, painter: QPainter, row: QRect, index: _Index) -> None:
        side = self._look.px(_AVATAR)
        place = QRect(row.left() + self._look.px(_PAD), row.center().y() - side // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(avatar(index.data(PLACE_ROLE))))
        painter.drawEllipse(place)
        painter.setPen(self._color("ink"))
        painter.setFont(self._look.font(SMALL_PX, 600))
        painter.drawText(
            place, Qt.AlignmentFlag.AlignCenter, initials(index.data(Qt.ItemDataRole.DisplayRole))
        )

    def _paint_words(self, painter: QPainter, row: QRect, index: _Index) -> None:
        actor: Actor = index.data(ACTOR_ROLE)
        left = row.left() + self._look.px(_PAD + _AVATAR + 8)
        wide = row.right() - left - self._look.px(4)
        width = self._tick_rect(row).left() - left - self._look.px(8)
        line = self._look.px(17)
        lines = 3 if actor.role else 2
        top = row.center().y() - (lines * line) // 2
        painter.setPen(self._color("ink"))
        self._line(painter, QRect(left, top, width, line), actor.name, (BODY_PX, 600))
        if actor.role:
            painter.setPen(self._color("ink-2"))
            self._line(painter, QRect(left, top + line, wide, line), actor.role, (SMALL_PX, 400))
        counts = QRect(left, top + (lines - 1) * line, wide, line)
        self._paint_counts(painter, counts, index.data(TALLY_ROLE))

    def _line(self, painter: QPainter, place: QRect, text: str, size: tuple[float, int]) -> None:
        painter.setFont(self._look.font(*size))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_counts(self, painter: QPainter, place: QRect, tally: ActorTally) -> None:
        painter.setFont(self._look.font(SMALL_PX - 0.5))
        painter.setPen(self._color("ink-2"))
        x, side = place.left(), self._look.px(10)
        for kind, text in count_words(tally):
            icon = QRect(x, place.center().y() - side // 2, side, side)
            self._icon(kind, side).paint(painter, icon)
            words = QRect(
                icon.right() + 4, place.top(), place.right() - icon.right(), place.height()
            )
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
            x = words.left() + metrics.horizontalAdvance(text) + self._look.px(6)

    def _paint_tick(self, painter: QPainter, place: QRect, shown: bool) -> None:
        painter.setPen(QPen(self._color("accent" if shown else "ink-3"), 1.2))
        painter.setBrush(self._color("accent") if shown else self._color("field"))
        painter.drawRoundedRect(place, 4, 4)
        if shown:
            painter.setPen(QPen(self._color("on-accent"), 1.8))
            unit = place.width() / 16
            corners = [
                QPoint(round(place.left() + x * unit), round(place.top() + y * unit))
                for x, y in ((4, 8.5), (7, 11.5), (12.5, 5))
            ]
            painter.drawPolyline(corners)

    def _icon(self, kind: Kind, side: int) -> QIcon:
        if kind not in self._icons:
            self._icons[kind] = kind_icon(kind, self._look.theme, side)
        return self._icons[kind]

    def _color(self, role: Role) -> QColor:
        return self._look.theme.color(role)


def count_words(tally: ActorTally) -> list[tuple[Kind, str]]:
    """Return the counts that are not nought, each with the kind whose shape stands before it."""
    counts: list[tuple[int, Kind, str]] = [
        (tally.against, "allegation", f"{tally.against:,} against"),
        (tally.made, "allegation", f"{tally.made:,} made"),
        (tally.answers, "denial", f"{tally.answers:,} answer{'' if tally.answers == 1 else 's'}"),
    ]
    return [(kind, words) for count, kind, words in counts if count]


def toggle_tick(model: QAbstractItemModel, index: _Index) -> bool:
    """Tick a row, or take its tick away."""
    shown = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if shown else Qt.CheckState.Checked
    return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
