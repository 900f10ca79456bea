"""The window follows what changes on disk, whenever it changes, and loses nothing of it."""

import json
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.ui.application import Program
from tests.ui.bridge import BRIDGE, write_bridge


def retitle(path: Path, title: str) -> None:
    path.write_text(json.dumps({**BRIDGE, "title": title}), encoding="utf-8")


def titled(program: Program, title: str) -> Callable[[], bool]:
    return lambda: program.session.case.title == title


def test_a_change_while_the_same_file_is_read_is_not_lost(bridge: Program, qtbot: QtBot) -> None:
    path = bridge.session.opened.path
    bridge.desk.files.open(path)
    retitle(path, "Changed meanwhile")
    qtbot.waitUntil(titled(bridge, "Changed meanwhile"))


def test_a_change_while_another_file_is_refused_is_not_lost(
    bridge: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.json"
    other.write_text("{")
    bridge.desk.files.open(other)
    retitle(bridge.session.opened.path, "Changed meanwhile")
    qtbot.waitUntil(titled(bridge, "Changed meanwhile"))
    assert bridge.panels.banner.words.startswith("other.json does not open: what is open stays")
    assert bridge.panels.problems.isVisible()


def test_the_status_bar_speaks_of_the_view_again(bridge: Program, qtbot: QtBot) -> None:
    bridge.session.select(EventId("knew"))
    retitle(bridge.session.opened.path, "Another title")
    qtbot.waitUntil(titled(bridge, "Another title"))
    assert "Allegation selected" in bridge.window.status.words


def test_a_text_that_goes_missing_is_said_until_it_is_back(
    bridge: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "note.txt"
    kept = note.rename(tmp_path / "kept")
    qtbot.waitUntil(bridge.panels.banner.isVisible)
    assert '"note.txt" is not there' in bridge.panels.banner.words
    kept.rename(note)
    qtbot.waitUntil(bridge.panels.banner.isHidden)


def test_a_case_opened_by_a_link_follows_the_texts_beside_the_file_itself(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "house").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(write_bridge(tmp_path / "house"))
    program.desk.files.open(link)
    qtbot.waitUntil(lambda: "4 found" in program.panels.header.trust.text())
    (tmp_path / "house" / "note.txt").write_text("Nothing of the kind.")
    qtbot.waitUntil(lambda: "5 lost" in program.panels.header.trust.text())


def test_a_first_file_that_is_refused_is_not_said_to_leave_one_open(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.desk.files.open(tmp_path / "none.json")
    qtbot.waitUntil(program.panels.banner.isVisible)
    assert program.panels.banner.words == "none.json does not open. 1 problem below."


def test_a_text_that_comes_back_is_shown_at_the_passage_selected(
    bridge: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    note, text = tmp_path / "note.txt", bridge.panels.source.text
    long = ("A paragraph of several lines. " * 9 + "\r\n") * 50 + note.read_text()
    bridge.session.select(EventId("untrue"))
    note.unlink()
    qtbot.waitUntil(lambda: text.toPlainText() == "")
    note.write_text(long)
    qtbot.waitUntil(lambda: text.marked_words("highlight") != [])
    qtbot.wait(50)  # laid out anew, where a scroll bar has come
    assert text.viewport().rect().contains(text.cursorRect())
