"""The pill on the axis: dragged to a day; and marks that travel between the clocks."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from app.core.standing.as_of import as_of_written
from app.paint.theme import LIGHT
from app.state.session import Session
from app.ui.clock_travel import ClockTravel
from app.ui.timeline import Timeline
from app.ui.timeline_frame import Frame
from tests.ui.on_timeline import empty

LEFT = Qt.MouseButton.LeftButton


def pill(timeline: Timeline) -> QPoint:
    box = timeline.frame.scene.handle
    assert box is not None
    return QPointF(box.x + box.width / 2, box.y + box.height / 2).toPoint()


def x_of(timeline: Timeline, days: int) -> int:
    return round(timeline.frame.time_scale.x_of(days * 86_400 + 43_200))


def drag(timeline: Timeline, qtbot: QtBot, days: int) -> None:
    start = pill(timeline)
    to = QPoint(x_of(timeline, days), start.y())
    qtbot.mousePress(timeline, LEFT, pos=start)
    qtbot.mouseMove(timeline, (start + to) / 2)
    qtbot.mouseMove(timeline, to)
    qtbot.mouseRelease(timeline, LEFT, pos=to)


def test_dragged_from_its_rest_it_shows_what_had_been_said(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    shown = session.view.shown
    drag(timeline, qtbot, 18_500)
    assert session.view.as_of is not None
    written = as_of_written(session.view.as_of, session.opened.columns.clock)
    assert written[:7] == "2020-08"
    assert session.view.shown == shown
    drag(timeline, qtbot, 18_000)
    assert session.view.as_of < 18_010 * 86_400


def test_a_click_on_it_alone_changes_nothing(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    before = session.view
    qtbot.mouseClick(timeline, LEFT, pos=pill(timeline))
    assert session.view == before


def test_the_workers_rest_from_the_press_on(
    timeline: Timeline, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[bool]()
    monkeypatch.setattr(session.rest, "ask", lambda: asked.append(True))
    qtbot.mousePress(timeline, LEFT, pos=pill(timeline))
    assert asked == [True]


def test_it_shows_that_it_can_be_moved_sideways(timeline: Timeline, qtbot: QtBot) -> None:
    qtbot.mouseMove(timeline, pill(timeline))
    assert timeline.cursor().shape() == Qt.CursorShape.SizeHorCursor
    qtbot.mouseMove(timeline, empty(timeline))
    assert timeline.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_beside_it_a_drag_moves_the_time(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    shown, start = session.view.shown, empty(timeline)
    qtbot.mousePress(timeline, LEFT, pos=start)
    qtbot.mouseMove(timeline, start + QPoint(60, 0))
    qtbot.mouseRelease(timeline, LEFT, pos=start + QPoint(60, 0))
    assert session.view.shown != shown
    assert session.view.as_of is None


@pytest.mark.parametrize("animated", [True, False])
def test_marks_travel_when_the_clock_is_switched_unless_motion_is_unwelcome(
    session: Session, qtbot: QtBot, *, animated: bool
) -> None:
    frame = Frame(session, session)
    travel = ClockTravel(session, frame, animated, session)
    shares: list[float] = []
    frame.changed.connect(lambda: shares.append(frame.glance.travelled))
    session.set_clock("alleged")
    if animated:
        qtbot.waitUntil(lambda: bool(shares) and not frame.glance.moving)
        assert shares == sorted(shares)
        assert shares[0] < 1
    assert frame.glance.travelled == 1.0
    assert travel.parent() is session


def test_another_case_ends_the_travel(session: Session, qtbot: QtBot) -> None:
    timeline = Timeline(session, LIGHT, animated=True)
    qtbot.addWidget(timeline)
    session.set_clock("alleged")
    session.open_case(session.opened, session.view)
    assert timeline.frame.glance.travelled == 1.0
    assert not timeline.frame.glance.moving
