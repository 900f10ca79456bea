"""Ends the program in order when the terminal or the system asks it to: Ctrl+C, a shutdown."""

import signal
from socket import socketpair
from types import FrameType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget

_ASKING: Final = (signal.SIGINT, signal.SIGTERM)


class Ending(QObject):
    """Closes a window on a signal, so that its place is kept; the exit code is 128 + signal.

    Python runs a handler only between two steps of Python, and a window that waits takes none:
    what the signal writes to a socket wakes it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._writer = socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno())
        for asked in _ASKING:
            signal.signal(asked, self._on_signal)
        self._waker = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._waker.activated.connect(self._on_woken)

    def let_go(self) -> None:
        """Leave signals to Python again."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self._waker.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_woken(self) -> None:
        self._reader.recv(64)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self._window.close()
        QCoreApplication.exit(128 + number)
