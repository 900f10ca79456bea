"""The source panel: the whole text of the source cited, its passages marked, this one shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.anchor import Anchor
from app.core.ids import SourceId
from app.core.model import Citation, Source
from app.core.view import View
from app.sources.shelf import Passage
from app.state.anchor_finder import AnchorFinder
from app.state.session import OpenCase, Session
from app.ui.chip import state_chip
from app.ui.look import Look
from app.ui.plain import ElidedLabel, PlainLabel, WrappedLabel
from app.ui.source_text import Mark, SourceText


class SourcePanel(QWidget):
    """Shows the source of the selected citation; a click on a passage selects its event.

    Signals:
        open_wanted(source: Source): the person asks to open the source outside the program.
    """

    open_wanted = Signal(object)

    def __init__(self, session: Session, finder: AnchorFinder, look: Look) -> None:
        super().__init__()
        self._session = session
        self._finder = finder
        self._look = look
        self._source: SourceId | None = None
        self.text = SourceText(look)
        self._title = ElidedLabel(tone="small")
        self._note = WrappedLabel(tone="small")
        self._state = QHBoxLayout()
        self.open_button = QPushButton("Open source")
        self.open_button.setProperty("primary", "true")
        self.previous_button = QPushButton("Previous")
        self.next_button = QPushButton("Next")
        self._lay_out()
        self._connect()
        self._show()

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look
        self.text.set_look(look)
        self._show()

    @property
    def source(self) -> Source | None:
        """Return the source whose text is shown."""
        return self._session.case.source_by_id.get(self._source) if self._source else None

    @property
    def citation(self) -> Citation | None:
        """Return the citation that is selected, if the selected event has any."""
        view = self._session.view
        event = self._session.case.event_by_id.get(view.selected) if view.selected else None
        if event is None or not event.citations:
            return None
        return event.citations[min(view.citation, len(event.citations) - 1)]

    @property
    def note(self) -> str:
        """Return what is said in place of a text that cannot be shown."""
        return self._note.text()

    def show_passage(self) -> None:
        """Scroll to the selected passage and take the keyboard."""
        self._scroll()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) passage of the text shown."""
        passages = self._passages()
        if not passages:
            return
        view = self._session.view
        at = [i for i, p in enumerate(passages) if (p.event, p.citation) == _chosen(view)]
        to = passages[(at[0] + by) % len(passages)] if at else passages[0 if by > 0 else -1]
        self._session.select(to.event, to.citation)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scroll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Source", "heading"))
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        head.addLayout(self._state)
        buttons = QHBoxLayout()
        for button in (self.open_button, self.previous_button, self.next_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.text.clicked_at.connect(self._on_clicked_at)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.source))
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self._session.view_changed.connect(self._on_view_changed)
        self._session.case_changed.connect(self._on_case_changed)
        self._finder.found_more.connect(self._on_found_more)

    def _show(self) -> None:
        citation = self.citation
        if citation is not None and citation.source != self._source:
            self._source = citation.source
            self.text.set_text(self._session.opened.shelf.text(self._source).text or "")
        self._show_head()
        self._show_marks()
        self._scroll()

    def _show_head(self) -> None:
        source = self.source
        self._title.setText(_head(source, self.citation) if source else "")
        self.open_button.setEnabled(source is not None and _can_open(source))
        while (item := self._state.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if self.citation is not None:
            self._state.addWidget(state_chip(self._anchor(), self._look))
        note = self._session.opened.shelf.text(source.id).problem if source else None
        if source and note is None and not source.file and source.text is None:
            note = "This source is described only; it has no text here."
        self._note.setText(note or ("" if source else "Select an event to read its source."))
        self._note.setVisible(bool(self._note.text()))

    def _show_marks(self) -> None:
        anchor = self._anchor()
        passages = self._passages()
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(passages))
        marks = [Mark(place, "passage") for p in passages for place in p.anchor.places]
        marks += [Mark(place, "highlight") for place in anchor.places] if anchor else []
        self.text.set_marks(marks, anchor.place if anchor else None)

    def _scroll(self) -> None:
        anchor = self._anchor()
        if anchor and anchor.places:
            self.text.scroll_to(anchor.places[0])

    def _anchor(self) -> Anchor | None:
        citation = self.citation
        return self._finder.anchor(citation) if citation else None

    def _passages(self) -> tuple[Passage, ...]:
        return self._session.opened.shelf.known_passages(self._source) if self._source else ()

    def _on_clicked_at(self, offset: int) -> None:
        """Select the shortest passage at the offset; a further click takes the next longer."""
        at = [p for p in self._passages() if _covers(p, offset)]
        at.sort(key=lambda p: p.anchor.places[0].end - p.anchor.places[0].start)
        chosen = [(p.event, p.citation) for p in at]
        if chosen:
            now = _chosen(self._session.view)
            after = chosen.index(now) + 1 if now in chosen else 0
            self._session.select(*chosen[after % len(chosen)])

    def _on_view_changed(self, old: View, new: View) -> None:
        if _chosen(old) != _chosen(new):
            self._show()

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._source = None
        self.text.set_text("")
        self._show()

    def _on_found_more(self, _done: int, _total: int) -> None:
        self._show_head()
        self._show_marks()


def _chosen(view: View) -> tuple[object, int]:
    return view.selected, view.citation


def _covers(passage: Passage, offset: int) -> bool:
    return any(place.start <= offset < place.end for place in passage.anchor.places)


def _head(source: Source, citation: Citation | None) -> str:
    locator = citation.locator if citation and citation.source == source.id else ""
    return f"{source.title} · {locator}" if locator else source.title


def _can_open(source: Source) -> bool:
    return bool(source.file or source.url or source.archive_url)
