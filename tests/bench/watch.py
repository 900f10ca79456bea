"""Watching a program from within its event loop: first paint, and how long the loop stalls."""

from collections.abc import Callable
from time import monotonic, perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from app.ui.timeline import Timeline

_PATIENCE_SECONDS = 300.0


class FirstPaint(QObject):
    """Notes the moment after a widget was first painted while `ready` holds."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__()
        self._ready = ready
        self.at: float | None = None
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.at is None and event.type() == QEvent.Type.Paint and self._ready():
            # The painting itself comes after the filter; a timer comes after the painting.
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self.at is None:
            self.at = monotonic()


class TimedTimeline(Timeline):
    """Notes when its last paintEvent ended, in seconds of `perf_counter`."""

    painted = 0.0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted = perf_counter()


class Heartbeat(QObject):
    """Beats whenever the event loop is free and keeps the longest wait between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_seconds = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat."""
        self._last = perf_counter()
        self._timer.start(1)

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest_seconds = max(self.longest_seconds, now - self._last)
        self._last = now


def run_until(done: Callable[[], bool]) -> None:
    """Run the event loop until something holds.

    Raises:
        TimeoutError: it did not hold within five minutes.
    """
    end = monotonic() + _PATIENCE_SECONDS
    # The loop rests between events as it does in the program; a busy one would take the
    # interpreter away from the very workers that are waited for.
    waking = QTimer()
    waking.start(1)
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > end:
            raise TimeoutError("the program did not come to what was waited for")
