"""The scroll bar of the lanes is there only when it is needed."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from pytestqt.qtbot import QtBot
from typing_extensions import override

from app.core.ids import ActorId
from app.layout.scale import zoomed
from app.state.session import Session
from app.ui.lane_bar import LaneBar
from app.ui.timeline import Timeline


class Painted(QObject):
    """Notes which regions of a widget are painted from now on."""

    def __init__(self, widget: Timeline) -> None:
        super().__init__(widget)
        self.regions: list[QRegion] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False


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


def test_no_part_of_the_plot_is_left_unpainted_where_it_stood(
    low: Timeline, bar: LaneBar, session: Session, qtbot: QtBot
) -> None:
    there = bar.geometry().center()
    painted = Painted(low)
    low.resize(700, 500)
    qtbot.waitUntil(lambda: not bar.isVisible() and bool(painted.regions))
    painted.regions.clear()
    session.show_range(zoomed(session.view.shown, session.view.shown.start, 0.5))
    qtbot.waitUntil(lambda: bool(painted.regions))
    assert painted.regions[-1].contains(there)
