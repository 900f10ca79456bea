"""The whole window, used as a person does: open, drop, keys, reload, and bad files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.state.settings import Settings
from app.ui import dialogs
from app.ui.application import Program, build_program
from tests.ui.bridge import BRIDGE, write_bridge


def wait_for_title(program: Program, qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: program.session.case.title == title)


def press(program: Program, qtbot: QtBot, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    case = json.loads(json.dumps(BRIDGE))
    change(case)
    path.write_text(json.dumps(case), encoding="utf-8")


def test_an_opened_case_stands_in_title_header_and_status(bridge: Program) -> None:
    assert bridge.window.windowTitle() == "The bridge – Allegata"
    assert "next event" in bridge.window.status.words


def test_a_dropped_file_is_opened(program: Program, case_file: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(case_file))])
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, held)
    program.window.dropEvent(drop)
    wait_for_title(program, qtbot, "The bridge")


def test_ctrl_o_asks_for_a_file_and_opens_it(
    program: Program, case_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_for_file", lambda _parent, _folder: case_file)
    press(program, qtbot, Qt.Key.Key_O, ctrl=True)
    wait_for_title(program, qtbot, "The bridge")


def test_ctrl_f_puts_the_keyboard_into_the_filter_box(bridge: Program, qtbot: QtBot) -> None:
    press(bridge, qtbot, Qt.Key.Key_F, ctrl=True)
    assert bridge.window.focusWidget() is bridge.panels.actors.filter_box


def test_f1_lists_the_shortcuts(bridge: Program, qtbot: QtBot) -> None:
    press(bridge, qtbot, Qt.Key.Key_F1)
    [dialog] = bridge.window.findChildren(QDialog)
    assert dialog.isVisible()
    assert "Filter actors" in {label.text() for label in dialog.findChildren(QLabel)}
    dialog.close()


def test_l_on_a_denial_selects_the_allegation_and_enter_shows_its_words(
    bridge: Program, qtbot: QtBot
) -> None:
    bridge.session.select(EventId("untrue"))
    bridge.panels.timeline.setFocus()
    press(bridge, qtbot, Qt.Key.Key_L)
    assert bridge.session.view.selected == "knew"
    press(bridge, qtbot, Qt.Key.Key_Return)
    assert bridge.window.focusWidget() is bridge.panels.source.text
    assert bridge.panels.source.text.marked_words("highlight") == [
        "the mayor had known of the cracks"
    ]


def test_escape_on_the_timeline_selects_nothing(bridge: Program, qtbot: QtBot) -> None:
    bridge.session.select(EventId("untrue"))
    bridge.panels.timeline.setFocus()
    press(bridge, qtbot, Qt.Key.Key_Escape)
    assert bridge.session.view.selected is None


@pytest.mark.parametrize("content", ["", "{", '{"format": "allegata/1"}', "\0\1\2"])
def test_a_file_that_does_not_open_leaves_what_is_open(
    bridge: Program, tmp_path: Path, qtbot: QtBot, content: str
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(content)
    bridge.desk.files.open(bad)
    qtbot.waitUntil(bridge.panels.banner.isVisible)
    assert "bad.json does not open: what is open stays open." in bridge.panels.banner.words
    assert bridge.panels.problems.list.count() >= 1
    assert bridge.session.case.title == "The bridge"


def test_a_click_on_a_problem_copies_file_and_line(
    bridge: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.json"
    rewrite(bad, lambda case: case["events"][0].update(colour="red"))
    bridge.desk.files.open(bad)
    qtbot.waitUntil(bridge.panels.problems.isVisible)
    rows = bridge.panels.problems.list
    where = rows.visualItemRect(rows.item(0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert QApplication.clipboard().text() == f"{bad}:1"


def test_a_source_that_changes_on_disk_changes_its_badge_and_back(
    bridge: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    before = bridge.session.view
    note = tmp_path / "note.txt"
    text = note.read_bytes()
    note.write_bytes(b"Nothing of the kind.")
    qtbot.waitUntil(lambda: "5 lost" in bridge.panels.header.trust.text())
    note.write_bytes(text)
    qtbot.waitUntil(lambda: "4 found" in bridge.panels.header.trust.text())
    assert bridge.session.view == before


def test_an_event_file_that_breaks_leaves_the_last_good_case_and_says_so(
    bridge: Program, case_file: Path, qtbot: QtBot
) -> None:
    bridge.session.select(EventId("knew"))
    case_file.write_text("{")
    qtbot.waitUntil(bridge.panels.banner.isVisible)
    assert "the last good version stays open" in bridge.panels.banner.words
    assert bridge.session.view.selected == "knew"
    rewrite(case_file, lambda case: case.update(title="The bridge, mended"))
    wait_for_title(bridge, qtbot, "The bridge, mended")
    assert bridge.session.view.selected == "knew"
    assert not bridge.panels.banner.isVisible()


def test_files_opened_last_stand_in_the_menu(bridge: Program, case_file: Path) -> None:
    menu = QMenu()
    bridge.desk.files.fill_recent(menu)
    assert menu.actions()[0].text().startswith("bridge.allegata.json")
    menu.actions()[-1].trigger()
    bridge.desk.files.fill_recent(menu)
    assert [action.text() for action in menu.actions()] == ["No file opened yet"]


def test_dark_and_larger_text_reach_every_panel_and_are_remembered(
    bridge: Program, tmp_path: Path
) -> None:
    actions = {action.text(): action for action in bridge.window.findChildren(QAction)}
    actions["Dark"].trigger()
    actions["&Larger text"].trigger()
    assert bridge.wardrobe.look.theme.name == "dark"
    assert bridge.wardrobe.look.scale == 1.1
    again = Settings(tmp_path / "settings.ini")
    assert (again.theme, again.text_scale) == ("dark", 1.1)
    actions["Text as &designed"].trigger()
    assert bridge.wardrobe.look.scale == 1.0


def test_a_window_comes_back_as_high_as_it_was(
    program: Program, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    program.window.resize(790, 570)
    program.window.close()
    again = build_program(Settings(tmp_path / "settings.ini"), qapp)
    qtbot.addWidget(again.window)
    assert again.window.height() == 570
    again.finder.stop()
    again.search.stop()


def test_ctrl_t_shows_the_chronology_table_and_puts_it_away(bridge: Program, qtbot: QtBot) -> None:
    press(bridge, qtbot, Qt.Key.Key_T, ctrl=True)
    assert bridge.window.focusWidget() is bridge.panels.table.panel.rows
    assert bridge.panels.table.panel.model.rowCount() == 6
    press(bridge, qtbot, Qt.Key.Key_T, ctrl=True)
    assert not bridge.panels.table.isVisible()


def test_enter_in_the_table_shows_the_words(bridge: Program, qtbot: QtBot) -> None:
    bridge.session.select(EventId("knew"))
    press(bridge, qtbot, Qt.Key.Key_T, ctrl=True)
    press(bridge, qtbot, Qt.Key.Key_Return)
    assert bridge.window.focusWidget() is bridge.panels.source.text


def test_ctrl_c_in_the_table_copies_and_says_so(bridge: Program, qtbot: QtBot) -> None:
    bridge.session.select(EventId("knew"))
    press(bridge, qtbot, Qt.Key.Key_T, ctrl=True)
    press(bridge, qtbot, Qt.Key.Key_C, ctrl=True)
    assert QApplication.clipboard().text().splitlines()[1].startswith("2021-03-04\t2019/2020")
    assert bridge.window.status.words == "Copied 1 row"


def test_ctrl_j_asks_for_a_date_and_alt_left_goes_back(bridge: Program, qtbot: QtBot) -> None:
    before = bridge.session.view.shown
    press(bridge, qtbot, Qt.Key.Key_J, ctrl=True)
    qtbot.keyClicks(QApplication.focusWidget(), "44 BC")
    press(bridge, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bridge.session.view.shown.end < -60_000_000_000)
    qtbot.waitUntil(lambda: not bridge.panels.timeline._glide.moving)
    actions = {action.text(): action for action in bridge.window.findChildren(QAction)}
    actions["&Back to the view before"].trigger()
    assert bridge.session.view.shown == before
    actions["F&orward again"].trigger()
    assert bridge.session.view.shown.end < -60_000_000_000


def test_the_view_menu_has_the_lanes(bridge: Program) -> None:
    menus = {menu.title(): menu for menu in bridge.window.findChildren(QMenu)}
    menus["&Lanes"].aboutToShow.emit()
    lines = {action.text(): action for action in menus["&Lanes"].actions()}
    lines["By kind"].trigger()
    assert bridge.session.view.lanes == "kind"


def test_the_menu_ticks_what_is_shown(bridge: Program, qtbot: QtBot) -> None:
    [line] = [a for a in bridge.window.findChildren(QAction) if a.text() == "&Chronology table"]
    press(bridge, qtbot, Qt.Key.Key_T, ctrl=True)
    next(m for m in bridge.window.findChildren(QMenu) if m.title() == "&View").aboutToShow.emit()
    assert line.isChecked()


def test_a_fault_nobody_thought_of_ends_in_a_sentence_too(
    bridge: Program, case_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_out(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr("app.state.opening.load_case", run_out)
    bridge.desk.files.open(case_file)
    qtbot.waitUntil(bridge.panels.banner.isVisible)
    assert "close other programs" in bridge.panels.problems.list.item(0).text()
    assert not bridge.desk.files.opener.busy


def test_the_title_of_a_case_stands_in_the_window_title_as_written(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.desk.files.open(write_bridge(tmp_path, {**BRIDGE, "title": "A [*] case"}))
    wait_for_title(program, qtbot, "A [*] case")
    assert program.window.windowTitle() == "A [*][*] case – Allegata"


def test_what_does_not_stand_stays_alone_when_the_case_is_read_again(
    bridge: Program, case_file: Path, qtbot: QtBot
) -> None:
    bridge.panels.header.doubtful.click()
    assert bridge.session.view.only == frozenset({EventId("saw")})
    rewrite(case_file, lambda case: case.update(title="Read again"))
    wait_for_title(bridge, qtbot, "Read again")
    assert bridge.session.view.only == frozenset({EventId("saw")})
    assert bridge.panels.header.doubtful.isChecked()


def test_the_status_bar_tells_how_far_passages_are_looked_up(bridge: Program) -> None:
    bridge.finder.found_more.emit(3, 7)
    assert bridge.window.status.words == "Looking up passages: 3 of 7"
    bridge.finder.found_more.emit(7, 7)
    assert "next event" in bridge.window.status.words
