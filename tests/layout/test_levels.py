import numpy as np
import pytest

from app.layout.levels import levels_of


@pytest.mark.parametrize(
    ("count", "strip", "ticks", "marks"),
    [
        (0, 0.0, 0.0, 1.0),
        (100, 0.0, 0.0, 1.0),
        (133, 0.0, 0.5, 0.5),
        (180, 0.0, 1.0, 0.0),
        (267, 0.5, 0.5, 0.0),
        (5000, 1.0, 0.0, 0.0),
    ],
)
def test_the_level_of_a_lane_follows_from_the_room_of_a_mark(
    count: int, strip: float, ticks: float, marks: float
) -> None:
    found = levels_of(np.array([count]), 1000.0, np.array([True]))
    values = [found.strip[0], found.ticks[0], found.marks[0]]
    assert values == pytest.approx([strip, ticks, marks], abs=0.02)


def test_a_collapsed_lane_has_no_marks() -> None:
    found = levels_of(np.array([10]), 1000.0, np.array([False]))
    assert (found.ticks[0], found.marks[0]) == (1.0, 0.0)
