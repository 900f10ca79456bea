"""A signal ends the program as a click on "close" does."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.ending import Ending


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Return a window that ends in order, and leave signals as they were."""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    ending = Ending(shown)
    yield shown
    ending.let_go()


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_a_window_that_waits(
    window: QWidget, qapp: QApplication, asked: signal.Signals, qtbot: QtBot
) -> None:
    os.kill(os.getpid(), asked)
    qtbot.waitUntil(window.isHidden)
