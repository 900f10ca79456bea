"""A figure as a PNG: its size in pixels and on paper."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.errors import FigureError
from app.figure.compose import compose
from app.figure.fonts import Measure
from app.figure.model import Figure, Layer, Page
from app.figure.paper import read_paper
from app.figure.png import png_of
from app.figure.request import Request
from app.layout.batches import Size, Triangles
from app.layout.columns import Columns

REQUEST = Request(paper=read_paper("100mm"))


@pytest.fixture
def figure(bridge: Columns, qtbot: QtBot) -> Figure:
    return compose(bridge, REQUEST, Measure())


def read(data: bytes) -> QImage:
    image = QImage()
    assert image.loadFromData(data)
    return image


@pytest.mark.parametrize("dpi", [96, 150, 300])
def test_it_is_as_large_on_paper_as_asked_for(figure: Figure, dpi: int) -> None:
    image = read(png_of(figure, dpi))
    assert image.width() == round(100 / 25.4 * dpi)
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == round(dpi / 0.0254)


def test_a_dark_figure_has_a_dark_ground(bridge: Columns, qtbot: QtBot) -> None:
    dark = compose(bridge, replace(REQUEST, theme="dark"), Measure())
    assert read(png_of(dark, 50)).pixelColor(2, 2).name() == "#14171c"


def test_a_picture_that_is_too_large_is_a_declared_error(figure: Figure) -> None:
    with pytest.raises(FigureError, match="too large"):
        png_of(figure, 9600)


def test_what_is_raised_while_it_is_drawn_ends_it(figure: Figure) -> None:
    def tick() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        png_of(figure, 96, tick)


@pytest.mark.parametrize(("width", "dpi"), [("170mm", 300), ("1600px", 96)])
def test_a_width_in_pixels_is_in_those_of_the_picture(width: str, dpi: float) -> None:
    assert Request(paper=read_paper(width)).png_dpi == dpi


def test_a_figure_is_drawn_up_to_its_last_row_and_column(bridge: Columns, qtbot: QtBot) -> None:
    dark = compose(bridge, replace(REQUEST, theme="dark", paper=read_paper("100.3mm")), Measure())
    image = read(png_of(dark, 110))
    corner = image.pixelColor(image.width() - 1, image.height() - 1)
    assert corner == image.pixelColor(1, 1)


def test_two_arrows_over_each_other_leave_no_hole(bridge: Columns, qtbot: QtBot) -> None:
    corners = np.array([[30.0, 20.0, 10.0, 10.0, 10.0, 30.0]] * 2)
    layer = Layer(None, (Triangles(corners, "link"),))
    figure = replace(compose(bridge, REQUEST, Measure()), pages=(Page(Size(40, 40), (layer,)),))
    assert read(png_of(figure, 96)).pixelColor(15, 20).name() == figure.theme.color("link")
