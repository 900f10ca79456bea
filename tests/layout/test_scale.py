import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.dates import OPEN_FUTURE, OPEN_PAST
from app.core.view import TimeRange
from app.layout.scale import EARLIEST, LATEST, SHORTEST_SECONDS, Scale, clamped, panned, zoomed

INSTANTS = st.integers(EARLIEST, LATEST)
RANGES = st.tuples(INSTANTS, INSTANTS).map(lambda ends: clamped(min(ends), max(ends)))


def test_a_scale_maps_its_range_to_its_pixels() -> None:
    scale = Scale(TimeRange(1000, 2000), 100.0, 300.0)
    assert [scale.x_of(t) for t in (1000, 1500, 2000)] == [100.0, 200.0, 300.0]


def test_many_instants_are_mapped_like_single_ones() -> None:
    scale = Scale(TimeRange(1000, 2000), 100.0, 300.0)
    instants = np.array([900, 1000, 1777, 2100])
    assert scale.xs_of(instants).tolist() == [scale.x_of(t) for t in instants.tolist()]


def test_open_ends_lie_far_outside_and_never_wrap() -> None:
    scale = Scale(TimeRange(1000, 2000), 100.0, 300.0)
    assert scale.xs_of(np.array([OPEN_PAST, OPEN_FUTURE])).tolist() == [-700.0, 1100.0]


@given(RANGES)
def test_open_ends_are_finite_in_any_range(shown: TimeRange) -> None:
    left, right = Scale(shown, 0.0, 1000.0).xs_of(np.array([OPEN_PAST, OPEN_FUTURE]))
    assert -1e5 < left <= 0
    assert 1000 <= right < 1e5


@given(RANGES, st.floats(0, 1000))
def test_a_place_leads_to_a_time_and_back(shown: TimeRange, x: float) -> None:
    scale = Scale(shown, 0.0, 1000.0)
    tolerance = max(scale.px_per_second, 1e-3)
    assert scale.x_of(scale.time_at(x)) == pytest.approx(x, abs=tolerance)


@given(RANGES, st.integers(0, 100), st.floats(0.01, 100))
def test_zooming_leaves_the_pointer_on_its_time(shown: TimeRange, part: int, factor: float) -> None:
    about = shown.start + shown.seconds * part // 100
    new = zoomed(shown, about, factor)
    assert EARLIEST <= new.start < new.end <= LATEST
    if new.start > EARLIEST and new.end < LATEST:
        before = (about - shown.start) / shown.seconds
        assert (about - new.start) / new.seconds == pytest.approx(before, abs=0.06)


def test_zooming_in_stops_at_seconds() -> None:
    assert zoomed(TimeRange(0, 20), 10, 0.001).seconds == SHORTEST_SECONDS


def test_zooming_out_stops_at_all_time() -> None:
    assert zoomed(TimeRange(0, 2**60), 0, 1e6) == TimeRange(EARLIEST, LATEST)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (10, 12, (10, 20)),
        (EARLIEST - 100, EARLIEST + 900, (EARLIEST, EARLIEST + 1000)),
        (LATEST - 100, LATEST + 900, (LATEST - 1000, LATEST)),
    ],
)
def test_a_range_is_moved_and_lengthened_until_it_can_be_shown(
    start: int, end: int, expected: tuple[int, int]
) -> None:
    assert clamped(start, end) == TimeRange(*expected)


def test_panning_keeps_the_length() -> None:
    assert panned(TimeRange(100, 200), -30) == TimeRange(70, 170)
