"""Finds every anchor of the open case in a worker thread, the wanted ones first."""

from collections import Counter, deque
from collections.abc import Callable
from threading import Event as Flag
from threading import Thread
from time import monotonic
from typing import Final

from msgspec import Struct, field
from PySide6.QtCore import QObject, QTimer, Signal
from typing_extensions import override

from app.core.anchor import Anchor, AnchorState, Place
from app.core.ids import EventId
from app.core.model import Citation
from app.core.problems import Problem
from app.sources.anchoring import Cancelled
from app.sources.checking import check_citations, text_problems
from app.state.resting import Rest
from app.state.session import OpenCase, Session

DOUBTFUL: Final[frozenset[AnchorState]] = frozenset(("changed", "ambiguous", "lost"))
_REPORT_SECONDS: Final = 0.4
AFTER_PAINT_MS: Final = 50


class Trust(Struct):
    """What is known so far: citations by anchor state, and the events with a doubtful one.

    `problems` are those of texts and quotes; they are known once everything is.
    """

    tally: Counter[AnchorState] = field(default_factory=Counter)
    doubtful: set[EventId] = field(default_factory=set)
    problems: tuple[Problem, ...] = ()


class AnchorFinder(QObject):
    """Fills the shelf of whatever case is open; never blocks the window.

    Signals:
        found_more(done: int, total: int): some anchors came to be known; at most every 0.4 s
            while working, at once for those asked for, and once when all are known. Not emitted
            for a case left meanwhile.
    """

    found_more = Signal(int, int)
    _reported = Signal(object, int, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._search = _Search(session.opened, session.rest, self._reported.emit)
        self._reported.connect(self._on_reported)
        session.case_changed.connect(self._on_case_changed)
        # Window and worker share the interpreter: the case is painted first, then looked up.
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(AFTER_PAINT_MS)
        self._begin.timeout.connect(self._on_begin)
        self._begin.start()

    @property
    def trust(self) -> Trust:
        """Return the counts so far; whole once `found_more` has told that all are known."""
        return self._search.trust

    def anchor(self, citation: Citation) -> Anchor | None:
        """Return where a citation stands, or None while that is not known; it is sought next."""
        known = self._session.opened.shelf.known_anchor(citation)
        if known is None:
            self._search.wanted.append(citation)
        return known

    def words(self, citation: Citation, place: Place) -> str:
        """Return the words that stand at a place of a citation's source."""
        text = self._session.opened.shelf.text(citation.source).text or ""
        return text[place.start : place.end]

    def stop(self) -> None:
        """Leave off searching and wait for the thread; to be called before the program ends."""
        self._begin.stop()
        self._search.stop()

    def _on_case_changed(self, opened: OpenCase) -> None:
        self._search.stop()
        self._search = _Search(opened, self._session.rest, self._reported.emit)
        self._begin.start()

    def _on_begin(self) -> None:
        self._search.start()

    def _on_reported(self, search: object, done: int, total: int) -> None:
        if search is self._search:
            with self._session.rest.held():
                self.found_more.emit(done, total)


class _Search(Thread):
    """One pass over the citations of one case; `wanted` ones are taken before the next in turn."""

    def __init__(
        self, opened: OpenCase, rest: Rest, report: Callable[[object, int, int], None]
    ) -> None:
        super().__init__(daemon=True, name="anchors")
        self.wanted: deque[Citation] = deque()
        self.trust = Trust()
        self._rest = rest
        self._opened = opened
        self._report = report
        self._stopped = Flag()

    def stop(self) -> None:
        """Ask the thread to end, and wait until it has."""
        self._stopped.set()
        if self.is_alive():
            self.join()

    @override
    def run(self) -> None:
        # The window asks for them with the first passage; a big case takes a moment.
        self._opened.shelf.list_citations()
        events = self._opened.case.events
        total = sum(len(event.citations) for event in events)
        in_turn = ((event.id, c) for event in events for c in event.citations)
        told = monotonic()
        try:
            for done, (event, citation) in enumerate(in_turn):
                if monotonic() - told > _REPORT_SECONDS:
                    told = monotonic()
                    self._report(self, done, total)
                self._rest.keep(self._is_needed)
                self._find_wanted(done, total)
                self._count(event, self._find(citation))
            self.trust.problems = self._problems()
        except Cancelled:
            return
        self._report(self, total, total)

    def _is_needed(self) -> bool:
        return bool(self.wanted) or self._stopped.is_set()

    def _find_wanted(self, done: int, total: int) -> None:
        """Find what the person is looking at, and tell it at once."""
        if self.wanted:
            while self.wanted:
                self._find(self.wanted.popleft())
            self._report(self, done, total)

    def _find(self, citation: Citation) -> Anchor:
        if self._stopped.is_set():
            raise Cancelled
        return self._opened.shelf.anchor(citation, self._stopped.is_set)

    def _problems(self) -> tuple[Problem, ...]:
        opened = self._opened
        checked = check_citations(opened.case, opened.shelf)
        return text_problems(opened.path, opened.shelf, checked)

    def _count(self, event: EventId, anchor: Anchor) -> None:
        self.trust.tally[anchor.state] += 1
        if anchor.state in DOUBTFUL:
            self.trust.doubtful.add(event)
