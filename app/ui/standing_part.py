"""The standing of a claim below its card: a list of who answered what, and of whom nothing is."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.model import Case
from app.core.standing import Standing
from app.core.standing.explanation import (
    Ground,
    StandingLine,
    ground_words,
    grounds,
    standing_lines,
    standing_summary,
)
from app.paint.shapes import kind_icon
from app.ui.line_button import LineButton
from app.ui.look import SMALL_PX, Look
from app.ui.plain import PlainLabel, WrappedLabel, plain_tip
from app.ui.runs_label import RunsLabel

MOST: Final = 30
_NOTHING_TIP: Final = "No answer to this claim is recorded in this case. It rests on no statement."


class Matter(Struct, frozen=True):
    """A standing with what is needed to explain it; `end` is the day as of which, exclusive."""

    case: Case
    standing: Standing
    end: int | None
    look: Look


class StandingPart(QFrame):
    """A line of counts that opens into the list.

    Signals:
        chosen(event: EventId, citation: int): one of the statements it rests on was clicked.
        toggled(open: bool): the person opened or closed the list.
    """

    chosen = Signal(str, int)
    toggled = Signal(bool)

    def __init__(self, matter: Matter, is_open: bool) -> None:
        super().__init__()
        self._matter = matter
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(matter.look.px(6), 0, 0, 0)
        self._column.setSpacing(matter.look.px(2))
        summary = f"Standing: {standing_summary(matter.case, matter.standing)}"
        mark = "▼" if is_open else "▶"
        self.head = LineButton(f"{mark} {summary}", matter.look.font(SMALL_PX, 600))
        self.head.clicked.connect(lambda: self.toggled.emit(not is_open))
        self._column.addWidget(self.head)
        self._more: LineButton | None = None
        if is_open:
            self._add_rows(MOST)

    def rows(self) -> list["StandingRow"]:
        """Return the rows shown, from the top."""
        return self.findChildren(StandingRow)

    def show_all(self) -> None:
        """Show the respondents that were left out because there are many."""
        if self._more is not None:
            self._more.deleteLater()
            self._more = None
            self._add_rows(None, MOST)

    def _add_rows(self, most: int | None, first: int = 0) -> None:
        case, respondents = self._matter.case, self._matter.standing.respondents
        for respondent in respondents[first:most]:
            for line in standing_lines(case, respondent):
                row = StandingRow(self._matter, line)
                row.chosen.connect(self.chosen)
                self._column.addWidget(row)
        if most is not None and len(respondents) > most:
            words = f"Show all {len(respondents)} respondents"
            more = LineButton(words, self._matter.look.font(SMALL_PX))
            more.clicked.connect(self.show_all)
            self._column.addWidget(more)
            self._more = more


class StandingRow(QFrame):
    """One line of a standing. Resting on it, Enter or a click shows the statements it rests on.

    Attributes:
        opened: the statements, while they are shown.

    Signals:
        chosen(event: EventId, citation: int): one of those statements was clicked.
    """

    chosen = Signal(str, int)

    def __init__(self, matter: Matter, line: StandingLine) -> None:
        super().__init__()
        self._matter = matter
        self._line = line
        self.opened: QWidget | None = None
        self.setProperty("row", "standing")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(matter.look.px(n) for n in (4, 1, 2, 1)))
        self._column.setSpacing(0)
        name = matter.case.actor_by_id[line.actor].name
        self.setAccessibleName(": ".join(filter(None, (name, line.words, line.undone))))
        self._column.addLayout(self._top(name))

    @property
    def explanation(self) -> str:
        """Return the statements that this line rests on, as plain text."""
        words = (ground_words(self._matter.case, ground) for ground in self._grounds())
        return "\n\n".join(words) or _NOTHING_TIP

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.explanation), self)
            return True
        return super().event(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.explain()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.explain()
        else:
            super().keyPressEvent(event)

    def explain(self) -> None:
        """Show the statements that this line rests on below it, or put them away."""
        if self.opened is not None:
            self.opened.deleteLater()
            self.opened = None
            return
        self.opened = QWidget()
        column = QVBoxLayout(self.opened)
        column.setContentsMargins(self._matter.look.px(20), 0, 0, self._matter.look.px(4))
        column.setSpacing(self._matter.look.px(3))
        found = self._grounds()
        for ground in found:
            column.addWidget(self._ground(ground))
        if not found:
            column.addWidget(WrappedLabel(_NOTHING_TIP, "small"))
        self._column.addWidget(self.opened)

    def _top(self, name: str) -> QHBoxLayout:
        look, line = self._matter.look, self._line
        side = look.px(11)
        shape = PlainLabel()
        shape.setFixedWidth(side + look.px(3))
        if line.kind is not None:
            shape.setPixmap(kind_icon(line.kind, look.theme, side).pixmap(side, side))
        runs = [(name, _form(look, 600)), (f"  {line.words}", _form(look, 400))]
        if line.undone:
            runs.append((f"  ({line.undone})", _form(look, 400, undone=True)))
        words = RunsLabel(runs, look, SMALL_PX)
        top = QHBoxLayout()
        top.setSpacing(look.px(4))
        top.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(words, 1)
        return top

    def _grounds(self) -> tuple[Ground, ...]:
        matter, line = self._matter, self._line
        return grounds(matter.case, matter.standing, line.actor, matter.end)

    def _ground(self, ground: Ground) -> QWidget:
        words = ground_words(self._matter.case, ground)
        label = _Clickable(words, lambda: self.chosen.emit(ground.event.id, 0))
        label.setAccessibleName(words)
        return label


class _Clickable(WrappedLabel):
    """A statement that can be gone to."""

    def __init__(self, words: str, run: Callable[[], object]) -> None:
        super().__init__(words, "small")
        self._run = run
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._run()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._run()
        else:
            super().keyPressEvent(event)


def _form(look: Look, weight: int, *, undone: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight(weight))
    form.setForeground(look.theme.color("retraction-text" if undone else "ink-2"))
    if weight > 400:
        form.setForeground(look.theme.color("ink"))
    return form
