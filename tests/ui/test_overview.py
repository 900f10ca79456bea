"""The window in the overview strip moves the shown range."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.core.view import TimeRange
from app.paint.theme import DARK, LIGHT
from app.state.session import Session
from app.ui.look import Look
from app.ui.overview import Overview

LEFT = Qt.MouseButton.LeftButton
DAY = 86_400


@pytest.fixture
def overview(session: Session, qtbot: QtBot) -> Overview:
    strip = Overview(session, LIGHT)
    qtbot.addWidget(strip)
    strip.resize(800, 74)
    strip.show()
    full = strip.scene.full
    third = full.seconds // 3
    session.show_range(TimeRange(full.start + third, full.end - third))
    return strip


def _drag(qtbot: QtBot, strip: Overview, start: float, by: int) -> None:
    at = QPoint(round(start), 30)
    qtbot.mousePress(strip, LEFT, pos=at)
    qtbot.mouseMove(strip, at + QPoint(by, 0))
    qtbot.mouseRelease(strip, LEFT, pos=at + QPoint(by, 0))


def test_dragging_the_window_keeps_its_length(
    overview: Overview, session: Session, qtbot: QtBot
) -> None:
    before, window = session.view.shown, overview.scene.window
    _drag(qtbot, overview, window.x + window.width / 2, 60)
    assert session.view.shown.seconds == before.seconds
    assert overview.scene.window.x == pytest.approx(window.x + 60, abs=1)


def test_dragging_the_left_edge_moves_the_start_alone(
    overview: Overview, session: Session, qtbot: QtBot
) -> None:
    before = session.view.shown
    _drag(qtbot, overview, overview.scene.window.x, -50)
    assert session.view.shown.start < before.start
    assert session.view.shown.end == before.end


def test_dragging_the_right_edge_moves_the_end_alone(
    overview: Overview, session: Session, qtbot: QtBot
) -> None:
    before = session.view.shown
    _drag(qtbot, overview, overview.scene.window.right, 50)
    assert session.view.shown.start == before.start
    assert session.view.shown.end > before.end


def test_a_click_elsewhere_brings_the_window_there(
    overview: Overview, session: Session, qtbot: QtBot
) -> None:
    before = session.view.shown
    qtbot.mouseClick(overview, LEFT, pos=QPoint(200, 30))
    window = overview.scene.window
    assert session.view.shown.seconds == before.seconds
    assert window.x + window.width / 2 == pytest.approx(200, abs=2)


def test_the_right_button_moves_nothing(overview: Overview, session: Session, qtbot: QtBot) -> None:
    before = session.view.shown
    qtbot.mouseClick(overview, Qt.MouseButton.RightButton, pos=QPoint(100, 30))
    assert session.view.shown == before


def test_the_pointer_tells_edges_from_the_window(overview: Overview, qtbot: QtBot) -> None:
    window = overview.scene.window
    shapes = []
    for x in (window.x, window.x + window.width / 2, window.right + 40):
        qtbot.mouseMove(overview, QPoint(round(x), 30))
        shapes.append(overview.cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.OpenHandCursor,
        Qt.CursorShape.PointingHandCursor,
    ]


def test_the_strip_wears_the_look(overview: Overview) -> None:
    overview.set_look(Look(DARK, 1.25))
    assert overview.grab().toImage().pixelColor(2, 2) == DARK.color("panel")
    assert overview.sizeHint().height() > 74
