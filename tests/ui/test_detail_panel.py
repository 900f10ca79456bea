"""The detail panel: an answer beside what it answers, with the words of both."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.state.anchor_finder import AnchorFinder
from app.state.session import Session
from app.ui.detail_panel import DetailPanel
from app.ui.event_card import EventCard
from app.ui.look import Look
from app.ui.standing_part import StandingPart

DAY = 86_400


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


def test_cards_whose_passages_are_known_stay_while_others_are_sought(
    panel: DetailPanel, session: Session, finder: AnchorFinder, qtbot: QtBot
) -> None:
    session.select(EventId("untrue"))
    known, events = session.opened.shelf.known_anchor, session.case.events
    qtbot.waitUntil(lambda: all(known(one) for event in events for one in event.citations))
    finder.found_more.emit(1, 2)
    cards = panel.cards()
    finder.found_more.emit(2, 2)
    assert panel.cards() == cards


def test_a_click_on_a_card_selects_its_event(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("untrue"))
    qtbot.keyClick(panel.cards()[0], Qt.Key.Key_Return)
    assert session.view.selected == "knew"


def test_the_selected_card_is_in_sight_with_the_one_it_answers(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("silent"))
    qtbot.waitUntil(lambda: panel.verticalScrollBar().value() > 0 or panel.height() > 400)
    qtbot.wait(80)
    paid, silent = panel.cards()[0], panel.cards()[-1]
    tops = [card.mapTo(panel.viewport(), QPoint(0, 0)).y() for card in (paid, silent)]
    assert tops[1] >= 0
    assert tops[1] + silent.height() <= panel.viewport().height() + 10


def test_folded_answers_are_shown_when_asked_for(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("silent"))
    assert [card.event_id for card in panel.cards()] == ["paid", "silent"]
    fold = next(b for b in panel.findChildren(QPushButton) if "earlier" in b.accessibleName())
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert [card.event_id for card in panel.cards()] == ["paid", "untrue", "silent"]


def test_a_standing_is_opened_and_closed_at_its_claim(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    part = panel.findChildren(StandingPart)[0]
    assert len(part.rows()) == 2
    qtbot.mouseClick(part.head, Qt.MouseButton.LeftButton)
    assert panel.findChildren(StandingPart)[0].rows() == []


def test_sources_are_counted_with_their_origins(panel: DetailPanel, session: Session) -> None:
    session.select(EventId("knew"))
    assert "2 answers · 3 sources, 3 origins" in words(panel)


def test_as_of_a_day_later_answers_vanish_and_the_standing_follows(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    session.set_as_of(18_691 * DAY)
    qtbot.waitUntil(lambda: [card.event_id for card in panel.cards()] == ["knew"])
    (row,) = panel.findChildren(StandingPart)[0].rows()
    assert row.accessibleName() == "José Peña: nothing recorded"


@pytest.mark.parametrize(
    ("event", "day", "then"),
    [("saw", 18_691, "Possibly said by this day"), ("opening", 17_000, "")],
)
def test_what_was_not_yet_says_so_and_follows_the_day(
    panel: DetailPanel, session: Session, qtbot: QtBot, event: str, day: int, then: str
) -> None:
    session.set_as_of(day * DAY)
    session.select(EventId(event))
    assert "Not said yet as of this day" in words(panel)
    session.set_as_of(18_720 * DAY)
    qtbot.waitUntil(lambda: "Not said yet" not in words(panel))
    assert then in words(panel)


def test_tab_goes_from_the_top_to_the_foot_after_a_fold_was_opened(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("silent"))
    fold = next(b for b in panel.findChildren(QPushButton) if "earlier" in b.accessibleName())
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    page = panel.widget()
    assert page is not None
    at, reached = page.nextInFocusChain(), list[EventId]()
    while at is not None and page.isAncestorOf(at):
        reached += [at.event_id] if isinstance(at, EventCard) else []
        at = at.nextInFocusChain()
    assert reached == ["paid", "untrue", "silent"]


def test_the_keys_stay_where_a_standing_was_turned_and_where_a_fold_was_opened(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("silent"))
    panel.findChildren(StandingPart)[0].head.setFocus()
    qtbot.keyClick(panel.findChildren(StandingPart)[0].head, Qt.Key.Key_Space)
    assert panel.window().focusWidget() is panel.findChildren(StandingPart)[-1].head
    fold = next(b for b in panel.findChildren(QPushButton) if "earlier" in b.accessibleName())
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert panel.window().focusWidget() is panel.cards()[1]


def test_the_keys_go_on_above_where_a_day_leaves_nothing_below(
    panel: DetailPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    panel.cards()[-1].setFocus()
    session.set_as_of(18_691 * DAY)
    qtbot.waitUntil(lambda: len(panel.cards()) == 1)
    assert panel.window().focusWidget() is panel.findChildren(StandingPart)[-1].rows()[-1]


def test_an_actor_follows_the_day(panel: DetailPanel, session: Session, qtbot: QtBot) -> None:
    session.select_actor(ActorId("mayor"))
    assert "Named in 4" in words(panel)
    assert "First 1 May 2019, last 5 March 2021" in words(panel)
    session.set_as_of(18_691 * DAY)
    qtbot.waitUntil(lambda: "Named in 3" in words(panel))


def test_the_matrix_tells_who_accuses_whom(panel: DetailPanel, session: Session) -> None:
    session.select_actor(ActorId("mayor"))
    cells = [label.accessibleName() for label in panel.findChildren(QLabel)]
    assert "The Daily against José Peña: 2 allegations" in cells
    assert "The Daily against Pons & Sons <b>Ltd</b>: 1 allegation" in cells


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
