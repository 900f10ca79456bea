"""Acting on the timeline with mouse, wheel and trackpad changes the session."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.core.view import TimeRange
from app.state.session import Session
from app.ui.timeline import Timeline
from tests.ui.on_timeline import empty, mark, wheel

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _time_at(timeline: Timeline, at: QPoint) -> int:
    return timeline.frame.time_scale.time_at(at.x())


def _drag(qtbot: QtBot, timeline: Timeline, start: QPoint, by: QPoint) -> None:
    qtbot.mousePress(timeline, LEFT, pos=start)
    qtbot.mouseMove(timeline, start + by / 2)
    qtbot.mouseMove(timeline, start + by)
    qtbot.mouseRelease(timeline, LEFT, pos=start + by)


@pytest.mark.parametrize("event", ["opening", "saw"])
def test_a_click_on_a_mark_selects_it(
    timeline: Timeline, session: Session, qtbot: QtBot, event: str
) -> None:
    qtbot.mouseClick(timeline, LEFT, pos=mark(timeline, event))
    assert session.view.selected == event


def test_a_click_beside_everything_selects_nothing(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("saw"))
    qtbot.mouseClick(timeline, LEFT, pos=empty(timeline))
    assert session.view.selected is None


def test_a_click_on_a_lane_head_selects_its_actor(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    head = next(head for head in timeline.frame.scene.heads if head.lane == "clerk")
    qtbot.mouseClick(timeline, LEFT, pos=QPoint(20, round(head.box.y) + 20))
    assert session.view.actor == ActorId("clerk")


def test_the_right_button_selects_nothing(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(timeline, Qt.MouseButton.RightButton, pos=mark(timeline, "saw"))
    assert session.view.selected is None


def test_a_drag_moves_the_time_with_the_pointer(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    start = empty(timeline)
    held = _time_at(timeline, start)
    _drag(qtbot, timeline, start, QPoint(120, 0))
    slack = 2 / timeline.frame.time_scale.px_per_second
    assert _time_at(timeline, start + QPoint(120, 0)) == pytest.approx(held, abs=slack)


def test_a_drag_that_begins_on_a_mark_does_not_select_it(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    _drag(qtbot, timeline, mark(timeline, "saw"), QPoint(-60, 0))
    assert session.view.selected is None


def test_a_tremble_is_still_a_click(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    shown = session.view.shown
    _drag(qtbot, timeline, mark(timeline, "saw"), QPoint(2, 1))
    assert (session.view.selected, session.view.shown) == ("saw", shown)


@pytest.mark.parametrize(("notches", "longer"), [(1, False), (-1, True)])
def test_the_wheel_zooms_about_the_pointer(
    timeline: Timeline, session: Session, notches: int, longer: bool
) -> None:
    at, before = mark(timeline, "opening"), session.view.shown.seconds
    pointed = _time_at(timeline, at)
    wheel(timeline, at, notches)
    assert (session.view.shown.seconds > before) == longer
    assert _time_at(timeline, at) == pytest.approx(pointed, abs=before / 1000)


def test_the_wheel_over_the_lane_heads_zooms_about_the_left_edge(
    timeline: Timeline, session: Session
) -> None:
    start = session.view.shown.start
    wheel(timeline, QPoint(10, 100), 1)
    assert session.view.shown.start == start


@pytest.mark.parametrize(("notches", "later"), [(-1, True), (1, False)])
def test_shift_and_wheel_move_along_the_time(
    timeline: Timeline, session: Session, notches: int, later: bool
) -> None:
    before = session.view.shown
    wheel(timeline, empty(timeline), notches, SHIFT)
    assert session.view.shown.seconds == before.seconds
    assert (session.view.shown.start > before.start) == later


def test_a_wheel_that_tilts_moves_along_the_time(timeline: Timeline, session: Session) -> None:
    before = session.view.shown
    wheel(timeline, empty(timeline), 0, across=-1)
    assert session.view.shown.start > before.start


@pytest.mark.parametrize(("value", "longer"), [(0.2, False), (-0.2, True)])
def test_a_pinch_zooms(timeline: Timeline, session: Session, value: float, longer: bool) -> None:
    before, at = session.view.shown.seconds, QPointF(empty(timeline))
    gesture = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        at,
        value,
        QPointF(),
    )
    QApplication.sendEvent(timeline, gesture)
    assert (session.view.shown.seconds > before) == longer


def test_a_double_click_on_nothing_shows_the_whole_time(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.show_range(TimeRange(0, 1000))
    qtbot.mouseDClick(timeline, LEFT, pos=empty(timeline))
    assert session.view.shown == timeline.frame.whole


def test_a_double_click_on_a_mark_asks_for_its_passage(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    at = mark(timeline, "saw")
    qtbot.mouseClick(timeline, LEFT, pos=at)
    with qtbot.waitSignal(timeline.passage_wanted):
        qtbot.mouseDClick(timeline, LEFT, pos=mark(timeline, "saw"))


def test_the_pointer_shows_what_can_be_clicked(timeline: Timeline, qtbot: QtBot) -> None:
    qtbot.mouseMove(timeline, mark(timeline, "saw"))
    assert timeline.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(timeline, empty(timeline))
    assert timeline.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_lanes_scroll_with_a_drag_when_they_do_not_fit(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    timeline.resize(700, 140)
    qtbot.waitUntil(lambda: timeline.frame.scene.size.height == 140)
    _drag(qtbot, timeline, empty(timeline) + QPoint(0, 40), QPoint(0, -30))
    assert timeline.frame.glance.scroll == pytest.approx(30, abs=1)
