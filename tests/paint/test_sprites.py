"""The atlas holds every mark at every pixel ratio."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.model import KINDS
from app.paint.sprites import CELL_PX, DASHED_ROW, HALO_ROW, SOLID_ROW, Atlas
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


def test_the_halo_is_wider_than_the_mark(qtbot: QtBot) -> None:
    atlas = Atlas(LIGHT, 1)
    assert _cell(atlas, 0, HALO_ROW).pixelColor(CELL_PX // 2 + 11, CELL_PX // 2).alpha() == 255
    assert _cell(atlas, 0, SOLID_ROW).pixelColor(CELL_PX // 2 + 11, CELL_PX // 2).alpha() == 0
