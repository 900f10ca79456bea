"""The trail follows a session and takes it back."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.core.view import TimeRange, View
from app.state.opening import load_case
from app.state.session import Session
from app.state.trail import Trail
from tests.ui.bridge import BRIDGE, write_bridge

START = View(TimeRange(0, 100))


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Session:
    return Session(load_case(write_bridge(tmp_path)), START)


@pytest.fixture
def trail(session: Session) -> Trail:
    ticks = iter(range(0, 1000, 10))
    return Trail(session, clock=lambda: float(next(ticks)))


def test_back_shows_the_view_before_and_forward_the_one_after(
    session: Session, trail: Trail
) -> None:
    session.select(EventId("knew"))
    session.hide_kind("denial", True)
    trail.back()
    assert (session.view.selected, session.view.hidden_kinds) == ("knew", frozenset())
    trail.back()
    assert session.view == START
    trail.forward()
    assert session.view.selected == "knew"


def test_at_either_end_it_says_so_and_changes_nothing(
    session: Session, trail: Trail, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(trail.ended) as before:
        trail.back()
    with qtbot.waitSignal(trail.ended) as after:
        trail.forward()
    assert [before.args, after.args] == [
        ["There is no view before this one."],
        ["There is no view after this one."],
    ]


def test_another_case_begins_another_trail(session: Session, trail: Trail, tmp_path: Path) -> None:
    session.select(EventId("knew"))
    other = tmp_path / "other"
    other.mkdir()
    fresh = View(TimeRange(5, 6))
    session.open_case(load_case(write_bridge(other)), fresh)
    trail.back()
    assert session.view == fresh


def test_a_case_read_again_keeps_its_trail_but_not_what_is_gone(
    session: Session, trail: Trail, tmp_path: Path
) -> None:
    session.select(EventId("saw"))
    session.select(EventId("knew"))
    fewer = json.loads(json.dumps({**BRIDGE, "events": BRIDGE["events"][:-1]}))
    session.open_case(load_case(write_bridge(tmp_path, fewer)), replace(session.view))
    trail.back()
    assert session.view.selected is None
