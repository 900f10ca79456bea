"""A citation within a card: its exact words, what became of them, its source and its state."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.anchor import Anchor
from app.core.model import Case, Citation
from app.core.words.attribution import in_quotes
from app.paint.theme import Role
from app.sources.differences import DiffRun, differences
from app.state.anchor_finder import AnchorFinder
from app.ui.chip import state_chip
from app.ui.look import Look
from app.ui.plain import WrappedLabel
from app.ui.runs_label import Run, RunsLabel

_INK: Final[dict[str, Role]] = {"kept": "ink", "removed": "lost", "added": "found"}


class CitationPart(QWidget):
    """A quote with its source and state.

    Signals:
        clicked(): anywhere in it.
    """

    clicked = Signal()

    def __init__(self, case: Case, citation: Citation, finder: AnchorFinder, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(3))
        anchor = finder.anchor(citation)
        self._add_quote(citation, anchor, finder)
        if citation.translation:
            translation = f"our translation: {citation.translation}"
            self._column.addWidget(WrappedLabel(translation, "small"))
        line = QHBoxLayout()
        where = case.source_by_id[citation.source].title
        if citation.locator:
            where = f"{where}, {citation.locator}"
        line.addWidget(WrappedLabel(where, "small"), 1)
        line.addWidget(state_chip(anchor, look), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def _add_quote(self, citation: Citation, anchor: Anchor | None, finder: AnchorFinder) -> None:
        if not citation.quote:
            return
        if anchor is None or anchor.state != "changed" or anchor.place is None:
            self._column.addWidget(WrappedLabel(in_quotes(citation.quote), "quote"))
            return
        runs = differences(citation.quote, finder.words(citation, anchor.place))
        self._column.addWidget(RunsLabel(diff_runs(runs, self._look), self._look))
        note = "struck out: as cited; underlined: as the text has it now"
        self._column.addWidget(WrappedLabel(note, "small"))


def diff_runs(runs: tuple[DiffRun, ...], look: Look) -> list[Run]:
    """Return the words of both wordings with formats that tell them apart without colour too."""
    return [
        (run.text if run.text[-1:].isspace() else f"{run.text} ", _form(run, look)) for run in runs
    ]


def _form(run: DiffRun, look: Look) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(look.theme.color(_INK[run.kind]))
    form.setFontStrikeOut(run.kind == "removed")
    form.setFontUnderline(run.kind == "added")
    if run.kind == "added":
        form.setFontWeight(QFont.Weight.DemiBold)
    return form
