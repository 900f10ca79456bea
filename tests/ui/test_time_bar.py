"""The strip above the axis: two clocks, a date field, and steps between statements."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.state.playback import Playback
from app.state.session import Session
from app.ui.as_of_chip import AsOfChip
from app.ui.look import Look
from app.ui.time_bar import TimeBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(session: Session, look: Look, qtbot: QtBot) -> TimeBar:
    made = TimeBar(session, Playback(session), look)
    qtbot.addWidget(made)
    made.resize(700, 34)
    made.show()
    return made


def test_the_switch_turns_the_clock(bar: TimeBar, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar.clocks["alleged"], LEFT)
    assert session.view.clock == "alleged"
    bar.playback.switch_clock()
    assert bar.clocks["said"].isChecked()


def test_a_date_typed_and_entered_is_shown(bar: TimeBar, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "5 March 2021")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.field.text() == "2021-03-05"
    assert bar.off.isEnabled()
    qtbot.mouseClick(bar.off, LEFT)
    assert (session.view.as_of, bar.field.text(), bar.off.isEnabled()) == (None, "", False)


def test_what_is_no_date_says_why(bar: TimeBar, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "soon")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.told.text()
    assert session.view.as_of is None
    qtbot.keyClicks(bar.field, "er")
    assert bar.told.text() == ""


def test_the_arrows_go_from_statement_to_statement(
    bar: TimeBar, session: Session, qtbot: QtBot
) -> None:
    for button in (bar.next, bar.next, bar.next, bar.previous):
        qtbot.mouseClick(button, LEFT)
    assert (session.view.selected, bar.field.text()) == ("paid", "2021-03-04")


def test_past_the_last_statement_it_says_so(bar: TimeBar, qtbot: QtBot) -> None:
    for _ in range(6):
        qtbot.mouseClick(bar.next, LEFT)
    assert bar.told.text() == "No later statement."
    bar.playback.go_to("2000")
    qtbot.mouseClick(bar.previous, LEFT)
    assert bar.told.text() == "No earlier statement."


def test_play_turns_into_stop(bar: TimeBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar.play, LEFT)
    assert bar.play.accessibleName() == "Stop playing"
    qtbot.mouseClick(bar.play, LEFT)
    assert not bar.playback.playing


def test_the_field_can_be_asked_for(bar: TimeBar, session: Session, qtbot: QtBot) -> None:
    bar.playback.go_to("2021")
    with qtbot.waitExposed(bar):
        bar.activateWindow()
    bar.ask()
    assert bar.field.selectedText() == "2021-12-31"
    session.open_case(session.opened, session.view)
    assert bar.field.text() == "2021-12-31"


def test_the_header_says_the_day_and_a_click_ends_it(session: Session, qtbot: QtBot) -> None:
    chip = AsOfChip(session, Playback(session))
    qtbot.addWidget(chip)
    assert chip.isHidden()
    session.set_as_of(18_692 * 86_400)
    assert not chip.isHidden()
    assert "As of 5 March 2021" in chip.text()
    session.open_case(session.opened, session.view)
    assert "As of 5 March 2021" in chip.text()
    qtbot.mouseClick(chip, LEFT)
    assert session.view.as_of is None
