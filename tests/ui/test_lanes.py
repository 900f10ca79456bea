"""Lanes by mouse, by key and by menu."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.state.session import Session
from app.ui.lane_button import LaneButton
from app.ui.lane_menu import fill_lane_menu
from app.ui.timeline import Timeline

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def lanes(timeline: Timeline) -> list[str]:
    return [head.lane for head in timeline.frame.scene.heads]


def head(timeline: Timeline, lane: str, x: int = 60) -> QPoint:
    box = next(each.box for each in timeline.frame.scene.heads if each.lane == lane)
    return QPoint(x, round(box.y + box.height / 2))


def drag(timeline: Timeline, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(timeline, LEFT, pos=start)
    qtbot.mouseMove(timeline, (start + end) / 2)
    qtbot.mouseMove(timeline, end)
    qtbot.mouseRelease(timeline, LEFT, pos=end)


def choose(session: Session, words: str) -> None:
    menu = QMenu()
    fill_lane_menu(menu, session)
    next(action for action in menu.actions() if action.text() == words).trigger()


def offered(session: Session) -> list[str]:
    menu = QMenu()
    fill_lane_menu(menu, session)
    return [action.text() for action in menu.actions() if action.text()]


def test_a_click_on_the_chevron_collapses_a_lane_and_opens_it_again(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(timeline, LEFT, pos=head(timeline, "builder", 6))
    assert session.view.collapsed == {"builder"}
    assert session.view.actor is None
    qtbot.mouseClick(timeline, LEFT, pos=head(timeline, "builder", 6))
    assert session.view.collapsed == frozenset()


def test_a_double_click_on_the_chevron_is_one_click(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    shown, at = session.view.shown, head(timeline, "builder", 6)
    qtbot.mouseClick(timeline, LEFT, pos=at)
    qtbot.mouseDClick(timeline, LEFT, pos=at)
    assert session.view.collapsed == {"builder"}
    assert session.view.shown == shown


def test_a_click_on_the_name_selects_the_actor(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(timeline, LEFT, pos=head(timeline, "builder"))
    assert session.view.actor == "builder"


def test_dragging_a_head_carries_the_lane_there(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    shown = session.view.shown
    assert lanes(timeline) == ["mayor", "builder", "clerk"]
    start, end = head(timeline, "clerk"), head(timeline, "mayor")
    drag(timeline, qtbot, start, QPoint(end.x(), end.y() - 10))
    assert lanes(timeline) == ["clerk", "mayor", "builder"]
    assert (session.view.lane_order, session.view.shown) == ("hand", shown)


def test_a_lane_stays_until_it_is_past_the_middle_of_the_next(
    timeline: Timeline, qtbot: QtBot
) -> None:
    start, end = head(timeline, "mayor"), head(timeline, "builder")
    drag(timeline, qtbot, start, QPoint(end.x(), end.y() - 10))
    assert lanes(timeline) == ["mayor", "builder", "clerk"]
    drag(timeline, qtbot, start, QPoint(end.x(), end.y() + 10))
    assert lanes(timeline) == ["builder", "mayor", "clerk"]


def test_lanes_scroll_along_with_one_that_is_dragged_out_of_sight(
    timeline: Timeline, qtbot: QtBot
) -> None:
    timeline.resize(700, 140)
    qtbot.waitUntil(lambda: timeline.frame.scene.size.height == 140)
    start = head(timeline, "mayor")
    qtbot.mousePress(timeline, LEFT, pos=start)
    for _ in range(12):
        qtbot.mouseMove(timeline, QPoint(60, 150))
        qtbot.mouseMove(timeline, QPoint(60, 151))
    qtbot.mouseRelease(timeline, LEFT, pos=QPoint(60, 151))
    assert timeline.frame.glance.scroll > 0
    assert [lane.id for lane in timeline.frame.arranged.lanes] == ["builder", "clerk", "mayor"]


def test_c_collapses_the_lane_of_the_selection(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(timeline, Qt.Key.Key_C)
    assert session.view.collapsed == frozenset()
    session.select(EventId("saw"))
    qtbot.keyClick(timeline, Qt.Key.Key_C)
    assert session.view.collapsed == {"clerk"}


def test_alt_and_an_arrow_move_the_lane_of_the_selection(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(timeline, Qt.Key.Key_Down, ALT)
    assert session.view.lane_order == "first"
    session.select_actor(ActorId("mayor"))
    qtbot.keyClick(timeline, Qt.Key.Key_Up, ALT)
    assert session.view.lane_order == "first"
    qtbot.keyClick(timeline, Qt.Key.Key_Down, ALT)
    assert lanes(timeline) == ["builder", "mayor", "clerk"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("By kind", ["event", "allegation", "denial", "no-comment", "corroboration"]),
        ("By source", ["note", "letter", "book", ""]),
        ("All in one lane", ["all"]),
        ("By name", ["clerk", "mayor", "builder"]),
        ("Most events first", ["mayor", "builder", "clerk"]),
    ],
)
def test_the_menu_chooses_lanes_and_their_order(
    timeline: Timeline, session: Session, words: str, expected: list[str]
) -> None:
    choose(session, words)
    assert [lane.id for lane in timeline.frame.arranged.lanes] == expected


def test_allegations_stand_at_their_accusers_too_where_asked(
    timeline: Timeline, session: Session
) -> None:
    choose(session, "Allegations also at who makes them")
    assert "daily" in lanes(timeline)


def test_all_lanes_are_collapsed_and_opened_at_once(session: Session) -> None:
    choose(session, "Collapse all lanes")
    assert session.view.collapsed == {"mayor", "builder", "clerk"}
    assert "Collapse all lanes" not in offered(session)
    choose(session, "Open all lanes")
    assert session.view.collapsed == frozenset()
    assert "Open all lanes" not in offered(session)


def test_the_menu_offers_only_what_does_something(session: Session) -> None:
    assert "By hand" not in offered(session)
    assert "Members under what they belong to" not in offered(session)
    session.place_lanes(["clerk"])
    choose(session, "By kind")
    assert "By hand" in offered(session)
    assert "Allegations also at who makes them" not in offered(session)


def test_the_button_says_what_lanes_stand_for(timeline: Timeline, session: Session) -> None:
    [button] = timeline.findChildren(LaneButton)
    assert button.text() == "Lanes by actor"
    choose(session, "By origin")
    assert button.text() == "Lanes by origin"
    choose(session, "All in one lane")
    assert button.text() == "One lane"
    assert button.geometry().right() < timeline.frame.scene.plot.x
    assert button.geometry().bottom() < timeline.frame.scene.lanes_box.y


def test_resting_on_a_head_tells_name_and_role_as_they_are_written(
    timeline: Timeline, qtbot: QtBot
) -> None:
    at = head(timeline, "builder")
    event = QHelpEvent(QEvent.Type.ToolTip, at, timeline.mapToGlobal(at))
    QApplication.sendEvent(timeline, event)
    assert QToolTip.text() == "<span>Pons &amp; Sons &lt;b&gt;Ltd&lt;/b&gt;<br>Builder</span>"
    QToolTip.hideText()
