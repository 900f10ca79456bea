"""Jumping to a date, typed over the timeline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edtf import parse_edtf
from app.state.session import Session
from app.ui.timeline import Timeline


def jump(timeline: Timeline, qtbot: QtBot, typed: str) -> None:
    timeline.jump.ask()
    timeline.jump.box.clear()
    qtbot.keyClicks(timeline.jump.box, typed)
    qtbot.keyClick(timeline.jump.box, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["2020-02-03", "3 Feb 2020", "February 3, 2020"])
def test_a_date_in_edtf_or_words_is_shown_in_the_middle(
    timeline: Timeline, session: Session, qtbot: QtBot, typed: str
) -> None:
    jump(timeline, qtbot, typed)
    shown, day = session.view.shown, parse_edtf("2020-02-03").span
    assert abs((shown.start + shown.end) // 2 - day.earliest_start) <= 86_400
    assert not timeline.jump.isVisible()
    assert timeline.hasFocus()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("8/12/2021", "8/12/2021 can be read in two ways; write 2021-12-08 or 2021-08-12"),
        ("soon", "soon is not a date in EDTF; write a day as 2021-12-08"),
    ],
)
def test_what_is_no_date_stays_and_is_told_what_to_write(
    timeline: Timeline, session: Session, qtbot: QtBot, typed: str, told: str
) -> None:
    before = session.view
    jump(timeline, qtbot, typed)
    assert timeline.jump.told.text().startswith(told)
    assert timeline.jump.isVisible()
    assert session.view == before


def test_typing_on_takes_the_complaint_away(timeline: Timeline, qtbot: QtBot) -> None:
    jump(timeline, qtbot, "soon")
    qtbot.keyClicks(timeline.jump.box, "er")
    assert "March 2021" in timeline.jump.told.text()


def test_esc_goes_back_to_the_timeline(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    before = session.view
    timeline.jump.ask()
    qtbot.keyClick(timeline.jump.box, Qt.Key.Key_Escape)
    assert not timeline.jump.isVisible()
    assert (timeline.hasFocus(), session.view) == (True, before)


def test_it_goes_when_the_keyboard_goes_elsewhere(timeline: Timeline) -> None:
    timeline.jump.ask()
    timeline.setFocus()
    QApplication.processEvents()
    assert not timeline.jump.isVisible()


def test_letters_typed_in_it_are_not_keys_of_the_timeline(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    session.select(session.case.events[0].id)
    timeline.jump.ask()
    qtbot.keyClicks(timeline.jump.box, "cl")
    assert session.view.collapsed == frozenset()
    assert timeline.jump.box.text() == "cl"
