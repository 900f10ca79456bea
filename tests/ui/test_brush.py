"""The brush moves and resizes the shown range, and never turns it inside out."""

import pytest

from app.core.view import TimeRange
from app.layout.scale import Scale
from app.ui.brush import Grip, centred, dragged

SCALE = Scale(TimeRange(0, 100_000), 0, 1000)
HELD = TimeRange(20_000, 40_000)


@pytest.mark.parametrize(
    ("grip", "seconds", "expected"),
    [
        ("window", 5_000, (25_000, 45_000)),
        ("window", -30_000, (-10_000, 10_000)),
        ("outside", 5_000, (25_000, 45_000)),
        ("start", 5_000, (25_000, 40_000)),
        ("start", 90_000, (39_600, 40_000)),
        ("end", -5_000, (20_000, 35_000)),
        ("end", -90_000, (20_000, 20_400)),
    ],
)
def test_a_drag_moves_what_is_held(grip: Grip, seconds: int, expected: tuple[int, int]) -> None:
    assert dragged(grip, HELD, seconds, SCALE) == TimeRange(*expected)


def test_a_click_keeps_the_length() -> None:
    assert centred(HELD, 70_000) == TimeRange(60_000, 80_000)
