"""The silence view as a table: rows of a day, sorted by a column."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.core.standing.silence import SILENCE_COLUMNS, SilenceColumn
from app.core.view import TimeRange, View
from app.state.opening import load_case
from app.state.session import Session
from app.state.silence_model import ROW_ROLE, SilenceModel
from tests.ui.bridge import write_bridge

DAY = 86_400
NOW = 18_999 * DAY  # 2022-01-07


@pytest.fixture
def model(tmp_path: Path, qtbot: QtBot) -> SilenceModel:
    session = Session(load_case(write_bridge(tmp_path)), View(TimeRange(0, 10**9)))
    made = SilenceModel(session, session, lambda: NOW)
    made.wake(True)
    return made


def column(model: SilenceModel, name: SilenceColumn) -> list[str]:
    place = SILENCE_COLUMNS.index(name)
    return [model.index(row, place).data() for row in range(model.rowCount())]


def session_of(model: SilenceModel) -> Session:
    session = model.parent()
    assert isinstance(session, Session)
    return session


def test_it_begins_with_the_longest_silence(model: SilenceModel) -> None:
    assert column(model, "days") == ["307", "307", "306"]
    assert sorted(column(model, "state")) == ["answered", "answered", "asked, silent"]


@pytest.mark.parametrize(
    ("name", "first"), [("actor", "José Peña"), ("allegation", "Alleged: Knew of the cracks")]
)
def test_it_is_sorted_by_a_column(model: SilenceModel, name: SilenceColumn, first: str) -> None:
    model.sort(SILENCE_COLUMNS.index(name))
    assert column(model, name)[0] == first
    model.sort(SILENCE_COLUMNS.index("said"), Qt.SortOrder.DescendingOrder)
    assert column(model, "said") == ["4 Mar 2021"] * 3


def test_it_follows_the_day(model: SilenceModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        session_of(model).set_as_of(18_691 * DAY)  # the end of 2021-03-04
    assert set(column(model, "state")) == {"nothing recorded"}
    assert set(column(model, "days")) == {"0"}


def test_at_rest_it_holds_nothing(model: SilenceModel) -> None:
    model.wake(False)
    assert model.rowCount() == 0


def test_of_another_case_nothing_old_is_shown(model: SilenceModel, qtbot: QtBot) -> None:
    session = session_of(model)
    session.open_case(session.opened, session.view)
    assert model.rowCount() == 0
    with qtbot.waitSignal(model.modelReset):
        pass
    assert model.rowCount() == 3


def test_what_a_cell_is_asked_for(model: SilenceModel) -> None:
    index = model.index(0, SILENCE_COLUMNS.index("days"))
    assert index.data(ROW_ROLE) == model.row(0)
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Actor"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert (model.rowCount(index), model.columnCount(index)) == (0, 0)
    assert model.columnCount(QModelIndex()) == len(SILENCE_COLUMNS)


def test_the_csv_holds_the_rows_as_they_are_sorted(model: SilenceModel) -> None:
    assert len(model.csv().splitlines()) == 4
    assert model.csv().startswith("Actor,Allegation,Alleged by,Date said,Recorded,")
    assert len(model.csv([0]).splitlines()) == 2
