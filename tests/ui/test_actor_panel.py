"""The actor panel, by hand and by keys."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.layout.tallies import ActorTally
from app.state.session import Session
from app.ui.actor_delegate import ActorDelegate, count_words
from app.ui.actor_panel import ActorPanel
from app.ui.look import Look


@pytest.fixture
def panel(session: Session, look: Look, qtbot: QtBot) -> ActorPanel:
    made = ActorPanel(session, look)
    qtbot.addWidget(made)
    made.resize(272, 500)
    made.show()
    return made


def names(panel: ActorPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_actor_is_listed_in_the_order_of_the_file(panel: ActorPanel) -> None:
    assert names(panel) == ["The Daily", "José Peña", "Pons & Sons <b>Ltd</b>", "A clerk"]


@pytest.mark.parametrize("typed", ["boss", "jose pena", "MAYOR"])
def test_the_filter_knows_aliases_roles_and_letters_without_marks(
    panel: ActorPanel, qtbot: QtBot, typed: str
) -> None:
    qtbot.keyClicks(panel.filter_box, typed)
    assert names(panel) == ["José Peña"]


def test_as_of_another_day_every_row_in_sight_is_drawn_again(
    session: Session, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, paint = set[int](), ActorDelegate.paint

    def noted(
        self: ActorDelegate,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        drawn.add(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(ActorDelegate, "paint", noted)
    made = ActorPanel(session, look)
    qtbot.addWidget(made)
    made.resize(272, 500)
    made.show()
    qtbot.waitUntil(lambda: drawn == {0, 1, 2, 3})
    drawn.clear()
    session.set_as_of(18_500 * 86_400)
    qtbot.waitUntil(lambda: drawn == {0, 1, 2, 3})


def test_a_click_on_the_tick_hides_the_actor_and_a_second_shows_it(
    panel: ActorPanel, session: Session, qtbot: QtBot
) -> None:
    delegate = panel.list.itemDelegate()
    assert isinstance(delegate, ActorDelegate)
    tick = delegate.tick_centre(panel.list.visualRect(panel.list.model().index(1, 0)))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert session.view.hidden_actors == {"mayor"}
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert session.view.hidden_actors == frozenset()


def test_the_space_bar_ticks_the_current_row(
    panel: ActorPanel, session: Session, qtbot: QtBot
) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert session.view.hidden_actors == {"daily"}


def test_a_click_on_a_row_selects_the_actor_in_place_of_the_event(
    panel: ActorPanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    place = panel.list.visualRect(panel.list.model().index(2, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (session.view.actor, session.view.selected) == ("builder", None)


def test_an_actor_selected_elsewhere_is_the_current_row(
    panel: ActorPanel, session: Session
) -> None:
    session.select_actor(ActorId("clerk"))
    assert panel.list.currentIndex().data() == "A clerk"


def test_counts_of_nought_are_not_shown() -> None:
    assert count_words(ActorTally(made=0, against=2, answers=1)) == [
        ("allegation", "2 against"),
        ("denial", "1 answer"),
    ]
