"""The header's counts."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.core.model import Case, PlainEvent
from app.state.anchor_finder import AnchorFinder
from app.state.session import Session
from app.ui.header import Header, count_line


def test_the_counts_of_a_case_are_told_in_words(session: Session) -> None:
    assert count_line(session.case) == "6 events · 4 actors · 3 sources, 3 origins"


def test_large_counts_are_told_in_groups_of_three_figures() -> None:
    events = tuple(PlainEvent(id=EventId(f"e{i}"), title="A thing") for i in range(1200))
    case = Case(format="allegata/1", title="C", events=events)
    assert count_line(case, 1100) == "1,100 of 1,200 events · 0 actors · 0 sources"


def test_the_header_tells_how_the_passages_of_the_case_stand(
    session: Session, qtbot: QtBot
) -> None:
    finder = AnchorFinder(session)
    header = Header(session, finder)
    qtbot.addWidget(header)
    words = "7 passages: 4 found, 1 ambiguous, 1 lost, 1 unchecked"
    qtbot.waitUntil(lambda: header.trust.text() == words)
    finder.stop()


def test_what_does_not_stand_can_be_shown_alone(session: Session, qtbot: QtBot) -> None:
    finder = AnchorFinder(session)
    header = Header(session, finder)
    qtbot.addWidget(header)
    header.show()
    qtbot.waitUntil(header.doubtful.isVisible)
    qtbot.mouseClick(header.doubtful, Qt.MouseButton.LeftButton)
    assert session.view.only == frozenset({EventId("saw")})
    qtbot.mouseClick(header.doubtful, Qt.MouseButton.LeftButton)
    assert not session.view.only
    finder.stop()
