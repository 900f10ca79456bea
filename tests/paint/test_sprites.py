"""The atlas holds every mark at every pixel ratio."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.model import KINDS
from app.paint.sprites import CELL_PX, DASHED_ROW, SOLID_ROW, Atlas
from app.paint.theme import LIGHT


def _cell(atlas: Atlas, column: int, row: int) -> QImage:
    return atlas.pixmap.copy(atlas.cell(column, row)).toImage()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_cell_grows_with_the_pixel_ratio(qtbot: QtBot, ratio: float) -> None:
    assert _cell(Atlas(LIGHT, ratio), 3, DASHED_ROW).width() == round(CELL_PX * ratio)


@pytest.mark.parametrize("row", [SOLID_ROW, DASHED_ROW])
def test_no_two_marks_of_a_row_look_alike(qtbot: QtBot, row: int) -> None:
    atlas = Atlas(LIGHT, 1)
    cells = [_cell(atlas, column, row) for column in range(len(KINDS))]
    assert all(one != other for i, one in enumerate(cells) for other in cells[:i])


def test_solid_and_dashed_differ(qtbot: QtBot) -> None:
    atlas = Atlas(LIGHT, 1)
    assert _cell(atlas, 0, SOLID_ROW) != _cell(atlas, 0, DASHED_ROW)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_no_mark_reaches_the_edge_of_its_cell(qtbot: QtBot, ratio: float) -> None:
    atlas = Atlas(LIGHT, ratio)
    cells = [_cell(atlas, column, row) for column in range(len(KINDS)) for row in (0, 1)]
    last = atlas.cell_px - 1
    edges = [(x, y) for x in range(atlas.cell_px) for y in (0, last)]
    edges += [(y, x) for x, y in edges]
    assert not any(cell.pixelColor(x, y).alpha() for cell in cells for x, y in edges)
