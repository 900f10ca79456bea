"""Numbers in SVG."""

import pytest

from app.figure.numbers import pairs, short


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0.0, "0"),
        (-0.001, "0"),
        (12.0, "12"),
        (0.5, "0.5"),
        (-3.254, "-3.25"),
        (100.0, "100"),
        (12345.678, "12345.68"),
    ],
)
def test_a_number_is_as_short_as_it_can_be(number: float, written: str) -> None:
    assert short(number) == written


def test_points_are_pairs() -> None:
    assert pairs([(0, 1.5), (2, 3)]) == "0 1.5 2 3"
