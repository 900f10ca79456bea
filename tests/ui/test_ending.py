"""A signal ends the program as a click on "close" does."""

import os
import signal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.ending import Ending


@pytest.mark.parametrize(("asked", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_closes_a_window_that_waits(
    asked: signal.Signals, code: int, qtbot: QtBot
) -> None:
    window, left = QWidget(), list[int]()
    qtbot.addWidget(window)
    window.show()
    ending = Ending(window, left.append)
    os.kill(os.getpid(), asked)
    qtbot.waitUntil(lambda: left == [code])
    assert window.isHidden()
    ending.let_go()
