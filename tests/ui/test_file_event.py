from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from app.ui.file_event import FileEvents


def test_a_file_that_the_desktop_hands_over_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    application, opened = QObject(), list[Path]()
    events = FileEvents(application, opened.append)
    event = QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "é.json")))
    QCoreApplication.sendEvent(application, event)
    assert opened == [tmp_path / "é.json"]
    assert events.parent() is application
