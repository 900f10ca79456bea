"""The search box: what was typed, how many matches there are, and which one is selected."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from app.core.view import View
from app.state.match_walk import MatchWalk
from app.state.search import Search
from app.state.session import Session
from app.ui.look import Look
from app.ui.plain import PlainLabel, plain_tip

_WIDTH: Final = 300
_NARROWEST: Final = 250


class SearchBox(QWidget):
    """Type to search; Enter and Shift+Enter go through the matches, Esc clears, then leaves.

    Signals:
        left(): Esc was pressed in the empty box.
    """

    left = Signal()

    def __init__(self, session: Session, search: Search, look: Look) -> None:
        super().__init__()
        self._session = session
        self._search = search
        self._walk = MatchWalk(session, search, self)
        self._look = look
        self.edit = _Edit()
        self.previous = _arrow("‹", "Previous match")
        self.next = _arrow("›", "Next match")
        self._lay_out()
        self._connect()
        self._show_count()

    @property
    def count_words(self) -> str:
        """Return what the box says of the matches."""
        return self.edit.count.text()

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look
        self.updateGeometry()
        self.edit.make_room()

    def take_keyboard(self) -> None:
        """Put the keyboard into the box, what stands there selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) match."""
        self._walk.step(by)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_NARROWEST), super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for widget in (self.edit, self.previous, self.next):
            line.addWidget(widget)
        self.edit.setEnabled(not self._search.unavailable)
        if self._search.unavailable:
            self.edit.setPlaceholderText("No search on this computer")
            self.setToolTip(plain_tip(self._search.unavailable))

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._session.search_for)
        self.edit.stepped.connect(self.step)
        self.edit.left.connect(self.left)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self._walk.changed.connect(self._show_count)
        self._session.view_changed.connect(self._on_view_changed)

    def _on_view_changed(self, _old: View, new: View) -> None:
        if self.edit.text() != new.search:
            self.edit.setText(new.search)

    def _show_count(self) -> None:
        count, hidden = self._walk.count, self._walk.hidden
        searching = bool(self._session.view.search.strip())
        known = searching and self._search.matches is not None
        words = count_words(self._walk.place, count, hidden, self._search.found.whole)
        self.edit.show_count(words if known else "")
        for arrow in (self.previous, self.next):
            arrow.setVisible(searching)
            arrow.setEnabled(known and count > 0)


def count_words(place: int, count: int, hidden: int, whole: bool) -> str:
    """Return "12 of 104", "104 matches", "no match"; what filters hide is counted apart."""
    if place:
        words = f"{place:,} of {count:,}"
    elif count or hidden:
        words = f"{count:,} match{'' if count == 1 else 'es'}"
    else:
        words = "no match"
    if hidden:
        words += f", {hidden:,} hidden"
    return words if whole else f"{words} so far"


class _Edit(QLineEdit):
    """The line itself, with the count at its right end.

    Signals:
        stepped(by: int): Enter (1) or Shift+Enter (-1) was pressed.
        left(): Esc was pressed while it was empty.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Search events, actors, quotes   (Ctrl+K)")
        self.setAccessibleName("Search events, actors and quotes")
        self.setClearButtonEnabled(True)
        self.count = PlainLabel(tone="small", parent=self)
        self.count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_count(self, words: str) -> None:
        """Show some words at the right end; the text keeps clear of them."""
        if words != self.count.text():
            self.count.setText(words)
            self.setAccessibleDescription(words)
            self.make_room()

    def make_room(self) -> None:
        """Place the count left of the button that clears, unless it would crowd out the text."""
        width, button = self.count.sizeHint().width(), self.height()
        left = self.width() - width - button
        fits = bool(self.count.text()) and left > self.width() // 2
        self.setTextMargins(0, 0, width + 4 if fits else 0, 0)
        self.count.setGeometry(left, 0, width, self.height())
        self.count.setVisible(fits)
        self.setToolTip(plain_tip("" if fits else self.count.text()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


def _arrow(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)
    button.setProperty("narrow", True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
