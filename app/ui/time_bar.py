"""The strip above the axis: which clock the time is read by, and as of which day."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.core.errors import DateError
from app.core.standing.as_of import as_of_written
from app.core.view import Clock, View
from app.state.playback import Playback
from app.state.session import OpenCase, Session
from app.ui.look import Look
from app.ui.plain import ElidedLabel, PlainLabel

_CLOCKS: Final[tuple[tuple[Clock, str, str], ...]] = (
    ("said", "When said", "Place each event by the date on which it was said (T)"),
    ("alleged", "When alleged", "Place allegations by when the thing is said to have happened (T)"),
)
_FIELD_PX: Final = 116


class TimeBar(QWidget):
    """Clock, day, and the steps from one statement to the next.

    Attributes:
        playback: the verbs, for the menu.
    """

    def __init__(self, session: Session, playback: Playback, look: Look) -> None:
        super().__init__()
        self._session = session
        self.playback = playback
        self.setObjectName("times")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.clocks = {clock: _button(text, tip) for clock, text, tip in _CLOCKS}
        self.field = QLineEdit()
        self.field.setPlaceholderText("any day")
        self.field.setAccessibleName("Show what had been said as of this date")
        self.field.setToolTip("A date: 1898-01-13, 13 Jan 1898, 1898. Empty shows everything.")
        self.previous = _button("‹", "Previous statement")
        self.play = _button("▶", "Play the statements one by one")
        self.next = _button("›", "Next statement")
        self.off = _button("Off", "Show everything that has been said")
        self.told = ElidedLabel(tone="small")
        self._lay_out()
        self._connect()
        self.set_look(look)
        self._show(session.view)

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self.field.setFixedWidth(look.px(_FIELD_PX))
        for button in (self.previous, self.play, self.next):
            button.setFixedWidth(look.px(30))

    def ask(self) -> None:
        """Put the keyboard into the date field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) statement, or say that there is none."""
        if not self.playback.step(by):
            self.told.setText("No later statement." if by > 0 else "No earlier statement.")

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 10, 4)
        line.setSpacing(4)
        group = QButtonGroup(self)
        for button in self.clocks.values():
            button.setCheckable(True)
            group.addButton(button)
            line.addWidget(button)
        line.addSpacing(14)
        line.addWidget(PlainLabel("As of", "small-strong"))
        for widget in (self.field, self.previous, self.play, self.next, self.off):
            line.addWidget(widget)
        line.addSpacing(6)
        line.addWidget(self.told, 1)

    def _connect(self) -> None:
        for clock, button in self.clocks.items():
            button.clicked.connect(lambda _=False, clock=clock: self._session.set_clock(clock))
        self.field.returnPressed.connect(self._on_entered)
        self.field.textEdited.connect(lambda: self.told.setText(""))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.play.clicked.connect(self.playback.play)
        self.off.clicked.connect(self.playback.end)
        self.playback.playing_changed.connect(self._on_playing_changed)
        self._session.view_changed.connect(self._on_view_changed)
        self._session.case_changed.connect(self._on_case_changed)

    def _on_entered(self) -> None:
        try:
            self.playback.go_to(self.field.text())
        except DateError as error:
            self.told.setText(error.message)

    def _on_playing_changed(self, playing: bool) -> None:
        self.play.setText("‖" if playing else "▶")
        self.play.setAccessibleName("Stop playing" if playing else "Play the statements one by one")

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._show(self._session.view)

    def _on_view_changed(self, old: View, new: View) -> None:
        if (old.clock, old.as_of) != (new.clock, new.as_of):
            self._show(new)

    def _show(self, view: View) -> None:
        clock = self._session.opened.columns.clock
        self.clocks[view.clock].setChecked(True)
        self.field.setText("" if view.as_of is None else as_of_written(view.as_of, clock))
        self.off.setEnabled(view.as_of is not None)
        self.told.setText("")


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("small", "true")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
