"""Says in one sentence that there is no screen to draw on, where Qt would abort the program."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_USED_WRONGLY: Final = 2


@contextmanager
def starting() -> Iterator[None]:
    """Keep back what Qt says while it starts; end with one sentence where it would abort."""
    said: list[str] = []

    def keep(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        said.append(words)
        if kind == QtMsgType.QtFatalMsg:
            # Qt aborts once this returns; nothing is open yet, so nothing is lost.
            os.write(2, no_screen(said[0]).encode())
            os._exit(_USED_WRONGLY)

    qInstallMessageHandler(keep)
    try:
        yield
    finally:
        qInstallMessageHandler(None)


def no_screen(reason: str) -> str:
    """Return the line for a window that no display takes; the first that Qt said is the reason."""
    return (
        "allegata: no display takes the window; check DISPLAY, WAYLAND_DISPLAY and "
        f"QT_QPA_PLATFORM, or use a command, see allegata --help ({' '.join(reason.split())})\n"
    )
