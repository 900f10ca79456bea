"""The whole window during a search: keys that lead into it, and what it lights."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.state.actor_model import NAMED_ROLE
from app.state.event_model import EVENT_ROLE, LIT_ROLE
from app.state.settings import Settings
from app.ui.application import Program, build_program
from app.ui.window import Panels
from tests.ui.bridge import write_bridge

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    """Return the program with the bridge case open and its passages found."""
    made = build_program(Settings(tmp_path / "settings.ini"), qapp)
    qtbot.addWidget(made.window)
    made.window.show()
    made.desk.files.open(write_bridge(tmp_path))
    qtbot.waitUntil(lambda: "found" in made.panels.header.trust.text())
    yield made
    made.desk.files.watcher.stop()
    made.finder.stop()
    made.search.stop()


@pytest.fixture
def panels(program: Program) -> Panels:
    return program.panels


def search_for(program: Program, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(program.panels.search.edit, text)
    qtbot.waitUntil(lambda: program.search.found.text == text and program.search.found.whole)


def focused(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def test_ctrl_k_leads_into_the_box(program: Program, panels: Panels, qtbot: QtBot) -> None:
    focused(qtbot, Qt.Key.Key_K, CTRL)
    assert program.window.focusWidget() is panels.search.edit


def test_a_slash_on_the_timeline_leads_into_the_box_and_escape_back(
    program: Program, panels: Panels, qtbot: QtBot
) -> None:
    panels.timeline.setFocus()
    qtbot.keyClick(panels.timeline, Qt.Key.Key_Slash)
    assert program.window.focusWidget() is panels.search.edit
    assert panels.search.edit.text() == ""
    qtbot.keyClick(panels.search.edit, Qt.Key.Key_Escape)
    assert program.window.focusWidget() is panels.timeline


def test_ctrl_g_goes_to_the_next_match_from_anywhere(program: Program, qtbot: QtBot) -> None:
    search_for(program, qtbot, "pena")
    program.panels.source.text.setFocus()
    focused(qtbot, Qt.Key.Key_G, CTRL)
    assert program.session.view.selected == "opening"
    focused(qtbot, Qt.Key.Key_G, CTRL | SHIFT)
    assert program.session.view.selected == "untrue"


def test_matches_are_lit_on_timeline_overview_and_lists(
    program: Program, panels: Panels, qtbot: QtBot
) -> None:
    panels.table.toggle()
    search_for(program, qtbot, "untrue")
    frame, table, actors = (
        panels.timeline.frame,
        panels.table.panel.model,
        panels.actors.list.model(),
    )
    marks = frame.scene.marks
    lit = {frame.scene.events[at] for at in marks.event[marks.opacity == marks.opacity.max()]}
    assert lit == {"untrue"}
    assert len(panels.overview.scene.lit.rects) == 1
    rows = (table.index(row, 0) for row in range(table.rowCount()))
    assert [index.data(EVENT_ROLE).id for index in rows if index.data(LIT_ROLE)] == ["untrue"]
    named = (actors.index(row, 0) for row in range(actors.rowCount()))
    assert [index.data() for index in named if index.data(NAMED_ROLE)] == ["José Peña"]


def test_a_lit_row_of_the_table_has_the_ground_of_a_highlight(
    program: Program, panels: Panels, qtbot: QtBot
) -> None:
    panels.table.toggle()
    search_for(program, qtbot, "pena")
    image = panels.table.panel.rows.viewport().grab().toImage()
    ground = QColor(program.wardrobe.look.theme.color("highlight"))
    colours = {image.pixelColor(image.width() - 3, y).rgb() for y in range(0, image.height(), 3)}
    assert ground.rgb() in colours


def test_the_end_of_a_search_dims_nothing(program: Program, panels: Panels, qtbot: QtBot) -> None:
    search_for(program, qtbot, "untrue")
    qtbot.mouseClick(panels.chips.clear_all, LEFT)
    marks = panels.timeline.frame.scene.marks
    assert marks.opacity.min() == marks.opacity.max()
    assert panels.search.edit.text() == ""


def test_a_case_read_again_is_searched_again(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    search_for(program, qtbot, "untrue")
    before = program.search.matches
    write_bridge(tmp_path)
    qtbot.waitUntil(lambda: program.search.matches not in (None, before))
    assert program.panels.search.count_words == "1 match"


def test_what_does_not_stand_is_shown_alone_and_its_chip_brings_the_rest_back(
    program: Program, panels: Panels, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panels.header.doubtful, LEFT)
    frame = panels.timeline.frame
    assert {frame.scene.events[at] for at in frame.scene.marks.event} == {EventId("saw")}
    qtbot.mouseClick(panels.chips.chips[0], LEFT)
    assert len(frame.scene.marks.event) > 1
    assert not panels.header.doubtful.isChecked()


def test_ctrl_shift_f_opens_the_filters(panels: Panels, qtbot: QtBot) -> None:
    focused(qtbot, Qt.Key.Key_F, CTRL | SHIFT)
    assert panels.filters.panel.isVisible()
    panels.filters.panel.close()
