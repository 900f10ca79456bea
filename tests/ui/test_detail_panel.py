"""The detail panel: an answer beside what it answers, with the words of both."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.state.anchor_finder import AnchorFinder
from app.state.session import Session
from app.ui.detail_panel import DetailPanel
from app.ui.look import Look


@pytest.fixture
def panel(session: Session, finder: AnchorFinder, look: Look, qtbot: QtBot) -> DetailPanel:
    made = DetailPanel(session, finder, look)
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.show()
    return made


def words(panel: DetailPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_a_denial_is_shown_with_the_allegations_it_answers_and_the_words_of_all(
    panel: DetailPanel, session: Session
) -> None:
    session.select(EventId("untrue"))
    assert [card.event_id for card in panel.cards()] == ["knew", "untrue", "paid", "saw"]
    assert "“called both points untrue”" in words(panel)
    assert "“the mayor had known of the cracks”" in words(panel)
    assert "Alleged by The Daily, against José Peña" in words(panel)


def test_an_allegation_is_shown_with_its_answers(panel: DetailPanel, session: Session) -> None:
    session.select(EventId("paid"))
    assert [card.event_id for card in panel.cards()] == ["paid", "untrue", "silent"]
    assert "asked, did not reply" in words(panel)


def test_a_click_on_a_card_selects_its_event(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("untrue"))
    qtbot.keyClick(panel.cards()[0], Qt.Key.Key_Return)
    assert session.view.selected == "knew"


def test_each_citation_says_whether_its_words_stand(panel: DetailPanel, session: Session) -> None:
    session.select(EventId("saw"))
    shown = words(panel)
    assert "ambiguous · 2 places" in shown
    assert "lost" in shown
    assert "unchecked" in shown


def test_no_label_renders_what_an_actor_is_called(panel: DetailPanel, session: Session) -> None:
    session.select(EventId("silent"))
    labels = panel.findChildren(QLabel)
    assert any("<b>Ltd</b>" in label.text() for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_an_actor_is_shown_with_every_event_that_names_it(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select_actor(ActorId("builder"))
    lines = panel.findChildren(QPushButton)
    assert [line.accessibleName().split(" · ")[1] for line in lines] == [
        "Alleged: Paid the mayor",
        "No reply",
    ]
    qtbot.mouseClick(lines[1], Qt.MouseButton.LeftButton)
    assert session.view.selected == "silent"


def test_with_nothing_selected_the_case_itself_is_shown(panel: DetailPanel) -> None:
    assert "Who knew of the cracks." in words(panel)
