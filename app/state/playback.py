"""Going through what had been said, statement by statement: by step, by day, or playing."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.dates import OPEN_FUTURE
from app.core.errors import DateError
from app.core.standing.as_of import Moment, step
from app.core.view import View
from app.state.session import OpenCase, Session

STEP_MS: Final = 900
_NO_END: Final = "This date has no end; write a day, a month or a year."


class Playback(QObject):
    """The verbs of "as of"; what is shown is in the session's view.

    Signals:
        playing_changed(playing: bool): it plays from now on, or has stopped.
    """

    playing_changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = QTimer(self)
        self._clock.setInterval(STEP_MS)
        self._clock.timeout.connect(self._on_tick)
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)

    @property
    def playing(self) -> bool:
        """Return whether it goes on by itself."""
        return self._clock.isActive()

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) statement, and select it; say if there is one."""
        moment = self._moment(by)
        if moment is not None:
            self._session.set_as_of(moment.end, moment.event)
        return moment is not None

    def play(self) -> None:
        """Go on from here by itself, from the beginning after the last one; or stop."""
        if self.playing:
            self._stop()
            return
        if self._moment(1) is None:
            self._session.set_as_of(None)
        if self.step(1):
            self._clock.start()
            self.playing_changed.emit(True)

    def go_to(self, typed: str) -> None:
        """Show what had been said by the end of a date; by no text, everything.

        Raises:
            DateError: it is no date, or one without an end.
        """
        from app.core.words.typed_date import read_typed_date  # whoever types has the time

        self._stop()
        if not typed.strip():
            self._session.set_as_of(None)
            return
        date = read_typed_date(typed, self._session.opened.columns.clock.zone)
        end = date.span.latest_end
        if end == OPEN_FUTURE:
            raise DateError(typed, _NO_END)
        self._session.set_as_of(end)

    def end(self) -> None:
        """Show everything again."""
        self._stop()
        self._session.set_as_of(None)

    def switch_clock(self) -> None:
        """Turn from when things were said to when they are alleged to have happened, or back."""
        said = self._session.view.clock == "said"
        self._session.set_clock("alleged" if said else "said")

    def _moment(self, by: int) -> Moment | None:
        view = self._session.view
        return step(self._session.opened.moments, view.as_of, view.selected, by)

    def _stop(self) -> None:
        if self.playing:
            self._clock.stop()
            self.playing_changed.emit(False)

    def _on_tick(self) -> None:
        if not self.step(1):
            self._stop()

    def _on_view_changed(self, _old: View, new: View) -> None:
        if new.as_of is None:
            self._stop()

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._stop()
