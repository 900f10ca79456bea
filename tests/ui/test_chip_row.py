"""The row of chips: there while something is filtered, and gone with one click."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, SourceId
from app.state.session import Session
from app.ui.chip_row import ChipRow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(session: Session, qtbot: QtBot) -> ChipRow:
    made = ChipRow(session)
    qtbot.addWidget(made)
    return made


def words(row: ChipRow) -> list[str]:
    return [chip.text().removesuffix("  ×") for chip in row.chips]


def chip(row: ChipRow, text: str) -> QPushButton:
    return next(each for each in row.chips if text in each.text())


def test_the_row_is_hidden_while_nothing_is_filtered(row: ChipRow, session: Session) -> None:
    assert row.isHidden()
    session.hide_kind("denial", True)
    assert not row.isHidden()
    session.hide_kind("denial", False)
    assert row.isHidden()


def test_a_click_on_a_chip_takes_that_filter_away_alone(
    row: ChipRow, session: Session, qtbot: QtBot
) -> None:
    session.hide_kind("denial", True)
    session.hide_actor(ActorId("clerk"), True)
    session.hide_actor(ActorId("daily"), True)
    assert words(row) == ["2 actors hidden", "Kind: denial hidden"]
    qtbot.mouseClick(chip(row, "actors"), LEFT)
    assert words(row) == ["Kind: denial hidden"]
    assert session.view.hidden_actors == frozenset()


def test_clear_all_shows_everything_and_ends_the_search(
    row: ChipRow, session: Session, qtbot: QtBot
) -> None:
    before = session.view
    session.search_for("cracks")
    session.show_only(frozenset())
    session.show_view(replace(session.view, hidden_sources=frozenset({SourceId("note")})))
    qtbot.mouseClick(row.clear_all, LEFT)
    assert (session.view, row.isHidden()) == (before, True)


def test_a_name_is_shown_as_written_and_cut_when_long(row: ChipRow, session: Session) -> None:
    session.hide_actor(ActorId("builder"), True)
    assert words(row) == ["Actor: Pons && Sons <b>Ltd</b> hidden"]
    session.search_for("w" * 200)
    assert words(row)[0].endswith("w…")


def test_the_chips_ask_for_no_wider_window(row: ChipRow, session: Session) -> None:
    narrow = row.minimumSizeHint().width()
    session.search_for("w" * 200)
    assert row.minimumSizeHint().width() == narrow
