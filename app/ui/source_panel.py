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
from app.ui.look import Look
from app.ui.source_head import SourceHead
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
        self._head = SourceHead()
        self._head.list_sources(session.case.sources)
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
        return self._head.note

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
        buttons = QHBoxLayout()
        for button in (self.open_button, self.previous_button, self.next_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.text.clicked_at.connect(self._on_clicked_at)
        self._head.chosen.connect(self._on_source_chosen)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.source))
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self._session.view_changed.connect(self._on_view_changed)
        self._session.case_changed.connect(self._on_case_changed)
        self._finder.found_more.connect(self._on_found_more)

    def _show(self) -> None:
        citation = self.citation
        source = citation.source if citation else self._source or self._first_with_text()
        if source != self._source:
            self._source = source
            self.text.set_text(self._session.opened.shelf.text(source).text or "" if source else "")
        self._show_head()
        self._show_marks()
        self._scroll()

    def _first_with_text(self) -> SourceId | None:
        sources = self._session.case.sources
        return next((s.id for s in sources if s.file or s.text is not None), None)

    def _show_head(self) -> None:
        source, citation = self.source, self.citation
        shown = citation is not None and citation.source == self._source
        self.open_button.setEnabled(source is not None and _can_open(source))
        locator = citation.locator if citation and shown else ""
        self._head.show_source(self._source, locator, self._note(source))
        if shown:
            self._head.show_state(self._anchor(), self._look)
        else:
            self._head.hide_state()

    def _note(self, source: Source | None) -> str:
        if source is None:
            return ""
        problem = self._session.opened.shelf.text(source.id).problem
        if problem is None and not source.file and source.text is None:
            return "This source is described only; it has no text here."
        return problem or ("" if self.citation else "A click on marked words selects their event.")

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
        """Return where the selected citation stands in the text shown, as far as that is known."""
        citation = self.citation
        if citation is None or citation.source != self._source:
            return None
        return self._finder.anchor(citation)

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

    def _on_source_chosen(self, source: SourceId) -> None:
        """Show a source for its own sake; what is selected stays so."""
        self._source = source
        self.text.set_text(self._session.opened.shelf.text(source).text or "")
        self._show_head()
        self._show_marks()
        self._scroll()

    def _on_view_changed(self, old: View, new: View) -> None:
        if _chosen(old) != _chosen(new):
            self._show()

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._source = None
        self._head.list_sources(self._session.case.sources)
        self.text.set_text("")
        self._show()

    def _on_found_more(self, _done: int, _total: int) -> None:
        self._show_head()
        self._show_marks()


def _chosen(view: View) -> tuple[object, int]:
    return view.selected, view.citation


def _covers(passage: Passage, offset: int) -> bool:
    return any(place.start <= offset < place.end for place in passage.anchor.places)


def _can_open(source: Source) -> bool:
    return bool(source.file or source.url or source.archive_url)
