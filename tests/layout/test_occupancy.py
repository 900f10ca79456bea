from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.occupancy import Occupancy, lines

STRETCHES = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 90), st.integers(1, 30)), max_size=9
)


def occupied(*stretches: tuple[int, float, float]) -> Occupancy:
    row, left, right = np.array(stretches, np.float64).reshape(-1, 3).T
    line = lines(5, np.zeros(len(row), np.int64), row.astype(np.int64))
    return Occupancy(line + left, line + right)


def room(taken: Occupancy, lane: int, row: int, x: float) -> float:
    return taken.room(_place(lane, row, x))


def _place(lane: int, row: int, x: float) -> float:
    return float(lines(5, np.array([lane]), np.array([row]))[0]) + x


def test_room_reaches_to_what_is_taken_next() -> None:
    taken = occupied((2, 40.0, 50.0), (2, 90.0, 99.0))
    assert [room(taken, 0, 2, x) for x in (10.0, 45.0, 50.0, 99.0)][:3] == [30.0, 0.0, 40.0]
    assert room(taken, 0, 2, 99.0) > 1e5


def test_other_rows_and_lanes_are_free() -> None:
    taken = occupied((2, 0.0, 100.0))
    assert room(taken, 0, 3, 10.0) > 1e5
    assert room(taken, 1, 2, 10.0) > 1e5


def test_a_long_stretch_covers_short_ones_within() -> None:
    assert room(occupied((0, 0.0, 100.0), (0, 10.0, 20.0)), 0, 0, 50.0) == 0.0


@given(STRETCHES, st.integers(0, 1), st.integers(0, 100))
def test_many_are_asked_like_one(stretches: list[tuple[int, int, int]], row: int, x: int) -> None:
    taken = occupied(*((each, left, left + width) for each, left, width in stretches))
    rooms = taken.rooms(np.array([_place(0, row, x)]))
    assert min(rooms[0], 1000) == min(room(taken, 0, row, x), 1000)


def test_what_is_taken_later_counts_too() -> None:
    taken = occupied((0, 50.0, 60.0))
    for row in (0, 1):
        taken.take(_place(0, row, 10.0), 10.0)
    assert [room(taken, 0, row, 0.0) for row in (0, 1)] == [10.0, 10.0]


def test_a_gap_reaches_only_to_what_is_taken_next() -> None:
    taken = occupied((0, 20.0, 22.0))
    taken.take(_place(0, 0, 10.0), 18.0)
    assert room(taken, 0, 0, 15.0) == 0.0
    assert room(taken, 0, 0, 25.0) > 1e5


@given(STRETCHES, STRETCHES)
def test_taking_only_what_is_free_never_overlaps(
    fixed: list[tuple[int, int, int]], wanted: list[tuple[int, int, int]]
) -> None:
    taken = occupied(*((row, x, x + width) for row, x, width in fixed))
    kept = []
    for row, x, width in wanted:
        if room(taken, 0, row, x) >= width:
            taken.take(_place(0, row, x), width)
            kept.append((row, x, x + width))
    for (row, _, end), (other, start, _) in pairwise(sorted(kept)):
        assert row != other or end <= start
    for row, start, end in kept:
        assert all(row != r or end <= x or start >= x + w for r, x, w in fixed)
