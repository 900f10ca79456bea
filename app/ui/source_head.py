"""The head of the source panel: which source is shown, and whether the quote stands in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.core.anchor import Anchor
from app.core.ids import SourceId
from app.core.model import Citation, Source
from app.ui.chip import state_chip
from app.ui.look import Look
from app.ui.plain import PlainLabel, WrappedLabel, plain_tip


class SourceHead(QWidget):
    """A list to choose the source from, the locator, the anchor state and a note.

    Signals:
        chosen(source: SourceId): the person chose a source from the list.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = QComboBox()
        self.list.setAccessibleName("Source shown")
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list.setMinimumContentsLength(8)
        self.list.activated.connect(lambda row: self.chosen.emit(self.list.itemData(row)))
        self._locator = PlainLabel(tone="small")
        self._state = QHBoxLayout()
        self._note = WrappedLabel(tone="small")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(PlainLabel("Source", "heading"))
        line.addWidget(self.list, 1)
        line.addWidget(self._locator)
        line.addLayout(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._note)

    @property
    def note(self) -> str:
        """Return what is said beside, or in place of, the text."""
        return self._note.text()

    def list_sources(self, sources: Sequence[Source]) -> None:
        """List the sources of a case to choose from."""
        self.list.clear()
        for row, source in enumerate(sources):
            self.list.addItem(source.title, source.id)
            self.list.setItemData(row, plain_tip(source.title), Qt.ItemDataRole.ToolTipRole)

    def show_source(self, source: SourceId | None, cited: Citation | None, note: str) -> None:
        """Say which source is shown, and what there is to say of it."""
        self.list.setCurrentIndex(self.list.findData(source) if source else -1)
        self._locator.setText(cited.locator if cited else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_state(self, anchor: Anchor | None, look: Look) -> None:
        """Show the anchor state of the selected citation; None while it is looked for."""
        self.hide_state()
        self._state.addWidget(state_chip(anchor, look))

    def hide_state(self) -> None:
        """Show no anchor state: no citation is selected."""
        while (item := self._state.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
