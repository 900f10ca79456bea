"""The standing of a claim: a list, and for each line the statements it rests on."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.state.session import Session
from app.ui import standing_part
from app.ui.look import Look
from app.ui.standing_part import Matter, StandingPart

KNEW = EventId("knew")


@pytest.fixture
def part(session: Session, look: Look, qtbot: QtBot) -> StandingPart:
    return made(session, look, qtbot, KNEW)


def made(session: Session, look: Look, qtbot: QtBot, claim: EventId) -> StandingPart:
    standing = session.opened.standings.at(claim)
    shown = StandingPart(Matter(session.case, standing, None, look), is_open=True)
    qtbot.addWidget(shown)
    shown.resize(380, 300)
    shown.show()
    return shown


def test_each_respondent_is_a_line(part: StandingPart) -> None:
    assert [row.accessibleName() for row in part.rows()] == [
        "José Peña: denial · 5 Mar 2021",
        "A clerk: corroboration · Apr 2021",
    ]
    assert "2 answered" in part.head.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_shows_the_statements_it_rests_on_and_puts_them_away(
    part: StandingPart, qtbot: QtBot, key: Qt.Key
) -> None:
    row = part.rows()[0]
    qtbot.keyClick(row, key)
    shown = [label.text() for label in row.findChildren(QLabel)]
    assert any(text.startswith("Latest answer: Denied by José Peña") for text in shown)
    assert row.opened is not None
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.opened is None


@pytest.mark.parametrize("by_key", [True, False])
def test_a_statement_can_be_gone_to(part: StandingPart, qtbot: QtBot, by_key: bool) -> None:
    row = part.rows()[0]
    row.explain()
    assert row.opened is not None
    statement = row.opened.findChildren(QLabel)[0]
    with qtbot.waitSignal(part.chosen) as chosen:
        if by_key:
            qtbot.keyClick(statement, Qt.Key.Key_Return)
        else:
            qtbot.mouseClick(statement, Qt.MouseButton.LeftButton)
    assert chosen.args == ["untrue", 0]


def test_resting_on_a_line_explains_it_too(part: StandingPart) -> None:
    row = part.rows()[0]
    rest = QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), row.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(row, rest)
    assert "called both points untrue" in QToolTip.text()
    assert "1 source, 1 origin" in QToolTip.text()


def test_of_whom_nothing_is_recorded_that_is_the_explanation(
    session: Session, look: Look, qtbot: QtBot
) -> None:
    standing = session.opened.standings.at(KNEW, 0)
    shown = StandingPart(Matter(session.case, standing, 0, look), is_open=True)
    qtbot.addWidget(shown)
    (row,) = shown.rows()
    assert row.accessibleName() == "José Peña: nothing recorded"
    assert "rests on no statement" in row.explanation
    row.explain()
    assert any("rests on no statement" in label.text() for label in row.findChildren(QLabel))


def test_of_many_respondents_the_rest_is_asked_for(
    session: Session, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_part, "MOST", 1)
    part = made(session, look, qtbot, KNEW)
    assert len(part.rows()) == 1
    part.show_all()
    assert len(part.rows()) == 2


def test_a_closed_standing_is_one_line_of_counts(
    session: Session, look: Look, qtbot: QtBot
) -> None:
    standing = session.opened.standings.at(EventId("paid"))
    part = StandingPart(Matter(session.case, standing, None, look), is_open=False)
    qtbot.addWidget(part)
    assert part.rows() == []
    with qtbot.waitSignal(part.toggled) as toggled:
        qtbot.mouseClick(part.head, Qt.MouseButton.LeftButton)
    assert toggled.args == [True]
    assert part.head.accessibleName() == "▶ Standing: 1 answered · 1 asked, silent"
