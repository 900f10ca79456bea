"""The timeline: lanes, marks and axis of the case, drawn from a scene and moved by hand or key."""

from math import ceil, floor
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from app.core.view import View, changed
from app.layout.batches import Size
from app.layout.glance import Matches
from app.paint.kit import Kit
from app.paint.painter import paint
from app.paint.theme import Theme
from app.state.session import Session
from app.ui.as_of_handle import AsOfHandle
from app.ui.clock_travel import ClockTravel
from app.ui.glide import Glide
from app.ui.hover_card import HoverCard
from app.ui.hover_guide import DELAY_MS, HoverGuide
from app.ui.jump_field import JumpField
from app.ui.lane_bar import LaneBar
from app.ui.lane_button import LaneButton
from app.ui.lane_moves import LaneMoves
from app.ui.look import Look
from app.ui.timeline_frame import Frame
from app.ui.timeline_keys import press, timeline_keys
from app.ui.timeline_moves import Moves
from app.ui.timeline_pointer import Pointer

# What is searched for is drawn when it has been found.
_NOT_DRAWN: Final = {"citation", "search"}
_MARKED: Final = {*_NOT_DRAWN, "selected", "actor"}
_MOVED: Final = {*_NOT_DRAWN, "shown"}
# Lines at the edge of the plot may lie half outside.
_LINE_PX: Final = 2
_BY_KEYBOARD: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Timeline(QWidget):
    """Shows the session's view and changes it; hover and scroll stay here.

    Attributes:
        frame: what is shown, for those who ask where things stand.
        jump: the field that asks for a date.

    Signals:
        passage_wanted(): show the words behind the selected event. Not emitted without one.
        search_wanted(): put the keyboard where one types what to look for.
    """

    passage_wanted = Signal()
    search_wanted = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        animated: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = Look(theme)
        self._kit: Kit | None = None
        self._ringed = False
        self.frame: Final = Frame(session, self)
        self._glide = Glide(session, animated and self._motion_is_welcome(), self)
        self._moves = Moves(session, self.frame, self._glide, self)
        lanes = LaneMoves(session, self.frame, self._moves)
        self._keys = timeline_keys(self._moves, lanes)
        self._pointer = Pointer(self, self.frame, self._moves, lanes)
        self._handle = AsOfHandle(session, self.frame, self)
        self._travel = ClockTravel(session, self.frame, self._glide.animated, self)
        self._lanes = LaneButton(session, self)
        self.jump: Final = JumpField(session, self._glide, self)
        self._card = HoverCard(self, self._look)
        self._guide = HoverGuide(session, self.frame, self._card, DELAY_MS * animated)
        self._bar = LaneBar(self.frame, self._moves, self)
        self._lanes.set_look(self._look)
        self._set_up()
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)
        self._moves.passage_wanted.connect(self.passage_wanted)
        self._moves.search_wanted.connect(self.search_wanted)
        self.frame.changed.connect(self.update)

    def set_look(self, look: Look) -> None:
        """Show the timeline in another look; it grows with the text."""
        self._look = look
        self._kit = None
        self._card.set_look(look)
        self._lanes.set_look(look)
        self.jump.set_look(look)
        self._bar.place(look.scale)
        self.update()

    def fit(self) -> None:
        """Show the whole time of the case."""
        self._moves.fit()

    def fit_selection(self) -> None:
        """Show the time of the thread of the selected event."""
        self._moves.fit_selection()

    def zoom(self, factor: float) -> None:
        """Show `factor` times as much time."""
        self._moves.zoom(factor)

    def show_matches(self, matches: Matches | None) -> None:
        """Light what a search found and dim the rest; None ends the search."""
        self.frame.look(matches=matches)

    @override
    def sizeHint(self) -> QSize:
        return QSize(918, 780)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._look.scale != 1:
                painter.scale(self._look.scale, self._look.scale)
            scene = self.frame.scene
            from_x = event.rect().x() / self._look.scale
            left_out = paint(painter, scene, self._fitting_kit(), from_x=from_x)
            if self._look.scale != 1:
                painter.resetTransform()
            self._paint_corner(painter, scene.size)
            if self._ringed:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._look.theme.color("focus"), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if left_out:
            QTimer.singleShot(0, self.update)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._bar.place(self._look.scale)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if press(self._keys, event):
            self._ring(True)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring(event.reason() in _BY_KEYBOARD)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring(False)

    def _set_up(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 140)
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription("Lanes of events over time; the arrow keys select an event")

    def _paint_corner(self, painter: QPainter, size: Size) -> None:
        """Fill what is left above the scroll bar; the bar covers the rest."""
        right = int(size.width * self._look.scale)
        if right < self.width():
            corner = self.rect().adjusted(right, 0, 0, 0)
            painter.fillRect(corner, self._look.theme.color("window"))

    def _motion_is_welcome(self) -> bool:
        # Desktops that are asked for less motion set the duration of animations to nothing.
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def _fitting_kit(self) -> Kit:
        ratio = self.devicePixelRatioF() * self._look.scale
        if self._kit is None or self._kit.ratio != ratio:
            self._kit = Kit(self._look.theme, ratio)
        return self._kit

    def _ring(self, ringed: bool) -> None:
        if ringed != self._ringed:
            self._ringed = ringed
            self.update()

    def _on_case_changed(self) -> None:
        self.frame.look(hovered=None)
        self._bar.place(self._look.scale)
        self.update()

    def _on_view_changed(self, old: View, new: View) -> None:
        fields = changed(old, new)
        if fields <= _NOT_DRAWN:
            return
        if not fields <= _MARKED | _MOVED:
            self._bar.place(self._look.scale)
            self._lanes.show_mode(new)
        if not fields <= _MARKED and self.frame.glance.hovered is not None:
            # What was under the pointer is somewhere else now, or not shown any more.
            self.frame.look(hovered=None)
        if fields & {"selected", "clock"}:
            self._moves.reveal()
        self.update(self._region(by_time_alone=fields <= _MOVED))

    def _region(self, *, by_time_alone: bool) -> QRegion:
        """Return what has to be painted; button and scroll bar cost as much as all the rest."""
        if not by_time_alone:
            covered = QRegion(self._lanes.geometry())
            if self._bar.isVisible():
                covered |= QRegion(self._bar.geometry())
            return QRegion(self.rect()) - covered
        # The heads know no time. One rectangle is painted faster than what several edges enclose.
        plot = self.frame.geometry.plot
        left, right = floor(plot.x * self._look.scale), ceil(plot.right * self._look.scale)
        return QRegion(left - _LINE_PX, 0, right - left + _LINE_PX, self.height())
