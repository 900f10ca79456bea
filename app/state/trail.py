"""Back and forward through the views of a session."""

from collections.abc import Callable
from time import monotonic

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.core.view import View, carry_view
from app.state.history import History
from app.state.session import OpenCase, Session


class Trail(QObject):
    """Remembers the views of the case that is open; another case begins another trail.

    Signals:
        ended(words: str): there is no view further back, or forward.
    """

    ended = Signal(str)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._path = session.opened.path
        self._history = History((session.view,))
        self._begins = False
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)

    def back(self) -> None:
        """Show the view before this one."""
        self._go(-1, "There is no view before this one.")

    def forward(self) -> None:
        """Show the view that `back` left."""
        self._go(1, "There is no view after this one.")

    def _go(self, by: int, otherwise: str) -> None:
        before = self._history
        self._history = before.go(by, self._clock())
        if self._history is before:
            self.ended.emit(otherwise)
        else:
            self._session.show_view(self._history.view)

    def _on_case_changed(self, opened: OpenCase) -> None:
        self._begins = opened.path != self._path
        self._path = opened.path
        # A case read again may no longer have all that the old views name.
        views = tuple(carry_view(view, opened.case) for view in self._history.views)
        self._history = replace(self._history, views=views)

    def _on_view_changed(self, _old: View, new: View) -> None:
        if self._begins:
            self._begins = False
            self._history = History((new,))
        else:
            self._history = self._history.visit(new, self._clock())
