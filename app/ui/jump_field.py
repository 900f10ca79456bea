"""The field to jump to a date: small, over the timeline, gone as soon as it has been used."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.errors import DateError
from app.layout.jump import around_date
from app.layout.metrics import AXIS_HEIGHT
from app.state.session import Session
from app.ui.glide import Glide
from app.ui.look import Look
from app.ui.plain import WrappedLabel

_WIDTH_PX: Final = 300
_HINT: Final = "8 Dec 2021, March 2021, 44 BC, or EDTF"


class JumpField(QFrame):
    """Asks for a date; Enter goes there, Esc goes away, and of what is no date it says why."""

    def __init__(self, session: Session, glide: Glide, parent: QWidget) -> None:
        super().__init__(parent)
        self._timeline = parent
        self._glide = glide
        self._scale = 1.0
        self.setProperty("card", "plain")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._session = session
        self.box = QLineEdit()
        self.box.setPlaceholderText("Jump to a date")
        self.box.setAccessibleName("Jump to a date")
        self.told = WrappedLabel(_HINT, "small")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.box)
        column.addWidget(self.told)
        self.box.returnPressed.connect(self._on_entered)
        self.box.textEdited.connect(lambda: self._tell(_HINT))
        self.box.installEventFilter(self)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Grow with the text."""
        self._scale = look.scale

    def ask(self) -> None:
        """Come up below the axis, in the middle of the parent, with the keyboard."""
        self.setFixedWidth(round(_WIDTH_PX * self._scale))
        left = (self._timeline.width() - self.width()) // 2
        self.move(max(0, left), round((AXIS_HEIGHT + 8) * self._scale))
        self.show()
        self.raise_()
        self._tell(_HINT)
        self.box.selectAll()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()

    def _on_entered(self) -> None:
        from app.core.words.typed_date import read_typed_date  # whoever types has the time

        try:
            date = read_typed_date(self.box.text(), self._session.opened.columns.clock.zone)
        except DateError as error:
            self._tell(error.message)
            return
        self._leave()
        self._glide.go(around_date(date, self._session.view.shown))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.setFixedHeight(self._column.heightForWidth(self.width()))

    def _leave(self) -> None:
        self._timeline.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
