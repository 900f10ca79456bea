"""The keyboard walks along lanes, across lanes and along links."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.core.view import TimeRange
from app.state.session import Session
from app.ui.timeline import Timeline

KEY = Qt.Key


def _press(qtbot: QtBot, timeline: Timeline, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(timeline, key)


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("opening", [KEY.Key_Right], "knew"),
        ("opening", [KEY.Key_Left], "opening"),
        ("knew", [KEY.Key_Left], "opening"),
        ("opening", [KEY.Key_Right] * 3, "untrue"),
        ("opening", [KEY.Key_Right] * 9, "untrue"),
        ("untrue", [KEY.Key_Down], "paid"),
        ("silent", [KEY.Key_Up], "untrue"),
        ("silent", [KEY.Key_Down], "saw"),
        ("saw", [KEY.Key_Down], "saw"),
        ("silent", [KEY.Key_Left], "paid"),
        ("untrue", [KEY.Key_L], "knew"),
        ("knew", [KEY.Key_L], "untrue"),
        ("silent", [KEY.Key_L], "paid"),
        ("opening", [KEY.Key_L], "opening"),
        ("saw", [KEY.Key_Escape], None),
    ],
)
def test_keys_walk_from_event_to_event(
    timeline: Timeline,
    session: Session,
    qtbot: QtBot,
    start: str,
    keys: list[Qt.Key],
    end: str | None,
) -> None:
    session.select(EventId(start))
    _press(qtbot, timeline, *keys)
    assert session.view.selected == end


def test_the_lane_is_kept_for_an_event_that_stands_in_two(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("silent"))
    _press(qtbot, timeline, KEY.Key_Left, KEY.Key_Right)
    assert session.view.selected == "silent"


def test_the_first_key_selects_the_first_event_in_sight(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    _press(qtbot, timeline, KEY.Key_Right)
    assert session.view.selected == "opening"


def test_enter_asks_for_the_passage(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    session.select(EventId("saw"))
    with qtbot.waitSignal(timeline.passage_wanted):
        _press(qtbot, timeline, KEY.Key_Return)


def test_enter_asks_for_nothing_without_a_selection(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(timeline.passage_wanted):
        _press(qtbot, timeline, KEY.Key_Return)


@pytest.mark.parametrize("key", [KEY.Key_Home, KEY.Key_F])
def test_home_and_f_show_the_whole_time(
    timeline: Timeline, session: Session, qtbot: QtBot, key: Qt.Key
) -> None:
    session.show_range(TimeRange(0, 1000))
    _press(qtbot, timeline, key)
    assert session.view.shown == timeline.frame.whole


@pytest.mark.parametrize(("key", "longer"), [(KEY.Key_Plus, False), (KEY.Key_Minus, True)])
def test_plus_and_minus_zoom(
    timeline: Timeline, session: Session, qtbot: QtBot, key: Qt.Key, longer: bool
) -> None:
    before = session.view.shown.seconds
    _press(qtbot, timeline, key)
    assert (session.view.shown.seconds > before) == longer


def test_keys_with_ctrl_are_left_to_the_window(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    before = session.view
    qtbot.keyClick(timeline, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert session.view == before


def test_pages_scroll_the_lanes(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.resize(700, 140)
    qtbot.waitUntil(lambda: timeline.frame.scene.size.height == 140)
    _press(qtbot, timeline, KEY.Key_PageDown)
    down = timeline.frame.glance.scroll
    _press(qtbot, timeline, KEY.Key_PageUp)
    assert down > timeline.frame.glance.scroll == 0


@pytest.mark.parametrize(("key", "later"), [(KEY.Key_Left, False), (KEY.Key_Right, True)])
def test_shift_and_an_arrow_move_along_the_time(
    timeline: Timeline, session: Session, qtbot: QtBot, key: Qt.Key, later: bool
) -> None:
    before = session.view
    qtbot.keyClick(timeline, key, Qt.KeyboardModifier.ShiftModifier)
    shown = session.view.shown
    assert (shown.start > before.shown.start) == later
    assert (shown.seconds, session.view.selected) == (before.shown.seconds, None)


def test_shift_f_shows_the_thread_of_the_selection(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("silent"))
    qtbot.keyClick(timeline, KEY.Key_F, Qt.KeyboardModifier.ShiftModifier)
    shown = session.view.shown
    first, last = 1_614_816_000, 1_615_075_200  # 4 March 2021, and the end of 6 March
    assert first - 86_400 < shown.start < first
    assert last < shown.end < last + 86_400


def test_shift_f_shows_the_time_that_an_allegation_is_about_too(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("saw"))
    qtbot.keyClick(timeline, KEY.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert session.view.shown.start < 1_546_300_800


def test_shift_f_without_a_selection_shows_nothing_else(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    before = session.view
    qtbot.keyClick(timeline, KEY.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert session.view == before


def test_l_does_not_lead_to_what_was_not_said_yet(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    session.set_as_of(18_691 * 86_400)
    _press(qtbot, timeline, KEY.Key_L)
    assert session.view.selected == "knew"
