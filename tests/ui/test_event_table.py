"""The chronology table: sorted, filtered, selected and copied as a person does it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.core.view import View
from app.core.words.chronology import COLUMNS, Column
from app.state.anchor_finder import AnchorFinder
from app.state.event_model import EVENT_ROLE
from app.state.opening import load_case
from app.state.session import Session
from app.ui.event_delegate import EventDelegate, tip_of
from app.ui.event_table import EventTable
from app.ui.look import Look
from tests.ui.bridge import BRIDGE, write_bridge

ALL = ["opening", "knew", "paid", "untrue", "silent", "saw"]


@pytest.fixture
def table(session: Session, finder: AnchorFinder, look: Look, qtbot: QtBot) -> EventTable:
    made = EventTable(session, finder, look)
    qtbot.addWidget(made)
    made.resize(1200, 300)
    made.show()
    return made


def listed(table: EventTable) -> list[str]:
    return [table.model.index(row, 0).data(EVENT_ROLE).id for row in range(table.model.rowCount())]


def place(table: EventTable, row: int, column: Column = "title") -> QPoint:
    index = table.model.index(row, COLUMNS.index(column))
    return table.rows.visualRect(index).center()


def click(
    table: EventTable, qtbot: QtBot, row: int, held: Qt.KeyboardModifier | None = None
) -> None:
    how = held or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(table.rows.viewport(), Qt.MouseButton.LeftButton, how, place(table, row))


def head_click(table: EventTable, qtbot: QtBot, column: Column) -> None:
    head = table.rows.horizontalHeader()
    x = head.sectionViewportPosition(COLUMNS.index(column)) + 20
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))


def test_events_stand_in_the_order_in_which_they_were_said(table: EventTable) -> None:
    assert listed(table) == ALL


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("alleged", ["knew", "opening", "paid", "untrue", "silent", "saw"]),
        ("kind", ["knew", "paid", "untrue", "silent", "saw", "opening"]),
        ("by", ["saw", "untrue", "silent", "knew", "paid", "opening"]),
        ("title", ["knew", "paid", "silent", "saw", "opening", "untrue"]),
        ("against", ["knew", "paid", "opening", "untrue", "silent", "saw"]),
        ("source", ["saw", "knew", "paid", "untrue", "silent", "opening"]),
        ("anchor", ["saw", "knew", "paid", "untrue", "silent", "opening"]),
    ],
)
def test_a_click_on_a_heading_sorts_by_it(
    table: EventTable, qtbot: QtBot, column: Column, order: list[str]
) -> None:
    table.rows.setColumnWidth(4, 60)
    head_click(table, qtbot, column)
    assert listed(table) == order


def test_s_sorts_by_the_cell_that_has_the_keyboard_and_then_the_other_way(
    table: EventTable, qtbot: QtBot
) -> None:
    click(table, qtbot, 0)
    qtbot.keyClick(table.rows, Qt.Key.Key_S)
    assert listed(table)[0] == "knew"
    qtbot.keyClick(table.rows, Qt.Key.Key_S)
    assert listed(table)[0] == "untrue"


def test_what_the_timeline_leaves_out_is_not_listed(table: EventTable, session: Session) -> None:
    session.hide_kind("denial", True)
    session.hide_actor(ActorId("clerk"), True)
    assert listed(table) == ["opening", "knew", "paid", "silent"]


def test_a_click_selects_the_event_for_everyone(
    table: EventTable, session: Session, qtbot: QtBot
) -> None:
    click(table, qtbot, 3)
    assert session.view.selected == "untrue"


def test_what_is_selected_elsewhere_is_selected_here(table: EventTable, session: Session) -> None:
    session.select(EventId("silent"))
    assert table.rows.selected_rows() == [4]
    session.select(None)
    assert table.rows.selected_rows() == []


def test_a_selection_survives_sorting(table: EventTable, session: Session, qtbot: QtBot) -> None:
    session.select(EventId("opening"))
    head_click(table, qtbot, "kind")
    assert table.rows.selected_rows() == [5]
    assert session.view.selected == "opening"


def test_enter_asks_for_the_passage(table: EventTable, session: Session, qtbot: QtBot) -> None:
    session.select(EventId("saw"))
    with qtbot.waitSignal(table.passage_wanted):
        qtbot.keyClick(table.rows, Qt.Key.Key_Return)


def test_taking_the_keyboard_selects_nothing(
    table: EventTable, session: Session, qtbot: QtBot
) -> None:
    table.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert table.rows.hasFocus()
    assert session.view.selected is None


def test_rows_are_copied_as_plain_text_with_dates_as_written(
    table: EventTable, qtbot: QtBot
) -> None:
    click(table, qtbot, 1)
    click(table, qtbot, 2, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(table.said) as said:
        table.rows.actions()[0].trigger()
    assert said.args == ["Copied 2 rows"]
    assert QApplication.clipboard().text().splitlines() == [
        "Date said\tAlleged date\tKind\tSaid by\tTitle\tAgainst\tSource\tAnchor state",
        "2021-03-04\t2019/2020\tAllegation\tThe Daily\tAlleged: Knew of the cracks\tJosé Peña\t"
        "The bridge file\tfound",
        "2021-03-04\t\tAllegation\tThe Daily\tAlleged: Paid the mayor\t"
        "Pons & Sons <b>Ltd</b> and José Peña\tThe bridge file\tfound",
    ]


def test_without_a_selection_nothing_is_copied(table: EventTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.said):
        table.copy()


def test_while_hidden_it_lists_nothing_new(table: EventTable, session: Session) -> None:
    table.hide()
    session.hide_kind("event", True)
    assert len(listed(table)) == 6
    table.show()
    assert len(listed(table)) == 5


def test_the_same_case_read_again_is_listed_anew(
    table: EventTable, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    fewer = load_case(write_bridge(tmp_path, {**BRIDGE, "events": BRIDGE["events"][:2]}))
    session.open_case(fewer, session.view)
    qtbot.waitUntil(lambda: listed(table) == ["opening", "knew"])


def test_a_case_left_is_not_listed_for_a_moment(
    table: EventTable, session: Session, tmp_path: Path
) -> None:
    other = load_case(write_bridge(tmp_path, {**BRIDGE, "events": BRIDGE["events"][2:3]}))
    session.open_case(other, View(session.view.shown, hidden_kinds=frozenset({"event"})))
    assert listed(table) == ["paid"]


@pytest.mark.parametrize(
    ("row", "column", "tip"),
    [
        (1, "alleged", "2019 to 2020\nwritten 2019/2020"),
        (2, "against", "Pons & Sons <b>Ltd</b> and José Peña"),
        (5, "anchor", "1 lost, 1 ambiguous, 1 unchecked"),
    ],
)
def test_a_tip_says_all_of_a_cell(table: EventTable, row: int, column: Column, tip: str) -> None:
    index = table.model.index(row, COLUMNS.index(column))
    assert tip_of(index) == tip


def test_a_tip_shows_foreign_mark_up_as_it_is_written(table: EventTable) -> None:
    at = place(table, 2, "against")
    event = QHelpEvent(QEvent.Type.ToolTip, at, table.rows.viewport().mapToGlobal(at))
    index = table.rows.indexAt(at)
    delegate = table.rows.itemDelegate()
    assert delegate.helpEvent(event, table.rows, QStyleOptionViewItem(), index)
    assert "&lt;b&gt;Ltd" in QToolTip.text()
    QToolTip.hideText()


def test_the_rows_wait_until_a_day_that_is_dragged_rests(
    table: EventTable, session: Session, qtbot: QtBot
) -> None:
    first, second = 1_614_900_000, 1_614_990_000  # within 4 and 5 March 2021
    session.set_as_of(first)
    before = listed(table)
    session.set_as_of(second)
    assert listed(table) == before
    qtbot.waitUntil(lambda: listed(table) != before)
    assert set(listed(table)) > set(before)


def test_a_title_runs_the_way_its_own_script_does(table: EventTable) -> None:
    title = table.model.index(0, COLUMNS.index("title"))
    delegate, option = table.rows.itemDelegate(), QStyleOptionViewItem()
    assert isinstance(delegate, EventDelegate)
    delegate.initStyleOption(option, title)
    assert option.direction == Qt.LayoutDirection.LayoutDirectionAuto
