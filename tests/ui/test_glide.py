"""A glide ends exactly where it was sent, and gives way to the hand."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.core.view import TimeRange
from app.state.session import Session
from app.ui.glide import Glide, between

START, TARGET = TimeRange(0, 100), TimeRange(-(10**17), 10**17 + 1)


@pytest.mark.parametrize(
    ("part", "expected"),
    [(0.0, START), (0.5, TimeRange(-(10**17) // 2, 10**17 // 2 + 50)), (1.0, TARGET)],
)
def test_a_range_lies_between_two_others(part: float, expected: TimeRange) -> None:
    found = between(START, TARGET, part)
    assert found.start == pytest.approx(expected.start)
    assert found.end == pytest.approx(expected.end)


def test_the_end_of_a_glide_is_exact() -> None:
    assert between(START, TARGET, 1.0) == TARGET


def test_a_range_never_becomes_empty() -> None:
    assert between(TimeRange(5, 6), TimeRange(5, 6), 0.3).seconds >= 1


def test_without_animation_the_target_is_shown_at_once(session: Session, qtbot: QtBot) -> None:
    owner = QObject()
    Glide(session, False, owner).go(START)
    assert session.view.shown == START


def test_a_jump_ends_a_glide(session: Session, qtbot: QtBot) -> None:
    owner = QObject()
    glide = Glide(session, True, owner)
    glide.go(TARGET)
    assert glide.target == TARGET
    glide.jump(START)
    assert (glide.moving, glide.target, session.view.shown) == (False, START, START)


def test_a_glide_gives_way_to_whoever_moves_the_time_meanwhile(
    session: Session, qtbot: QtBot
) -> None:
    owner = QObject()
    glide = Glide(session, True, owner)
    glide.go(TARGET)
    session.show_range(START)
    qtbot.waitUntil(lambda: not glide.moving)
    assert session.view.shown == START
