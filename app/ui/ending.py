"""Ends the program in order when the terminal or the system asks it to: Ctrl+C, a shutdown."""

import signal
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_TURN_MS: Final = 300


class Ending(QObject):
    """Closes a window on a signal, so that its place is kept; the exit code is 128 + signal.

    Python runs a handler only between two steps of Python, and a window that waits takes none;
    so one is taken a few times a second. `leave` ends the program with an exit code.
    """

    def __init__(self, window: QWidget, leave: Callable[[int], object]) -> None:
        super().__init__(window)
        self._window = window
        self._leave = leave
        for asked in (signal.SIGINT, signal.SIGTERM):
            signal.signal(asked, self._on_signal)
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._take_turn)
        self._turns.start(_TURN_MS)

    def let_go(self) -> None:
        """Leave signals to Python again."""
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self._turns.stop()

    def _take_turn(self) -> None:
        pass

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self._window.close()
        self._leave(128 + number)
