"""What the button "Filter" opens: a range of dates, and ticks for tags and sources."""

from contextlib import suppress
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.dates import EdtfDate
from app.core.errors import DateError
from app.core.words.filters import cited_sources, used_tags
from app.core.words.within import read_within, written_ends
from app.state.session import Session
from app.ui.plain import PlainLabel, WrappedLabel
from app.ui.tick_list import TickList

_WIDTH = 340


class FilterPanel(QFrame):
    """Stays open while the person ticks; a click elsewhere or Esc closes it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filter-panel")
        self._session = session
        self.start = _date_box("From", "from 2019")
        self.end = _date_box("Until", "until 2021-12-08")
        self.trouble = WrappedLabel(tone="warning")
        self.tags = TickList("Tags")
        self.sources = TickList("Sources")
        self._lay_out()
        for box in (self.start, self.end):
            box.textEdited.connect(self._on_dates_typed)
            box.editingFinished.connect(self._on_dates_finished)
        self.tags.hidden_changed.connect(lambda ids: self._change(hidden_tags=ids))
        self.sources.hidden_changed.connect(lambda ids: self._change(hidden_sources=ids))

    def open_below(self, widget: QWidget, scale: float) -> None:
        """Show what can be filtered now, below a widget and flush with its right side."""
        self._fill()
        self.setFixedWidth(round(_WIDTH * scale))
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        self.move(corner)
        self.show()
        self.start.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(PlainLabel("Dates", "heading"))
        line = QHBoxLayout()
        for box in (self.start, self.end):
            line.addWidget(box)
        column.addLayout(line)
        column.addWidget(self.trouble)
        column.addWidget(self.tags)
        column.addWidget(self.sources)

    def _fill(self) -> None:
        case, view = self._session.case, self._session.view
        for box, text in zip((self.start, self.end), written_ends(view.within), strict=True):
            with QSignalBlocker(box):
                box.setText(text)
        self._say("")
        self.tags.fill(((tag, tag, n) for tag, n in used_tags(case)), view.hidden_tags)
        cited = ((source.id, source.title, n) for source, n in cited_sources(case))
        self.sources.fill(cited, frozenset(view.hidden_sources))

    def _on_dates_typed(self) -> None:
        # What is not yet a date changes nothing, and is no mistake before it is finished.
        self._say("")
        with suppress(DateError):
            self._change(within=self._read())

    def _on_dates_finished(self) -> None:
        try:
            self._read()
        except DateError as error:
            self._say(str(error))

    def _read(self) -> EdtfDate | None:
        return read_within(self.start.text(), self.end.text(), self._session.case.time_zone)

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.adjustSize()

    def _change(self, **fields: Any) -> None:
        self._session.show_view(replace(self._session.view, **fields))


def _date_box(name: str, hint: str) -> QLineEdit:
    box = QLineEdit()
    box.setPlaceholderText(hint)
    box.setAccessibleName(f"{name}: a date as in the event file")
    box.setClearButtonEnabled(True)
    return box
