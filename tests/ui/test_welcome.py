"""The page of welcome, the tour, About and licences, as a person meets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.paths import Folders
from app.state.settings import Settings
from app.ui.about import about_dialog
from app.ui.application import Program, build_program
from app.ui.diagnostics import diagnostics
from app.ui.licences import licences_dialog
from app.ui.tour import Tour, beside
from tests.ui.bridge import write_bridge


@pytest.fixture
def places(home: Path) -> Folders:
    return Folders(home / "c", home / "d", home / "x", home / "s")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, places: Folders) -> Iterator[Program]:
    """Return the program as it starts without a file, one file having been open before."""
    settings = Settings(tmp_path / "settings.ini")
    settings.remember_file(write_bridge(tmp_path))
    made = build_program(settings, qapp, places)
    qtbot.addWidget(made.window)
    made.window.show()
    made.door.open(None)
    yield made
    made.desk.files.close()
    made.finder.stop()


def opened(program: Program, qtbot: QtBot, button: QPushButton) -> str:
    with qtbot.waitSignal(program.session.case_changed):
        button.click()
    return program.session.case.title


def test_without_a_file_there_is_the_page_of_welcome(program: Program) -> None:
    assert program.door.welcome.isVisible()
    assert not program.panels.timeline.isVisible()


@pytest.mark.parametrize(("sample", "title"), [(0, "El Salvador"), (1, "Dreyfus")])
def test_a_sample_is_opened(program: Program, qtbot: QtBot, sample: int, title: str) -> None:
    assert title in opened(program, qtbot, program.door.welcome.samples[sample])
    assert program.panels.timeline.isVisible()


def test_a_file_of_last_time_is_opened(program: Program, qtbot: QtBot) -> None:
    (button,) = program.door.welcome.recent
    assert opened(program, qtbot, button) == "The bridge"


def test_a_file_that_is_refused_shows_its_problems(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "bad.json").write_text("{")
    with qtbot.waitSignal(program.desk.files.opener.refused):
        program.door.open(tmp_path / "bad.json")
    assert program.panels.problems.isVisible()


def test_a_file_read_at_once_is_there_when_the_window_is(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.hide()
    program.door.come_in(write_bridge(tmp_path))
    assert not program.window.isVisible()
    qtbot.waitUntil(program.window.isVisible)
    assert program.session.case.title == "The bridge"


def test_a_file_that_takes_long_is_waited_for_in_the_window(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.window.hide()
    monkeypatch.setattr(program.desk.files, "open", lambda _path: None)
    program.door.come_in(tmp_path / "as if it took long.json")
    qtbot.waitUntil(program.window.isVisible)


def test_a_file_that_is_refused_shows_the_window(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.hide()
    program.door.come_in(tmp_path / "none.json")
    qtbot.waitUntil(program.window.isVisible)
    assert program.panels.banner.isVisible()


def test_the_page_of_welcome_comes_when_the_first_file_is_given_up(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.door.open(tmp_path / "none.json")
    qtbot.waitUntil(lambda: not program.door.welcome.isVisible())
    monkeypatch.setattr(program.desk.files.opener, "open", lambda _path: None)
    program.door.open(tmp_path / "as if it took long.json")
    program.window.status.give_up.click()
    assert program.door.welcome.isVisible()
    assert program.window.status.words == "Given up."


def test_the_tour_begins_with_a_sample_also_where_a_file_was_refused(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.door.open(tmp_path / "none.json")
    qtbot.waitUntil(lambda: not program.door.welcome.isVisible())
    program.door.show_around()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(Tour)))
    assert "El Salvador" in program.session.case.title


def test_an_earlier_fault_is_told_before_and_after_opening(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.door.tell_of_fault(tmp_path / "fault.log")
    program.door.open(None)
    assert "fault.log" in program.door.welcome.note.text()
    opened(program, qtbot, program.door.welcome.recent[0])
    assert program.panels.banner.isVisible()


def toured(program: Program, qtbot: QtBot) -> Tour:
    program.door.welcome.tour.click()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(Tour)))
    (tour,) = program.window.findChildren(Tour)
    return tour


def test_the_tour_goes_through_the_sample_to_its_end(program: Program, qtbot: QtBot) -> None:
    tour = toured(program, qtbot)
    seen = 0
    with qtbot.waitSignal(tour.destroyed):
        while tour.isVisible():
            seen += 1
            tour.next.click()
    assert seen == 6


@pytest.mark.parametrize("way", ["skip", "escape"])
def test_the_tour_can_be_skipped(program: Program, qtbot: QtBot, way: str) -> None:
    tour = toured(program, qtbot)
    with qtbot.waitSignal(tour.destroyed):
        if way == "skip":
            tour.skip.click()
        else:
            qtbot.keyClick(tour, Qt.Key.Key_Escape)


def test_the_card_follows_its_part_when_the_window_shrinks(program: Program, qtbot: QtBot) -> None:
    tour = toured(program, qtbot)
    tour.step(3)
    program.window.resize(1200, 700)
    qtbot.waitUntil(lambda: tour.geometry().right() < 1200)


@pytest.mark.parametrize(
    ("part", "place"),
    [
        (QRect(0, 0, 200, 400), QPoint(211, 12)),
        (QRect(700, 50, 300, 300), QPoint(588, 62)),
        (QRect(0, 560, 1000, 40), QPoint(449, 538)),
    ],
)
def test_a_card_stands_beside_its_part_and_inside_the_window(part: QRect, place: QPoint) -> None:
    assert beside(part, QRect(0, 0, 100, 50), QRect(0, 0, 1000, 600)) == place


def test_about_copies_diagnostics_without_naming_the_home_folder(
    program: Program, places: Folders, home: Path
) -> None:
    dialog = about_dialog(program.window, places)
    (copy,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Copy diagnostics")
    copy.click()
    told = QGuiApplication.clipboard().text()
    assert told == diagnostics(places)
    assert "Settings: ~/c/settings.ini" in told
    assert str(home) not in told


def test_every_licence_can_be_read(program: Program) -> None:
    dialog = licences_dialog(program.window)
    (names,), (shown,) = dialog.findChildren(QListWidget), dialog.findChildren(QPlainTextEdit)
    texts = []
    for row in range(names.count()):
        names.setCurrentRow(row)
        texts.append(shown.toPlainText())
    assert "PySide6" in texts[0]
    assert "MIT License" in texts[1]
    assert min(map(len, texts)) > 500
