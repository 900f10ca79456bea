"""The scroll bar of the lanes is there only when it is needed."""

import pytest
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId
from app.state.session import Session
from app.ui.lane_bar import LaneBar
from app.ui.timeline import Timeline


@pytest.fixture
def bar(timeline: Timeline) -> LaneBar:
    return timeline.findChildren(LaneBar)[0]


@pytest.fixture
def low(timeline: Timeline, bar: LaneBar, qtbot: QtBot) -> Timeline:
    """Return a timeline that is too low for its lanes."""
    timeline.resize(700, 140)
    qtbot.waitUntil(bar.isVisible)
    return timeline


def test_there_is_none_while_all_lanes_fit(timeline: Timeline, bar: LaneBar) -> None:
    assert not bar.isVisible()
    assert timeline.frame.scene.size.width == timeline.width()


def test_the_lanes_make_room_for_it(low: Timeline, bar: LaneBar) -> None:
    assert low.frame.scene.size.width == low.width() - bar.width()


def test_it_scrolls_the_lanes(low: Timeline, bar: LaneBar) -> None:
    bar.setValue(bar.maximum())
    assert low.frame.glance.scroll == bar.maximum() > 0


def test_it_follows_the_lanes(low: Timeline, bar: LaneBar) -> None:
    low.frame.look(scroll=7.0)
    assert bar.value() == 7


def test_it_goes_when_lanes_are_hidden(low: Timeline, bar: LaneBar, session: Session) -> None:
    low.frame.look(scroll=20.0)
    session.hide_actor(ActorId("mayor"), True)
    session.hide_actor(ActorId("clerk"), True)
    assert not bar.isVisible()
    assert low.frame.glance.scroll == 0
