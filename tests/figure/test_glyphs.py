"""The shapes of the SVG are those of the screen."""

import re

import pytest
from pytestqt.qtbot import QtBot

from app.core.model import KINDS, Kind
from app.figure.glyphs import glyph_path, silhouette_path
from app.paint.shapes import glyph, silhouette

STRAIGHT = [kind for kind in KINDS if kind not in ("no-comment", "retraction", "event")]


@pytest.mark.parametrize("kind", STRAIGHT)
def test_corners_are_where_the_screen_has_them(kind: Kind, qtbot: QtBot) -> None:
    numbers = [float(each) for each in re.findall(r"-?[\d.]+", glyph_path(kind, 10.0))]
    polygon = glyph(kind, 10.0).toFillPolygon()
    corners = [(polygon.at(n).x(), polygon.at(n).y()) for n in range(len(numbers) // 2)]
    assert [n for corner in corners for n in corner] == pytest.approx(numbers, abs=0.01)


@pytest.mark.parametrize("kind", ["no-comment", "retraction", "event"])
def test_circles_are_as_wide_as_on_the_screen(kind: Kind, qtbot: QtBot) -> None:
    begin = re.match(r"M(-[\d.]+) 0", silhouette_path(kind, 10.0))
    assert begin is not None
    assert silhouette(kind, 10.0).boundingRect().left() == pytest.approx(float(begin[1]), abs=0.01)
