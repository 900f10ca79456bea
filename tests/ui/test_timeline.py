"""The timeline follows the session, and tells about what is under the pointer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.core.view import TimeRange, View
from app.layout.scale import panned
from app.paint.theme import DARK, LIGHT
from app.state.opening import load_case
from app.state.session import Session
from app.ui.hover_card import HoverCard
from app.ui.look import Look
from app.ui.timeline import Timeline
from tests.ui.bridge import BRIDGE, write_bridge
from tests.ui.on_timeline import empty, mark, wheel


def _picture(timeline: Timeline) -> QImage:
    return timeline.grab().toImage()


def _in_the_window(timeline: Timeline) -> QImage:
    QApplication.processEvents()
    image = timeline.window().backingStore().paintDevice()
    assert isinstance(image, QImage)
    return image.copy()


def _card(timeline: Timeline) -> HoverCard:
    return timeline.findChildren(HoverCard)[0]


def _rest_on(timeline: Timeline, event: str, qtbot: QtBot) -> None:
    qtbot.mouseMove(timeline, empty(timeline))
    qtbot.mouseMove(timeline, mark(timeline, event))
    qtbot.waitUntil(lambda: _card(timeline).isVisible())


def test_a_selection_made_elsewhere_is_brought_into_sight(
    timeline: Timeline, session: Session
) -> None:
    session.show_range(TimeRange(0, 86_400))
    session.select(EventId("saw"))
    assert session.view.shown.seconds == 86_400
    assert mark(timeline, "saw").x() > timeline.frame.scene.plot.x


def test_a_selection_in_sight_moves_nothing(timeline: Timeline, session: Session) -> None:
    shown = session.view.shown
    session.select(EventId("saw"))
    assert session.view.shown == shown


def test_the_lane_of_a_selection_is_scrolled_into_sight(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    timeline.resize(700, 140)
    qtbot.waitUntil(lambda: timeline.frame.scene.size.height == 140)
    session.select(EventId("saw"))
    assert mark(timeline, "saw").y() < 140
    session.select(EventId("opening"))
    assert mark(timeline, "opening").y() > 48


def test_a_hidden_event_may_be_selected(timeline: Timeline, session: Session) -> None:
    session.hide_kind("corroboration", True)
    session.select(EventId("saw"))
    assert "saw" not in {timeline.frame.scene.events[i] for i in timeline.frame.scene.hits.event}


@pytest.mark.parametrize(
    ("change", "repaints"),
    [
        (lambda session: session.select(EventId("saw")), True),
        (lambda session: session.show_range(TimeRange(0, 10**9)), True),
        (lambda session: session.hide_actor(ActorId("clerk"), True), True),
        (lambda session: session.select(None, 1), False),
    ],
)
def test_it_is_built_anew_only_for_what_it_draws(
    timeline: Timeline, session: Session, change: object, repaints: bool
) -> None:
    before = timeline.frame.scene
    change(session)  # type: ignore[operator]
    assert (timeline.frame.scene is not before) == repaints


@pytest.mark.parametrize("scale", [1.0, 1.1])
def test_moving_through_time_leaves_nothing_unpainted(
    timeline: Timeline, session: Session, qtbot: QtBot, scale: float
) -> None:
    timeline.set_look(Look(LIGHT, scale))
    session.set_as_of(session.view.shown.start + 86_400)
    _in_the_window(timeline)
    session.show_range(panned(session.view.shown, 200_000))
    moved = _in_the_window(timeline)
    timeline.update()
    assert moved == _in_the_window(timeline)


def test_another_case_is_shown_when_it_is_opened(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    other = {**BRIDGE, "events": BRIDGE["events"][:1]}
    opened = load_case(write_bridge(tmp_path, json.loads(json.dumps(other))))
    session.open_case(opened, View(TimeRange(10**9, 2 * 10**9)))
    assert [head.lane for head in timeline.frame.scene.heads] == ["mayor"]


def test_resting_on_a_mark_shows_a_card_of_plain_text(timeline: Timeline, qtbot: QtBot) -> None:
    qtbot.mouseMove(timeline, mark(timeline, "silent"))
    qtbot.waitUntil(lambda: _card(timeline).isVisible())
    assert "No comment from Pons & Sons <b>Ltd</b>" in _card(timeline).text
    lines = _card(timeline).findChildren(QLabel)
    assert all(line.textFormat() == Qt.TextFormat.PlainText for line in lines if line.text())


def test_the_card_goes_when_the_pointer_does(timeline: Timeline, qtbot: QtBot) -> None:
    qtbot.mouseMove(timeline, mark(timeline, "saw"))
    qtbot.waitUntil(lambda: _card(timeline).isVisible())
    qtbot.mouseMove(timeline, empty(timeline))
    assert not _card(timeline).isVisible()


@pytest.mark.parametrize(
    "change",
    [
        lambda timeline, _session: timeline.zoom(0.5),
        lambda _timeline, session: session.set_as_of(session.view.shown.start),
        lambda _timeline, session: session.show_lanes("one", "first", False),
        lambda timeline, _session: timeline.resize(700, 140),
        lambda timeline, _session: timeline.frame.look(scroll=9.0),
    ],
    ids=["zoom", "as of", "lanes", "size", "scroll"],
)
def test_the_card_goes_when_what_it_tells_of_moves_away(
    timeline: Timeline,
    session: Session,
    qtbot: QtBot,
    change: Callable[[Timeline, Session], None],
) -> None:
    _rest_on(timeline, "saw", qtbot)
    change(timeline, session)
    qtbot.waitUntil(lambda: not _card(timeline).isVisible())
    assert timeline.frame.glance.hovered is None


def test_the_card_stays_when_its_event_is_selected(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    _rest_on(timeline, "saw", qtbot)
    session.select(EventId("saw"))
    assert _card(timeline).isVisible()


def test_a_dark_look_repaints_in_dark(timeline: Timeline) -> None:
    timeline.set_look(Look(DARK))
    assert _picture(timeline).pixelColor(5, 5) == DARK.color("window")


def test_the_corner_above_the_scroll_bar_belongs_to_the_window(
    timeline: Timeline, qtbot: QtBot
) -> None:
    timeline.resize(700, 140)
    qtbot.waitUntil(lambda: timeline.frame.scene.size.height == 140)
    assert _picture(timeline).pixelColor(698, 20) == LIGHT.color("window")


def test_larger_text_makes_the_whole_timeline_larger(timeline: Timeline, qtbot: QtBot) -> None:
    before = mark(timeline, "opening")
    timeline.set_look(Look(LIGHT, 1.5))
    assert timeline.frame.scene.size.width == pytest.approx(900 / 1.5)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=mark(timeline, "opening") * 1.5)
    assert before != mark(timeline, "opening")


@pytest.mark.parametrize(
    ("reason", "ringed"),
    [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)],
)
def test_focus_by_keyboard_is_ringed(
    timeline: Timeline, reason: Qt.FocusReason, ringed: bool
) -> None:
    QApplication.sendEvent(timeline, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert (_picture(timeline).pixelColor(1, 300) == LIGHT.color("focus")) == ringed
    QApplication.sendEvent(timeline, QFocusEvent(QEvent.Type.FocusOut))
    assert _picture(timeline).pixelColor(1, 300) != LIGHT.color("focus")


def test_the_ring_covers_nothing(timeline: Timeline, session: Session) -> None:
    session.select(EventId("saw"))
    without = _picture(timeline).copy(4, 4, 880, 480)
    QApplication.sendEvent(
        timeline, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    )
    assert _picture(timeline).copy(4, 4, 880, 480) == without


def test_programmed_moves_glide_and_wheel_moves_do_not(session: Session, qtbot: QtBot) -> None:
    timeline = Timeline(session, LIGHT, animated=True)
    qtbot.addWidget(timeline)
    timeline.resize(900, 500)
    target = timeline.frame.whole
    timeline.fit()
    assert session.view.shown != target
    qtbot.waitUntil(lambda: session.view.shown == target)
    wheel(timeline, empty(timeline), 1)
    assert session.view.shown.seconds < target.seconds


def test_the_timeline_has_a_name_for_those_who_do_not_see_it(timeline: Timeline) -> None:
    assert timeline.accessibleName() == "Timeline"
