"""The text of a source, plain and whole, with its cited passages marked and clickable."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

from app.core.anchor import Place
from app.paint.theme import Role
from app.sources.display import prepare_display
from app.ui.look import BODY_PX, Look

_MOST_MARKS: Final = 300


class Mark(Struct, frozen=True):
    """A passage to mark, `[start, end)` in code points of the source text, and its ground.

    One whose words do not stand as cited, or not there alone, is `doubtful`: underlined too.
    """

    place: Place
    role: Role
    doubtful: bool = False


class SourceText(QPlainTextEdit):
    """Shows text only as plain text.

    Signals:
        clicked_at(offset: int): a click, not a drag, at a code point offset of the source text.
    """

    clicked_at = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("source-text")
        self.setAccessibleName("Source text")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self._look = look
        self._display = prepare_display("")
        self._marks: tuple[Mark, ...] = ()
        self._lit: Place | None = None
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look
        self.setFont(look.font(BODY_PX))
        self.document().setDocumentMargin(look.px(11))
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Text, look.theme.color("ink-2"))
        self.setPalette(colors)
        self._mark()

    def set_text(self, text: str) -> None:
        """Show another text, from its beginning, without marks."""
        self._marks, self._lit = (), None
        self._display = prepare_display(text)
        # Before the text: a bar that comes with it makes Qt lay it out anew, and lose what was
        # scrolled to.
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if text else off)
        self.setPlainText(self._display.shown)
        self._mark()

    def set_marks(self, marks: Sequence[Mark], lit: Place | None) -> None:
        """Mark passages; the paragraphs of the lit one stand out from the rest."""
        # Many citations of the same words are one mark.
        wanted = tuple(dict.fromkeys(marks)), lit
        if wanted != (self._marks, self._lit):
            self._marks, self._lit = wanted
            self._mark(lit.start if lit else None)

    def scroll_to(self, place: Place) -> None:
        """Bring a passage into view, its first line a third down from the top."""
        self.setTextCursor(self._cursor(Place(place.start, place.start)))
        bar = self.verticalScrollBar()
        self.centerCursor()
        bar.setValue(bar.value() + bar.pageStep() // 6)

    def cursor_in_view(self) -> bool:
        """Say whether the passage last scrolled to, or the place last clicked at, is in view."""
        return self.viewport().rect().intersects(self.cursorRect())

    def marked_words(self, role: Role) -> list[str]:
        """Return the words that stand on a ground now, as the widget holds them."""
        wanted = self._color(role)
        return [
            selection.cursor.selectedText()
            for selection in self.extraSelections()
            if selection.format.background().color() == wanted
        ]

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked_at.emit(self._offset_at(event))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        offset = self._offset_at(event)
        over = any(mark.place.start <= offset < mark.place.end for mark in self._marks)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _offset_at(self, event: QMouseEvent) -> int:
        return self._display.offset(self.cursorForPosition(event.position().toPoint()).position())

    def _on_scrolled(self) -> None:
        if len(self._marks) > _MOST_MARKS:
            self._mark()

    def _mark(self, around: int | None = None) -> None:
        if around is None and len(self._marks) > _MOST_MARKS:
            around = self._display.offset(self.cursorForPosition(QPoint(0, 0)).position())
        marks = nearest_marks(self._marks, around or 0)
        forms = {(m.role, m.doubtful): self._form(m) for m in marks}
        grounds = [_extra(self._cursor(m.place), forms[m.role, m.doubtful]) for m in marks]
        lit = [self._paragraphs(self._lit)] if self._lit else []
        self.setExtraSelections([*lit, *grounds])

    def _form(self, mark: Mark) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setBackground(self._color(mark.role))
        form.setForeground(self._color("ink"))
        if mark.doubtful:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            form.setUnderlineColor(self._color("changed"))
        return form

    def _paragraphs(self, place: Place) -> QTextEdit.ExtraSelection:
        cursor = self._cursor(place)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        first = cursor.position()
        cursor.setPosition(end)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        last = cursor.position()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setForeground(self._color("ink"))
        return _extra(cursor, form)

    def _cursor(self, place: Place) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._display.position(place.start))
        cursor.setPosition(self._display.position(place.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _color(self, role: Role) -> QColor:
        return self._look.theme.color(role)


def nearest_marks(marks: Sequence[Mark], offset: int) -> Sequence[Mark]:
    """Return the marks around an offset, in their order; all of them unless they are many.

    A widget takes a thousandth of a second for a few dozen, and a text may have thousands.
    """
    if len(marks) <= _MOST_MARKS:
        return marks
    away = [abs(mark.place.start - offset) for mark in marks]
    far = sorted(away)[_MOST_MARKS - 1]
    return [mark for mark, how_far in zip(marks, away, strict=True) if how_far <= far]


def _extra(cursor: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    extra = QTextEdit.ExtraSelection()
    extra.cursor = cursor
    extra.format = form
    return extra
