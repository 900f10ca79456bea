"""How wide a figure is, as a person writes it."""

import pytest

from app.core.errors import FigureError
from app.figure.paper import Paper, read_paper


@pytest.mark.parametrize(
    ("written", "px"),
    [
        ("170mm", 642.52),
        ("17 cm", 642.52),
        ("6.5in", 624),
        ("480pt", 640),
        ("1600px", 1600),
        ("A4", 793.7),
        ("a4 landscape", 1122.52),
        ("A3-Landscape", 1587.4),
        ("letter portrait", 816),
    ],
)
def test_a_width_is_a_length_or_a_sheet(written: str, px: float) -> None:
    assert read_paper(written).width == pytest.approx(px, abs=0.01)


@pytest.mark.parametrize("written", ["", "wide", "170", "A9", "-5mm", "1e3mm", "A4 sideways"])
def test_what_is_neither_is_refused_with_examples(written: str) -> None:
    with pytest.raises(FigureError, match="write a length such as 170mm"):
        read_paper(written)


@pytest.mark.parametrize("written", ["10mm", "90000mm"])
def test_a_width_that_makes_no_figure_is_refused(written: str) -> None:
    with pytest.raises(FigureError, match="too narrow or too wide"):
        read_paper(written)


def test_a_sheet_has_a_height_and_a_margin_a_length_has_none() -> None:
    assert read_paper("A4").height == pytest.approx(1122.52, abs=0.01)
    assert read_paper("A4").margin == pytest.approx(56.69, abs=0.01)
    assert read_paper("170mm").height is None


def test_the_inner_width_lies_between_the_margins() -> None:
    assert Paper(100.0, None, 10.0).inner == 80
