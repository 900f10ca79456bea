"""Clocks, days and the silence view in the whole window, by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.state.settings import Settings
from app.ui.application import Program, build_program
from tests.ui.bridge import write_bridge

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = build_program(Settings(tmp_path / "settings.ini"), qapp)
    qtbot.addWidget(made.window)
    made.window.show()
    made.desk.files.open(write_bridge(tmp_path))
    qtbot.waitUntil(lambda: made.session.case.title == "The bridge")
    made.panels.timeline.setFocus()
    yield made
    made.desk.files.watcher.stop()
    made.desk.files.opener.cancel()
    made.finder.stop()
    made.search.stop()


def press(program: Program, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, held)


def test_t_turns_the_clock(program: Program, qtbot: QtBot) -> None:
    clocks = []
    for _ in range(2):
        press(program, qtbot, Key.Key_T)
        clocks.append(program.session.view.clock)
    assert clocks == ["alleged", "said"]


def test_a_t_that_is_typed_is_a_letter(program: Program, qtbot: QtBot) -> None:
    box = program.panels.actors.filter_box
    box.setFocus()
    press(program, qtbot, Key.Key_T)
    assert (box.text(), program.session.view.clock) == ("t", "said")


def test_point_and_comma_step_through_the_statements(program: Program, qtbot: QtBot) -> None:
    for key in (Key.Key_Period, Key.Key_Period, Key.Key_Period, Key.Key_Comma):
        press(program, qtbot, key)
    assert program.session.view.selected == "paid"
    assert program.panels.times.field.text() == "2021-03-04"


def test_ctrl_d_asks_for_a_date_and_ctrl_shift_d_shows_everything(
    program: Program, qtbot: QtBot
) -> None:
    press(program, qtbot, Key.Key_D, CTRL)
    qtbot.keyClicks(program.panels.times.field, "2021-03-04")
    press(program, qtbot, Key.Key_Return)
    assert program.session.opened.tallies.events(program.session.view.as_of) == 3
    press(program, qtbot, Key.Key_D, CTRL | SHIFT)
    assert program.session.view.as_of is None


def test_ctrl_point_plays_and_stops(program: Program, qtbot: QtBot) -> None:
    press(program, qtbot, Key.Key_Period, CTRL)
    assert program.panels.times.playback.playing
    press(program, qtbot, Key.Key_Period, CTRL)
    assert not program.panels.times.playback.playing


def test_counts_in_header_and_legend_follow_the_day(program: Program, qtbot: QtBot) -> None:
    program.panels.times.playback.go_to("2021-03-04")
    assert program.panels.header.counts.startswith("3 of 6 events")
    assert program.panels.legend.count_of("denial") == "0"
    assert program.panels.legend.count_of("allegation") == "2"
    program.panels.times.playback.end()
    assert program.panels.header.counts.startswith("6 events")
    assert program.panels.legend.count_of("denial") == "1"


def test_chronology_and_silence_view_take_turns(program: Program, qtbot: QtBot) -> None:
    panels = program.panels
    press(program, qtbot, Key.Key_T, CTRL | SHIFT)
    assert not panels.silence.isHidden()
    press(program, qtbot, Key.Key_T, CTRL)
    assert (panels.table.isHidden(), panels.silence.isHidden()) == (False, True)
    panels.table.panel.other_wanted.emit()
    assert (panels.table.isHidden(), panels.silence.isHidden()) == (True, False)
    panels.silence.panel.other_wanted.emit()
    assert (panels.table.isHidden(), panels.silence.isHidden()) == (False, True)


def test_the_selection_stays_as_the_day_moves(program: Program) -> None:
    program.session.select(EventId("saw"))
    program.panels.times.playback.go_to("2021-03-04")
    assert program.session.view.selected == "saw"
