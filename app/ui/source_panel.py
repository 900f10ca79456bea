"""The source panel: the whole text of the source cited, its passages marked, this one shown."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.core.anchor import Anchor
from app.core.detail import selected_citation
from app.core.ids import SourceId
from app.core.model import Case, Citation, Source
from app.core.view import View
from app.paint.theme import Role, state_soft
from app.sources.passages import passage_at, passage_beside
from app.sources.shelf import Passage
from app.state.anchor_finder import AnchorFinder
from app.state.session import OpenCase, Session
from app.ui.look import Look
from app.ui.source_buttons import SourceButtons
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
        self._path: Path | None = None
        self._scroll_when_known = False
        self._known: tuple[Anchor | None, int] = (None, 0)
        self.head = SourceHead()
        self.text = SourceText(look)
        self.buttons = SourceButtons(session, finder)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)
        column.addWidget(self.buttons)
        self._connect()
        self._on_case_changed()

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look
        self.text.set_look(look)
        self._show()

    @property
    def source(self) -> Source | None:
        """Return the source whose text is shown."""
        return self._session.case.source_by_id.get(self._source) if self._source else None

    def show_passage(self) -> None:
        """Scroll to the selected passage and take the keyboard."""
        self._scroll()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) passage of the text shown."""
        passages = _passages(self._session, self._source)
        _select(self._session, passage_beside(passages, _chosen(self._session.view), by))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scroll()

    def _connect(self) -> None:
        self.text.clicked_at.connect(self._on_clicked_at)
        self.head.chosen.connect(self._show_source)
        self.buttons.step_wanted.connect(self.step)
        self.buttons.open_wanted.connect(lambda: self.open_wanted.emit(self.source))
        self._session.view_changed.connect(self._on_view_changed)
        self._session.case_changed.connect(self._on_case_changed)
        self._finder.found_more.connect(self._on_found_more)

    def _show(self) -> None:
        """Show the source of the selected citation, or leave the one that is shown."""
        cited = selected_citation(self._session.case, self._session.view)
        wanted = cited.source if cited else self._source or _first_with_text(self._session.case)
        if wanted is not None and wanted != self._source:
            self._show_source(wanted)
        else:
            self._show_citation()

    def _show_source(self, source: SourceId) -> None:
        self._take_text(source)
        self._show_citation()

    def _take_text(self, source: SourceId) -> None:
        self._source = source
        self.text.set_text(self._session.opened.shelf.text(source).text or "")

    def _show_citation(self) -> None:
        self._show_head()
        self._show_marks()
        self._scroll()

    def _show_head(self) -> None:
        source, cited = self.source, _cited_in(self._session, self._source)
        problem = self._session.opened.shelf.text(source.id).problem if source else None
        self.head.show_source(self._source, cited, note_words(source, problem, cited))
        if cited is None:
            self.head.hide_state()
        else:
            self.head.show_state(self._anchor(), self._look)
        can_open = source is not None and bool(source.file or source.url or source.archive_url)
        self.buttons.enable(open_=can_open, steps=bool(_passages(self._session, self._source)))

    def _show_marks(self) -> None:
        anchor, passages = self._anchor(), _passages(self._session, self._source)
        self._known = anchor, len(passages)
        marks = [mark for p in passages for mark in _marks(p.anchor, "passage")]
        marks += _marks(anchor, "highlight") if anchor else []
        self.text.set_marks(marks, anchor.place if anchor else None)

    def _scroll(self) -> None:
        anchor = self._anchor()
        self._scroll_when_known = anchor is None
        if anchor and anchor.places:
            self.text.scroll_to(anchor.places[0])

    def _anchor(self) -> Anchor | None:
        cited = _cited_in(self._session, self._source)
        return self._finder.anchor(cited) if cited else None

    def _on_clicked_at(self, offset: int) -> None:
        passages = _passages(self._session, self._source)
        _select(self._session, passage_at(passages, offset, _chosen(self._session.view)))

    def _on_view_changed(self, old: View, new: View) -> None:
        if _chosen(old) != _chosen(new):
            self._show()

    def _on_case_changed(self, _opened: OpenCase | None = None) -> None:
        case, path = self._session.case, self._session.opened.path
        self.head.list_sources(case.sources)
        if path == self._path and self._source in case.source_by_id:
            self._read_on(self._source)
            return
        self._path, self._source = path, None
        self.text.set_text("")
        self._show()

    def _read_on(self, source: SourceId) -> None:
        """Show the text as it is now, at the place where it was being read."""
        in_view = self.text.cursor_in_view()
        top = self.text.verticalScrollBar().value()
        self._take_text(source)
        self._show_head()
        self._show_marks()
        self.text.verticalScrollBar().setValue(top)
        if in_view:
            self._scroll()

    def _on_found_more(self, _done: int, _total: int) -> None:
        # Of another source, as a rule; and what is known of this one only grows.
        if (self._anchor(), len(_passages(self._session, self._source))) == self._known:
            return
        self._show_head()
        self._show_marks()
        if self._scroll_when_known:
            self._scroll()


def note_words(source: Source | None, problem: str | None, cited: Citation | None) -> str:
    """Return what is said beside, or in place of, a text; empty where nothing needs saying."""
    if source is None:
        return ""
    if problem is None and not source.file and source.text is None:
        return "This source is described only; it has no text here."
    return problem or ("" if cited else "A click on marked words selects their event.")


def _marks(anchor: Anchor, ground: Role) -> list[Mark]:
    """Return the marks of a passage; one that is not found never looks as if it were."""
    if anchor.state == "found":
        return [Mark(place, ground) for place in anchor.places]
    doubtful = state_soft(anchor.state) if ground == "highlight" else ground
    return [Mark(place, doubtful, doubtful=True) for place in anchor.places]


def _cited_in(session: Session, source: SourceId | None) -> Citation | None:
    """Return the selected citation if it is of the source shown."""
    cited = selected_citation(session.case, session.view)
    return cited if cited and cited.source == source else None


def _passages(session: Session, source: SourceId | None) -> tuple[Passage, ...]:
    return session.opened.shelf.known_passages(source) if source else ()


def _select(session: Session, passage: Passage | None) -> None:
    if passage is not None:
        session.select(passage.event, passage.citation)


def _first_with_text(case: Case) -> SourceId | None:
    return next((s.id for s in case.sources if s.file or s.text is not None), None)


def _chosen(view: View) -> tuple[object, int]:
    return view.selected, view.citation
