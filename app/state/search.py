"""Searches the open case in a worker thread: the index is filled there, and asked there."""

from collections.abc import Callable
from contextlib import closing
from threading import Condition, Thread

from PySide6.QtCore import QObject, QTimer, Signal
from typing_extensions import override

from app.core.errors import SearchUnavailable
from app.core.view import View
from app.layout.glance import Matches
from app.sources.search_index import Found, SearchIndex
from app.state.anchor_finder import AFTER_PAINT_MS
from app.state.resting import Rest
from app.state.session import OpenCase, Session

_NOTHING = Found("")


class Search(QObject):
    """Finds what the view's `search` asks for; an answer that is overtaken is dropped.

    The view holds what the person typed. What was found follows from it and from the case, later
    and more than once while the index is being filled, so it is kept here and not in the view.

    Attributes:
        unavailable: why there is no search on this computer; empty where there is.

    Signals:
        found_changed(Found): for the text of the view, or for no text; emitted for every answer.
            While the index is filled an answer is not whole, and another one follows.
    """

    found_changed = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found = _NOTHING
        self._matches: Matches | None = None
        self._worker: _Worker | None = None
        self.unavailable = ""
        # Window and worker share the interpreter: the case is painted first, then taken in.
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(AFTER_PAINT_MS)
        self._begin.timeout.connect(self._on_begin)
        self._answered.connect(self._on_answered)
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)
        self._on_case_changed(session.opened)

    @property
    def found(self) -> Found:
        """Return the last answer."""
        return self._found

    @property
    def matches(self) -> Matches | None:
        """Return the events of the last answer; None while nothing is looked for."""
        return self._matches

    def stop(self) -> None:
        """Leave off and wait for the thread; to be called before the program ends."""
        self._begin.stop()
        if self._worker is not None:
            self._worker.stop()

    def _on_case_changed(self, opened: OpenCase) -> None:
        self.stop()
        self._worker = None
        # What was found in the case before has no meaning in this one.
        self._tell(_NOTHING)
        try:
            index = SearchIndex(opened.case)
        except SearchUnavailable as missing:
            self.unavailable = str(missing)
            return
        self._worker = _Worker(index, self._session.rest, self._answered.emit)
        self._begin.start()
        self._ask(self._session.view.search)

    def _on_begin(self) -> None:
        if self._worker is not None:
            self._worker.start()

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.search != new.search:
            self._ask(new.search)

    def _ask(self, text: str) -> None:
        if not text.strip():
            self._tell(_NOTHING)
        elif self._worker is not None:
            self._worker.ask(text)

    def _on_answered(self, worker: object, found: Found) -> None:
        if worker is self._worker and found.text == self._session.view.search:
            self._tell(found)

    def _tell(self, found: Found) -> None:
        if found is not self._found:
            self._found = found
            self._matches = None if found.events is None else Matches(found.events)
            self.found_changed.emit(found)


class _Worker(Thread):
    """Fills one index and answers for it; of several questions only the last counts."""

    def __init__(
        self, index: SearchIndex, rest: Rest, report: Callable[[object, Found], None]
    ) -> None:
        super().__init__(daemon=True, name="search")
        self._index = index
        self._report = report
        self._changed = Condition()
        self._wanted: str | None = None
        self._stopped = False
        self._rest = rest

    def ask(self, text: str) -> None:
        """Have a text looked for in place of any other."""
        with self._changed:
            self._wanted = text
            self._changed.notify()

    def stop(self) -> None:
        """Ask the thread to end, and wait until it has."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        if self.is_alive():
            self.join()

    @override
    def run(self) -> None:
        with closing(self._index):
            last = self._fill()
            if last is not None:
                self._answer(last)
            while (text := self._next()) is not None:
                self._answer(text)

    def _fill(self) -> str | None:
        """Fill the index; return what was looked for last, to be looked for in all of it."""
        last = None
        for _ in self._index.fill(self._pause):
            if self._stopped:
                return None
            if self._wanted is not None:
                last = self._next()
                if last is not None:
                    self._answer(last)
        return last if self._wanted is None else None

    def _pause(self) -> None:
        self._rest.keep(lambda: self._stopped or self._wanted is not None)

    def _next(self) -> str | None:
        """Wait for a text to look for; None when there will be none."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._wanted is not None)
            text, self._wanted = self._wanted, None
            return None if self._stopped else text

    def _answer(self, text: str) -> None:
        self._report(self, self._index.find(text))
