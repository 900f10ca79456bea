"""The silence view: rows to sort, go to, copy and save."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.core.standing.silence import SILENCE_COLUMNS, SilenceColumn
from app.state.session import Session
from app.ui.look import Look
from app.ui.silence_panel import SilencePanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(session: Session, look: Look, qtbot: QtBot) -> SilencePanel:
    made = SilencePanel(session, look)
    qtbot.addWidget(made)
    made.resize(900, 260)
    made.show()
    return made


def column(panel: SilencePanel, name: SilenceColumn) -> list[str]:
    place, model = SILENCE_COLUMNS.index(name), panel.model
    return [model.index(row, place).data() for row in range(model.rowCount())]


def test_a_click_on_a_row_goes_to_the_answer(
    panel: SilencePanel, session: Session, qtbot: QtBot
) -> None:
    row = column(panel, "actor").index("Pons & Sons <b>Ltd</b>")
    place = panel.rows.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.rows.viewport(), LEFT, pos=place)
    assert session.view.selected == "silent"


def test_a_click_on_a_heading_sorts(panel: SilencePanel, qtbot: QtBot) -> None:
    head = panel.rows.horizontalHeader()
    place = SILENCE_COLUMNS.index("state")
    x = head.sectionViewportPosition(place) + 20
    qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(x, 8))
    assert column(panel, "state") == ["answered", "answered", "asked, silent"]


def test_the_table_is_copied_as_csv(panel: SilencePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.said) as said:
        qtbot.mouseClick(panel.copy_button, LEFT)
    assert said.args == ["Copied 3 rows as CSV"]
    assert QGuiApplication.clipboard().text().startswith("Actor,Allegation,")


def saving_as(name: str) -> Callable[..., tuple[str, str]]:
    return lambda *_args: (name, "")


def test_the_table_is_saved_where_the_person_says(
    panel: SilencePanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "silence.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", saving_as(str(path)))
    with qtbot.waitSignal(panel.said) as said:
        qtbot.mouseClick(panel.save_button, LEFT)
    assert said.args == [f"Saved {path}"]
    assert path.read_bytes().decode() == panel.model.csv()


def test_given_up_nothing_is_written(
    panel: SilencePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", saving_as(""))
    with qtbot.assertNotEmitted(panel.said):
        qtbot.mouseClick(panel.save_button, LEFT)


def test_what_cannot_be_written_is_told(panel: SilencePanel, tmp_path: Path) -> None:
    told: list[str] = []
    panel.said.connect(told.append)
    panel.save(tmp_path / "none" / "silence.csv")
    assert "was not written" in told[0]


def test_the_counts_tell_silence_from_nothing(panel: SilencePanel, session: Session) -> None:
    session.set_as_of(0)
    panel.hide()
    panel.show()
    assert panel.counts == ""
    session.set_as_of(18_691 * 86_400)
    panel.hide()
    panel.show()
    assert panel.counts == "3 nothing recorded"
