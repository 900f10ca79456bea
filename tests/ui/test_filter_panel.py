"""The filters behind the button: dates typed, tags and sources ticked."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.edtf import parse_edtf
from app.core.ids import SourceId
from app.state.opening import load_case
from app.state.session import Session
from app.ui.filter_button import FilterButton
from app.ui.filter_panel import FilterPanel
from app.ui.look import Look
from app.ui.tick_list import TickList
from tests.ui.bridge import BRIDGE, write_bridge

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def button(session: Session, look: Look, tmp_path: Path, qtbot: QtBot) -> FilterButton:
    tagged = json.loads(json.dumps(BRIDGE))
    tagged["events"][0]["tags"], tagged["events"][1]["tags"] = ["town"], ["money", "town"]
    session.open_case(load_case(write_bridge(tmp_path, tagged)), session.view)
    made = FilterButton(session, look)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(button: FilterButton, qtbot: QtBot) -> FilterPanel:
    qtbot.mouseClick(button, LEFT)
    return button.panel


def rows(ticks: TickList) -> list[str]:
    return [ticks.list.item(row).text() for row in range(ticks.list.count())]


def click(qtbot: QtBot, ticks: TickList, row: int) -> None:
    place = ticks.list.visualItemRect(ticks.list.item(row)).center()
    qtbot.mouseClick(ticks.list.viewport(), LEFT, pos=place)


def test_tags_and_cited_sources_are_listed_with_counts(panel: FilterPanel) -> None:
    assert rows(panel.tags) == ["money  ·  1", "town  ·  2"]
    assert rows(panel.sources) == [
        "The bridge file  ·  4",
        "A letter  ·  2",
        "A book on a shelf  ·  1",
    ]


def test_a_click_on_a_row_hides_it_and_a_second_shows_it(
    panel: FilterPanel, session: Session, qtbot: QtBot
) -> None:
    click(qtbot, panel.tags, 1)
    click(qtbot, panel.sources, 1)
    assert session.view.hidden_tags == {"town"}
    assert session.view.hidden_sources == {SourceId("letter")}
    click(qtbot, panel.tags, 1)
    assert session.view.hidden_tags == frozenset()


def test_the_space_bar_does_the_same(panel: FilterPanel, session: Session, qtbot: QtBot) -> None:
    panel.tags.list.setCurrentRow(0)
    qtbot.keyClick(panel.tags.list, Qt.Key.Key_Space)
    assert session.view.hidden_tags == {"money"}


def test_all_can_be_hidden_and_shown_at_once(
    panel: FilterPanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.sources.none, LEFT)
    assert session.view.hidden_sources == {"note", "letter", "book"}
    qtbot.mouseClick(panel.sources.all, LEFT)
    assert session.view.hidden_sources == frozenset()


def test_dates_filter_as_they_are_typed(panel: FilterPanel, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.start, "2019")
    assert session.view.within == parse_edtf("2019/..")
    qtbot.keyClicks(panel.end, "2020-06")
    assert session.view.within == parse_edtf("2019/2020-06")
    panel.start.clear()
    panel.end.clear()
    qtbot.keyClicks(panel.end, "1")
    assert panel.trouble.isHidden()


def test_what_is_no_date_changes_nothing_and_is_said_when_finished(
    panel: FilterPanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.start, "soon")
    assert (session.view.within, panel.trouble.isHidden()) == (None, True)
    qtbot.keyClick(panel.start, Qt.Key.Key_Return)
    assert not panel.trouble.isHidden()


def test_what_is_filtered_stands_there_when_it_is_opened_again(
    panel: FilterPanel, button: FilterButton, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.start, "2019")
    click(qtbot, panel.tags, 0)
    panel.close()
    qtbot.mouseClick(button, LEFT)
    assert (panel.start.text(), panel.end.text()) == ("2019", "")
    assert panel.tags.list.item(0).checkState() == Qt.CheckState.Unchecked


def test_the_button_stands_out_while_it_filters(
    panel: FilterPanel, button: FilterButton, qtbot: QtBot
) -> None:
    assert not button.isChecked()
    click(qtbot, panel.tags, 0)
    assert button.isChecked()
