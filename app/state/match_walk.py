"""Going from one match of the search to the next, in the order of time."""

from typing import Final

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.core.view import View
from app.layout.arrange import Arrangement, arrange
from app.layout.batches import Ints
from app.layout.glance import Matches
from app.layout.matches import matches_in_time, shown_matches
from app.state.search import Search
from app.state.session import Session

_NONE: Final = np.zeros(0, np.int64)


class MatchWalk(QObject):
    """Counts and visits the matches that the filters leave over; what is hidden is passed by.

    Signals:
        changed(): the matches, the filters or the selection may be others. Not emitted when only
            the time shown is.
    """

    changed = Signal()

    def __init__(self, session: Session, search: Search, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._search = search
        self._ordered: tuple[Arrangement, Matches, Ints] | None = None
        search.found_changed.connect(self.changed)
        session.view_changed.connect(self._on_view_changed)

    @property
    def count(self) -> int:
        """Return how many matches are shown."""
        matches = self._search.matches
        return 0 if matches is None else int(shown_matches(self._arranged, matches).sum())

    @property
    def hidden(self) -> int:
        """Return how many matches the filters leave out."""
        matches = self._search.matches
        return 0 if matches is None else len(matches.events) - self.count

    @property
    def place(self) -> int:
        """Return which of the matches shown is selected, counted from 1; 0 for none of them."""
        matches, selected = self._search.matches, self._selected
        if matches is None or selected not in matches:
            return 0
        found = np.flatnonzero(self._order() == selected)
        return int(found[0]) + 1 if len(found) else 0

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) match, past the last the first one again."""
        order = self._order()
        if not len(order):
            return
        place = self.place
        at = (place - 1 + by if place else min(by, 0)) % len(order)
        self._session.select(self._session.opened.columns.ids[order[at]])

    def _on_view_changed(self, old: View, new: View) -> None:
        if replace(old, shown=new.shown) != new:
            self.changed.emit()

    @property
    def _arranged(self) -> Arrangement:
        return arrange(self._session.opened.columns, self._session.view)

    @property
    def _selected(self) -> int:
        selected = self._session.view.selected
        return self._session.opened.columns.index.get(selected, -1) if selected else -1

    def _order(self) -> Ints:
        arranged, matches = self._arranged, self._search.matches
        if matches is None:
            return _NONE
        kept = self._ordered
        if kept is None or kept[0] is not arranged or kept[1] is not matches:
            kept = self._ordered = arranged, matches, matches_in_time(arranged, matches)
        return kept[2]
