"""The silence view: who answered what, who was asked and stayed silent, of whom nothing is."""

from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.core.standing.silence import SILENCE_COLUMNS, SilenceColumn, SilenceState
from app.paint.theme import Role
from app.state.saving import save_text
from app.state.session import Session
from app.state.silence_model import ROW_ROLE, SilenceModel
from app.ui.look import Look
from app.ui.other_button import other_button
from app.ui.plain import ElidedLabel, PlainLabel

_ROW_PX: Final = 25
_WIDTHS: Final[dict[SilenceColumn, int]] = {
    "actor": 168,
    "allegation": 214,
    "by": 98,
    "said": 90,
    "state": 124,
    "days": 82,
    "answer": 300,
}
_INKS: Final[dict[SilenceState, Role]] = {
    "answered": "denial-text",
    "asked, silent": "no-comment-text",
    "nothing recorded": "ink-3",
}


class SilencePanel(QWidget):
    """Rows of actors and allegations; a click goes to the answer, or to the allegation.

    Signals:
        said(words: str): what was done, for the status bar.
        other_wanted(): what shares its place is to be shown instead.
    """

    said = Signal(str)
    other_wanted = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.setObjectName("table")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.model = SilenceModel(session, self)
        self._delegate = _StateDelegate(look)
        self.rows = _rows(self.model, self._delegate)
        self.setFocusProxy(self.rows)
        self._count = ElidedLabel(tone="small")
        self.copy_button = QPushButton("Copy as CSV")
        self.save_button = QPushButton("Save as CSV…")
        self._lay_out()
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_and_save)
        self.rows.clicked.connect(self._on_chosen)
        self.rows.activated.connect(self._on_chosen)
        self.model.modelReset.connect(self._on_model_reset)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._delegate.look = look
        self.rows.verticalHeader().setDefaultSectionSize(look.px(_ROW_PX))
        for place, column in enumerate(SILENCE_COLUMNS):
            self.rows.setColumnWidth(place, look.px(_WIDTHS[column]))
        self.rows.viewport().update()

    @property
    def counts(self) -> str:
        """Return how many rows there are of each state, in words."""
        return self._count.text()

    def copy(self) -> None:
        """Copy the whole table as CSV."""
        QGuiApplication.clipboard().setText(self.model.csv())
        self.said.emit(f"Copied {self.model.rowCount()} rows as CSV")

    def ask_and_save(self) -> None:
        """Ask for a file, and whether one that is there is to be replaced, and write the CSV."""
        start = self._session.opened.path.parent / "silence.csv"
        name, _ = QFileDialog.getSaveFileName(
            self, "Save the silence view", str(start), "CSV (*.csv)"
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the whole table as CSV into a file."""
        problem = save_text(path, self.model.csv())
        self.said.emit(f"{path} was not written: {problem}" if problem else f"Saved {path}")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.model.wake(True)
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.model.wake(False)
        super().hideEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(10)
        head.addWidget(other_button("Chronology", self.other_wanted))
        head.addWidget(PlainLabel("Silence", "heading"))
        head.addWidget(self._count, 1)
        for button in (self.copy_button, self.save_button):
            button.setProperty("small", "true")
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.rows, 1)

    def _on_chosen(self, index: QModelIndex) -> None:
        self._session.select(index.data(ROW_ROLE).event)

    def _on_model_reset(self) -> None:
        places = range(self.model.rowCount())
        states = Counter(self.model.row(place).state for place in places)
        self._count.setText(" · ".join(f"{states[s]:,} {s}" for s in _INKS if states[s]))


class _StateDelegate(QStyledItemDelegate):
    """Draws what is recorded in words of their own colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        role: Role = "ink"
        if SILENCE_COLUMNS[index.column()] == "state":
            role = _INKS[index.data(ROW_ROLE).state]
        ink = QColor(self.look.theme.color(role))
        option.palette.setColor(QPalette.ColorRole.Text, ink)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)


def _rows(model: SilenceModel, delegate: _StateDelegate) -> QTableView:
    rows = QTableView()
    rows.setModel(model)
    rows.setItemDelegate(delegate)
    rows.setAccessibleName("Answers and silences")
    rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    rows.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows.setShowGrid(False)
    rows.setWordWrap(False)
    rows.setTabKeyNavigation(False)
    rows.setCornerButtonEnabled(False)
    rows.verticalHeader().hide()
    rows.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head = rows.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSortIndicator(SILENCE_COLUMNS.index("days"), Qt.SortOrder.DescendingOrder)
    rows.setSortingEnabled(True)
    return rows
