"""A case becomes a PNG without a display, and never half a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.errors import FigureError
from app.core.model import Case
from app.core.reading import CaseFile, read_case
from app.figure.png import write_png
from app.paint.theme import DARK, LIGHT
from app.paths import resource

SAMPLE = resource("samples", "el-salvador-2021", "el-salvador-2021.allegata.json")


@pytest.fixture
def sample(qtbot: QtBot) -> CaseFile:
    return read_case(SAMPLE)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_picture_is_as_wide_as_asked_for(
    sample: CaseFile, tmp_path: Path, ratio: float
) -> None:
    write_png(sample, tmp_path / "out.png", 800, LIGHT, ratio)
    assert QImage(str(tmp_path / "out.png")).width() == 800 * ratio


def test_the_height_follows_from_the_lanes(sample: CaseFile, tmp_path: Path) -> None:
    nobody = replace(sample, case=Case(format="allegata/1", title="Nothing"))
    for name, case_file in (("all", sample), ("none", nobody)):
        write_png(case_file, tmp_path / name, 800, LIGHT, 1)
    heights = [QImage(str(tmp_path / name)).height() for name in ("all", "none")]
    assert heights[0] > 3 * heights[1]


def test_a_dark_figure_has_a_dark_ground(sample: CaseFile, tmp_path: Path) -> None:
    write_png(sample, tmp_path / "out.png", 800, DARK, 1)
    assert QImage(str(tmp_path / "out.png")).pixelColor(2, 2) == DARK.color("window")


def test_two_runs_give_the_same_bytes(sample: CaseFile, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_png(sample, tmp_path / name, 800)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_folder_that_is_not_there_is_a_declared_error(sample: CaseFile, tmp_path: Path) -> None:
    with pytest.raises(FigureError, match="choose another place"):
        write_png(sample, tmp_path / "gone" / "out.png", 800, LIGHT, 1)


def test_nothing_is_left_when_the_target_cannot_be_replaced(
    sample: CaseFile, tmp_path: Path
) -> None:
    (tmp_path / "out.png").mkdir()
    with pytest.raises(FigureError):
        write_png(sample, tmp_path / "out.png", 800, LIGHT, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["out.png"]


def test_a_picture_that_qt_cannot_hold_is_a_declared_error(
    sample: CaseFile, tmp_path: Path
) -> None:
    with pytest.raises(FigureError, match="too large"):
        write_png(sample, tmp_path / "out.png", 20_000, LIGHT, 8)
    assert not list(tmp_path.iterdir())
